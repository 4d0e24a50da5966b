import type { RouteRow } from '#app/http/route-row.ts';

export const principleRoutes: readonly RouteRow[] = [
  { path: 'principles', file: 'principles/list.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'principles/:id', file: 'principles/principle.tsx', access: 'public', kind: 'page', cached: true },
];
