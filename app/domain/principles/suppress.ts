/** Fewer than this many are not counted in public (DOMAIN section 4). */
export const LEAST_SHOWN = 5;

/** A count as everybody may see it: the number, or `hidden` for one to four, and for what would give those away. */
export type ShownCount = number | 'hidden';

/** Counts by name, and the lines in which they stand: the parts that add up to a total, by their names. */
export type CountedLine = { parts: readonly string[]; total: string };

/**
 * Hides what is too small in tables of counts, and enough more that no total gives it away: of the parts of a line
 * whose total is shown none is hidden, or two and more that hold at least five together. Where a line has nothing more
 * to hide, its total goes. A total that is hidden has a part hidden with it, or adding up would bring it back. Tables
 * that share a count share its name, so that what one hides no other shows. A zero is shown: nobody is in it.
 *
 * @param counts whole numbers, each total the sum of its parts
 * @param also what is hidden in any case
 * @param published what everybody knows already: it is too late to hide it
 * @returns the names of what is hidden
 */
export function hiddenCounts(
  counts: ReadonlyMap<string, number>,
  lines: readonly CountedLine[],
  { also = [], published = NOTHING }: { also?: Iterable<string>; published?: ReadonlySet<string> } = {},
): ReadonlySet<string> {
  const of = (name: string) => counts.get(name) ?? 0;
  const isHideable = (name: string) => !published.has(name);
  const small = [...counts.keys()].filter((name) => of(name) > 0 && of(name) < LEAST_SHOWN);
  const hidden = new Set([...small, ...also].filter(isHideable));
  const more = () => oneMore(lines, of, hidden, isHideable);
  // Each step hides one more, so this ends; hiding in one line may open another.
  for (let next = more(); next; next = more()) hidden.add(next);
  return hidden;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What to hide next, or nothing where every line keeps what it hides. */
function oneMore(
  lines: readonly CountedLine[],
  of: (name: string) => number,
  hidden: ReadonlySet<string>,
  isHideable: (name: string) => boolean,
): string | undefined {
  for (const { parts, total } of lines) {
    const out = parts.filter((name) => hidden.has(name));
    const kept = hidden.has(total)
      ? out.length > 0
      : out.length === 0 || (out.length > 1 && sum(out.map(of)) >= LEAST_SHOWN);
    if (kept) continue;
    const [smallest] = parts
      .filter((name) => !hidden.has(name) && of(name) > 0 && isHideable(name))
      .sort((a, b) => of(a) - of(b));
    if (smallest) return smallest;
    if (!hidden.has(total) && isHideable(total)) return total;
  }
  return undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
