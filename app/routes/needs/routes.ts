import type { RouteRow } from '#app/http/route-row.ts';

export const needRoutes: readonly RouteRow[] = [
  {
    path: 'needs',
    file: 'needs/list.tsx',
    access: ['focal_point', 'donor', 'hub_coordinator', 'verifier'],
    kind: 'page',
  },
  { path: 'needs/blank-form', file: 'needs/blank-form.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'needs/public', file: 'needs/public-list.tsx', access: 'public', kind: 'page' },
  { path: 'needs/public/:reference', file: 'needs/public-record.tsx', access: 'public', kind: 'page' },
  { path: 'needs/new', file: 'needs/new.tsx', access: ['focal_point'], kind: 'page' },
  {
    path: 'needs/:id',
    file: 'needs/record.tsx',
    access: ['focal_point', 'broker', 'donor', 'hub_coordinator', 'verifier'],
    kind: 'page',
  },
  { path: 'needs/:id/edit', file: 'needs/tasks.tsx', access: ['focal_point'], kind: 'page' },
  { path: 'needs/:id/edit/:step', file: 'needs/step.tsx', access: ['focal_point'], kind: 'page' },
  { path: 'needs/:id/check', file: 'needs/check.tsx', access: ['focal_point'], kind: 'page' },
  { path: 'needs/:id/handed-in', file: 'needs/handed-in.tsx', access: ['focal_point'], kind: 'page' },
  { path: 'needs/:id/return', file: 'needs/return.tsx', access: ['broker'], kind: 'page' },
  { path: 'needs/:id/validation', file: 'needs/validation.tsx', access: ['broker'], kind: 'page' },
  { path: 'needs/:id/visibility', file: 'needs/visibility.tsx', access: ['focal_point'], kind: 'page' },
  { path: 'needs/:id/preview', file: 'needs/preview.tsx', access: ['focal_point', 'broker'], kind: 'page' },
  {
    path: 'needs/:id/consent',
    file: 'needs/consent.tsx',
    access: ['focal_point'],
    kind: 'page',
    neverParked: true,
  },
  { path: 'needs/:id/circulation', file: 'needs/circulation.tsx', access: ['broker'], kind: 'page' },
  { path: 'needs/:id/pause', file: 'needs/pause.ts', access: ['focal_point'], kind: 'act' },
  { path: 'needs/:id/withdrawal', file: 'needs/withdrawal.tsx', access: ['focal_point'], kind: 'page' },
];
