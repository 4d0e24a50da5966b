import { hiddenCounts, LEAST_SHOWN, type CountedLine } from '#app/domain/principles/suppress.ts';
import { possibleValues, type CountedEdge } from './network.ts';

/** A table of counts as a whole: its sums as lines, and the same sums as a network in which every count is an edge. */
export type CountedTable = {
  counts: ReadonlyMap<string, number>;
  lines: readonly CountedLine[];
  network: (hidden: ReadonlySet<string>) => readonly CountedEdge[];
  /** What is hidden in any case. */
  also: Iterable<string>;
  /** What everybody knows already: it is too late to hide it. */
  published: ReadonlySet<string>;
};

/**
 * What to hide of a table so that nothing hidden can be told: `hiddenCounts` hides what its sums would give away line by
 * line; then every hidden count is asked, over the whole table at once, how many values it could still have
 * (`possibleValues`), and more is hidden until that is five or more for each of them.
 *
 * @returns the names of what is hidden
 */
export function hideCounts({ counts, lines, network, also, published }: CountedTable): ReadonlySet<string> {
  const out = new Set(also);
  let hidden = hiddenCounts(counts, lines, { also: out, published });
  for (let next = oneMore(network(hidden), published); next !== undefined;) {
    out.add(next);
    hidden = hiddenCounts(counts, lines, { also: out, published });
    next = oneMore(network(hidden), published);
  }
  return hidden;
}

/** The smallest number to hide next, for a hidden one that could be told too nearly; undefined where none can. */
function oneMore(network: readonly CountedEdge[], published: ReadonlySet<string>): string | undefined {
  const told = network.find(
    (edge) => edge.hidden && possibleValues(network, edge.name, LEAST_SHOWN) < LEAST_SHOWN,
  );
  if (!told) return undefined;
  // What stands in a sum with it first: that is what gave it away.
  const near = (edge: CountedEdge) =>
    [edge.from, edge.to].some((node) => node === told.from || node === told.to);
  const [next] = network
    .filter(({ name, hidden: gone }) => !gone && !published.has(name))
    .sort((a, b) => Number(near(b)) - Number(near(a)) || a.count - b.count);
  return next?.name;
}
