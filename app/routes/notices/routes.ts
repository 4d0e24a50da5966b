import { ROLES } from '#app/domain/accounts/role.ts';
import type { RouteRow } from '#app/http/route-row.ts';

/** Everybody has an inbox, in whichever hat. */
export const noticeRoutes: readonly RouteRow[] = [
  { path: 'inbox', file: 'notices/inbox.tsx', access: ROLES, kind: 'page' },
  { path: 'inbox/done', file: 'notices/done.ts', access: ROLES, kind: 'act' },
  { path: 'inbox/letters', file: 'notices/letters.tsx', access: ROLES, kind: 'page' },
  {
    path: 'unsubscribe/:token',
    file: 'notices/unsubscribe.tsx',
    access: 'public',
    kind: 'page',
    oneClick: true,
  },
];
