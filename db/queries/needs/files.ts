import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { FileTier } from '#app/domain/files/file-tier.ts';
import { hubStanding, isGiven } from '#app/domain/hubs/access.ts';
import { LIVE } from '#app/domain/matches/lifecycle.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listHubShares } from '#db/queries/hubs/shares.ts';
import { findNeed, listHubNames } from './needs.ts';

/** A whole file that is there; within reach of whoever reads it here. */
export type NeedFile = {
  id: string;
  needId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  tier: FileTier;
  addedAt: Date;
};

export type StoredFile = NeedFile & { sealedKey: Buffer };

/** Of one need, as far as this actor may have them, in the order in which they came. */
export async function listFiles(tx: Tx, needId: string): Promise<NeedFile[]> {
  const rows = await whole(tx).where('need_id', '=', needId).orderBy('began_at').orderBy('id').execute();
  return rows.map(({ sealed_key: _, ...row }) => fileOf(row));
}

/** One of this need; undefined for one of another, as for none. */
export async function findFile(
  tx: Tx,
  { needId, fileId }: { needId: string; fileId: string },
): Promise<StoredFile | undefined> {
  const row = await whole(tx).where('need_id', '=', needId).where('id', '=', fileId).executeTakeFirst();
  return row && { ...fileOf(row), sealedKey: row.sealed_key! };
}

/** The same, and nobody changes it until this transaction ends. For its delegation. */
export async function findFileForUpdate(
  tx: Tx,
  { needId, fileId }: { needId: string; fileId: string },
): Promise<StoredFile | undefined> {
  const row = await whole(tx)
    .where('need_id', '=', needId)
    .where('id', '=', fileId)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...fileOf(row), sealedKey: row.sealed_key! };
}

/** How many whole files a need has, and their bytes together. */
export async function measureFiles(tx: Tx, needId: string): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await tx
    .selectFrom('need_files')
    .select(({ fn }) => [
      fn.countAll<string>().as('count'),
      fn.coalesce(fn.sum<string>('bytes'), sql<string>`0`).as('bytes'),
    ])
    .where('need_id', '=', needId)
    .where('finished_at', 'is not', null)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { count: Number(count), bytes: Number(bytes) };
}

/** A row that nobody else sees until {@link finishFile}. */
export async function beginFile(
  tx: Tx,
  by: ActingPerson,
  file: { id: string; needId: string; name: string; sealedKey: Buffer },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('need_files')
    .values({
      id: file.id,
      need_id: file.needId,
      name: file.name,
      sealed_key: file.sealedKey,
      uploaded_by: by.personId,
      began_at: now,
    })
    .execute();
}

