import { sql } from 'kysely';
import { LIVE, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Tx } from '#db/client.ts';

/** A match of a need, and whether its donor reads the sealed text. */
export type SharedMatch = {
  matchId: string;
  reference: string;
  donor: string;
  status: MatchStatus;
  /** The latest of it. */
  share?: { id: string; sharedAt: Date; endedAt?: Date; sharedBy?: string };
};

/** For its delegation: live matches, and all with which the sealed text ever was shared. */
export async function listShares(tx: Tx, needId: string): Promise<SharedMatch[]> {
  const rows = await tx
    .selectFrom('matches as m')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('sealed_shares as s')
          .leftJoin('people as p', 'p.id', 's.shared_by')
          .select(['s.id as share_id', 's.shared_at', 's.ended_at', 'p.name'])
          .whereRef('s.match_id', '=', 'm.id')
          .orderBy('s.shared_at', 'desc')
          .orderBy('s.id')
          .limit(1)
          .as('share'),
      (join) => join.on(sql<boolean>`true`),
    )
    .select(['m.id', 'm.reference', 'm.donor_name', 'm.status'])
    .select(['share.share_id', 'share.shared_at', 'share.ended_at', 'share.name'])
    .where('m.need_id', '=', needId)
    .where((eb) => eb.or([eb('m.status', 'in', LIVE), eb('share.share_id', 'is not', null)]))
    .orderBy('m.donor_name')
    .orderBy('m.reference')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    matchId: row.id,
    reference: row.reference,
    donor: row.donor_name,
    status: row.status,
    ...(row.share_id &&
      row.shared_at && {
        share: {
          id: row.share_id,
          sharedAt: row.shared_at,
          endedAt: row.ended_at ?? undefined,
          sharedBy: row.name ?? undefined,
        },
      }),
  }));
}

/** The State shares what is sealed; false where it does so already. The need and the match must be locked. */
export async function insertShare(
  tx: Tx,
  share: { needId: string; matchId: string; by: string },
  now: Date,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('sealed_shares')
    .values({ need_id: share.needId, match_id: share.matchId, shared_by: share.by, shared_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Ends it; false where there was none. The need must be locked. */
export async function endShare(
  tx: Tx,
  { needId, matchId, by }: { needId: string; matchId: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sealed_shares')
    .set({ ended_by: by, ended_at: now })
    .where('need_id', '=', needId)
    .where('match_id', '=', matchId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether a need's sealed text is shared with this donor now. */
export async function isSharedWithMe(tx: Tx, needId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sealed_shares')
    .select('id')
    .where('need_id', '=', needId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
