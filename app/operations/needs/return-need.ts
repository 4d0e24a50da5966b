import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { ReturnCode } from '#app/domain/needs/return-codes.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { listPeopleOfNeed } from '#db/queries/needs/circulation.ts';
import { giveBackToHub } from '#app/operations/pools/give-back-pool.ts';
import { moveNeed } from './move-need.ts';

/**
 * Gives a need back to its State, saying what to change. Its delegation reads the code and the text. One of several States
 * is not rewritten once they have agreed to it: it is over, its hub reads why, and the States that said not no are told.
 */
export async function returnNeed(
  by: Wearing,
  input: { id: string; code?: ReturnCode; text: string },
  now: Date,
): Promise<Outcome<Need>> {
  const reason = { code: input.code, text: input.text.trim() };
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'return',
      reason,
      facts: (_tx, { pooled = false }) => ({ pooled }),
      alongside: async (tx, need) => {
        if (need.pooled) {
          await giveBackToHub(tx, need.id, now);
          return;
        }
        for (const to of await listPeopleOfNeed(tx, need.id)) {
          const values = { path: `/${to.language}/needs/${need.id}` };
          await queueMail(tx, { kind: 'record-returned', to, values }, now);
        }
      },
    },
    now,
  );
}
