import { sql } from 'kysely';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** What a donor signed of a version; `enterable`: its key is believed and its reference free. */
export type VersionDeclaration = { prepared: PreparedNote; enterable: boolean };

export async function findVersionDeclaration(
  tx: Tx,
  versionId: string,
): Promise<VersionDeclaration | undefined> {
  const { rows } = await sql<VersionDeclaration>`
    select prepared, enterable from app.version_declaration(${versionId}::uuid)`.execute(tx);
  return rows[0];
}

export async function insertVersionDeclaration(
  tx: Tx,
  by: ActingPerson,
  said: { versionId: string; prepared: PreparedNote; jws: string; sha256: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('version_declarations')
    .values({
      offer_id: said.versionId,
      prepared: JSON.stringify(said.prepared),
      jws: said.jws,
      jws_sha256: said.sha256,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

/** Enters it as a note of the offer, as the donor's that signed it; false where it is not about the offer as it is now. */
export async function enterVersionDeclaration(tx: Tx, versionId: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ entered: boolean }>`
    select app.enter_version_declaration(${versionId}::uuid, ${now}::timestamptz) as entered`.execute(tx);
  return rows[0]?.entered ?? false;
}

/** Whose notes are of the offer as it was before: a line a person. For the outbox alone. */
export async function listOutdatedNotes(
  tx: Tx,
  offerId: string,
  was: number,
): Promise<{ reference: string; email: string; language: 'en' | 'ar' }[]> {
  return (
    await sql<{ reference: string; email: string; language: 'en' | 'ar' }>`
      select * from app.told_of_outdated_notes(${offerId}::uuid, ${was}::integer)`.execute(tx)
  ).rows;
}
