import type { RouteRow } from '#app/http/route-row.ts';

export const exchangeRoutes: readonly RouteRow[] = [
  {
    path: 'offers/import',
    file: 'exchange/import.tsx',
    access: ['donor'],
    kind: 'page',
    uploadLimit: 20 * 1024 * 1024,
  },
  { path: 'offers/import/blank.csv', file: 'exchange/blank-csv.ts', access: ['donor'], kind: 'download' },
];
