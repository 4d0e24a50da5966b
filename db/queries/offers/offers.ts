import { sql, type ExpressionBuilder } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Offer, OfferContent } from '#app/domain/offers/offer.ts';
import type { BinaryEquivalence } from '#app/domain/codes/terms.ts';
import type { DerivedFacts } from '#app/domain/passports/derived-facts.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';
import { OFFER_COLUMNS, offerColumns, offerOf } from './row.ts';

/** The whole offer, if this actor may read it: its own donor always, a broker once it was handed in. */
export async function findOffer(tx: Tx, id: string): Promise<Offer | undefined> {
  const row = await tx.selectFrom('offers').select(OFFER_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && offerOf(row);
}

/** The same, locked until the transaction ends: for whoever decides on it. */
export async function findOfferForUpdate(tx: Tx, id: string): Promise<Offer | undefined> {
  const row = await tx
    .selectFrom('offers')
    .select(OFFER_COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && offerOf(row);
}

/**
 * A new draft. False when the id or the reference is taken already: by the same form sent twice, or by chance.
 */
export async function insertDraft(
  tx: Tx,
  draft: Pick<Offer, 'id' | 'reference' | 'organisationId' | 'authorId'>,
  content: Partial<OfferContent>,
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('offers')
    .values({
      ...offerColumns(content),
      id: draft.id,
      reference: draft.reference,
      organisation_id: draft.organisationId,
      author_id: draft.authorId,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Writes answers and raises the revision; the row must be locked and its revision compared before. */
export async function updateAnswers(
  tx: Tx,
  id: string,
  changes: Partial<OfferContent>,
  now: Date,
): Promise<number> {
  const { revision } = await tx
    .updateTable('offers')
    .set({ ...offerColumns(changes), updated_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Writes what follows from an offer's passports, in one: what it says as a whole, and whether its build was shown. */
export async function updateDerived(
  tx: Tx,
  id: string,
  changes: DerivedFacts,
  build: BinaryEquivalence | undefined,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('offers')
    .set({
      ...offerColumns(changes),
      binary_equivalence: build ?? null,
      updated_at: now,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** Moves the offer and stamps what the new status is known by; throws where this actor may not write it. */
export async function updateStatus(tx: Tx, id: string, to: OfferStatus, now: Date): Promise<void> {
  const stamps =
    to === 'submitted'
      ? { submitted_at: now }
      : to === 'published' || to === 'fully-committed'
        ? { published_at: sql<Date>`coalesce(published_at, ${now})`, reconfirmed_at: now }
        : {};
  await tx
    .updateTable('offers')
    .set({ ...stamps, status: to, updated_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** Closes whatever was open on a withdrawn offer, also what its donor cannot see; records each closing. */
export async function closeMatchesOfWithdrawnOffer(tx: Tx, id: string, now: Date): Promise<void> {
  await sql`select app.close_matches_of_withdrawn_offer(${id}::uuid, ${now}::timestamptz)`.execute(tx);
}

/** One line of a donor's list. */
export type OfferLine = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  status: OfferStatus;
  /** How many needs it can serve, and how many of these are agreed. */
  slots: number;
  slotsTaken: number;
  updatedAt: Date;
  /** When its donor last said that it stands. */
  confirmedAt?: Date;
  /** When it went stale, while it is. */
  staleSince?: Date;
  submittedAt?: Date;
  opensOn?: string;
  closesOn?: string;
  /** Of a version: the reference of what it is a version of. */
  versionOf?: string;
  /** The version of it that is under way. */
  openVersion?: string;
};

export const OFFERS_A_PAGE = 50;

/**
 * The offers of one organisation, last touched first, one more than a page so that the page knows whether another
 * follows. Keyset: `after` is the last line seen.
 */
export async function listOffersOfOrganisation(
  tx: Tx,
  organisationId: string,
  filter: { status?: OfferStatus; after?: { updatedAt: string; id: string } },
): Promise<(OfferLine & { at: string })[]> {
  let query = tx
    .selectFrom('offers')
    .select([
      'id',
      'reference',
      'title',
      'text_language',
      'status',
      'slots',
      'slots_taken',
      'updated_at',
      'submitted_at',
      'opens_on',
      'closes_on',
      'published_at',
      'reconfirmed_at',
      'stale_since',
    ])
    .select((eb) => [
      eb
        .selectFrom('offers as published')
        .select('published.reference')
        .whereRef('published.id', '=', 'offers.replaces_id')
        .as('version_of'),
      eb
        .selectFrom('offers as version')
        .select('version.id')
        .whereRef('version.replaces_id', '=', 'offers.id')
        .where('version.status', 'in', ['draft', 'submitted', 'under-review', 'returned'])
        .as('open_version'),
    ])
    // Microseconds, which JavaScript's Date would cut off the cursor.
    .select(sql<string>`updated_at::text`.as('at'))
    .where('organisation_id', '=', organisationId)
    .where(isListed)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(OFFERS_A_PAGE + 1);
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.after) {
    const { updatedAt, id } = filter.after;
    query = query.where(sql<boolean>`(updated_at, id) < (${updatedAt}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    status: row.status,
    slots: row.slots,
    slotsTaken: row.slots_taken,
    updatedAt: row.updated_at,
    confirmedAt: row.reconfirmed_at ?? row.published_at ?? undefined,
    staleSince: row.stale_since ?? undefined,
    submittedAt: row.submitted_at ?? undefined,
    opensOn: row.opens_on ?? undefined,
    closesOn: row.closes_on ?? undefined,
    versionOf: row.version_of ?? undefined,
    openVersion: row.open_version ?? undefined,
    at: row.at,
  }));
}

/**
 * A version that took the place of its offer, or was given up, is nothing of its own any more; and a draft that was
 * removed before anybody else saw it never was an offer.
 */
function isListed(offer: ExpressionBuilder<Database, 'offers'>) {
  return offer.and([
    offer.or([offer('replaces_id', 'is', null), offer('status', 'not in', ['archived', 'withdrawn'])]),
    offer.or([offer('status', '<>', 'withdrawn'), offer('submitted_at', 'is not', null)]),
  ]);
}

/** How many offers an organisation has in each status that it has any in. */
export async function countOffersByStatus(
  tx: Tx,
  organisationId: string,
): Promise<Partial<Record<OfferStatus, number>>> {
  const rows = await tx
    .selectFrom('offers')
    .select(['status', sql<number>`count(*)::int`.as('count')])
    .where('organisation_id', '=', organisationId)
    .where(isListed)
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** An organisation's offers whose donor is to say whether they still stand, or was within a month. */
export async function listOffersOnTheirWord(tx: Tx, organisationId: string, before: Date): Promise<Offer[]> {
  const rows = await tx
    .selectFrom('offers')
    .select(OFFER_COLUMNS)
    .where('organisation_id', '=', organisationId)
    .where('status', 'in', ['published', 'stale'])
    .where(sql<Date>`coalesce(reconfirmed_at, published_at)`, '<', before)
    .orderBy('title')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(offerOf);
}

export type OfferingOrganisation = { id: string; name: string; kind: ActorKind; stateCode?: string };

/** Who offers it, as far as this actor may read organisations. */
export async function getOfferingOrganisation(tx: Tx, id: string): Promise<OfferingOrganisation> {
  const row = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'kind', 'state_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id: row.id, name: row.name, kind: row.kind, stateCode: row.state_code ?? undefined };
}

/** The hubs an offer can be delivered through, by name; those that ended are none. */
export async function listHubChoices(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('kind', '=', 'hub')
    .where('ended_at', 'is', null)
    .orderBy('name')
    .execute();
}
