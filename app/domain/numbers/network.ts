/** One count as an edge: what flows into a sum flows out of it again, so every sum of a table is a node. */
export type CountedEdge = {
  name: string;
  from: string;
  to: string;
  count: number;
  /** Nobody can tell it from what is published. */
  hidden: boolean;
  /** What it is known to be at most. */
  most?: number;
};

/**
 * How many values a hidden count may have, for somebody who knows every count that is shown, every sum in the network and
 * that counts are whole numbers from zero on; `enough` where it is that many or more. This is exact: the values of one edge
 * over all flows of a network are the whole numbers between a least and a greatest, found by sending more and less around
 * it (augmenting paths).
 *
 * @param name of a hidden edge of the network
 */
export function possibleValues(network: readonly CountedEdge[], name: string, enough: number): number {
  const edge = network.find((one) => one.name === name);
  if (!edge) throw new RangeError('No such count in the network.');
  const others = network.filter((one) => one !== edge && one.hidden);
  const room = Math.min(enough - 1, (edge.most ?? Infinity) - edge.count);
  const more = pushed(others, edge.to, edge.from, room);
  const less = pushed(others, edge.from, edge.to, Math.min(enough - 1, edge.count));
  return Math.min(enough, 1 + more + less);
}

/** As much as can be sent from one node to another over hidden counts that grow or shrink, `most` at most. */
function pushed(edges: readonly CountedEdge[], from: string, to: string, most: number): number {
  const counts = edges.map(({ count }) => count);
  const steps = new Map<string, Step[]>();
  const add = (node: string, step: Step) => {
    const known = steps.get(node);
    if (known) known.push(step);
    else steps.set(node, [step]);
  };
  edges.forEach((edge, index) => {
    add(edge.from, { edge: index, to: edge.to, grows: true });
    add(edge.to, { edge: index, to: edge.from, grows: false });
  });
  const left = ({ edge, grows }: Step) =>
    grows ? (edges[edge]?.most ?? Infinity) - counts[edge]! : counts[edge]!;
  let sent = 0;
  while (sent < most) {
    const path = findPath(steps, left, from, to);
    if (!path) break;
    const more = Math.min(most - sent, ...path.map(left));
    for (const { edge, grows } of path) counts[edge]! += grows ? more : -more;
    sent += more;
  }
  return sent;
}

type Step = { edge: number; to: string; grows: boolean };

/** The shortest way with room on each step, or undefined. */
function findPath(
  steps: ReadonlyMap<string, readonly Step[]>,
  left: (step: Step) => number,
  from: string,
  to: string,
): Step[] | undefined {
  const came = new Map<string, { step: Step; before: string } | undefined>([[from, undefined]]);
  const waiting = [from];
  for (let node = waiting.shift(); node !== undefined && !came.has(to); node = waiting.shift())
    for (const step of steps.get(node) ?? [])
      if (!came.has(step.to) && left(step) > 0) {
        came.set(step.to, { step, before: node });
        waiting.push(step.to);
      }
  if (!came.has(to)) return undefined;
  const path: Step[] = [];
  for (let at = came.get(to); at; at = came.get(at.before)) path.unshift(at.step);
  return path;
}
