import { expect, it } from 'vitest';
import { isElsewhere } from '#app/domain/notices/whose.ts';

it.each([
  ['pool-share-asked', '/pools/1/matches/2', 'donor', true],
  ['pool-share-asked', '/pools/1/matches/2', 'focal_point', false],
  ['draft-for-state', '/needs/1/adoption', 'donor', true],
  ['need-sent', '/needs/1', 'focal_point', true],
  ['need-sent', '/needs/1', 'donor', false],
  ['match-proposed', '/matches/1', 'donor', false],
  ['record-returned', '/offers/1/manage', 'focal_point', true],
  ['record-returned', '/needs/1', 'donor', true],
  ['record-returned', '/needs/1', 'focal_point', false],
  ['offer-suspended', '/offers/1/manage', 'focal_point', true],
  ['password-changed', undefined, 'focal_point', false],
  // Nobody's of the two: it is left where it was told.
  ['second-broker-asked', '/needs/1/openings/2', 'donor', false],
] as const)('%s of %s, read as %s: elsewhere %s', (kind, path, role, elsewhere) => {
  const other = role === 'donor' ? 'focal_point' : 'donor';
  expect(isElsewhere({ kind, path }, role, [other])).toBe(elsewhere);
  expect(isElsewhere({ kind, path }, role, [])).toBe(false);
});

it('is also a match that this hat does not reach, and another of such a role may', () => {
  const entry = { kind: 'match-proposed', path: '/matches/1', unread: true } as const;
  expect(isElsewhere(entry, 'donor', ['focal_point'])).toBe(true);
  expect(isElsewhere(entry, 'donor', ['donor'])).toBe(true);
  expect(isElsewhere(entry, 'donor', ['verifier'])).toBe(false);
});
