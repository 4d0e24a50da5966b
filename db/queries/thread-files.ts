import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { MarkedCopy } from './need-files.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type WritingRole = Extract<Role, 'donor' | 'focal_point' | 'broker'>;

/** A file that was sent with a message; of one that was taken back the name and the time alone are left. */
export type ThreadFile = {
  id: string;
  matchId: string;
  messageId: string;
  /** Of the side that sent it. */
  role: Role;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  removedAt?: Date;
};
export type StoredThreadFile = ThreadFile & { sealedKey: Buffer };

/** What came with these messages, in the order in which it came; as far as this actor reads the messages. */
export async function listThreadFiles(tx: Tx, messageIds: readonly string[]): Promise<ThreadFile[]> {
  if (messageIds.length === 0) return [];
  const rows = await sent(tx)
    .where('f.message_id', 'in', messageIds)
    .orderBy('f.began_at')
    .orderBy('f.id')
    .execute();
  return rows.map(({ sealed_key: _, ...row }) => fileOf(row));
}

/** The names of everything that was sent in a thread and is there, newest first, as far as this actor reads it. */
export async function listFilesOfThread(
  tx: Tx,
  matchId: string,
  most: number,
): Promise<(ThreadFile & { at: Date })[]> {
  const rows = await sent(tx)
    .select('w.at')
    .where('f.match_id', '=', matchId)
    .where('f.removed_at', 'is', null)
    .orderBy('w.n', 'desc')
    .orderBy('f.id')
    .limit(most)
    .execute();
  return rows.map(({ sealed_key: _, at, ...row }) => ({ ...fileOf(row), at }));
}

/** One of this match that was sent and not taken back, for whoever may have it; undefined for one of another match, as for none. */
export async function findThreadFile(
  tx: Tx,
  { matchId, fileId }: { matchId: string; fileId: string },
): Promise<StoredThreadFile | undefined> {
  const row = await sent(tx)
    .where('f.match_id', '=', matchId)
    .where('f.id', '=', fileId)
    .where('f.removed_at', 'is', null)
    .executeTakeFirst();
  return row && { ...fileOf(row), sealedKey: row.sealed_key! };
}

/** What this actor's side has in a thread now. */
export async function measureThreadFiles(
  tx: Tx,
  matchId: string,
  role: Role,
): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await tx
    .selectFrom('match_files as f')
    .innerJoin('match_messages as w', 'w.id', 'f.message_id')
    .select(({ fn }) => [
      fn.countAll<string>().as('count'),
      fn.coalesce(fn.sum<string>('f.bytes'), sql<string>`0`).as('bytes'),
    ])
    .where('f.match_id', '=', matchId)
    .where('w.role', '=', role as WritingRole)
    .where('f.removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { count: Number(count), bytes: Number(bytes) };
}

export type ComingFile = { name: string; beganAt: Date };

/** What this person is sending in this thread and is still being looked at; nobody else sees it. */
export async function listComingFiles(tx: Tx, matchId: string): Promise<ComingFile[]> {
  const rows = await tx
    .selectFrom('match_files')
    .select(['name', 'began_at'])
    .where('match_id', '=', matchId)
    .where('message_id', 'is', null)
    .orderBy('began_at')
    .limit(20)
    .execute();
  return rows.map((row) => ({ name: row.name, beganAt: row.began_at }));
}

/** A row that its sender alone sees until {@link sendThreadFile}. */
export async function beginThreadFile(
  tx: Tx,
  by: Person,
  file: { id: string; matchId: string; name: string; sealedKey: Buffer },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_files')
    .values({
      id: file.id,
      match_id: file.matchId,
      name: file.name,
      sealed_key: file.sealedKey,
      uploaded_by: by.personId,
      began_at: now,
    })
    .execute();
}

/** With a message of its sender's; false where it has gone meanwhile. */
export async function sendThreadFile(
  tx: Tx,
  messageId: string,
  file: Pick<ThreadFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'sha256'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('match_files')
    .set({
      message_id: messageId,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
    })
    .where('id', '=', file.id)
    .where('message_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets what was not sent, its chunks with it. */
export async function dropUnsent(tx: Tx, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx.deleteFrom('match_files').where('id', 'in', fileIds).where('message_id', 'is', null).execute();
}

/** Takes the key of these files away; false where one was taken back already. */
export async function markTakenBack(tx: Tx, fileIds: readonly string[], now: Date): Promise<boolean> {
  if (fileIds.length === 0) return true;
  const { numUpdatedRows } = await tx
    .updateTable('match_files')
    .set({ removed_at: now, sealed_key: null })
    .where('id', 'in', fileIds)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === BigInt(fileIds.length);
}

/** What this State sent in the threads of a need and is there. */
export async function listSentOfNeed(tx: Tx, needId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('match_files as f')
    .innerJoin('match_messages as w', 'w.id', 'f.message_id')
    .innerJoin('matches as m', 'm.id', 'f.match_id')
    .select('f.id')
    .where('m.need_id', '=', needId)
    .where('w.role', '=', 'focal_point')
    .where('f.removed_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** One row a download, written before its first byte leaves, and one where a file is taken back. */
export async function insertFileAct(
  tx: Tx,
  by: Person,
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

function sent(tx: Tx) {
  return tx
    .selectFrom('match_files as f')
    .innerJoin('match_messages as w', 'w.id', 'f.message_id')
    .select(['f.id', 'f.match_id', 'f.message_id', 'f.name', 'f.media_type', 'f.bytes', 'f.sha256'])
    .select(['f.removed_at', 'f.sealed_key', 'w.role']);
}

function fileOf(row: {
  id: string;
  match_id: string;
  message_id: string | null;
  role: Role;
  name: string;
  media_type: string | null;
  bytes: number;
  sha256: string | null;
  removed_at: Date | null;
}): ThreadFile {
  // The row has a message, and with it these.
  return {
    id: row.id,
    matchId: row.match_id,
    messageId: row.message_id!,
    role: row.role,
    name: row.name,
    mediaType: row.media_type!,
    bytes: row.bytes,
    sha256: row.sha256!,
    ...(row.removed_at && { removedAt: row.removed_at }),
  };
}
