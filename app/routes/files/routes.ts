import type { RouteRow } from '#app/http/route-row.ts';
import { UPLOAD_BYTES } from './parts/upload-limits.ts';

export const fileRoutes: readonly RouteRow[] = [
  {
    path: 'needs/:id/files',
    file: 'files/list.tsx',
    access: ['focal_point'],
    kind: 'page',
    uploadLimit: UPLOAD_BYTES,
  },
  // Who may have it depends on the file; a public one is for everybody.
  { path: 'needs/:id/files/:file', file: 'files/download.ts', access: 'public', kind: 'download' },
  {
    path: 'needs/:id/files/:file/visibility',
    file: 'files/visibility.tsx',
    access: ['focal_point'],
    kind: 'page',
  },
  {
    path: 'needs/:id/files/:file/sharing',
    file: 'files/sharing.tsx',
    access: ['focal_point'],
    kind: 'page',
    neverParked: true,
  },
  {
    path: 'needs/:id/files/:file/removal',
    file: 'files/removal.tsx',
    access: ['focal_point'],
    kind: 'page',
  },
  {
    path: 'needs/:id/files/:file/readings',
    file: 'files/readings.tsx',
    access: ['focal_point'],
    kind: 'page',
  },
];
