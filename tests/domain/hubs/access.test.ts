import { describe, expect, test } from 'vitest';
import { hubStanding, isGiven, isShareable, SHAREABLE, type HubShare } from '#app/domain/hubs/access.ts';
import {
  CONTEXT_STANDINGS,
  brokersBarred,
  contextStanding,
  opinionDue,
  opinionState,
  type ContextStanding,
  type OpinionState,
} from '#app/domain/hubs/opinion.ts';
import { NEED_STATUSES, type NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { translator } from '#app/i18n/translate.ts';

const HUB = 'hub';
const OPEN: HubShare = { hubId: HUB };
const ENDED: HubShare = { hubId: HUB, endedAt: new Date('2026-11-20T08:00:00Z') };
const OTHERS: HubShare = { hubId: 'another hub' };

/** What becomes of each status: a decision holds from being handed in until it is matched; a name while it can be answered. */
const HOLDS: Record<NeedStatus, { decided: boolean; named: 'named' | 'waiting' | 'none' }> = {
  draft: { decided: false, named: 'none' },
  submitted: { decided: true, named: 'waiting' },
  returned: { decided: false, named: 'none' },
  validated: { decided: true, named: 'waiting' },
  circulating: { decided: true, named: 'named' },
  'partly-matched': { decided: true, named: 'named' },
  shortlisting: { decided: true, named: 'named' },
  matched: { decided: false, named: 'none' },
  'in-delivery': { decided: false, named: 'none' },
  fulfilled: { decided: false, named: 'none' },
  unmet: { decided: true, named: 'waiting' },
  paused: { decided: false, named: 'none' },
  expired: { decided: false, named: 'none' },
  withdrawn: { decided: false, named: 'none' },
};

describe.each(NEED_STATUSES)('a hub and a need that is %s', (status) => {
  const standing = (hubIds: string[], ...shares: HubShare[]) => hubStanding({ status, hubIds }, shares, HUB);
  const { decided, named } = HOLDS[status];

  test('without a decision it is given what names it, while that can be answered', () => {
    for (const shares of [[], [OTHERS]]) {
      expect(standing([HUB], ...shares)).toBe(named);
      expect(standing([], ...shares)).toBe('none');
      expect(standing(['another hub'], ...shares)).toBe('none');
    }
    expect(isGiven(standing([HUB]))).toBe(named === 'named');
  });

  test('an open decision holds whether it is named or not, and after an earlier one was taken back', () => {
    for (const hubIds of [[], [HUB]])
      for (const shares of [[OPEN], [ENDED, OPEN], [OPEN, ENDED, OTHERS]]) {
        expect(standing(hubIds, ...shares)).toBe(decided ? 'shared' : 'none');
        expect(isGiven(standing(hubIds, ...shares))).toBe(decided);
      }
  });

  test('taken back is taken back, whether it is named or not', () => {
    for (const hubIds of [[], [HUB]]) {
      expect(standing(hubIds, ENDED, OTHERS)).toBe('ended');
      expect(isGiven(standing(hubIds, ENDED))).toBe(false);
    }
  });

  test('a programme is given to no hub for naming it', () => {
    expect(hubStanding({ status, hubIds: [HUB], pooled: true }, [], HUB)).toBe('none');
  });

  test('its State may decide just where a decision would hold', () => {
    expect(isShareable(status)).toBe(decided);
    expect((SHAREABLE as readonly NeedStatus[]).includes(status)).toBe(decided);
  });
});

describe('an opinion that was asked for', () => {
  const answeredAt = new Date('2026-11-20T08:00:00Z');
  test.each([
    ['waits while its hub is given the need', {}, true, 'waiting'],
    ['is out of reach once it is not', {}, false, 'out-of-reach'],
    ['stays given', { answeredAt }, false, 'given'],
    ['stays given where the hub still sees the need', { answeredAt }, true, 'given'],
    ['stays declined', { answeredAt, declined: 'capacity' as const }, false, 'declined'],
    [
      'stays declined where the hub still sees the need',
      { answeredAt, declined: 'conflict' as const },
      true,
      'declined',
    ],
  ])('%s', (_when, opinion, given, state) => {
    expect(opinionState(opinion, given)).toBe(state);
  });

  test.each([
    ['2026-11-23T00:00:00Z', '2026-11-30'],
    ['2026-11-27T23:59:59Z', '2026-12-04'],
    ['2026-11-28T12:00:00Z', '2026-12-04'],
  ])('at %s is due on %s: five working days later', (askedAt, due) => {
    expect(opinionDue(new Date(askedAt))).toBe(due);
  });
});

describe('what keeps a broker from writing in the place of a hub', () => {
  test.each([
    ['programme', { pooled: true, shareable: true, covered: true }],
    ['stage', { pooled: false, shareable: false, covered: true }],
    ['hub', { pooled: false, shareable: true, covered: true }],
    [undefined, { pooled: false, shareable: true, covered: false }],
  ] as const)('%s', (barred, need) => {
    expect(brokersBarred(need)).toBe(barred);
  });
});

describe('whether the region was heard on a need', () => {
  const hub = (covers: boolean, given: boolean, later = false) => ({ covers, given, later });
  type Case = [
    ContextStanding,
    string,
    {
      pooled?: boolean;
      hubs?: { covers: boolean; given: boolean; later: boolean }[];
      opinions?: OpinionState[];
      written?: number;
    },
  ];
  const CASES: Case[] = [
    ['no-hub', 'no hub covers the State', {}],
    [
      'no-hub',
      'a hub that was chosen from elsewhere is not given it any more',
      { hubs: [hub(false, false)] },
    ],
    [
      'not-shown',
      'hubs cover the State, which shows it to none',
      { hubs: [hub(true, false), hub(true, false)] },
    ],
    [
      'not-shown',
      'a hub was asked and the State took the need back',
      { hubs: [hub(true, false)], opinions: ['out-of-reach'] },
    ],
    [
      'not-yet-shown',
      'the State named one, which sees it once it circulates',
      { hubs: [hub(true, false), hub(true, false, true)] },
    ],
    ['not-yet-shown', 'the one it named is from elsewhere', { hubs: [hub(false, false, true)] }],
    ['not-asked', 'one of them sees it', { hubs: [hub(true, false), hub(true, true)] }],
    ['not-asked', 'one from elsewhere sees it', { hubs: [hub(false, true)] }],
    ['waiting', 'one was asked', { hubs: [hub(true, true)], opinions: ['declined', 'waiting'] }],
    ['declined', 'one gave none', { hubs: [hub(true, true)], opinions: ['out-of-reach', 'declined'] }],
    [
      'given',
      'one gave its opinion, whatever others do',
      { hubs: [hub(true, true)], opinions: ['waiting', 'declined', 'given'] },
    ],
    [
      'given',
      'one gave its opinion before the State took the need back',
      { hubs: [hub(true, false)], opinions: ['given'] },
    ],
    ['written', 'a broker wrote in the place of a hub', { written: 1 }],
    [
      'waiting',
      'a hub from elsewhere was asked beside what a broker wrote',
      { hubs: [hub(false, true)], opinions: ['waiting'], written: 1 },
    ],
    [
      'written',
      'a hub from elsewhere gave none beside what a broker wrote',
      { hubs: [hub(false, true)], opinions: ['declined'], written: 2 },
    ],
    ['programme', 'a hub proposed it', { pooled: true }],
  ];
  test.each(CASES)('%s: %s', (standing, _when, { pooled = false, hubs = [], opinions = [], written = 0 }) => {
    expect(contextStanding({ pooled, hubs, opinions, written })).toBe(standing);
  });

  test('each answer has a case', () => {
    expect(new Set(CASES.map(([standing]) => standing))).toEqual(new Set(CONTEXT_STANDINGS));
  });
});

test('of a hub that the State named and that is from elsewhere nobody says that it is of the region', () => {
  expect(translator('en')('hubs.heard.not-yet-shown')).not.toContain('of the region');
  expect(translator('ar')('hubs.heard.not-yet-shown')).not.toContain('الإقليمي');
});
