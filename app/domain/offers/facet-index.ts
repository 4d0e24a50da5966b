export type FacetSelection<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;
export type FacetCounts<Facet extends string> = Record<Facet, Map<string, number>>;

type Selected<Facet extends string> = { matching: readonly number[]; counts: FacetCounts<Facet> };

/** A bound on memory, reached only by somebody trying combinations. */
const MOST_KEPT = 200;

/** One facet's values of every row, packed: row `i` has `values[offsets[i]..offsets[i + 1]]`. */
type Column = { names: string[]; numbers: Map<string, number>; values: Uint16Array; offsets: Uint32Array };

/**
 * Counts facets in one pass. A row that passes every facet counts in all; a row that fails exactly one counts in
 * that one only, because it would appear if the reader chose its value there; a row that fails two counts nowhere.
 */
export class FacetIndex<Facet extends string> {
  readonly #facets: readonly Facet[];
  readonly #columns: readonly Column[];
  readonly #rows: number;
  /** Readers page through the same few selections; rows do not change while this index lives. */
  readonly #kept = new Map<string, Selected<Facet>>();

  constructor(facets: readonly Facet[], rows: readonly Readonly<Record<Facet, readonly string[]>>[]) {
    this.#facets = facets;
    this.#rows = rows.length;
    this.#columns = facets.map((facet) => pack(rows.map((row) => row[facet])));
  }

  /** @param among positions to look at, in the order to return them; all rows in their own order where absent. */
  select(chosen: FacetSelection<Facet>, among?: readonly number[]): Selected<Facet> {
    if (among) return this.#count(chosen, among);
    const key = JSON.stringify(this.#facets.map((facet) => chosen[facet]));
    let selected = this.#kept.get(key);
    if (!selected) {
      selected = this.#count(chosen);
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(key, selected);
    }
    return selected;
  }

  #count(chosen: FacetSelection<Facet>, among?: readonly number[]): Selected<Facet> {
    const wanted = this.#facets.map((facet, index) => flags(this.#columns[index]!, chosen[facet]));
    const tallies = this.#columns.map((column) => new Uint32Array(column.names.length));
    const matching: number[] = [];
    const size = among ? among.length : this.#rows;
    for (let index = 0; index < size; index += 1) {
      const row = among ? among[index]! : index;
      const failed = this.#failedFacet(row, wanted);
      if (failed === TWO_FAILED) continue;
      if (failed === NONE_FAILED) matching.push(row);
      for (let facet = 0; facet < this.#columns.length; facet += 1) {
        if (failed === NONE_FAILED || failed === facet) tally(this.#columns[facet]!, row, tallies[facet]!);
      }
    }
    return { matching, counts: this.#named(tallies) };
  }

  #failedFacet(row: number, wanted: readonly (Uint8Array | undefined)[]): number {
    let failed = NONE_FAILED;
    for (let facet = 0; facet < wanted.length; facet += 1) {
      const flagged = wanted[facet];
      if (!flagged || hasFlagged(this.#columns[facet]!, row, flagged)) continue;
      if (failed !== NONE_FAILED) return TWO_FAILED;
      failed = facet;
    }
    return failed;
  }

  #named(tallies: readonly Uint32Array[]): FacetCounts<Facet> {
    const entries = this.#facets.map((facet, index) => {
      const { names } = this.#columns[index]!;
      return [facet, new Map(names.map((name, number) => [name, tallies[index]![number]!]))] as const;
    });
    return Object.fromEntries(entries) as FacetCounts<Facet>;
  }
}

const NONE_FAILED = -1;
const TWO_FAILED = -2;

function pack(rows: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const offsets = new Uint32Array(rows.length + 1);
  const packed: number[] = [];
  rows.forEach((values, row) => {
    for (const value of new Set(values)) {
      if (!numbers.has(value)) numbers.set(value, numbers.size);
      packed.push(numbers.get(value)!);
    }
    offsets[row + 1] = packed.length;
  });
  return { names: [...numbers.keys()], numbers, values: Uint16Array.from(packed), offsets };
}

/** Which of a column's values are chosen; undefined where none is, so that nothing is asked of this facet. */
function flags(column: Column, chosen: readonly string[]): Uint8Array | undefined {
  if (chosen.length === 0) return undefined;
  const flagged = new Uint8Array(column.names.length);
  for (const value of chosen) {
    const number = column.numbers.get(value);
    if (number !== undefined) flagged[number] = 1;
  }
  return flagged;
}

function hasFlagged(column: Column, row: number, flagged: Uint8Array): boolean {
  for (let at = column.offsets[row]!; at < column.offsets[row + 1]!; at += 1) {
    if (flagged[column.values[at]!] === 1) return true;
  }
  return false;
}

function tally(column: Column, row: number, into: Uint32Array): void {
  for (let at = column.offsets[row]!; at < column.offsets[row + 1]!; at += 1) {
    into[column.values[at]!]! += 1;
  }
}
