import type { RouteRow } from '#app/http/route-row.ts';

export const passportRoutes: readonly RouteRow[] = [
  { path: 'offers/:id/passports', file: 'passports/list.tsx', access: ['donor', 'broker'], kind: 'page' },
  {
    path: 'offers/:id/passports/:n',
    file: 'passports/passport.tsx',
    access: ['donor', 'broker'],
    kind: 'page',
  },
  {
    path: 'offers/:id/passports/:n/artefacts',
    file: 'passports/artefacts.tsx',
    access: ['donor'],
    kind: 'page',
  },
  {
    path: 'offers/:id/passports/:n/statement',
    file: 'passports/statement.tsx',
    access: ['donor'],
    kind: 'page',
    // It says yes, by name, to what its own page shows.
    neverParked: true,
  },
  { path: 'offers/:id/passports/:n/:step', file: 'passports/step.tsx', access: ['donor'], kind: 'page' },
  {
    path: 'offers/:id/technology/:n',
    file: 'passports/public.tsx',
    access: 'public',
    kind: 'page',
    cached: true,
  },
  // Files are read in the browser here, so its script is there for everybody; pasting a hash works without.
  {
    path: 'offers/:id/technology/:n/file',
    file: 'passports/file.tsx',
    access: 'public',
    kind: 'page',
    script: true,
  },
];
