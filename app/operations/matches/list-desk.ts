import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { coversState } from '#app/domain/geography/eligibility.ts';
import { statesIn } from '#app/domain/geography/membership.ts';
import type { DeskFilter, DeskWhose } from '#app/domain/matches/desk.ts';
import { isSecondPerson, openingState } from '#app/domain/needs/opening.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listAwayOnDesk } from '#db/queries/accounts/absences.ts';
import { ITEMS_A_PAGE, listDeskPage, type DeskCounts, type DeskRow } from '#db/queries/desk/desk.ts';
import { findHubCover } from '#db/queries/hubs/hubs.ts';
import { listWaitingOpenings } from '#db/queries/needs/sealed-openings.ts';

/** An item with what a broker reads of it. */
export type DeskLine = DeskRow & {
  /** Promised or by its clock: `deskClock` reads it as the day it is due. */
  dueOn?: Day;
  /** The contact is out of office today, until the end of this day. */
  awayUntil?: Day;
};

export type DeskAfter = { due: string; at: string; reference: string };

export type Desk = {
  on: Day;
  /** Whose it is: as asked, or mine where anything is. */
  whose: DeskWhose;
  lines: DeskLine[];
  counts: DeskCounts;
  /** Where the next page begins, if there is one. */
  more?: DeskAfter;
};

const MOST_OPENINGS = 200;
/** Sorts after every day there is: what has no clock. */
const NO_CLOCK = '9999-12-31';

/**
 * A page of everything that waits for somebody at this moment, first due first. For brokers. The database filters and
 * orders, so that a desk of thousands costs a page.
 */
export async function listDesk(
  by: Wearing,
  now: Date,
  filter: DeskFilter = {},
  after?: DeskAfter,
): Promise<Desk> {
  const on = dayOf(now);
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const asked = {
      on,
      now,
      personId: actor.personId,
      filter,
      openings: await openingsFor(tx, actor, now),
      ...(await statesAsked(tx, filter, on)),
    };
    const { whose, counts, rows } = await listDeskPage(tx, asked, after);
    const shown = rows.slice(0, ITEMS_A_PAGE);
    const away = await listAwayOnDesk(tx, on);
    const last = shown.at(-1);
    return {
      on,
      whose,
      lines: shown.map((row) => ({ ...row, dueOn: row.due, awayUntil: away.get(row.id) })),
      counts,
      more:
        rows.length > ITEMS_A_PAGE && last
          ? { due: last.due ?? NO_CLOCK, at: last.at, reference: last.reference }
          : undefined,
    };
  });
}

async function openingsFor(tx: Tx, by: ActingPerson, now: Date): Promise<string[]> {
  const waiting = await listWaitingOpenings(tx, MOST_OPENINGS);
  return waiting
    .filter((opening) => openingState(opening, now) === 'waiting' && isSecondPerson(opening, by))
    .map(({ id }) => id);
}

async function statesAsked(tx: Tx, { region, hub }: DeskFilter, on: Day) {
  const geography = currentGeography();
  const covers = hub ? await findHubCover(tx, hub) : undefined;
  return {
    ...(region && { states: statesIn(geography, region, on).map(({ code }) => code) }),
    ...(hub && {
      hubStates: [...geography.countries.keys()].filter((code) =>
        coversState(geography, covers ?? [], code, on),
      ),
    }),
  };
}
