import { addDays, dayOf, endOfDay } from '#app/domain/codes/day.ts';
import { confirmedBefore, freshUntil, reminderSince } from '#app/domain/freshness.ts';
import { NEED_FRESHNESS } from '#app/domain/needs/freshness.ts';
import { decideNeed } from '#app/domain/needs/lifecycle.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { lapse } from '#app/operations/matches/matches-due.ts';
import { withActor } from '#db/client.ts';
import { listMatchesToLapse } from '#db/queries/freshness/matches.ts';
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
  run: async (now) => {
    const [longest = 0] = NEED_FRESHNESS.reminders;
    const before = confirmedBefore(dayOf(now), NEED_FRESHNESS, longest);
    const lines = await withActor(worker, (tx) => listNeedsToConfirm(tx, before));
    const open = lines.filter(({ engaged }) => !engaged);
    return eachDue(new Set(open.map(({ id }) => id)), (id) =>
      remind(
        open.filter((line) => line.id === id),
        now,
      ),
    );
  },
};

/** Everybody who answers for one need at once. Returns how many letters. */
async function remind(people: readonly NeedToConfirm[], now: Date): Promise<number> {
  const [need] = people;
  if (!need) return 0;
  const on = dayOf(now);
  const until = freshUntil(need.confirmedAt, NEED_FRESHNESS);
  const since = reminderSince(until, NEED_FRESHNESS, on);
  if (since === undefined || on >= until) return 0;
  return withActor(worker, async (tx) => {
    if (!(await claimReminder(tx, need.id, since, now))) return 0;
    const addressed = people.flatMap(({ to }) => to ?? []);
    for (const to of addressed) {
      const values = { path: `/${to.language}/needs/${need.id}`, until: endOfDay(addDays(until, -1)) };
      await queueMail(tx, { kind: 'need-to-confirm', to, values }, now);
    }
    return addressed.length;
  });
}

/**
 * Ends needs without their State's word for twelve months, and their matches that did not come to an introduction. One
 * for which somebody was introduced goes on: two sides are at it. Returns how many ended.
 */
export const needsExpiring: DueWork = {
  name: 'needs-expired',
  run: async (now) => {
    const before = confirmedBefore(dayOf(now), NEED_FRESHNESS, 0);
    const lines = await withActor(worker, (tx) => listNeedsToConfirm(tx, before));
    return eachDue(new Set(lines.map(({ id }) => id)), (id) => expire(id, before, now));
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
    for (const matchId of await listMatchesToLapse(tx, id)) await lapse(tx, matchId, now, true);
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