/** False where it has gone meanwhile. */
export async function finishFile(
  tx: Tx,
  file: Pick<NeedFile, 'id' | 'name' | 'mediaType' | 'bytes' | 'sha256'>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('need_files')
    .set({
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      finished_at: now,
    })
    .where('id', '=', file.id)
    .where('finished_at', 'is', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets one that was not finished, its chunks with it. */
export async function dropUnfinished(tx: Tx, fileId: string): Promise<void> {
  await tx.deleteFrom('need_files').where('id', '=', fileId).where('finished_at', 'is', null).execute();
}

/** Takes the key of these files away. The rows stay: they say that there was a file, and who read it. */
export async function markRemoved(tx: Tx, fileIds: readonly string[], now: Date): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .updateTable('need_files')
    .set({ removed_at: now, sealed_key: null })
    .where('id', 'in', fileIds)
    .where('removed_at', 'is', null)
    .execute();
}

/** Every file of a need, those under way included. */
export async function listFileIds(tx: Tx, needId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('need_files')
    .select('id')
    .where('need_id', '=', needId)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

export async function updateFileTier(tx: Tx, fileId: string, tier: FileTier): Promise<void> {
  await tx.updateTable('need_files').set({ tier }).where('id', '=', fileId).execute();
}

type About = { id: string; needId: string };

/** The State lets more people have a file. Widening it is refused without this row. */
export async function insertSharing(
  tx: Tx,
  by: ActingPerson,
  { id, needId }: About,
  { from, to }: { from: FileTier; to: FileTier },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('file_agreements')
    .values({
      ...act(by, needId, id, now),
      action: 'share-file',
      from_tier: from,
      to_tier: to,
      wording: null,
    })
    .execute();
}

/** A copy of a file that was made for one reader. */
export type MarkedCopy = { number: string; sha256: string };

/**
 * One row a download, written before its first byte leaves. Somebody else's PDF is not read without a copy of one's own.
 */
export async function insertReading(
  tx: Tx,
  by: ActingPerson,
  { id, needId }: About,
  now: Date,
  copy?: MarkedCopy,
): Promise<void> {
  await tx
    .insertInto('file_readings')
    .values({
      ...act(by, needId, id, now),
      copy_number: copy?.number ?? null,
      copy_sha256: copy?.sha256 ?? null,
    })
    .execute();
}

export type FileReading = {
  at: Date;
  person: string;
  onBehalfOf?: string;
  organisation: string;
  role: Role;
  copy?: MarkedCopy;
};

/** Who downloaded a file, the latest first and a thousand at most; for the delegation it belongs to. */
export async function listReadings(tx: Tx, fileId: string): Promise<FileReading[]> {
  const { rows } = await sql<{
    at: Date;
    person: string;
    on_behalf_of: string | null;
    organisation: string;
    role: Role;
    copy_number: string | null;
    copy_sha256: string | null;
  }>`select * from app.readings_of_file(${fileId}::uuid)`.execute(tx);
  return rows.map(({ on_behalf_of: giver, copy_number: number, copy_sha256: sha256, ...row }) => ({
    ...row,
    ...(giver && { onBehalfOf: giver }),
    ...(number && sha256 && { copy: { number, sha256 } }),
  }));
}

/** Whom a file for the parties reaches today, by name: donors with an introduction, and the hubs the State chose. */
export async function listReachedBy(tx: Tx, needId: string): Promise<string[]> {
  const need = await findNeed(tx, needId);
  const donors = await tx
    .selectFrom('matches')
    .select('donor_name')
    .distinct()
    .where('need_id', '=', needId)
    .where('status', 'in', LIVE)
    .orderBy('donor_name')
    .execute();
  const shares = await listHubShares(tx, needId);
  const given = need
    ? [...need.hubIds, ...shares.map(({ hubId }) => hubId)].filter((hub) =>
        isGiven(hubStanding(need, shares, hub)),
      )
    : [];
  const hubs = await listHubNames(tx, given);
  return [...new Set([...donors.map((row) => row.donor_name), ...hubs])];
}

function act(by: ActingPerson, needId: string, fileId: string, at: Date) {
  return {
    need_id: needId,
    file_id: fileId,
    person_id: by.personId,
    role: by.role,
    organisation_id: by.organisationId,
    at,
  };
}

function whole(tx: Tx) {
  return tx
    .selectFrom('need_files')
    .select(['id', 'need_id', 'name', 'media_type', 'bytes', 'sha256', 'tier', 'finished_at', 'sealed_key'])
    .where('finished_at', 'is not', null)
    .where('removed_at', 'is', null);
}

function fileOf(row: {
  id: string;
  need_id: string;
  name: string;
  media_type: string | null;
  bytes: number;
  sha256: string | null;
  tier: FileTier;
  finished_at: Date | null;
}): NeedFile {
  // The row says `finished_at`, and with it these three.
  return {
    id: row.id,
    needId: row.need_id,
    name: row.name,
    mediaType: row.media_type!,
    bytes: row.bytes,
    sha256: row.sha256!,
    tier: row.tier,
    addedAt: row.finished_at!,
  };
}
