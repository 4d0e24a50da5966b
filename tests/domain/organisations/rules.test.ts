import { describe, expect, test } from 'vitest';
import { ACTOR_KINDS } from '#app/domain/codes/actors.ts';
import {
  canBeOne,
  MERGE_OBJECTIONS,
  objectionsToMerging,
  type MergeFacts,
  type MergeObjection,
} from '#app/domain/organisations/merging.ts';
import { readWebsite } from '#app/domain/organisations/profile.ts';
import { doesStateStay } from '#app/domain/organisations/state-stays.ts';

describe('merging', () => {
  const free: MergeFacts = {
    from: { id: 'a', kind: 'state', stateCode: 'XA', hasEnded: false },
    into: { id: 'b', kind: 'state', stateCode: 'XA', hasEnded: false },
    areMatched: false,
    haveExamined: false,
  };
  const company = { ...free.into, kind: 'company', stateCode: undefined } as const;
  const CASES: Record<MergeObjection, Partial<MergeFacts>> = {
    same: { into: free.from },
    ended: { into: { ...free.into, hasEnded: true } },
    'different-states': { into: { ...free.into, stateCode: 'XB' } },
    'different-kinds': { into: company },
    'matched-with-each-other': { areMatched: true },
    'examined-by-each-other': { haveExamined: true },
  };

  test('nothing speaks against two offices of one State', () => {
    expect(objectionsToMerging(free)).toEqual([]);
  });
  test.each(MERGE_OBJECTIONS)('%s', (objection) => {
    expect(objectionsToMerging({ ...free, ...CASES[objection] })).toEqual([objection]);
  });
  test('two can be one where they are of one kind, and of one State where they are of States', () => {
    const [one, other] = [free.from, free.into];
    expect(canBeOne(one, other)).toBe(true);
    expect(canBeOne(one, { ...other, stateCode: 'XB' })).toBe(false);
    expect(canBeOne(one, { ...other, stateCode: undefined })).toBe(false);
    for (const kind of ACTOR_KINDS.filter((code) => code !== 'state'))
      expect(canBeOne(one, { ...other, kind }), kind).toBe(false);
    expect(canBeOne({ ...one, kind: 'academia' }, { kind: 'un' })).toBe(false);
    expect(canBeOne({ ...one, kind: 'academia' }, { kind: 'academia' })).toBe(true);
    expect(canBeOne({ ...one, kind: 'academia' }, { kind: 'academia', stateCode: 'XB' })).toBe(false);
  });
});

describe('the State of an organization', () => {
  const delegation = { kind: 'state', stateCode: 'XA' } as const;

  test('stays once anything has begun there, and is put right before', () => {
    expect(doesStateStay(delegation, { hasBegun: true })).toBe(true);
    expect(doesStateStay(delegation, { hasBegun: false })).toBe(false);
    expect(doesStateStay({ ...delegation, stateCode: undefined }, { hasBegun: true })).toBe(false);
  });
  test.each(ACTOR_KINDS.filter((kind) => kind !== 'state'))('of a %s is where it is at home now', (kind) => {
    expect(doesStateStay({ ...delegation, kind }, { hasBegun: true })).toBe(false);
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
