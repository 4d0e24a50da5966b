import type { RouteRow } from '#app/http/route-row.ts';

export const mailRoutes: readonly RouteRow[] = [
  // Everybody's letters: the page exists in a demonstration only.
  { path: 'demonstration/mail', file: 'mail/list.tsx', access: 'public', kind: 'page' },
];
