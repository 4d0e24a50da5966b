import type { RouteRow } from '#app/http/route-row.ts';
import { SBOM_UPLOAD_BYTES } from './parts/sbom-upload.ts';

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
    path: 'offers/:id/passports/:n/sbom',
    file: 'passports/sbom.tsx',
    access: ['donor'],
    kind: 'page',
    uploadLimit: SBOM_UPLOAD_BYTES,
  },
  {
    path: 'offers/:id/passports/:n/sbom/file',
    file: 'passports/sbom-file.ts',
    access: ['donor', 'broker'],
    kind: 'download',
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
  {
    path: 'offers/:id/technology/:n/parts',
    file: 'passports/public-sbom-file.ts',
    access: 'public',
    kind: 'download',
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
