/**
 * The `count` slots of greatest worth, best first, ties by reference; slots of negative worth are left out. Keeps
 * only the best so far, so that most of a large catalogue costs one comparison of numbers.
 *
 * @param among where it is known that the best are among these
 */
export function selectTop(
  worth: Int32Array,
  count: number,
  referenceOf: (slot: number) => string,
  among?: readonly number[],
): number[] {
  const before = (a: number, b: number) =>
    worth[a] === worth[b] ? (referenceOf(a) < referenceOf(b) ? -1 : 1) : worth[b]! - worth[a]!;
  const keep = Math.min(count, worth.length);
  if (!among && keep > MANY) return allOf(worth).sort(before).slice(0, keep);

  const best: number[] = [];
  let least = -1;
  const size = keep === 0 ? 0 : (among?.length ?? worth.length);
  for (let index = 0; index < size; index += 1) {
    const slot = among ? among[index]! : index;
    const value = worth[slot]!;
    if (value < 0 || value < least) continue;
    if (best.length === keep && before(slot, best[keep - 1]!) > 0) continue;
    best.splice(placeFor(slot, best, before), 0, slot);
    if (best.length > keep) best.pop();
    if (best.length === keep) least = worth[best[keep - 1]!]!;
  }
  return best;
}

/** Beyond this many, sorting everything is quicker than keeping a list in order. */
const MANY = 500;

function allOf(worth: Int32Array): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < worth.length; slot += 1) if (worth[slot]! >= 0) slots.push(slot);
  return slots;
}

function placeFor(slot: number, sorted: readonly number[], before: (a: number, b: number) => number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (before(slot, sorted[middle]!) < 0) to = middle;
    else from = middle + 1;
  }
  return from;
}
