import type { RouteRow } from '#app/http/route-row.ts';

export const organisationRoutes: readonly RouteRow[] = [
  {
    path: 'organisation',
    file: 'organisations/own.tsx',
    access: ['donor', 'focal_point', 'hub_coordinator', 'verifier'],
    kind: 'page',
  },
  {
    path: 'organisation/could-offer',
    file: 'organisations/could-offer.tsx',
    access: ['donor', 'focal_point'],
    kind: 'page',
  },
  {
    path: 'organisations/:id/two-ways',
    file: 'organisations/two-ways.tsx',
    access: ['donor', 'focal_point', 'hub_coordinator', 'broker'],
    kind: 'page',
  },
  { path: 'organisations/:id', file: 'organisations/record.tsx', access: 'public', kind: 'page' },
  ...['name', 'end', 'merge'].map((act): RouteRow => ({
    path: `administration/organisations/:id/${act}`,
    file: `accounts/organisation-${act}.tsx`,
    access: ['administrator'],
    kind: 'page',
    // An end or a merger is agreed to where the page says what becomes of everything.
    ...(act !== 'name' && { neverParked: true }),
  })),
];
