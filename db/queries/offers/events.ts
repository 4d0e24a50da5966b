import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { nameThen } from '#db/queries/organisations/names.ts';

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
  /** Whose deputy that person was; to be read by those who may read people. */
  onBehalfOf?: string;
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
  by: ActingPerson,
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
    .leftJoin('people as b', 'b.id', 'e.on_behalf_of')
    .select([
      'e.action',
      'e.from_status',
      'e.to_status',
      'e.role',
      'e.at',
      'e.reason_code',
      'e.reason_text',
      'p.name as person',
      'b.name as on_behalf_of',
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
    onBehalfOf: row.on_behalf_of ?? undefined,
    reasonCode: row.reason_code ?? undefined,
    reasonText: row.reason_text ?? undefined,
  }));
}

/**
 * True if whoever acts here is no second pair of eyes for this offer: they wrote it or acted on it for its donor, in
 * whatever role, or are or were deputy of somebody who did, or had it done on their behalf.
 */
export async function countsAsAuthor(tx: Tx, offerId: string, today: Day): Promise<boolean> {
  const { rows } = await sql<{ counts: boolean }>`
    select app.counts_as_author(${offerId}::uuid, ${today}::date) as counts`.execute(tx);
  return rows[0]?.counts ?? true;
}

/**
 * True if somebody else took the offer up since it was last handed in: another broker than this one, and neither the
 * deputy nor the giver of the hat.
 */
export async function otherBrokerTookUp(
  tx: Tx,
  offerId: string,
  by: Pick<ActingPerson, 'personId' | 'onBehalfOf'>,
): Promise<boolean> {
  const latest = await tx
    .selectFrom('offer_events')
    .select(['action', 'person_id', 'on_behalf_of'])
    .where('offer_id', '=', offerId)
    .where('action', 'in', ['submit', 'take-up'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest?.action !== 'take-up') return false;
  const same = [by.personId, by.onBehalfOf].filter((id) => id !== undefined);
  return ![latest.person_id, latest.on_behalf_of].some((id) => id !== null && same.includes(id));
}
