import { dayOf } from '#app/domain/codes/day.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { listLateRequests, markReminded } from '#db/queries/verification/requests.ts';

const ACTOR = { kind: 'system', reason: 'note-requests' } as const;

/** Reminds both sides of a request for a trust note that nobody answered within ten working days. */
export const lateRequests: DueWork = { name: 'late-note-requests', run: remind };

/**
 * Once a request: whoever was asked is asked again, in place of the entry that their inbox had, and the donor hears that
 * it may ask another. Nothing closes by itself.
 *
 * @returns how many requests
 */
async function remind(now: Date): Promise<number> {
  const late = await withActor(ACTOR, (tx) => listLateRequests(tx, dayOf(now)));
  return eachDue(late, ({ id, offerId, readers }) =>
    withActor(ACTOR, async (tx) => {
      if (!(await markReminded(tx, id, now))) return false;
      const asked = `/verification/requests/${id}`;
      await settleForAll(tx, 'note-asked', asked, now);
      for (const { email, language, isIssuer } of readers) {
        const path = `/${language}${isIssuer ? asked : `/offers/${offerId}/note-requests`}`;
        const kind = isIssuer ? 'note-asked' : 'note-request-late';
        await queueMail(tx, { kind, to: { email, language }, values: { path } }, now);
      }
      return true;
    }),
  );
}
