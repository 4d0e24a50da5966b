import type { Arc } from './arc.ts';
import { Links } from './links.ts';

/**
 * Two or three organisations, each of which gives to the next and the last to the first: everyone gives, everyone
 * receives. The arc that is first in the alphabet of its giver begins.
 */
export type Ring = {
  arcs: readonly Arc[];
  /** Of the arc that fits least: an exchange is as good as what its worst-served member gets. */
  weakest: number;
};

/**
 * The `most` best exchanges of two and rings of three, exactly: by their weakest arc, then by all points together,
 * then by their members.
 *
 * Arcs are laid from the best down. A ring is complete with the last of its arcs, which is its weakest, so that rings
 * come in their order and the rest need not be looked at once there are enough.
 *
 * @param arcs at most one for each giver and receiver, none from an organisation to itself
 */
export function findRings(arcs: readonly Arc[], most: number): Ring[] {
  const best = [...arcs].sort((a, b) => b.points - a.points);
  const links = new Links(best);
  const rings: Ring[] = [];
  for (const [index, arc] of best.entries()) {
    const isWorse = index > 0 && arc.points < best[index - 1]!.points;
    if (isWorse && rings.length >= most) break;
    for (const closed of links.lay(arc)) rings.push(ringOf(closed));
  }
  return rings.sort(compareRings).slice(0, most);
}

function ringOf(arcs: readonly Arc[]): Ring {
  const first = arcs.reduce((least, arc, index) => (arc.giverId < arcs[least]!.giverId ? index : least), 0);
  return {
    arcs: [...arcs.slice(first), ...arcs.slice(0, first)],
    weakest: Math.min(...arcs.map(({ points }) => points)),
  };
}

function compareRings(a: Ring, b: Ring): number {
  return b.weakest - a.weakest || totalOf(b) - totalOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** In hundredths, as points are given: sums of fractions would not be equal where the points are. */
function totalOf({ arcs }: Ring): number {
  return arcs.reduce((sum, { points }) => sum + Math.round(points * 100), 0);
}

function keyOf({ arcs }: Ring): string {
  return arcs.map(({ giverId }) => giverId).join(' ');
}
