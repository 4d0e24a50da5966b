import { describe, expect, it } from 'vitest';
import { confirmedBefore, freshUntil, reminderSince } from '#app/domain/freshness.ts';
import { digestMoment } from '#app/domain/notices/digest.ts';
import { asksForWord as asksOfNeed, NEED_FRESHNESS, standsUntil } from '#app/domain/needs/freshness.ts';
import { decideNeed, NEED_STATUSES } from '#app/domain/needs/lifecycle.ts';
import { asksForWord, archivedOn, OFFER_FRESHNESS } from '#app/domain/offers/freshness.ts';
import { decideOffer, OFFER_STATUSES, type OfferAction } from '#app/domain/offers/lifecycle.ts';
import { nextStep } from '#app/domain/offers/next-step.ts';

const at = (text: string) => new Date(`${text}T12:00:00Z`);

describe('a word of six or twelve months', () => {
  it.each([
    ['2026-05-27', OFFER_FRESHNESS, '2026-11-27'],
    ['2026-08-31', OFFER_FRESHNESS, '2027-02-28'],
    ['2028-02-29', NEED_FRESHNESS, '2029-02-28'],
  ])('given on %s', (day, freshness, until) => expect(freshUntil(at(day), freshness)).toBe(until));

  it('whatever is due is among what was confirmed before, at the end of every month', () => {
    for (let day = 0; day < 800; day += 1) {
      const confirmed = new Date(Date.UTC(2026, 0, 1 + day, 23, 59));
      const until = freshUntil(confirmed, OFFER_FRESHNESS);
      expect(confirmed < confirmedBefore(until, OFFER_FRESHNESS, 0)).toBe(true);
      expect(
        confirmed <
          confirmedBefore(archivedOn(new Date(Date.UTC(2026, 6, 1 + day - 60))), OFFER_FRESHNESS, 30),
      ).toBe(true);
    }
  });

  it.each([
    ['2026-10-01', undefined],
    ['2026-10-28', '2026-10-28'],
    ['2026-11-19', '2026-10-28'],
    ['2026-11-20', '2026-11-20'],
    ['2027-01-20', '2026-11-27'],
  ])('on %s the reminder is that of %s', (on, since) =>
    expect(reminderSince('2026-11-27', OFFER_FRESHNESS, on)).toBe(since),
  );
});

describe('who is asked for a word', () => {
  it.each([
    ['published', '2026-05-27', '2026-10-27', false],
    ['published', '2026-05-27', '2026-10-28', true],
    ['stale', '2026-01-01', '2026-10-28', true],
    ['paused', '2026-01-01', '2026-10-28', false],
  ] as const)('an offer that is %s, confirmed %s, on %s', (status, confirmed, on, asked) =>
    expect(asksForWord({ status, confirmedAt: at(confirmed) }, on)).toBe(asked),
  );
  it.each([
    ['circulating', undefined, '2026-01-10', false],
    ['circulating', undefined, '2026-09-29', true],
    ['circulating', '2026-09-29', '2026-09-29', false],
    ['matched', undefined, '2026-11-20', false],
  ] as const)('a need that is %s, confirmed %s, on %s', (status, confirmed, on, asked) => {
    const need = { status, validatedAt: at('2025-11-27'), reconfirmedAt: confirmed && at(confirmed) };
    expect(asksOfNeed(need, on)).toBe(asked);
    expect(standsUntil(need) === undefined).toBe(status === 'matched');
  });
});

const facts = { isAuthor: false, blockers: 0, reasonGiven: false, slotsLeft: 1, timeIsUp: true } as const;

describe('what the clock moves', () => {
  it.each([
    ['go-stale', { published: 'stale' }],
    ['archive', { stale: 'archived' }],
  ] as const)('%s, by the platform alone and when its time is up', (action, leads) => {
    for (const from of OFFER_STATUSES) {
      const to = (leads as Record<string, string>)[from];
      const expected = to ? { ok: true, from, to } : { ok: false, reason: 'not-now' };
      expect(decideOffer(from, action, { ...facts, role: 'platform' })).toEqual(expected);
      expect(decideOffer(from, action, { ...facts, role: 'platform', timeIsUp: false }).ok).toBe(false);
      expect(decideOffer(from, action, { ...facts, role: 'donor' })).toEqual({
        ok: false,
        reason: 'not-your-act',
      });
    }
  });

  it('its donor’s word keeps an offer, or brings it back, as far as places are left', () => {
    const word = (from: (typeof OFFER_STATUSES)[number], slotsLeft = 1) => {
      const decision = decideOffer(from, 'reconfirm' satisfies OfferAction, {
        ...facts,
        role: 'donor',
        slotsLeft,
      });
      return decision.ok ? decision.to : decision.reason;
    };
    expect(OFFER_STATUSES.map((from) => [from, word(from)]).filter(([, to]) => to !== 'not-now')).toEqual([
      ['published', 'published'],
      ['fully-committed', 'published'],
      ['stale', 'published'],
    ]);
    expect(word('stale', 0)).toBe('fully-committed');
    expect(decideOffer('published', 'reconfirm', { ...facts, role: 'broker' }).ok).toBe(false);
  });

  it('a need expires from before it went round to while its State chooses, and is its State’s to confirm', () => {
    const need = { blockers: 0, reasonGiven: false, consented: false } as const;
    const expiring = NEED_STATUSES.filter(
      (from) => decideNeed(from, 'expire', { ...need, role: 'platform', timeIsUp: true }).ok,
    );
    expect(expiring).toEqual(['validated', 'circulating', 'shortlisting']);
    expect(decideNeed('circulating', 'expire', { ...need, role: 'platform' }).ok).toBe(false);
    expect(decideNeed('circulating', 'expire', { ...need, role: 'broker', timeIsUp: true }).ok).toBe(false);
    expect(decideNeed('circulating', 'reconfirm', { ...need, role: 'focal_point' })).toMatchObject({
      to: 'circulating',
    });
    expect(decideNeed('circulating', 'reconfirm', { ...need, role: 'broker' }).ok).toBe(false);
  });

  it('a stale offer is its donor’s to confirm, until thirty days have passed', () => {
    expect(nextStep({ status: 'stale', staleSince: at('2026-11-01'), updatedAt: at('2026-11-20') })).toEqual({
      status: 'stale',
      who: 'donor',
      since: '2026-11-01',
      by: '2026-12-01',
    });
  });
});

describe('a digest takes what came before', () => {
  it.each([
    ['daily', '2026-11-26T06:00:00Z', '2026-11-26T06:00:00.000Z'],
    ['daily', '2026-11-26T05:59:59Z', '2026-11-25T06:00:00.000Z'],
    ['weekly', '2026-11-26T12:00:00Z', '2026-11-23T06:00:00.000Z'],
    ['weekly', '2026-11-23T05:00:00Z', '2026-11-16T06:00:00.000Z'],
    ['weekly', '2026-11-23T06:00:00Z', '2026-11-23T06:00:00.000Z'],
    ['weekly', '2026-11-29T23:00:00Z', '2026-11-23T06:00:00.000Z'],
  ] as const)('%s, at %s: %s', (choice, now, moment) =>
    expect(digestMoment(choice, new Date(now)).toISOString()).toBe(moment),
  );
});
