import type { RouteRow } from '#app/http/route-row.ts';
import { accountRoutes } from './accounts/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { exchangeRoutes } from './exchange/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { hubRoutes } from './hubs/routes.ts';
import { mailRoutes } from './mail/routes.ts';
import { matchRoutes } from './matches/routes.ts';
import { needRoutes } from './needs/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { numberRoutes } from './numbers/routes.ts';
import { offerRoutes } from './offers/routes.ts';
import { passportRoutes } from './passports/routes.ts';
import { principleRoutes } from './principles/routes.ts';
import { searchRoutes } from './searches/routes.ts';
import { securityRoutes } from './security/routes.ts';
import { verificationRoutes } from './verification/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';

/** Every address of the product, with who may use it. */
export const ROUTES: readonly RouteRow[] = [
  ...homeRoutes,
  ...principleRoutes,
  ...securityRoutes,
  ...exchangeRoutes,
  ...offerRoutes,
  ...passportRoutes,
  ...needRoutes,
  ...fileRoutes,
  ...matchRoutes,
  ...accountRoutes,
  ...mailRoutes,
  ...noticeRoutes,
  ...organisationRoutes,
  ...auditRoutes,
  ...verificationRoutes,
  ...hubRoutes,
  ...numberRoutes,
  ...searchRoutes,
];
