import { expect, it } from 'vitest';
import { ownSide } from '#app/domain/accounts/own-side.ts';
import type { Mover, Role } from '#app/domain/accounts/role.ts';

const held = (id: string, ...roles: Role[]) => ({ id, name: id, names: [id], roles });

it.each<[string, Mover, ReturnType<typeof held>[], string[], string | undefined]>([
  ['a role in an organisation of one side', 'broker', [held('donor', 'donor')], ['donor', 'state'], 'donor'],
  ['whatever that role is', 'broker', [held('donor', 'verifier')], ['donor'], 'donor'],
  ['the same of an administrator', 'administrator', [held('state', 'focal_point')], ['state'], 'state'],
  ['a role elsewhere', 'broker', [held('other', 'donor')], ['donor', 'state'], undefined],
  ['the office that one is broker of', 'broker', [held('un', 'broker', 'administrator')], ['un'], undefined],
  ['the office that one also gives for', 'broker', [held('un', 'broker', 'donor')], ['un'], 'un'],
  ['a donor, who acts for one side', 'donor', [held('donor', 'donor')], ['donor'], undefined],
  ['the clock', 'platform', [held('donor', 'donor')], ['donor'], undefined],
])('who decides: %s', (_, role, heldIn, sides, found) => {
  expect(ownSide(role, heldIn, sides)?.id).toBe(found);
});
