import { sql } from 'kysely';
import type { HubShare } from '#app/domain/hubs/access.ts';
import { tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '#db/client.ts';

export type StoredShare = HubShare & {
  id: string;
  sharedAt: Date;
  /** Of the view that the State was shown; none where a hub named in the need was taken back. */
  viewHash?: string;
  /** Who sees each part by this decision, until the State agrees to circulation. */
  tiers: NeedTiers;
};

/** What a State decided about each hub and one of its needs, newest first; for its delegation and brokers. */
export async function listHubShares(tx: Tx, needId: string): Promise<StoredShare[]> {
  const rows = await tx
    .selectFrom('hub_shares')
    .select(['id', 'hub_id', 'view_hash', 'tiers', 'shared_at', 'ended_at'])
    .where('need_id', '=', needId)
    .orderBy('shared_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    hubId: row.hub_id,
    sharedAt: row.shared_at,
    tiers: tiersOf(row.tiers),
    ...(row.view_hash && { viewHash: row.view_hash }),
    ...(row.ended_at && { endedAt: row.ended_at }),
  }));
}

/** A hub may see the need from now on. The need must be locked, so that two never do it at once. */
export async function insertHubShare(
  tx: Tx,
  share: { needId: string; hubId: string; viewHash: string; tiers: NeedTiers; by: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('hub_shares')
    .values({
      need_id: share.needId,
      hub_id: share.hubId,
      view_hash: share.viewHash,
      tiers: JSON.stringify(share.tiers),
      shared_by: share.by,
      shared_at: now,
    })
    .execute();
}

/** What the open decisions of a need show from now on. */
export async function updateHubShares(
  tx: Tx,
  needId: string,
  { viewHash, tiers }: { viewHash: string; tiers: NeedTiers },
): Promise<void> {
  await tx
    .updateTable('hub_shares')
    .set({ view_hash: viewHash, tiers: JSON.stringify(tiers) })
    .where('need_id', '=', needId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Takes the need back from one hub, or from all. */
export async function endHubShares(
  tx: Tx,
  { needId, hubId, by }: { needId: string; hubId?: string; by: string },
  now: Date,
): Promise<number> {
  let query = tx
    .updateTable('hub_shares')
    .set({ ended_at: now, ended_by: by })
    .where('need_id', '=', needId)
    .where('ended_at', 'is', null);
  if (hubId) query = query.where('hub_id', '=', hubId);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** The coordinators of a hub that the actor's State lets see its need. For the outbox alone. */
export async function listToldOfShare(
  tx: Tx,
  needId: string,
  hubId: string,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select * from app.told_of_share(${needId}::uuid, ${hubId}::uuid)`.execute(tx);
  return rows;
}

/** That a hub which the need names is not to see it: a decision that is over as soon as it is taken. */
export async function insertEndedShare(
  tx: Tx,
  { needId, hubId, by }: { needId: string; hubId: string; by: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('hub_shares')
    .values({
      need_id: needId,
      hub_id: hubId,
      view_hash: null,
      tiers: '{}',
      shared_by: by,
      shared_at: now,
      ended_by: by,
      ended_at: now,
    })
    .execute();
}
