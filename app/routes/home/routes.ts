import type { RouteRow } from '#app/http/route-row.ts';

export const homeRoutes: readonly RouteRow[] = [
  { path: '', file: 'home/home.tsx', access: 'public', kind: 'page', cached: true },
  {
    path: 'how-matching-works',
    file: 'home/how-matching-works.tsx',
    access: 'public',
    kind: 'page',
    cached: true,
  },
  { path: 'about', file: 'home/about.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'help', file: 'home/help.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'privacy', file: 'home/privacy.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'terms', file: 'home/terms.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'accessibility', file: 'home/accessibility.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'open-data', file: 'home/open-data.tsx', access: 'public', kind: 'page', cached: true },
];
