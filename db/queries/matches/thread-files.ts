import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Tx } from '#db/client.ts';

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
