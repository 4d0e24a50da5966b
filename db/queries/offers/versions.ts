import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Offer, OfferContent } from '#app/domain/offers/offer.ts';
import type { Tx } from '#db/client.ts';
import { offerColumns } from './row.ts';

/** The version of a published offer that somebody writes, or a broker looks through; there is one at most. */
export async function findOpenVersion(
  tx: Tx,
  offerId: string,
): Promise<{ id: string; status: OfferStatus } | undefined> {
  return openVersion(tx, offerId).executeTakeFirst();
}

/** The same, locked until the transaction ends. */
export async function lockOpenVersion(
  tx: Tx,
  offerId: string,
): Promise<{ id: string; status: OfferStatus } | undefined> {
  return openVersion(tx, offerId).forUpdate().executeTakeFirst();
}

function openVersion(tx: Tx, offerId: string) {
  return tx
    .selectFrom('offers')
    .select(['id', 'status'])
    .where('replaces_id', '=', offerId)
    .where('status', 'in', ['draft', 'submitted', 'under-review', 'returned']);
}

export async function insertVersion(
  tx: Tx,
  version: Pick<Offer, 'id' | 'reference' | 'organisationId' | 'authorId'> & { replacesId: string },
  content: OfferContent,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('offers')
    .values({
      ...offerColumns(content),
      id: version.id,
      reference: version.reference,
      organisation_id: version.organisationId,
      author_id: version.authorId,
      replaces_id: version.replacesId,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** The passports in force, with their lists of parts, as drafts of a version; and what the build of all was shown to be. */
export async function copyComponents(
  tx: Tx,
  { from, to }: { from: string; to: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into passports (offer_id, n, version, status, answers, gone, artefacts, no_artefacts, created_at, updated_at)
    select ${to}::uuid, n, 1, 'draft', answers, gone, artefacts, no_artefacts, ${now}::timestamptz, ${now}::timestamptz
      from passports where offer_id = ${from}::uuid and status = 'in-force'`.execute(tx);
  await sql`
    insert into passport_sboms (passport_id, offer_id, format, encoding, spec_version, made_on, sha256, bytes, body,
      quality, is_public, uploaded_by, uploaded_at)
    select c.id, c.offer_id, s.format, s.encoding, s.spec_version, s.made_on, s.sha256, s.bytes, s.body, s.quality, s.is_public,
      s.uploaded_by, s.uploaded_at
      from passports p join passport_sboms s on s.passport_id = p.id join passports c on c.offer_id = ${to}::uuid and c.n = p.n
      where p.offer_id = ${from}::uuid and p.status = 'in-force'`.execute(tx);
  await sql`
    update offers set binary_equivalence = (select binary_equivalence from offers where id = ${from}::uuid)
      where id = ${to}::uuid`.execute(tx);
}

/** Numbers that components of the offer have or had: of a version, of what it is a version of too. */
export async function listComponentNumbers(
  tx: Tx,
  offer: Pick<Offer, 'id' | 'replacesId'>,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('passports')
    .select('n')
    .distinct()
    .where('offer_id', 'in', [offer.id, ...(offer.replacesId ? [offer.replacesId] : [])])
    .execute();
  return rows.map(({ n }) => n);
}

/** What a version has of components takes the place of what is in force; returns whether anything is other than before. */
export async function takeComponents(tx: Tx, versionId: string, was: number, now: Date): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select app.take_version_passports(${versionId}::uuid, ${was}::integer, ${now}::timestamptz) as changed`.execute(
    tx,
  );
  return rows[0]?.changed ?? false;
}

/** Which brokers read the words that the acting donor has just published. */
export async function listReadersOfNewWords(
  tx: Tx,
  offerId: string,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select email, language from app.readers_of_new_words(${offerId}::uuid)`.execute(tx);
  return rows;
}
