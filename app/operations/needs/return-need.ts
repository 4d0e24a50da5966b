import type { Wearing } from '#app/auth/viewer.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { ReturnCode } from '#app/domain/needs/return-codes.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { listPeopleOfNeed } from '#db/queries/needs/circulation.ts';
import type { Tx } from '#db/client.ts';
import { moveNeed } from './move-need.ts';

/**
 * Gives a need back to its State, saying what to change. Its delegation reads the code and the text. One of several
 * States is not rewritten once they have agreed to it, and so is not given back: not-now.
 */
export async function returnNeed(
  by: Wearing,
  input: { id: string; code?: ReturnCode; text: string },
  now: Date,
): Promise<Outcome<Need>> {
  const reason = { code: input.code, text: input.text.trim() };
  const unless = (_tx: Tx, need: Need) => (need.pooled ? 'not-now' : undefined);
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'return',
      reason,
      unless,
      alongside: async (tx, need) => {
        for (const to of await listPeopleOfNeed(tx, need.id)) {
          const values = { path: `/${to.language}/needs/${need.id}` };
          await queueMail(tx, { kind: 'record-returned', to, values }, now);
        }
      },
    },
    now,
  );
}
