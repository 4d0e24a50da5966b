import type { RouteRow } from './route-row.ts';

export type RouteTable = {
  /** The row an address belongs to; undefined for what no row names (`/`, assets, pages that do not exist). */
  find: (path: string) => RouteRow | undefined;
};

type Pattern = { row: RouteRow; segments: readonly string[] };

/**
 * Looks addresses up in our own table, in a time that depends on their number of segments only; Remix's matcher
 * is for requests that were already admitted. A literal segment wins over a parameter.
 */
export function makeRouteTable(rows: readonly RouteRow[]): RouteTable {
  const byLength = new Map<number, Pattern[]>();
  for (const row of rows) {
    const segments = [':lang', ...row.path.split('/').filter(Boolean)];
    const patterns = byLength.get(segments.length) ?? [];
    byLength.set(segments.length, [...patterns, { row, segments }].sort(byLiterals));
  }
  return {
    find: (path) => {
      const segments = segmentsOf(path);
      return byLength.get(segments.length)?.find((pattern) => matches(pattern, segments))?.row;
    },
  };
}

/** How an address is written to the log: its row, never what stands in its parameters. */
export function loggedRoute(row: RouteRow | undefined): string {
  if (!row) return 'none';
  return row.path === '' ? '/:lang' : `/:lang/${row.path}`;
}

function segmentsOf(path: string): string[] {
  const segments = path.slice(1).split('/');
  if (segments.at(-1) === '') segments.pop();
  return segments;
}

function matches({ segments: wanted }: Pattern, given: readonly string[]): boolean {
  return wanted.every((segment, index) => segment.startsWith(':') || segment === given[index]);
}

/** The earlier the first parameter, the later the pattern is tried: `offers/new` before `offers/:id`. */
function byLiterals(a: Pattern, b: Pattern): number {
  const shape = ({ segments }: Pattern) =>
    segments.map((segment) => (segment.startsWith(':') ? '1' : '0')).join('');
  return shape(a) < shape(b) ? -1 : shape(a) > shape(b) ? 1 : 0;
}
