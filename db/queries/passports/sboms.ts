import { sql } from 'kysely';
import type { SbomEncoding, SbomFormat, SbomSummary } from '#app/domain/passports/sbom/summary.ts';
import type { Tx } from '#db/client.ts';

/** The list of parts of a passport that is being written, in place of the one it had. */
export async function replaceSbom(
  tx: Tx,
  of: { passportId: string; offerId: string; by: string },
  { quality, ...sbom }: SbomSummary & { body: Buffer },
  now: Date,
): Promise<void> {
  await deleteSbom(tx, of.passportId);
  await tx
    .insertInto('passport_sboms')
    .values({
      passport_id: of.passportId,
      offer_id: of.offerId,
      format: sbom.format,
      encoding: sbom.encoding,
      spec_version: sbom.specVersion,
      made_on: sbom.madeOn ?? null,
      sha256: sbom.sha256,
      bytes: sbom.bytes,
      body: sbom.body,
      quality: JSON.stringify(quality),
      is_public: sbom.isPublic,
      uploaded_by: of.by,
      uploaded_at: now,
    })
    .execute();
}

export async function deleteSbom(tx: Tx, passportId: string): Promise<void> {
  await tx.deleteFrom('passport_sboms').where('passport_id', '=', passportId).execute();
}

export async function openSbom(tx: Tx, passportId: string, isPublic: boolean): Promise<void> {
  await tx
    .updateTable('passport_sboms')
    .set({ is_public: isPublic })
    .where('passport_id', '=', passportId)
    .execute();
}

/** Of a version that follows another: the list of parts goes with it until another takes its place. */
export async function copySbom(tx: Tx, from: string, to: string): Promise<void> {
  await sql`
    insert into passport_sboms (passport_id, offer_id, format, encoding, spec_version, made_on, sha256, bytes, body,
      quality, is_public, uploaded_by, uploaded_at)
    select ${to}::uuid, offer_id, format, encoding, spec_version, made_on, sha256, bytes, body, quality, is_public,
      uploaded_by, uploaded_at from passport_sboms where passport_id = ${from}::uuid`.execute(tx);
}

/** A list exactly as it came. */
export type SbomFile = { format: SbomFormat; encoding: SbomEncoding; sha256: string; body: Buffer };

/** For whoever works with the passport: its donor, and the brokers once it was handed in. */
export async function findSbomFile(tx: Tx, passportId: string): Promise<SbomFile | undefined> {
  return tx
    .selectFrom('passport_sboms')
    .select(['format', 'encoding', 'sha256', 'body'])
    .where('passport_id', '=', passportId)
    .executeTakeFirst();
}

/** For everybody, where its donor made the file public. */
export async function findPublishedSbomFile(
  tx: Tx,
  { offerId, n }: { offerId: string; n: number },
): Promise<SbomFile | undefined> {
  const row = await tx
    .selectFrom('published_passports')
    .select(['sbom_format', 'sbom_encoding', 'sbom_sha256', 'sbom_body'])
    .where('offer_id', '=', offerId)
    .where('n', '=', n)
    .executeTakeFirst();
  if (!row?.sbom_format || !row.sbom_encoding || !row.sbom_sha256 || !row.sbom_body) return undefined;
  return {
    format: row.sbom_format,
    encoding: row.sbom_encoding,
    sha256: row.sbom_sha256,
    body: row.sbom_body,
  };
}
