import type { Arc } from '#app/domain/reciprocity/arc.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';

/** Every exchange of two and every ring of three, found by looking at every two and every three; best first. */
export function everyRing(arcs: readonly Arc[]): Ring[] {
  const rings: Ring[] = [];
  const from = byGiver(arcs);
  const outOf = (id: string) => from.get(id) ?? [];
  for (const first of arcs)
    for (const second of outOf(first.receiverId)) {
      if (second.receiverId === first.giverId && first.giverId < second.giverId) add([first, second]);
      for (const third of outOf(second.receiverId))
        if (
          third.receiverId === first.giverId &&
          second.receiverId !== first.giverId &&
          first.giverId < second.giverId &&
          first.giverId < third.giverId
        )
          add([first, second, third]);
    }
  const cents = ({ arcs }: Ring) => arcs.reduce((total, { points }) => total + Math.round(points * 100), 0);
  const key = ({ arcs }: Ring) => arcs.map(({ giverId }) => giverId).join(' ');
  return rings.sort((a, b) => b.weakest - a.weakest || cents(b) - cents(a) || (key(a) < key(b) ? -1 : 1));

  function add(ring: Arc[]) {
    rings.push({ arcs: ring, weakest: Math.min(...ring.map(({ points }) => points)) });
  }
}

function byGiver(arcs: readonly Arc[]): Map<string, Arc[]> {
  const by = new Map<string, Arc[]>();
  for (const arc of arcs) by.set(arc.giverId, [...(by.get(arc.giverId) ?? []), arc]);
  return by;
}
