import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { nameThen } from './organisation-names.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export type OfferEvent = {
  action: string;
  from?: OfferStatus;
  to: OfferStatus;
  role: string;
  at: Date;
  organisation?: string;
  reasonCode?: string;
  reasonText?: string;
  /** Only where the reader may read people: a broker everyone, a donor itself. */
  person?: string;
};

export type NewOfferEvent = {
  action: string;
  from: OfferStatus | null;
  to: OfferStatus;
  reason?: { code?: string; text?: string };
};

/** One row a transition, in the transaction that makes it. */
export async function recordOfferEvent(
  tx: Tx,
  by: Person,
  offerId: string,
  event: NewOfferEvent,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('offer_events')
    .values({
      offer_id: offerId,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
      reason_code: event.reason?.code ?? null,
      reason_text: event.reason?.text ?? null,
    })
    .execute();
}

/** What happened to an offer, oldest first; names of people and organisations as far as this actor may read them. */
export async function listOfferEvents(tx: Tx, offerId: string): Promise<OfferEvent[]> {
  const rows = await tx
    .selectFrom('offer_events as e')
    .leftJoin('people as p', 'p.id', 'e.person_id')
    .select([
      'e.action',
      'e.from_status',
      'e.to_status',
      'e.role',
      'e.at',
      'e.reason_code',
      'e.reason_text',
      'p.name as person',
    ])
    .select(nameThen('e.organisation_id', 'e.at').as('organisation'))
    .where('e.offer_id', '=', offerId)
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    action: row.action,
    from: row.from_status ?? undefined,
    to: row.to_status,
    role: row.role,
    at: row.at,
    organisation: row.organisation ?? undefined,
    person: row.person ?? undefined,
    reasonCode: row.reason_code ?? undefined,
    reasonText: row.reason_text ?? undefined,
  }));
}

/** True if this person ever acted on the offer for its donor: whoever did cannot publish it, in whatever role. */
export async function hasActedAsDonor(tx: Tx, offerId: string, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('offer_events')
    .select('id')
    .where('offer_id', '=', offerId)
    .where('person_id', '=', personId)
    .where('role', '=', 'donor')
    .executeTakeFirst();
  return row !== undefined;
}

/** True if a broker other than this person took the offer up since it was last handed in. */
export async function otherBrokerTookUp(tx: Tx, offerId: string, personId: string): Promise<boolean> {
  const latest = await tx
    .selectFrom('offer_events')
    .select(['action', 'person_id'])
    .where('offer_id', '=', offerId)
    .where('action', 'in', ['submit', 'take-up'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.action === 'take-up' && latest.person_id !== personId;
}
