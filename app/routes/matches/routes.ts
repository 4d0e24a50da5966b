import type { RouteRow } from '#app/http/route-row.ts';

export const matchRoutes: readonly RouteRow[] = [
  { path: 'desk', file: 'matches/desk.tsx', access: ['broker'], kind: 'page' },
  { path: 'desk/assignment', file: 'matches/desk-assignment.tsx', access: ['broker'], kind: 'page' },
  { path: 'desk/undo', file: 'matches/desk-undo.ts', access: ['broker'], kind: 'act' },
  { path: 'exchanges', file: 'matches/exchanges.tsx', access: ['broker'], kind: 'page' },
  { path: 'needs/:id/ranking', file: 'matches/ranking.tsx', access: ['broker', 'focal_point'], kind: 'page' },
  { path: 'needs/:id/interest', file: 'matches/interest.tsx', access: ['donor'], kind: 'page' },
  { path: 'matches', file: 'matches/list.tsx', access: ['donor', 'focal_point', 'broker'], kind: 'page' },
  {
    path: 'matches/:id',
    file: 'matches/record.tsx',
    access: ['donor', 'focal_point', 'broker'],
    kind: 'page',
  },
  { path: 'matches/:id/answer', file: 'matches/answer.tsx', access: ['donor', 'focal_point'], kind: 'page' },
  { path: 'matches/:id/proposal', file: 'matches/proposal.tsx', access: ['broker'], kind: 'page' },
  { path: 'matches/:id/introduction', file: 'matches/introduction.tsx', access: ['broker'], kind: 'page' },
  {
    path: 'matches/:id/plan',
    file: 'matches/plan.tsx',
    access: ['donor', 'focal_point', 'broker'],
    kind: 'page',
  },
  {
    path: 'matches/:id/plan/:part',
    file: 'matches/plan-part.tsx',
    access: ['donor', 'focal_point'],
    kind: 'page',
  },
  {
    path: 'matches/:id/agreement',
    file: 'matches/agreement.tsx',
    access: ['donor', 'focal_point'],
    kind: 'page',
    neverParked: true,
  },
  {
    path: 'matches/:id/thread',
    file: 'matches/thread.tsx',
    access: ['donor', 'focal_point', 'broker'],
    kind: 'page',
  },
  {
    path: 'matches/:id/thread/elsewhere',
    file: 'matches/thread-elsewhere.tsx',
    access: ['donor', 'focal_point', 'broker'],
    kind: 'page',
  },
  {
    path: 'matches/:id/thread/broker',
    file: 'matches/thread-broker.tsx',
    access: ['donor', 'focal_point'],
    kind: 'page',
  },
  { path: 'matches/:id/ending', file: 'matches/ending.tsx', access: ['donor', 'focal_point'], kind: 'page' },
  { path: 'matches/:id/closure', file: 'matches/closure.tsx', access: ['broker'], kind: 'page' },
];
