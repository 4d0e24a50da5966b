import { canonicalJson } from '#app/domain/canonical-json.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { componentsChanged } from '#app/domain/passports/changed-components.ts';
import { subjectJson } from '#app/domain/verification/subject.ts';
import type { Tx } from '#db/client.ts';
import { CONTENT_COLUMNS, contentOf } from '#db/queries/offers/content.ts';
import { listPassports } from '#db/queries/passports/passports.ts';
import { findNoteSubject, type FoundSubject } from './subject.ts';

/** What a note would be about once a version has taken its offer's place. */
export type VersionSubject = FoundSubject & {
  /** Whether that is another subject than what is published; if not, notes on it stay as they are. */
  changed: boolean;
  /** The version of the offer that is published now. */
  was: number;
};

/**
 * The subject of a version: the offer that it is a version of, one version further where anything public of it changes.
 * For its donor, and for brokers once it was handed in; undefined where it is no version.
 */
export async function findVersionSubject(tx: Tx, versionId: string): Promise<VersionSubject | undefined> {
  const version = await tx
    .selectFrom('offers')
    .select([...CONTENT_COLUMNS, 'id', 'replaces_id'])
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (!version?.replaces_id) return undefined;
  const published = await tx
    .selectFrom('offers')
    .select([...CONTENT_COLUMNS, 'id', 'reference', 'organisation_id', 'content_version'])
    .where('id', '=', version.replaces_id)
    .executeTakeFirst();
  if (!published) return undefined;
  const content = contentOf(version);
  const inForce = await listPassports(tx, published.id, { inForce: true });
  const written = await listPassports(tx, version.id);
  const changed =
    canonicalJson(content) !== canonicalJson(contentOf(published)) ||
    componentsChanged(inForce, written, content.modes);
  const passports = hasTechnology(content.modes) ? written : [];
  const was = published.content_version;
  const said = {
    reference: published.reference,
    version: changed ? was + 1 : was,
    donorId: published.organisation_id,
    content,
  };
  return {
    ...said,
    offerId: published.id,
    canonicalJson: subjectJson(said, passports),
    passports,
    changed,
    was,
  };
}

/** What its donor declares of an offer: of a version, what that would be. */
export async function findDeclaredSubject(tx: Tx, offerId: string): Promise<FoundSubject | undefined> {
  return (await findVersionSubject(tx, offerId)) ?? (await findNoteSubject(tx, offerId));
}
