import { dayOf } from '#app/domain/codes/day.ts';
import { confirmedBefore, freshUntil, reminderSince } from '#app/domain/freshness.ts';
import { NEED_FRESHNESS } from '#app/domain/needs/freshness.ts';
import { decideNeed } from '#app/domain/needs/lifecycle.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { lapse } from '#app/operations/matches/matches-due.ts';
import { withActor } from '#db/client.ts';
import { listOpenMatches } from '#db/queries/freshness/matches.ts';
import {
  expireNeedAtClock,
  listNeedsToConfirm,
  lockNeedAtClock,
  type NeedToConfirm,
} from '#db/queries/freshness/needs.ts';
import { claimReminder } from '#db/queries/freshness/reminders.ts';

const worker = { kind: 'system', reason: 'needs' } as const;

/** Asks a State whether its need still stands: sixty, thirty and seven days before it expires. Returns how many letters. */
export const remindingStates: DueWork = {
  name: 'states-reminded',
  run: (now) =>
    withActor(worker, async (tx) => {
      const on = dayOf(now);
      const [longest = 0] = NEED_FRESHNESS.reminders;
      const lines = await listNeedsToConfirm(tx, confirmedBefore(on, NEED_FRESHNESS, longest));
      let letters = 0;
      for (const need of lines.filter(({ engaged }) => !engaged)) {
        const until = freshUntil(need.confirmedAt, NEED_FRESHNESS);
        const since = reminderSince(until, NEED_FRESHNESS, on);
        if (since === undefined || on >= until) continue;
        const others = lines.filter(({ id }) => id === need.id);
        // Everybody who answers for it at once, with the first of them.
        if (others[0] !== need || !(await claimReminder(tx, need.id, since, now))) continue;
        for (const { to } of others) {
          if (!to) continue;
          const values = { path: `/${to.language}/needs/${need.id}`, until: `${until}T00:00:00.000Z` };
          await queueMail(tx, { kind: 'need-to-confirm', to, values }, now);
          letters += 1;
        }
      }
      return letters;
    }),
};

/**
 * Ends needs without their State's word for twelve months, and their matches that did not come to an introduction. One
 * for which somebody was introduced goes on: two sides are at it. Returns how many ended.
 */
export const needsExpiring: DueWork = {
  name: 'needs-expired',
  run: async (now) => {
    const before = confirmedBefore(dayOf(now), NEED_FRESHNESS, 0);
    const lines = await withActor(worker, (tx) => listNeedsToConfirm(tx, before));
    const ids = new Set(lines.map(({ id }) => id));
    let ended = 0;
    for (const id of ids) ended += (await expire(id, before, now)) ? 1 : 0;
    return ended;
  },
};

async function expire(id: string, before: Date, now: Date): Promise<boolean> {
  return withActor(worker, async (tx) => {
    const status = await lockNeedAtClock(tx, id);
    // Asked again under the lock: its State may have said so meanwhile.
    const people = (await listNeedsToConfirm(tx, before)).filter((line) => line.id === id);
    if (!status || !people[0]) return false;
    const decision = decideNeed(status, 'expire', {
      role: 'platform',
      blockers: 0,
      reasonGiven: false,
      consented: false,
      timeIsUp: isUp(people[0], now),
    });
    if (!decision.ok) return false;
    for (const matchId of await listOpenMatches(tx, id)) await lapse(tx, matchId, now, true);
    await expireNeedAtClock(tx, id, decision.from, now);
    for (const { to } of people)
      if (to) {
        const values = { path: `/${to.language}/needs/${id}` };
        await queueMail(tx, { kind: 'need-expired', to, values }, now);
      }
    return true;
  });
}

function isUp({ confirmedAt, engaged }: NeedToConfirm, now: Date): boolean {
  return !engaged && freshUntil(confirmedAt, NEED_FRESHNESS) <= dayOf(now);
}
