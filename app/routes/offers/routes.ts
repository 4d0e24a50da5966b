import { FACETS } from '#app/domain/offers/browse.ts';
import type { RouteRow } from '#app/http/route-row.ts';

export const offerRoutes: readonly RouteRow[] = [
  {
    path: 'offers',
    file: 'offers/list.tsx',
    access: 'public',
    kind: 'page',
    cached: true,
    query: ['q', ...FACETS, 'page'],
  },
  { path: 'offers/mine', file: 'offers/mine.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/renewal', file: 'offers/renewal-of-all.ts', access: ['donor'], kind: 'act' },
  { path: 'offers/new', file: 'offers/new.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/:id', file: 'offers/record.tsx', access: 'public', kind: 'page', cached: true },
  { path: 'offers/:id/compare', file: 'offers/compare.tsx', access: 'public', kind: 'page', query: ['with'] },
  { path: 'offers/:id/edit', file: 'offers/tasks.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/:id/edit/:step', file: 'offers/step.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/:id/check', file: 'offers/check.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/:id/handed-in', file: 'offers/handed-in.tsx', access: ['donor'], kind: 'page' },
  { path: 'offers/:id/manage', file: 'offers/manage.tsx', access: ['donor', 'broker'], kind: 'page' },
  { path: 'offers/:id/dossier', file: 'offers/dossier.tsx', access: ['donor', 'broker'], kind: 'page' },
  { path: 'offers/:id/review', file: 'offers/review.ts', access: ['broker'], kind: 'act' },
  { path: 'offers/:id/return', file: 'offers/return.tsx', access: ['broker'], kind: 'page' },
  { path: 'offers/:id/publication', file: 'offers/publication.tsx', access: ['broker'], kind: 'page' },
  {
    path: 'offers/:id/suspension',
    file: 'offers/suspension.tsx',
    access: ['broker', 'verifier'],
    kind: 'page',
  },
  {
    path: 'offers/:id/suspension/confirmation',
    file: 'offers/suspension-confirmation.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  { path: 'offers/:id/changes', file: 'offers/changes.tsx', access: ['donor', 'broker'], kind: 'page' },
  { path: 'offers/:id/version', file: 'offers/version.ts', access: ['donor'], kind: 'act' },
  { path: 'offers/:id/taking-back', file: 'offers/taking-back.ts', access: ['donor'], kind: 'act' },
  { path: 'offers/:id/pause', file: 'offers/pause.ts', access: ['donor'], kind: 'act' },
  { path: 'offers/:id/renewal', file: 'offers/renewal.ts', access: ['donor'], kind: 'act' },
  { path: 'offers/:id/withdrawal', file: 'offers/withdrawal.tsx', access: ['donor'], kind: 'page' },
  // From a letter: its token is the authority.
  { path: 'renew/:token', file: 'offers/renewal-by-link.tsx', access: 'public', kind: 'page' },
];
