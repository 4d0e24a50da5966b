import type { RouteRow } from '#app/http/route-row.ts';
import { UPLOAD_BYTES } from './import/upload-limits.ts';

export const exchangeRoutes: readonly RouteRow[] = [
  {
    path: 'offers/import',
    file: 'exchange/import.tsx',
    access: ['donor'],
    kind: 'page',
    uploadLimit: UPLOAD_BYTES,
  },
  { path: 'offers/import/drafts', file: 'exchange/imported-drafts.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/import/blank.csv', file: 'exchange/blank-csv.ts', access: ['donor'], kind: 'download' },
  ...(['offers.csv', 'offers.json', 'offers.atom'] as const).map((name): RouteRow => ({
    path: `open-data/${name}`,
    file: `exchange/published-${name.replace('.', '-')}.ts`,
    access: 'public',
    kind: 'download',
    cached: true,
  })),
];
