import type { Catalogue } from './catalogue.ts';
import { eligibility, type Stop } from './eligibility.ts';
import type { NeedFacts, OfferFacts } from './facts.ts';
import { askFor, type Circumstances } from './question.ts';
import { score, type Score } from './score.ts';
import { selectTop } from './select-top.ts';
import { tally, type Tally } from './tally.ts';
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
  const counted = tally(question, catalogue, query, weights);
  const eligible = rankedWorth(counted, catalogue.slots);
  const stopped = stoppedWorth(counted, catalogue.slots, whyNotOrder === 'points');
  const offerAt = (slot: number) => catalogue.slots[slot]!;
  const referenceAt = (slot: number) => offerAt(slot).reference;

  return {
    weightsVersion: WEIGHTS_VERSION,
    rankedTotal: countOf(eligible),
    stoppedTotal: countOf(stopped),
    ranked: selectTop(eligible, top, referenceAt).map((slot) => {
      const offer = offerAt(slot);
      return { offer, ...score(question, offer, catalogue.textMatch(query, offer), weights) };
    }),
    whyNot: selectTop(stopped, whyNotTop, referenceAt).map((slot) => ({
      offer: offerAt(slot),
      points: counted.points[slot]! / 100,
      stops: eligibility(question, offerAt(slot)),
    })),
  };
}

/** By slot: the points of what may be ranked, -1 for the rest. */
function rankedWorth({ points, stops }: Tally, offers: Catalogue['slots']): Int32Array {
  const worth = new Int32Array(points.length);
  for (let slot = 0; slot < worth.length; slot += 1) {
    worth[slot] = stops[slot] === 0 && offers[slot] !== undefined ? points[slot]! : -1;
  }
  return worth;
}

/** More than any total in hundredths of a point, so that stops outrank points. */
const A_STOP = 1_000_000;
const MOST_STOPS = 64;

/** By slot: for what is stopped, the more the fewer stops it has (and the better it would fit), -1 for the rest. */
function stoppedWorth({ points, stops }: Tally, offers: Catalogue['slots'], byPoints: boolean): Int32Array {
  const worth = new Int32Array(points.length);
  for (let slot = 0; slot < worth.length; slot += 1) {
    const isStopped = stops[slot]! > 0 && offers[slot] !== undefined;
    worth[slot] = isStopped ? (MOST_STOPS - stops[slot]!) * A_STOP + (byPoints ? points[slot]! : 0) : -1;
  }
  return worth;
}

function countOf(worth: Int32Array): number {
  let count = 0;
  for (let slot = 0; slot < worth.length; slot += 1) if (worth[slot]! >= 0) count += 1;
  return count;
}
