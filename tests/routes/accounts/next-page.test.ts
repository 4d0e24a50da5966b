import { expect, test } from 'vitest';
import { ROLES } from '#app/domain/accounts/role.ts';
import { startPage } from '#app/routes/accounts/parts/next-page.ts';
import { ROUTES } from '#app/routes/table.ts';

test('whoever signs in stands where their own role works', () => {
  const starts = ROLES.map((role) => [role, startPage('en', role)]);
  expect(Object.fromEntries(starts)).toEqual({
    donor: '/en/offers/mine',
    focal_point: '/en/needs',
    broker: '/en/desk',
    hub_coordinator: '/en/hub-desk',
    verifier: '/en/verification/offers',
    administrator: '/en/administration',
  });
  for (const [role, address] of starts) {
    const row = ROUTES.find(({ path }) => `/en/${path}` === address);
    expect([role, row?.access]).toEqual([role, expect.arrayContaining([role])]);
  }
  expect(startPage('ar', undefined)).toBe('/ar/account/hat');
});
