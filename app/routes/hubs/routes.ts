import type { RouteRow } from '#app/http/route-row.ts';

export const hubRoutes: readonly RouteRow[] = [
  { path: 'hubs', file: 'hubs/list.tsx', access: 'public', kind: 'page' },
  { path: 'hubs/coverage', file: 'hubs/coverage.tsx', access: 'public', kind: 'page' },
  { path: 'hubs/calendar', file: 'hubs/calendar.tsx', access: 'public', kind: 'page' },
  {
    path: 'hubs/calendar/feed',
    file: 'hubs/calendar-feed.ts',
    access: 'public',
    kind: 'download',
    cached: true,
    query: ['hub', 'theme', 'language'],
  },
  { path: 'hubs/:id', file: 'hubs/record.tsx', access: 'public', kind: 'page' },
  { path: 'hub-desk', file: 'hubs/desk.tsx', access: ['hub_coordinator'], kind: 'page' },
  { path: 'hub-dates', file: 'hubs/dates.tsx', access: ['hub_coordinator'], kind: 'page' },
  { path: 'hub-dates/:id', file: 'hubs/date.tsx', access: ['hub_coordinator'], kind: 'page' },
  { path: 'hub-profile', file: 'hubs/profile.tsx', access: ['hub_coordinator'], kind: 'page' },
  { path: 'opinions/:id', file: 'hubs/opinion.tsx', access: ['hub_coordinator'], kind: 'page' },
  {
    path: 'pools',
    file: 'hubs/pools.tsx',
    access: ['hub_coordinator', 'focal_point'],
    kind: 'page',
  },
  { path: 'pools/new', file: 'needs/pool-new.tsx', access: ['hub_coordinator'], kind: 'page' },
  {
    path: 'pools/:id',
    file: 'needs/pool.tsx',
    access: ['focal_point', 'hub_coordinator', 'broker'],
    kind: 'page',
    // It says yes to what only this page shows.
    neverParked: true,
  },
  { path: 'pools/:id/matches/:match', file: 'matches/pool-match.tsx', access: ['focal_point'], kind: 'page' },
  {
    path: 'pools/:id/shares/:match',
    file: 'matches/pool-shares.tsx',
    access: ['hub_coordinator', 'donor', 'broker'],
    kind: 'page',
  },
  { path: 'needs/:id/hubs', file: 'needs/hubs.tsx', access: ['focal_point'], kind: 'page' },
  {
    path: 'needs/:id/hubs/:hub',
    file: 'needs/hub-sharing.tsx',
    access: ['focal_point'],
    kind: 'page',
    // It says yes to what only this page shows.
    neverParked: true,
  },
  { path: 'needs/:id/context', file: 'needs/context.tsx', access: ['broker'], kind: 'page' },
  {
    path: 'needs/:id/opinions',
    file: 'needs/opinions.tsx',
    access: ['focal_point', 'broker'],
    kind: 'page',
  },
];
