import type { Wearing } from '#app/auth/viewer.ts';
import { passportTexts } from '#app/domain/passports/own-texts.ts';
import { questionsOf, type PassportAnswers, type PassportBlock } from '#app/domain/passports/questions.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { updatePassport } from '#db/queries/passports/passports.ts';
import { writePassport, type WhichPassport } from './write-passport.ts';

/**
 * Keeps the answers of one block, complete or not: an answer that is not among them is cleared. Going on from the page
 * is what makes an empty answer "not stated"; leaving it half done does not.
 *
 * @returns not-found, not-your-act, not-now, stale, secret-found
 */
export async function savePassport(
  by: Wearing,
  input: WhichPassport & { block: PassportBlock; answers: PassportAnswers; goneThrough: boolean },
  now: Date,
): Promise<Outcome<undefined>> {
  if (passportTexts(input.answers).some(holdsSecret)) return refuse('secret-found');
  return writePassport(
    by,
    input,
    async (tx, { id, answers, gone }) => {
      const asked: readonly string[] = questionsOf(input.block);
      const others = Object.entries(answers).filter(([field]) => !asked.includes(field));
      await updatePassport(
        tx,
        id,
        {
          answers: { ...Object.fromEntries(others), ...input.answers },
          gone: input.goneThrough ? [...new Set([...gone, input.block])] : gone,
        },
        now,
      );
    },
    now,
  );
}
