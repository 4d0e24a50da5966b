import type { Passport } from '#app/domain/passports/passport.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';
import { subjectJson, type NoteSubject } from '#app/domain/verification/subject.ts';
import type { Tx } from '#db/client.ts';
import { CONTENT_COLUMNS, contentOf } from '#db/queries/offers/content.ts';
import { listPassports } from '#db/queries/passports/passports.ts';
import { listPublishedPassports } from '#db/queries/passports/published.ts';

export type FoundSubject = NoteSubject & {
  donorId: string;
  donorName?: string | undefined;
  /** What its donor was called before; of a published offer. */
  donorFormerNames?: readonly string[] | undefined;
  donorKind?: ActorKind | undefined;
  /** Names of the hubs that deliver it; of a published offer. */
  viaHubs?: readonly string[] | undefined;
  content: PublicOfferContent;
};

/**
 * What a note about this offer is about, as far as the actor reaches the offer: everybody a published one, its donor also
 * one that is not. Both roads lead to the same text.
 */
export async function findNoteSubject(tx: Tx, offerId: string): Promise<FoundSubject | undefined> {
  const published = await tx
    .selectFrom('published_offers')
    .select([
      ...CONTENT_COLUMNS,
      'id',
      'reference',
      'organisation_id',
      'organisation_name',
      'organisation_kind',
      'organisation_former_names',
      'content_version',
      'via_hubs',
    ])
    .where('id', '=', offerId)
    .executeTakeFirst();
  const row =
    published ??
    (await tx
      .selectFrom('offers')
      .select([...CONTENT_COLUMNS, 'id', 'reference', 'organisation_id', 'content_version'])
      .where('id', '=', offerId)
      .executeTakeFirst());
  if (!row) return undefined;
  const content = contentOf(row);
  const passports = published
    ? await listPublishedPassports(tx, row.id)
    : hasTechnology(content.modes)
      ? await listOwnPassports(tx, row.id)
      : [];
  const said = {
    reference: row.reference,
    version: row.content_version,
    donorId: row.organisation_id,
    content,
  };
  return {
    ...said,
    offerId: row.id,
    canonicalJson: subjectJson(said, passports),
    passports,
    donorName: published?.organisation_name,
    donorFormerNames: published?.organisation_former_names,
    donorKind: published?.organisation_kind,
    viaHubs: published?.via_hubs,
  };
}

/** Of an offer that is not public: of each component what is in force, or what is written where nothing is yet. */
async function listOwnPassports(tx: Tx, offerId: string): Promise<Passport[]> {
  const inForce = await listPassports(tx, offerId, { inForce: true });
  const written = await listPassports(tx, offerId);
  return written.map((passport) => inForce.find(({ n }) => n === passport.n) ?? passport);
}
