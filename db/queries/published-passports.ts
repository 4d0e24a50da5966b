import type { Artefact } from '#app/domain/passports/passport.ts';
import type { Tx } from '#db/client.ts';
import { PUBLISHED_COLUMNS, publishedPassportOf, type PublishedPassport } from './passport-row.ts';

/** What everybody may read of the technology in a published offer, by component. */
export async function listPublishedPassports(tx: Tx, offerId: string): Promise<PublishedPassport[]> {
  const rows = await tx
    .selectFrom('published_passports')
    .select(PUBLISHED_COLUMNS)
    .where('offer_id', '=', offerId)
    .orderBy('n')
    .execute();
  return rows.map(publishedPassportOf);
}

export async function findPublishedPassport(
  tx: Tx,
  { offerId, n }: { offerId: string; n: number },
): Promise<PublishedPassport | undefined> {
  return (await listPublishedPassports(tx, offerId)).find((passport) => passport.n === n);
}

/** The list of parts that its donor lets everybody have, as it came. */
export async function findPublicSbom(tx: Tx, { offerId, n }: { offerId: string; n: number }) {
  const row = await tx
    .selectFrom('published_passports')
    .select(['sbom_body', 'sbom_format', 'sbom_encoding'])
    .where('offer_id', '=', offerId)
    .where('n', '=', n)
    .where('sbom_is_public', '=', true)
    .executeTakeFirst();
  return row?.sbom_body && row.sbom_format && row.sbom_encoding
    ? { body: row.sbom_body, format: row.sbom_format, encoding: row.sbom_encoding }
    : undefined;
}

/** What a trust note can bind: a component of an offer, and the files of it that are known by their bytes. */
export type NoteComponent = { product: string; vendor: string; version: string; artefacts: Artefact[] };

/**
 * The components of an offer as its passports name them, in the order of the passport: of the version in force, else
 * of the one that is being written or read by the brokers. For whoever may read the offer's passports.
 */
export async function listNoteComponents(tx: Tx, offerId: string): Promise<NoteComponent[]> {
  const rows = await tx
    .selectFrom('passports')
    .distinctOn('n')
    .select(['answers', 'artefacts'])
    .where('offer_id', '=', offerId)
    .where('status', '<>', 'superseded')
    .orderBy('n')
    .orderBy((order) => order.case().when('status', '=', 'in-force').then(0).else(1).end())
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ answers, artefacts }) => ({
    product: answers.product ?? '',
    vendor: answers.vendor ?? '',
    version: answers.productVersion ?? '',
    artefacts,
  }));
}
