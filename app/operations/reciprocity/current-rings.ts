import { createHash } from 'node:crypto';
import type { Day } from '#app/domain/codes/day.ts';
import { needFacts } from '#app/domain/needs/need-facts.ts';
import { factsOfPublished, type PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { MOST_NEEDS, MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import type { AskedNeed } from '#app/domain/reciprocity/asked.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import type { ActingPerson } from '#db/actor.ts';
import { isDemonstration } from '#app/operations/installation.ts';
import { circumstancesOn } from '#app/operations/matches/whole-need.ts';
import { currentCatalogue, knownCatalogueVersion } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import {
  listCirculatingMarks,
  listCirculatingWhole,
  markCirculating,
  type CirculatingNeed,
} from '#db/queries/reciprocity/circulating-needs.ts';
import { beginWorld, inParts, WorldLost, type ToldWorld } from './work-out-rings.ts';

type Asking = { actor: ActingPerson; on: Day; now: Date };
type Found = { rings: Ring[]; leftOut: number };

/** What the worker was told last: of each offer as it was published then, of each need how it stood. */
type Told = {
  world: ToldWorld;
  circumstances: string;
  offers: Map<string, PublishedOffer>;
  needs: Map<string, string>;
};

let told: Told | undefined;
let kept: ({ mark: string } & Found) | undefined;
let underWay: Promise<Found> | undefined;
let next: Promise<Found> | undefined;

/**
 * The best rings, for a broker: worked out once for all who ask while no offer, no need and no day changes, and then
 * brought up to date. One pass is under way at a time, and whoever asks meanwhile waits for one more, which looks at
 * everything as it is when it begins.
 */
export async function currentRings(asking: Asking): Promise<Found> {
  const { offers, needs, circumstances } = await lookAtAll(asking);
  if (kept?.mark === markOf(offers, needs, circumstances)) return kept;
  if (next) return next;
  if (!underWay) return begin(asking);
  next = underWay
    .catch(() => undefined)
    .then(() => {
      next = undefined;
      return begin(asking);
    });
  return next;
}

function begin(asking: Asking): Promise<Found> {
  const pass = bringUpToDate(asking).finally(() => (underWay = undefined));
  return (underWay = pass);
}

async function bringUpToDate(asking: Asking): Promise<Found> {
  try {
    return await tellAndAsk(asking);
  } catch (thrown) {
    // What the worker knows is uncertain now. What it lost it is told anew, once.
    told = undefined;
    if (!(thrown instanceof WorldLost)) throw thrown;
    return await tellAndAsk(asking).catch((again: unknown) => {
      told = undefined;
      throw again;
    });
  }
}

async function tellAndAsk(asking: Asking): Promise<Found> {
  const { offers, needs, circumstances, leftOut } = await lookAtAll(asking);
  if (kept?.mark === markOf(offers, needs, circumstances)) return kept;
  const key = JSON.stringify(circumstances);
  if (told?.circumstances !== key) {
    const world = await beginWorld({ circumstances, withInvented: isDemonstration(), most: MOST_RINGS });
    told = { world, circumstances: key, offers: new Map(), needs: new Map() };
  }
  const version = await tellOffers(told, asking);
  await tellNeeds(told, asking);
  const rings = await told.world.rings();
  kept = { mark: markOf(version, digestOf(told.needs), circumstances), rings, leftOut };
  return kept;
}

/** In as little as tells whether anything of what rings are made of has changed. */
async function lookAtAll({ actor, on, now }: Asking) {
  await currentCatalogue(now);
  const { marked, hubs } = await withActor(actor, async (tx) => ({
    marked: await markCirculating(tx, MOST_NEEDS),
    hubs: (await circumstancesOn(tx, on)).hubs,
  }));
  return {
    offers: knownCatalogueVersion(),
    needs: marked.digest,
    circumstances: { on, hubs },
    leftOut: Math.max(0, marked.total - MOST_NEEDS),
  };
}

function markOf(offers: number, needs: string, circumstances: object): string {
  return JSON.stringify([offers, needs, circumstances]);
}

/** @returns which version of the catalogue the worker has then */
async function tellOffers({ world, offers: before }: Told, { now }: Asking): Promise<number> {
  const { offers, records } = await currentCatalogue(now);
  // The catalogue is changed in its place: it is compared in one go. What changes in it is another object.
  const version = knownCatalogueVersion();
  const changed = [...offers.values()].filter((offer) => before.get(offer.id) !== offer);
  const goneOffers = [...before.keys()].filter((id) => !offers.has(id));
  for (const id of goneOffers) before.delete(id);
  for (const offer of changed) before.set(offer.id, offer);
  if (goneOffers.length > 0) await world.tell({ goneOffers });
  for (const some of inParts(changed))
    await world.tell({
      offers: some.map((offer) => ({
        offer: factsOfPublished(offer, records.get(offer.id)),
        giverId: offer.organisation.id,
      })),
    });
  return version;
}

async function tellNeeds({ world, needs: before }: Told, { actor }: Asking): Promise<void> {
  const marks = await withActor(actor, (tx) => listCirculatingMarks(tx, MOST_NEEDS));
  const changed = [...marks].filter(([id, mark]) => before.get(id) !== mark).map(([id]) => id);
  const goneNeeds = [...before.keys()].filter((id) => !marks.has(id));
  for (const some of inParts(changed)) {
    const whole = await withActor(actor, (tx) => listCirculatingWhole(tx, some));
    await world.tell({ needs: whole.map(({ need }) => askedNeed(need)) });
    for (const { need, mark } of whole) before.set(need.id, mark);
    // It circulates no more since the list was made.
    const there = new Set(whole.map(({ need }) => need.id));
    goneNeeds.push(...some.filter((id) => !there.has(id)));
  }
  if (goneNeeds.length > 0) await world.tell({ goneNeeds });
  for (const id of goneNeeds) before.delete(id);
}

function askedNeed(need: CirculatingNeed): AskedNeed {
  const { agreedReach } = need;
  const named = agreedReach?.mode === 'named' ? agreedReach.donors : undefined;
  return { ...needFacts(need, need), organisationId: need.organisationId, named };
}

/** As `markCirculating` writes it. */
function digestOf(marks: ReadonlyMap<string, string>): string {
  const sorted = [...marks].map(([id, mark]) => `${id} ${mark}`).sort();
  return createHash('sha256').update(sorted.join('\n')).digest('hex');
}
