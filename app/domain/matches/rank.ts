import type { Catalogue } from './catalogue.ts';
import { eligibility, type Stop } from './eligibility.ts';
import type { NeedFacts, OfferFacts } from './facts.ts';
import { askFor, type Circumstances } from './question.ts';
import { score, type Score } from './score.ts';
import { selectTop } from './select-top.ts';
import { tally, type Tally } from './tally.ts';
import { TextPoints } from './text-points.ts';
import { WEIGHTS, WEIGHTS_VERSION, type Weights } from './weights.ts';

export type RankOptions = Circumstances & {
  weights?: Weights;
  /** How many rows of each list are built, with reasons; all where absent. */
  top?: number;
  whyNotTop?: number;
  /** Among offers with equally many stops: the better fit first (for people), or by reference only. */
  whyNotOrder?: 'points' | 'reference';
};

export type RankedOffer = Score & { offer: OfferFacts };
/** A near miss: what it would have scored, and every hard stop. */
export type StoppedOffer = { offer: OfferFacts; points: number; stops: Stop[] };

export type Ranking = {
  weightsVersion: string;
  ranked: RankedOffer[];
  rankedTotal: number;
  /** Fewest stops first. */
  whyNot: StoppedOffer[];
  stoppedTotal: number;
};

/** Every offer of the catalogue for one need: the eligible by points, the others by how little stands in the way. */
export function rank(need: NeedFacts, catalogue: Catalogue, options: RankOptions): Ranking {
  const { weights = WEIGHTS, top = Infinity, whyNotTop = top, whyNotOrder = 'points' } = options;
  const question = askFor(need, options);
  const query = catalogue.queryOf(need);
  const counted = tally(question, catalogue, weights);
  const texts = new TextPoints(catalogue.text, query, weights.text);
  const { eligible, stopped, rankedTotal, stoppedTotal } = worthOf(counted, catalogue.slots, whyNotOrder);
  const offerAt = (slot: number) => catalogue.slots[slot]!;
  const referenceAt = (slot: number) => offerAt(slot).reference;
  const byStops = whyNotOrder === 'points' ? texts : { selectTop };
  const nearest = byStops.selectTop(stopped, whyNotTop, referenceAt);

  return {
    weightsVersion: WEIGHTS_VERSION,
    rankedTotal,
    stoppedTotal,
    ranked: texts.selectTop(eligible, top, referenceAt).map((slot) => {
      const offer = offerAt(slot);
      return { offer, ...score(question, offer, catalogue.textMatch(query, offer), weights) };
    }),
    whyNot: nearest.map((slot) => ({
      offer: offerAt(slot),
      points: (counted.points[slot]! + texts.of(slot)) / 100,
      stops: eligibility(question, offerAt(slot)),
    })),
  };
}

/** More than any total in hundredths of a point, so that stops outrank points. */
const A_STOP = 1_000_000;
const MOST_STOPS = 64;

/**
 * By slot, without text: the points of what may be ranked; and of what is stopped the more the fewer stops it has (and
 * the better it would fit). -1 for the rest.
 */
function worthOf({ points, stops }: Tally, offers: Catalogue['slots'], order: 'points' | 'reference') {
  const eligible = new Int32Array(points.length).fill(-1);
  const stopped = new Int32Array(points.length).fill(-1);
  const counted = order === 'points' ? 1 : 0;
  let rankedTotal = 0;
  let stoppedTotal = 0;
  for (let slot = 0; slot < points.length; slot += 1) {
    if (offers[slot] === undefined) continue;
    if (stops[slot] === 0) {
      eligible[slot] = points[slot]!;
      rankedTotal += 1;
    } else {
      stopped[slot] = (MOST_STOPS - stops[slot]!) * A_STOP + counted * points[slot]!;
      stoppedTotal += 1;
    }
  }
  return { eligible, stopped, rankedTotal, stoppedTotal };
}
