import type { RouteRow } from '#app/http/route-row.ts';

export const numberRoutes: readonly RouteRow[] = [
  {
    path: 'numbers',
    file: 'numbers/public.tsx',
    access: 'public',
    kind: 'page',
    cached: true,
    query: ['year', 'measure'],
  },
  {
    path: 'numbers/figures.csv',
    file: 'numbers/public-csv.ts',
    access: 'public',
    kind: 'download',
    cached: true,
  },
  { path: 'desk/numbers', file: 'numbers/desk.tsx', access: ['broker'], kind: 'page' },
  { path: 'desk/numbers/figures.csv', file: 'numbers/desk-csv.ts', access: ['broker'], kind: 'download' },
];
