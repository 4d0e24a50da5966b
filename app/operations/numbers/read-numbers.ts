import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { coversState } from '#app/domain/geography/eligibility.ts';
import { exactFigures, publishedFigures, type Figures } from '#app/domain/numbers/figures.ts';
import type { Measure, Quarter } from '#app/domain/numbers/measure.ts';
import { quarterPeriod } from '#app/domain/numbers/period.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import {
  countClocks,
  countNeeds,
  countNeedsOfHubs,
  listPublishedNumbers,
} from '#db/queries/numbers/counts.ts';
import { listPublicHubs } from '#db/queries/hubs/public.ts';
import { subRegions } from './areas.ts';

/** Figures as everybody may read them. */
export async function readPublishedNumbers(): Promise<Figures> {
  return publishedFigures(await withActor({ kind: 'anonymous' }, (tx) => listPublishedNumbers(tx)));
}

export type HubFigure = { id: string; name: string; year: number; counts: Partial<Record<Measure, number>> };

/** Exact figures up to this moment, also by hub: for brokers. A need counts for each hub that covers its State or that it names. */
export async function readExactNumbers(
  by: Wearing,
  now: Date,
): Promise<{ figures: Figures; hubs: HubFigure[] }> {
  const on = dayOf(now);
  const geography = currentGeography();
  return withActor(actingPerson(by), async (tx) => {
    const hubs = await listPublicHubs(tx);
    const states = [...geography.countries.keys()];
    const statesOf = Object.fromEntries(
      hubs.map(({ id, covers }) => [id, states.filter((code) => coversState(geography, covers, code, on))]),
    );
    const counted = await countNeedsOfHubs(tx, statesOf);
    const of = new Map<string, HubFigure>();
    for (const { hub_id: id, year, measure, counted: count } of counted) {
      const name = hubs.find((hub) => hub.id === id)?.name;
      if (name === undefined) continue;
      const figure = of.get(`${id} ${year}`) ?? { id, name, year, counts: {} };
      figure.counts[measure] = count;
      of.set(`${id} ${year}`, figure);
    }
    const thisQuarter = quarterPeriod(
      now.getUTCFullYear(),
      (Math.floor(now.getUTCMonth() / 3) + 1) as Quarter,
    );
    return {
      figures: exactFigures(await countNeeds(tx, subRegions()), await countClocks(tx), thisQuarter),
      hubs: [...of.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  });
}
