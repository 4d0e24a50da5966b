import { dayOf, endOfDay } from '#app/domain/codes/day.ts';
import { decideNeed } from '#app/domain/needs/lifecycle.ts';
import { chooseBy } from '#app/domain/needs/next-step.ts';
import type { DueWork } from '#app/operations/due/due-work.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import {
  chooseUntil,
  hasOpenAnswers,
  isToChoose,
  listPastDeadline,
  listPeopleOfNeed,
  shortlistAtClock,
} from '#db/queries/needs/circulation.ts';
import { lockNeedAtClock } from '#db/queries/freshness/needs.ts';

const worker = { kind: 'system', reason: 'circulation' } as const;

/**
 * Ends circulations whose last day is over: where somebody's answer is open, the State is asked to choose within fifteen
 * working days; where none is, the need stays where it is and waits on the brokers' desk to be looked at. Returns how many
 * went to their State.
 */
export const circulationsClosing: DueWork = {
  name: 'circulations-closed',
  run: async (now) => {
    const due = await withActor(worker, (tx) => listPastDeadline(tx, dayOf(now)));
    return eachDue(due, (id) => close(id, now));
  },
};

async function close(id: string, now: Date): Promise<boolean> {
  return withActor(worker, async (tx) => {
    const status = await lockNeedAtClock(tx, id);
    // Asked again under the lock: it may go round once more meanwhile.
    if (!status || !(await listPastDeadline(tx, dayOf(now))).includes(id)) return false;
    const decision = decideNeed(status, 'shortlist', {
      role: 'platform',
      blockers: 0,
      reasonGiven: false,
      consented: false,
      deadlinePassed: true,
      openMatches: (await hasOpenAnswers(tx, id)) ? 1 : 0,
    });
    if (!decision.ok) return false;
    await shortlistAtClock(tx, id, decision.from, now);
    const by = chooseBy(dayOf(now));
    await chooseUntil(tx, id, by);
    // Where all of it waits for a broker first, each proposal asks its State when it comes.
    const told = (await isToChoose(tx, id)) ? await listPeopleOfNeed(tx, id) : [];
    for (const to of told) {
      const values = { path: `/${to.language}/needs/${id}/answers`, until: endOfDay(by) };
      await queueMail(tx, { kind: 'need-to-choose', to, values }, now);
    }
    return true;
  });
}
