import { digestMoment } from '#app/domain/notices/digest.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { findAddress, listUntold, takeUntold } from '#db/queries/notices/digests.ts';

const worker = { kind: 'system', reason: 'digests' } as const;

/**
 * Puts a day's or a week's entries of an inbox into one letter. They are marked as told in the transaction that queues the
 * letter, so that each is told once, whatever dies in between. Returns how many letters.
 */
export const sendingDigests: DueWork = {
  name: 'digests',
  run: async (now) => {
    let letters = 0;
    for (const choice of ['daily', 'weekly'] as const) {
      const before = digestMoment(choice, now);
      for (const personId of await withActor(worker, (tx) => listUntold(tx, choice, before)))
        letters += await withActor(worker, async (tx) => {
          const kinds = await takeUntold(tx, personId, choice, before, now);
          const to = await findAddress(tx, personId);
          if (kinds.length === 0 || !to) return 0;
          const values = { path: `/${to.language}/inbox`, items: counted(kinds) };
          await queueMail(tx, { kind: 'digest', to, values }, now);
          return 1;
        });
    }
    return letters;
  },
};

function counted(kinds: readonly MailKind[]): { kind: MailKind; count: number }[] {
  return [...new Set(kinds)].map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }));
}
