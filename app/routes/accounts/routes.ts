import type { RouteRow } from '#app/http/route-row.ts';

export const accountRoutes: readonly RouteRow[] = [
  { path: 'sign-in', file: 'accounts/sign-in.tsx', access: 'public', kind: 'page' },
  { path: 'sign-out', file: 'accounts/sign-out.ts', access: 'public', kind: 'act' },
  { path: 'arrive/:token', file: 'accounts/arrive.tsx', access: 'public', kind: 'page' },
  { path: 'account', file: 'accounts/account.tsx', access: 'signed-in', kind: 'page' },
  { path: 'account/password', file: 'accounts/password.tsx', access: 'signed-in', kind: 'page' },
  { path: 'account/hat', file: 'accounts/hat.tsx', access: 'signed-in', kind: 'page' },
  { path: 'account/confirm', file: 'accounts/confirm.tsx', access: 'signed-in', kind: 'page' },
  { path: 'account/sessions/:id/end', file: 'accounts/session-end.ts', access: 'signed-in', kind: 'act' },
  { path: 'administration', file: 'accounts/administration.tsx', access: ['administrator'], kind: 'page' },
  {
    path: 'administration/organisations/new',
    file: 'accounts/organisation-new.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  {
    path: 'administration/organisations/:id',
    file: 'accounts/organisation.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  {
    path: 'administration/people/new',
    file: 'accounts/person-new.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  { path: 'administration/people/:id', file: 'accounts/person.tsx', access: ['administrator'], kind: 'page' },
  {
    path: 'administration/people/:id/link',
    file: 'accounts/person-link.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  {
    path: 'administration/people/:id/access',
    file: 'accounts/person-access.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  {
    path: 'administration/people/:id/memberships',
    file: 'accounts/membership-new.tsx',
    access: ['administrator'],
    kind: 'page',
  },
  {
    path: 'administration/people/:id/memberships/:membership',
    file: 'accounts/membership.tsx',
    access: ['administrator'],
    kind: 'page',
  },
];
