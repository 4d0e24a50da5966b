import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { EXPIRING_DAYS } from '#app/domain/verification/validity.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { insertWarning, listNotesEnding } from '#db/queries/verification/warnings.ts';

const ACTOR = { kind: 'system', reason: 'ending-notes' } as const;

/** Tells of every note that ends within thirty days (DOMAIN section 7). */
export const endingNotes = {
  name: 'ending-notes',
  run: warnOfEndings,
} as const satisfies { name: string; run: (now: Date) => Promise<number> };

/**
 * One letter a note to each person of whoever signed it, and of the donor whose offer it is about: the first leads to
 * where a newer one is signed, the other to the note. Notes that were withdrawn or replaced, or that are about an older
 * version of the offer, are not told of.
 *
 * @returns how many notes
 */
async function warnOfEndings(now: Date): Promise<number> {
  const on = dayOf(now);
  const ending = await withActor(ACTOR, (tx) => listNotesEnding(tx, on, addDays(on, EXPIRING_DAYS)));
  return eachDue(ending, ({ noteId, reference, readers }) =>
    withActor(ACTOR, async (tx) => {
      if (!(await insertWarning(tx, noteId, now))) return false;
      for (const { email, language, isIssuer } of readers) {
        const path = `/${language}/notes/${reference}${isIssuer ? '/issuer' : ''}`;
        const kind = isIssuer ? 'note-to-renew' : 'note-ends-soon';
        await queueMail(tx, { kind, to: { email, language }, values: { path } }, now);
      }
      return true;
    }),
  );
}
