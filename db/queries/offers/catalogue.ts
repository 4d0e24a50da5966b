import { sql, type Selectable } from 'kysely';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';
import { CONTENT_COLUMNS, contentOf } from './content.ts';

/** Raised by trigger with every change of what is public; one indexed row. */
export async function getCatalogueVersion(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('catalogue').select('version').executeTakeFirstOrThrow();
  return Number(row.version);
}

/** When what is public of the offers changed last. */
export async function getCatalogueChange(tx: Tx): Promise<Date> {
  const row = await tx.selectFrom('catalogue').select('changed_at').executeTakeFirstOrThrow();
  return row.changed_at;
}

/** What changed in the public catalogue after a version: offers to put, offers to take away. */
export async function listCatalogueChanges(
  tx: Tx,
  after: number,
): Promise<{ put: PublishedOffer[]; removed: string[] }> {
  const rows = await tx
    .selectFrom('published_offers')
    .select(COLUMNS)
    .where('changed_in', '>', String(after))
    .execute();
  const removals = await tx
    .selectFrom('catalogue_removals')
    .select('offer_id')
    .where('changed_in', '>', String(after))
    .execute();
  return { put: rows.map(publishedOffer), removed: removals.map((row) => row.offer_id) };
}

/** These offers as everybody may read them at this moment; those that are not published are missing. */
export async function listPublishedOffers(tx: Tx, ids: readonly string[]): Promise<PublishedOffer[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('published_offers').select(COLUMNS).where('id', 'in', ids).execute();
  return rows.map(publishedOffer);
}

/** What others offer through a hub, as everybody may read it, by reference. */
export async function listOffersThroughHub(
  tx: Tx,
  hub: { id: string; name: string },
  limit: number,
): Promise<PublishedOffer[]> {
  const rows = await tx
    .selectFrom('published_offers')
    .select(COLUMNS)
    .where('organisation_id', '<>', hub.id)
    .where(sql<boolean>`${hub.name} = any (via_hubs)`)
    .orderBy('reference')
    .limit(limit)
    .execute();
  return rows.map(publishedOffer);
}

const COLUMNS = [
  ...CONTENT_COLUMNS,
  'id',
  'reference',
  'organisation_id',
  'organisation_name',
  'organisation_kind',
  'organisation_state',
  'organisation_former_names',
  'via_hubs',
  'slots_taken',
  'binary_equivalence',
  'note_level',
  'note_issuer',
  'note_issued_on',
  'note_expires_on',
  'note_disputed',
  'note_examined',
  'note_limits',
  'note_reference',
  'note_signed',
  'note_stale',
  'note_other_disputed',
  'content_version',
  'published_at',
  'content_changed_at',
] as const satisfies readonly (keyof Database['published_offers'])[];

type Row = Pick<Selectable<Database['published_offers']>, (typeof COLUMNS)[number]>;

function publishedOffer(row: Row): PublishedOffer {
  return {
    ...contentOf(row),
    id: row.id,
    reference: row.reference,
    organisation: {
      id: row.organisation_id,
      name: row.organisation_name,
      kind: row.organisation_kind,
      stateCode: row.organisation_state ?? undefined,
      formerNames: row.organisation_former_names,
    },
    viaHubs: row.via_hubs,
    slotsTaken: row.slots_taken,
    binaryEquivalence: row.binary_equivalence ?? undefined,
    note: noteOf(row),
    version: row.content_version,
    publishedAt: row.published_at,
    changedAt: row.content_changed_at ?? undefined,
  };
}

function noteOf(row: Row): PublishedOffer['note'] {
  if (!row.note_level || !row.note_issuer || !row.note_issued_on || !row.note_expires_on) return undefined;
  return {
    level: row.note_level,
    issuer: row.note_issuer,
    issuedOn: row.note_issued_on,
    expiresOn: row.note_expires_on,
    disputed: row.note_disputed,
    examined: row.note_examined ?? '',
    limits: row.note_limits ?? '',
    reference: row.note_reference ?? undefined,
    signed: row.note_signed,
    stale: row.note_stale,
    otherDisputed: row.note_other_disputed ?? undefined,
  };
}
