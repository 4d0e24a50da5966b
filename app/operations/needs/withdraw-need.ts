import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { removeAllFiles } from '#app/operations/files/remove-file.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { takeBackFilesOfNeed } from '#app/operations/matches/take-back-file.ts';
import type { Tx } from '#db/client.ts';
import { leaveRemnant } from './serve-views.ts';
import { closeMatchesOfWithdrawnNeed, listConcernedByWithdrawal } from '#db/queries/needs/needs.ts';
import { listPoolsLeft } from '#db/queries/pools/pools.ts';
import { tellOfPool } from '#app/operations/pools/tell-of-pool.ts';
import { moveNeed } from './move-need.ts';

/**
 * Ends a need for good. No reason is asked (PP4). Nobody finds it any more, every match of it closes with the code
 * `withdrawn-by-state`, and of all its views a donor that had a match keeps the theme and the place. Its files are
 * deleted, and what the State sent in threads about it. Whoever took part is told that it closed, and nobody is told why.
 */
export async function withdrawNeed(by: Wearing, input: { id: string }, now: Date): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'withdraw',
      alongside: async (tx, need) => {
        await tellConcerned(tx, need.id, now);
        await removeAllFiles(tx, need.id, now);
        await takeBackFilesOfNeed(tx, need.id, now);
        await leaveRemnant(tx, need.id);
        await closeMatchesOfWithdrawnNeed(tx, need.id, now);
        // With its need a State left every programme it was in.
        for (const poolId of await listPoolsLeft(tx, need.id, now))
          await tellOfPool(tx, poolId, 'pool-changed', now);
      },
    },
    now,
  );
}

async function tellConcerned(tx: Tx, needId: string, now: Date): Promise<void> {
  for (const { email, language, matchId, needId: need } of await listConcernedByWithdrawal(tx, needId)) {
    const path = matchId ? `matches/${matchId}` : need ? `needs/${need}` : 'needs';
    const to = { email, language };
    await queueMail(tx, { kind: 'record-closed', to, values: { path: `/${language}/${path}` } }, now);
  }
}
