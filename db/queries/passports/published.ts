import type { Selectable } from 'kysely';
import type { Component } from '#app/domain/verification/subject.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';
import { PUBLISHED_COLUMNS, publishedPassportOf, type PublishedPassport } from './row.ts';

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

/**
 * The components of a published offer as everybody reads them, in order: what a trust note binds (docs/trust-notes.md).
 */
export async function listPublishedComponents(tx: Tx, offerId: string): Promise<Component[]> {
  const rows = await tx
    .selectFrom('published_passports')
    .select(['answers', 'artefacts'])
    .where('offer_id', '=', offerId)
    .orderBy('n')
    .execute();
  return rows.map(componentOf);
}

/** The same of an offer that is not published yet, for whoever may read its passports. */
export async function listNoteComponents(tx: Tx, offerId: string): Promise<Component[]> {
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
  return rows.map(componentOf);
}

function componentOf({
  answers,
  artefacts,
}: Pick<Selectable<Database['passports']>, 'answers' | 'artefacts'>): Component {
  return {
    product: answers.product ?? '',
    vendor: answers.vendor ?? '',
    version: answers.productVersion ?? '',
    artefacts: artefacts.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
