import { describe, expect, test } from 'vitest';
import { standingInTheWay } from '#app/domain/organisations/ending.ts';
import {
  MERGE_OBJECTIONS,
  objectionsToMerging,
  type MergeFacts,
  type MergeObjection,
} from '#app/domain/organisations/merging.ts';
import { readWebsite } from '#app/domain/organisations/profile.ts';

test('drafts stand in nobody’s way; what others see or wait for does', () => {
  const none = {
    people: 3,
    offersOpen: 2,
    offersUnderWay: 0,
    needsOpen: 1,
    needsUnderWay: 0,
    matchesOpen: 0,
  };
  expect(standingInTheWay(none)).toEqual([]);
  expect(standingInTheWay({ ...none, offersUnderWay: 1, matchesOpen: 2 })).toEqual([
    { what: 'matches', count: 2 },
    { what: 'offers', count: 1 },
  ]);
});

describe('merging', () => {
  const free: MergeFacts = {
    from: { id: 'a', kind: 'state', stateCode: 'XA', hasEnded: false },
    into: { id: 'b', kind: 'state', stateCode: 'XA', hasEnded: false },
    roles: ['donor', 'focal_point'],
    hasNeeds: true,
    areMatched: false,
    haveExamined: false,
  };
  const company = { ...free.into, kind: 'company', stateCode: undefined } as const;
  const CASES: Record<MergeObjection, Partial<MergeFacts>> = {
    same: { into: free.from },
    ended: { into: { ...free.into, hasEnded: true } },
    'different-states': { into: { ...free.into, stateCode: 'XB' } },
    'role-does-not-fit': { into: company, hasNeeds: false },
    'needs-without-state': { into: company, roles: ['donor'] },
    'hub-and-no-hub': { from: { ...free.from, kind: 'hub' }, hasNeeds: false, roles: [] },
    'matched-with-each-other': { areMatched: true },
    'examined-by-each-other': { haveExamined: true },
  };

  test('nothing speaks against two offices of one State', () => {
    expect(objectionsToMerging(free)).toEqual([]);
  });
  test.each(MERGE_OBJECTIONS)('%s', (objection) => {
    expect(objectionsToMerging({ ...free, ...CASES[objection] })).toEqual([objection]);
  });
});

describe('a website', () => {
  test.each([
    ['https://www.ministry.example', 'https://www.ministry.example/'],
    ['HTTP://Ministry.Example/a b'.replace(' ', ''), 'http://ministry.example/ab'],
  ])('%s is %s', (typed, read) => {
    expect(readWebsite(typed)).toBe(read);
  });
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://x.example',
    '//x.example',
    'www.x.example',
    'https://ministry.example@elsewhere.example',
    'https://x.example/"onmouseover=',
    'https://x.example/a b',
    'https://',
    `https://x.example/${'a'.repeat(300)}`,
  ])('%s is none', (typed) => {
    expect(readWebsite(typed)).toBeUndefined();
  });
});
