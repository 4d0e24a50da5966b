import type { RouteRow } from '#app/http/route-row.ts';

/** What a donor's people look for among circulating needs. */
export const searchRoutes: readonly RouteRow[] = [
  { path: 'saved-searches', file: 'searches/list.tsx', access: ['donor'], kind: 'page' },
  { path: 'saved-searches/new', file: 'searches/new.tsx', access: ['donor'], kind: 'page' },
  { path: 'saved-searches/:id', file: 'searches/record.tsx', access: ['donor'], kind: 'page' },
  { path: 'saved-searches/:id/edit', file: 'searches/edit.tsx', access: ['donor'], kind: 'page' },
  {
    path: 'saved-searches/:id/feed',
    file: 'searches/feed-address.tsx',
    access: ['donor'],
    kind: 'page',
    // Its answer holds a key that is shown once.
    neverParked: true,
  },
  { path: 'saved-searches/:id/removal', file: 'searches/removal.ts', access: ['donor'], kind: 'act' },
  // For programs without a session: the token in the address is the authority, and reads one search.
  { path: 'needs-feed/:token', file: 'searches/feed.ts', access: 'public', kind: 'download' },
];
