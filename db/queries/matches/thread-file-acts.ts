import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { MarkedCopy } from '#db/queries/needs/files.ts';

type WritingRole = Extract<Role, 'donor' | 'focal_point' | 'broker'>;

/** One row a download, written before its first byte leaves, and one where a file is taken back. */
export async function insertFileAct(
  tx: Tx,
  by: ActingPerson,
  file: { id: string; matchId: string },
  action: 'read-file' | 'remove-file',
  now: Date,
  copy?: MarkedCopy,
): Promise<void> {
  await tx
    .insertInto('match_file_acts')
    .values({
      match_id: file.matchId,
      file_id: file.id,
      action,
      copy_number: copy?.number ?? null,
      copy_sha256: copy?.sha256 ?? null,
      person_id: by.personId,
      role: by.role as WritingRole,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

export type ThreadFileReading = {
  fileId: string;
  at: Date;
  person: string;
  onBehalfOf?: string;
  organisation: string;
  copyNumber?: string;
};

/** Who downloaded what this side sent, the latest first and two hundred at most. */
export async function listThreadFileReadings(tx: Tx, matchId: string): Promise<ThreadFileReading[]> {
  const { rows } = await sql<{
    file_id: string;
    at: Date;
    person: string;
    on_behalf_of: string | null;
    organisation: string;
    copy_number: string | null;
  }>`select * from app.thread_file_readings(${matchId}::uuid)`.execute(tx);
  return rows.map(({ file_id: fileId, on_behalf_of: giver, copy_number: number, ...row }) => ({
    fileId,
    ...row,
    ...(giver && { onBehalfOf: giver }),
    ...(number && { copyNumber: number }),
  }));
}
