import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { countWeek, listWeek, type WeekCount, type WeekStep } from '#db/queries/desk/week.ts';
import { listDesk, type DeskAfter, type DeskLine } from './list-desk.ts';

/** Pages of the desk that are read for a meeting: what is due first stands on them. */
const MOST_PAGES = 6;
const WEEK_DAYS = 7;

export type Week = {
  from: Day;
  on: Day;
  until: Day;
  counts: WeekCount[];
  cameIn: WeekStep[];
  moved: WeekStep[];
  /** Late today, by whoever has it, the longest late first; of nobody where nobody has it. */
  overdue: { owner?: { id: string; name: string }; lines: DeskLine[] }[];
  /** Due from today to a week from now. */
  closing: DeskLine[];
  /** All that waits on the desk, and how much of it is late. */
  waiting: number;
  late: number;
  /** More is due than was read. */
  more: boolean;
};

/** What a meeting of brokers needs of the week that ends at `now` and of the one after it: the desk, and what happened. */
export async function readWeek(by: Wearing, now: Date): Promise<Week> {
  const on = dayOf(now);
  const from = addDays(on, -WEEK_DAYS);
  const until = addDays(on, WEEK_DAYS);
  const desk = await dueUntil(by, now, until);
  // The page names days: the first of them counts from its beginning.
  const since = new Date(`${from}T00:00:00Z`);
  return withActor(actingPerson(by), async (tx) => ({
    from,
    on,
    until,
    counts: await countWeek(tx, since, now),
    cameIn: await listWeek(tx, since, now, 'came-in'),
    moved: await listWeek(tx, since, now, 'moved'),
    overdue: byOwner(desk.lines.filter(({ dueOn }) => dueOn !== undefined && dueOn < on)),
    closing: desk.lines.filter(({ dueOn }) => dueOn !== undefined && dueOn >= on),
    waiting: desk.waiting,
    late: desk.late,
    more: desk.more,
  }));
}

/** Everybody’s items that are due by a day, first due first. */
async function dueUntil(by: Wearing, now: Date, until: Day) {
  const lines: DeskLine[] = [];
  let after: DeskAfter | undefined;
  for (let page = 0; ; page += 1) {
    const desk = await listDesk(by, now, { whose: 'everyone' }, after);
    const due = desk.lines.filter(({ dueOn }) => dueOn !== undefined && dueOn <= until);
    lines.push(...due);
    const goesOn = due.length === desk.lines.length && desk.more !== undefined;
    if (!goesOn || page + 1 === MOST_PAGES)
      return { lines, waiting: desk.counts.all, late: desk.counts.late, more: goesOn };
    after = desk.more;
  }
}

function byOwner(lines: readonly DeskLine[]): Week['overdue'] {
  const groups = new Map<string, Week['overdue'][number]>();
  for (const line of lines) {
    const key = line.owner?.id ?? '';
    const group = groups.get(key) ?? { ...(line.owner && { owner: line.owner }), lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}
