import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { SUSPENSION_STEPS, type SuspensionStep } from '#app/domain/offers/suspension.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Tx } from '#db/client.ts';

type Told = { email: string; language: UiLanguage };

/** What was done about an offer's suspension, oldest first, as far as this actor may read its history. */
export async function listSuspensionSteps(tx: Tx, offerId: string): Promise<SuspensionStep[]> {
  const rows = await tx
    .selectFrom('offer_events')
    .select(['action', 'from_status', 'reason_code', 'reason_text', 'person_id', 'on_behalf_of', 'at'])
    .where('offer_id', '=', offerId)
    .where('action', 'in', [...SUSPENSION_STEPS])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    action: row.action as SuspensionStep['action'],
    from: row.from_status ?? undefined,
    code: row.reason_code ?? undefined,
    text: row.reason_text ?? undefined,
    personId: row.person_id ?? undefined,
    onBehalfOf: row.on_behalf_of ?? undefined,
    at: row.at,
  }));
}

/** Offers whose suspension or lifting waits for an administrator, the longest waiting first; for administrators. */
export async function listOffersToConfirm(
  tx: Tx,
): Promise<{ id: string; title: string; textLanguage: string; reference: string }[]> {
  const { rows } = await sql<{ id: string; title: string; text_language: string; reference: string }>`
    select o.id, o.title, o.text_language, o.reference from offers o where app.suspension_proposed(o.id)
    order by (select max(e.id) from offer_events e where e.offer_id = o.id) limit 200`.execute(tx);
  return rows.map(({ text_language: textLanguage, ...offer }) => ({ ...offer, textLanguage }));
}

/** A verifier's wish, which brokers read: it has no other way to an offer's history. */
export async function askSuspension(
  tx: Tx,
  offerId: string,
  reason: { code: string; text: string },
  now: Date,
): Promise<RefusalReason | undefined> {
  const { rows } = await sql<{ refused: RefusalReason | null }>`
    select app.ask_suspension(${offerId}::uuid, ${reason.code}::text, ${reason.text}::text, ${now}::timestamptz) as refused`.execute(
    tx,
  );
  return rows[0]?.refused ?? undefined;
}

/** Whether a verifier's wish waits for a broker; for brokers. */
export async function isSuspensionAsked(tx: Tx, offerId: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select app.suspension_wish_waits(${offerId}::uuid) as waits`.execute(tx);
  return rows[0]?.waits ?? false;
}

/** Who asked, while it waits. For the outbox alone. */
export async function listAskedForSuspension(tx: Tx, offerId: string): Promise<Told[]> {
  return (await sql<Told>`select * from app.asked_for_suspension(${offerId}::uuid)`.execute(tx)).rows;
}

/** When an organisation that verifies last asked, and when the brokers had looked at it: nothing of what they think. */
export async function findOwnWish(
  tx: Tx,
  offerId: string,
): Promise<{ askedAt: Date; answeredAt?: Date } | undefined> {
  const { rows } = await sql<{ asked_at: Date; answered_at: Date | null }>`
    select * from app.own_suspension_wish(${offerId}::uuid)`.execute(tx);
  const row = rows[0];
  return row && { askedAt: row.asked_at, ...(row.answered_at && { answeredAt: row.answered_at }) };
}

/** What an organisation that verifies asked for and no broker has looked at yet, of offers that are public. */
export async function listOwnWishes(
  tx: Tx,
): Promise<{ offerId: string; reference: string; title: string; textLanguage: string; askedAt: Date }[]> {
  const { rows } = await sql<{
    offer_id: string;
    reference: string;
    title: string;
    text_language: string;
    asked_at: Date;
  }>`select * from app.open_suspension_wishes()`.execute(tx);
  return rows.map(({ offer_id: offerId, text_language: textLanguage, asked_at: askedAt, ...offer }) => ({
    ...{ offerId, textLanguage, askedAt },
    ...offer,
  }));
}

/** Whoever decides next: the administrators for a broker, the brokers for a verifier. For the outbox alone. */
export async function listDecidingNext(tx: Tx): Promise<Told[]> {
  return (await sql<Told>`select * from app.deciding_next_on_suspension()`.execute(tx)).rows;
}

/** Whom a suspension or its lifting concerns: the offer's people, and who answers for a need that it is matched with. */
export async function listToldOfSuspension(
  tx: Tx,
  offerId: string,
): Promise<(Told & { matchId: string | null })[]> {
  const { rows } = await sql<Told & { matchId: string | null }>`
    select email, language, match_id as "matchId" from app.told_of_suspension(${offerId}::uuid)`.execute(tx);
  return rows;
}

/** Whether the offer of a match is suspended now; for those whose match it is. */
export async function isOfferSuspended(tx: Tx, matchId: string): Promise<boolean> {
  const { rows } = await sql<{
    suspended: boolean;
  }>`select app.offer_is_suspended(${matchId}::uuid) as suspended`.execute(tx);
  return rows[0]?.suspended ?? false;
}
