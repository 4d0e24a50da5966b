import type { RouteRow } from '#app/http/route-row.ts';

export const securityRoutes: readonly RouteRow[] = [
  { path: 'security', file: 'security/policy.tsx', access: 'public', kind: 'page', cached: true },
  {
    path: 'security/requirements',
    file: 'security/requirements.tsx',
    access: 'public',
    kind: 'page',
    cached: true,
  },
];
