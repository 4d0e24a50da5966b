import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { UnmetCode, UnmetNext } from '#app/domain/needs/unmet.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { tellPoolOfNeed } from '#app/operations/pools/tell-of-pool.ts';
import type { Tx } from '#db/client.ts';
import { listPeopleOfNeed } from '#db/queries/needs/circulation.ts';
import { listOpenMatches } from '#db/queries/matches/matches.ts';
import { setCirculating } from '#db/queries/needs/views.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { moveNeed } from './move-need.ts';

/**
 * A broker says that nobody met a need that went round, why, and what is done next; said again of an unmet need it is
 * another next step, and the day on which it was first called unmet stays. Nobody finds it from then on. Its State hears of it,
 * and is asked where the next step is its own.
 *
 * @returns not-found, not-your-act, not-now, matches-open while a match of it has not ended, reason-needed without a code
 * or a text, secret-found
 */
export async function markUnmet(
  by: Wearing,
  input: { id: string; code: UnmetCode; next: UnmetNext; text: string },
  now: Date,
): Promise<Outcome<Need>> {
  const { id, code, next, text } = input;
  return moveNeed(
    by,
    {
      id,
      action: 'mark-unmet',
      reason: { code, text },
      facts: async (tx, need) => ({ openMatches: (await listOpenMatches(tx, need.id)).length }),
      stamp: (need) => ({
        unmet: { code, next, at: need.status === 'unmet' && need.unmet ? need.unmet.at : now },
      }),
      alongside: async (tx, need) => {
        await setCirculating(tx, need.id, false);
        await (need.pooled ? tellPoolOfNeed(tx, need.id, now) : tellState(tx, need.id, next, now));
      },
    },
    now,
  );
}

/** Another round and other words are the State's to begin. */
async function tellState(tx: Tx, id: string, next: UnmetNext, now: Date): Promise<void> {
  await settleForAll(tx, 'need-unmet', `/needs/${id}`, now);
  const kind = next === 'refine' || next === 're-circulate' ? 'need-unmet' : 'record-changed';
  for (const to of await listPeopleOfNeed(tx, id))
    await queueMail(tx, { kind, to, values: { path: `/${to.language}/needs/${id}` } }, now);
}
