import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Tx } from '#db/client.ts';

/** One letter's worth: an offer, and one of the people who answer for it. */
export type OfferToConfirm = {
  id: string;
  title: string;
  textLanguage: string;
  status: Extract<OfferStatus, 'published' | 'stale'>;
  confirmedAt: Date;
  staleSince?: Date;
  organisationId: string;
  personId: string;
  email: string;
  language: UiLanguage;
};

/** As the worker: offers confirmed last before a moment, once for each person who answers for one. */
export async function listOffersToConfirm(tx: Tx, before: Date): Promise<OfferToConfirm[]> {
  const { rows } = await sql<Omit<OfferToConfirm, 'staleSince'> & { staleSince: Date | null }>`
    select offer_id as id, title, text_language as "textLanguage", status, confirmed_at as "confirmedAt",
      stale_since as "staleSince", organisation_id as "organisationId", person_id as "personId", email, language
    from app.offers_to_confirm(${before}::timestamptz)`.execute(tx);
  return rows.map(({ staleSince, ...row }) => ({ ...row, ...(staleSince && { staleSince }) }));
}

export type ClockedOffer = {
  id: string;
  organisationId: string;
  status: OfferStatus;
  slotsLeft: number;
  confirmedAt: Date;
  staleSince?: Date;
};

/** An offer for whoever moves it by the clock or a link; locked, and passed over where somebody is at it. */
export async function lockOfferAtClock(tx: Tx, id: string, wait = false): Promise<ClockedOffer | undefined> {
  const query = tx
    .selectFrom('offers')
    .select(['id', 'organisation_id', 'status', 'slots', 'slots_taken', 'stale_since'])
    .select(sql<Date>`coalesce(reconfirmed_at, published_at)`.as('confirmed_at'))
    .where('id', '=', id)
    .forUpdate();
  const row = await (wait ? query : query.skipLocked()).executeTakeFirst();
  return (
    row && {
      id: row.id,
      organisationId: row.organisation_id,
      status: row.status,
      slotsLeft: row.slots - row.slots_taken,
      confirmedAt: row.confirmed_at,
      staleSince: row.stale_since ?? undefined,
    }
  );
}

/** Stale offers since before a moment, or published ones confirmed last before it. */
export async function listOffersAtClock(
  tx: Tx,
  status: 'published' | 'stale',
  before: Date,
): Promise<string[]> {
  const since =
    status === 'stale' ? sql<Date>`stale_since` : sql<Date>`coalesce(reconfirmed_at, published_at)`;
  const rows = await tx
    .selectFrom('offers')
    .select('id')
    .where('status', '=', status)
    .where(since, '<', before)
    .execute();
  return rows.map(({ id }) => id);
}

export async function moveOfferAtClock(
  tx: Tx,
  id: string,
  to: { status: OfferStatus; reconfirmedAt?: Date },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('offers')
    .set({
      status: to.status,
      ...(to.reconfirmedAt && { reconfirmed_at: to.reconfirmedAt }),
      updated_at: now,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
}

type ByClock<Status> = { action: string; from: Status; to: Status };

/** By the clock, or by a person who used a link: then with who they are. */
export async function recordOfferAtClock(
  tx: Tx,
  offerId: string,
  event: ByClock<OfferStatus>,
  by: { personId: string; organisationId: string } | undefined,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('offer_events')
    .values({
      offer_id: offerId,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      person_id: by?.personId ?? null,
      organisation_id: by?.organisationId ?? null,
      role: by ? 'donor' : 'platform',
      at: now,
    })
    .execute();
}
