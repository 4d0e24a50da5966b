import type { Arc, RingArc } from './arc.ts';
import { Links } from './links.ts';

/**
 * Two or three organisations, each of which gives to the next and the last to the first: everyone gives, everyone
 * receives. The arc that is first in the alphabet of its giver begins.
 */
export type Ring<A extends RingArc = Arc> = {
  arcs: readonly A[];
  /** Of the arc that fits least: an exchange is as good as what its worst-served member gets. */
  weakest: number;
};

/**
 * The `most` best exchanges of two and rings of three, exactly: by their weakest arc, then by all points together,
 * then by their members. Of many arcs only the best are looked at while these make enough rings: every other ring has a
 * weaker arc.
 *
 * @param arcs at most one for each giver and receiver, none from an organisation to itself
 * @param few how many arcs are looked at first
 */
export function findRings<A extends RingArc>(arcs: readonly A[], most: number, few = FEW): Ring<A>[] {
  const points = Float64Array.from(arcs, (arc) => arc.points).sort();
  for (let count = few; count < points.length; count *= 4) {
    const least = points[points.length - count]!;
    const rings = ringsOf(
      arcs.filter((arc) => arc.points >= least),
      most,
    );
    if (rings.length >= most) return rings.slice(0, most);
  }
  return ringsOf(arcs, most).slice(0, most);
}

const FEW = 4_000;

/**
 * Arcs are laid from the best down. A ring is complete with the last of its arcs, which is its weakest, so that rings
 * come in their order and the rest need not be looked at once there are enough.
 */
function ringsOf<A extends RingArc>(arcs: readonly A[], most: number): Ring<A>[] {
  const best = [...arcs].sort((a, b) => b.points - a.points);
  const links = new Links<A>(best);
  const rings: Ring<A>[] = [];
  for (const [index, arc] of best.entries()) {
    const isWorse = index > 0 && arc.points < best[index - 1]!.points;
    if (isWorse && rings.length >= most) break;
    for (const closed of links.lay(arc)) rings.push(ringOf(closed));
  }
  return rings.sort(compareRings);
}

function ringOf<A extends RingArc>(arcs: readonly A[]): Ring<A> {
  const first = arcs.reduce((least, arc, index) => (arc.giverId < arcs[least]!.giverId ? index : least), 0);
  return {
    arcs: [...arcs.slice(first), ...arcs.slice(0, first)],
    weakest: Math.min(...arcs.map(({ points }) => points)),
  };
}

function compareRings(a: Ring<RingArc>, b: Ring<RingArc>): number {
  return b.weakest - a.weakest || totalOf(b) - totalOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** In hundredths, as points are given: sums of fractions would not be equal where the points are. */
function totalOf({ arcs }: Ring<RingArc>): number {
  return arcs.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
}

function keyOf({ arcs }: Ring<RingArc>): string {
  return arcs.map(({ giverId }) => giverId).join(' ');
}
