import { addDays, dayOf, endOfDay, type Day } from '#app/domain/codes/day.ts';
import { confirmedBefore, freshUntil, reminderSince } from '#app/domain/freshness.ts';
import { archivedOn, ASKED_DAYS, OFFER_FRESHNESS } from '#app/domain/offers/freshness.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { listOffersToConfirm, type OfferToConfirm } from '#db/queries/freshness/offers.ts';
import { claimReminder } from '#db/queries/freshness/reminders.ts';

/**
 * Asks donors whether their offers still stand: thirty days before one goes stale, seven days before, and when it has.
 * One letter a person, however many offers, with the first of their days; it leaves late as long as it helps the last of
 * them. What it is about stands behind its link. Returns how many letters.
 */
export const remindingDonors: DueWork = {
  name: 'donors-reminded',
  run: (now) =>
    withActor({ kind: 'system', reason: 'reminders' }, async (tx) => {
      const on = dayOf(now);
      const lines = await listOffersToConfirm(tx, confirmedBefore(on, OFFER_FRESHNESS, ASKED_DAYS));
      const claimed = new Map<string, boolean>();
      const people = new Map<string, { to: OfferToConfirm; first: Day; last: Day }>();
      for (const line of lines) {
        const since = reminderSince(freshUntil(line.confirmedAt, OFFER_FRESHNESS), OFFER_FRESHNESS, on);
        if (since === undefined) continue;
        if (!claimed.has(line.id)) claimed.set(line.id, await claimReminder(tx, line.id, since, now));
        if (!claimed.get(line.id)) continue;
        const until = tooLateOn(line);
        const known = people.get(line.personId);
        people.set(line.personId, {
          to: line,
          first: known && known.first < until ? known.first : until,
          last: known && known.last > until ? known.last : until,
        });
      }
      for (const { to, first, last } of people.values()) {
        const values = { path: `/${to.language}/offers/mine`, until: endOfDay(addDays(first, -1)) };
        const letter = { kind: 'offers-to-renew', to, values, uselessAt: startOf(last) } as const;
        await queueMail(tx, letter, now);
      }
      return people.size;
    }),
};

/** The day on which it is too late for its donor to say so; before it is stale that is not sure yet, and a letter says the earlier day. */
function tooLateOn({ confirmedAt, staleSince }: OfferToConfirm): Day {
  return staleSince ? archivedOn(staleSince) : freshUntil(confirmedAt, OFFER_FRESHNESS);
}

function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
