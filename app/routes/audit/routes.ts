import { AUDIT_READERS } from '#app/domain/audit/page.ts';
import type { RouteRow } from '#app/http/route-row.ts';

export const auditRoutes: readonly RouteRow[] = [
  { path: 'audit', file: 'audit/list.tsx', access: AUDIT_READERS, kind: 'page' },
];
