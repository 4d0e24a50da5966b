import { sql } from 'kysely';
import type { Offer, OfferContent } from '#app/domain/offers/offer.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { offerColumns } from './row.ts';

export type ImportSource = NonNullable<Offer['importSource']>;
export type ImportedOffer = { id: string; status: OfferStatus; title: string; textLanguage: string };
export type ImportedDraft = {
  id: string;
  reference: string;
  importReference: string;
  content: Partial<OfferContent>;
};

/** One import of an organisation at a time: until this transaction ends, the next one waits here. */
export async function holdImports(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imports of ${organisationId}`}, 0))`.execute(tx);
}

/**
 * What became of the imports of an organisation, by the source's own reference, withdrawn offers included; and of a
 * spreadsheet its own offers too, by the references that the platform gives them in the spreadsheet it hands out.
 */
export async function listImportedOffers(
  tx: Tx,
  organisationId: string,
  source: ImportSource,
): Promise<ReadonlyMap<string, ImportedOffer>> {
  const rows = await tx
    .selectFrom('offers')
    .select(['id', 'status', 'title', 'text_language', 'reference', 'import_source', 'import_reference'])
    .where('organisation_id', '=', organisationId)
    .$if(source === 'iati', (offers) => offers.where('import_source', '=', source))
    .execute();
  return new Map(
    rows.flatMap(({ id, status, title, text_language, reference, import_source, import_reference }) => {
      const offer = { id, status, title, textLanguage: text_language };
      const own: [string, ImportedOffer][] = source === 'csv' ? [[reference, offer]] : [];
      return import_source === source && import_reference !== null
        ? [...own, [import_reference, offer] satisfies [string, ImportedOffer]]
        : own;
    }),
  );
}

export type ImportedDraftLine = {
  id: string;
  reference: string;
  /** What the page showed: whoever changed it since is asked again. */
  revision: number;
  title: string;
  textLanguage: string;
  themes: readonly string[];
  importedAt: Date;
  changed: boolean;
};

/** Imported drafts of an organisation that were not handed in, the last brought in first: at most `most`. */
export async function listImportedDrafts(
  tx: Tx,
  organisationId: string,
  most: number,
): Promise<ImportedDraftLine[]> {
  const rows = await tx
    .selectFrom('offers')
    .select(['id', 'reference', 'revision', 'title', 'text_language', 'themes', 'created_at', 'updated_at'])
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'draft')
    .where('import_source', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('title')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    revision: row.revision,
    title: row.title,
    textLanguage: row.text_language,
    themes: row.themes,
    importedAt: row.created_at,
    changed: row.updated_at.getTime() !== row.created_at.getTime(),
  }));
}

export async function countImportedDrafts(tx: Tx, organisationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('offers')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'draft')
    .where('import_source', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** PostgreSQL takes 65,535 parameters in one statement, and a draft has some fifty. */
const DRAFTS_A_STATEMENT = 500;

/**
 * New drafts of the person's organisation.
 *
 * @returns the ids that were written: a draft whose reference or import reference is taken is left out
 */
export async function insertImportedDrafts(
  tx: Tx,
  by: ActingPerson,
  source: ImportSource,
  drafts: readonly ImportedDraft[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const some of inBatches(drafts)) {
    const rows = await tx
      .insertInto('offers')
      .values(
        some.map(({ id, reference, importReference, content }) => ({
          ...offerColumns(content),
          id,
          reference,
          organisation_id: by.organisationId,
          author_id: by.onBehalfOf ?? by.personId,
          import_source: source,
          import_reference: importReference,
          created_at: now,
          updated_at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) written.add(id);
  }
  return written;
}

/** The first event of each imported draft, in the transaction that makes it. */
export async function recordImports(
  tx: Tx,
  by: ActingPerson,
  offerIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const some of inBatches(offerIds)) {
    await tx
      .insertInto('offer_events')
      .values(
        some.map((id) => ({
          offer_id: id,
          action: 'import',
          from_status: null,
          to_status: 'draft' as const,
          person_id: by.personId,
          role: by.role,
          organisation_id: by.organisationId,
          at: now,
          reason_code: null,
          reason_text: null,
        })),
      )
      .execute();
  }
}

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += DRAFTS_A_STATEMENT)
    yield items.slice(at, at + DRAFTS_A_STATEMENT);
}
