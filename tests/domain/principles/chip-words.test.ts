import { describe, expect, it, test } from 'vitest';
import type { AssessedChip } from '#app/domain/principles/review.ts';
import { chipWords, type ChipKind } from '#app/i18n/chip-words.ts';
import { MATCH_OPEN_EVIDENCE } from '#app/domain/principles/match-principles.ts';
import { OFFER_OPEN_EVIDENCE } from '#app/domain/principles/offer-principles.ts';
import { NEED_OPEN_EVIDENCE } from '#app/domain/needs/need-principles.ts';
import { OFFER_FINDING_CODES } from '#app/domain/offers/check-offer.ts';
import { translator } from '#app/i18n/translate.ts';

const t = translator('en');
const ON = '2026-11-26';
const REVIEWED = { at: new Date('2026-11-20T10:00:00Z') };
const DAY = t.day('2026-11-20');

function said(kind: ChipKind, chip: Pick<AssessedChip, 'id' | 'state' | 'evidence'> & Partial<AssessedChip>) {
  const [words] = chipWords(t, kind, [{ by: 'platform', outdated: false, ...chip }], ON);
  return words!;
}

describe('who assessed a chip, and when', () => {
  const chip = { id: 'PP3', state: 'declared', evidence: 'no-conditions' } as const;

  it('is no person where nobody reviewed it', () => {
    expect(said('offer', chip).assessed).toContain('No person has reviewed it.');
  });

  it('is a broker, on the day of the review, as long as that holds', () => {
    const words = said('offer', { ...chip, by: 'broker', reviewed: REVIEWED });
    expect(words.assessed).toContain(DAY);
    expect(words.outdated).toBeUndefined();
  });

  it('never says of what was reviewed and changed since that nobody reviewed it', () => {
    const words = said('offer', { ...chip, reviewed: REVIEWED, outdated: true });
    expect(words.outdated).toContain(DAY);
    expect(words.assessed).toContain('since it changed');
    expect(words.assessed).not.toContain('No person has reviewed it.');
  });

  it('says of what one audience is shown that it is of that, and nothing of a review of the whole', () => {
    const words = said('need', { id: 'PP2', state: 'declared', evidence: 'measurable', by: 'shown' });
    expect(words.assessed).toContain('from what is shown to you');
    expect(words.assessed).not.toContain('review');
  });

  it('is both sides, on the day on which they agreed', () => {
    const words = said('match', {
      id: 'PP1',
      state: 'met',
      evidence: 'agreed-together',
      by: 'both',
      agreedAt: REVIEWED.at,
    });
    expect(words.assessed).toBe(`By both sides, who confirmed the joint plan on ${DAY}`);
    expect(words.rests).toEqual([t('plans.part.delivery')]);
  });
});

describe('what a chip rests on', () => {
  test.each<[ChipKind, AssessedChip['id'], AssessedChip['state'], string]>([
    ['offer', 'PP4', 'met', 'state-decides'],
    ['offer', 'PP5', 'na', 'no-technology'],
    ['need', 'PP4', 'met', 'state-decides'],
    ['match', 'PP4', 'met', 'either-may-leave'],
    ['match', 'PP5', 'met', 'checked'],
    ['match', 'PP1', 'declared', 'offer-declared'],
    ['match', 'PP2', 'declared', 'need-declared'],
  ])('is no answer of the %s where %s is %s by %s', (kind, id, state, evidence) => {
    const words = said(kind, { id, state, evidence });
    expect(words.rests).toBeUndefined();
    expect(words.change).toBeTruthy();
  });

  it('is said of a need to whoever reads it, and not as its form asks its State', () => {
    const words = said('need', { id: 'PP3', state: 'declared', evidence: 'measurable' });
    expect(words.rests).toContain(t('needs.shown.redLines'));
    expect(words.rests).not.toContain(t('needs.field.redLines'));
  });

  it('is the answers about technology where there is some', () => {
    const words = said('offer', { id: 'PP4', state: 'declared', evidence: 'data-in-country' });
    expect(words.rests).toContain(t('offers.field.remoteAccess'));
  });
});

test('whatever leaves a principle open says what would change it, and of needs and matches in words of its own', () => {
  const open: [ChipKind, readonly string[]][] = [
    // Of what the check finds, that which concerns a principle.
    [
      'offer',
      [...OFFER_OPEN_EVIDENCE, ...OFFER_FINDING_CODES.filter((code) => t.has(`principles.evidence.${code}`))],
    ],
    ['need', NEED_OPEN_EVIDENCE],
    ['match', MATCH_OPEN_EVIDENCE],
  ];
  for (const [kind, codes] of open)
    for (const evidence of codes) {
      const { change } = said(kind, { id: 'PP1', state: 'open', evidence });
      if (kind !== 'offer') expect(change).toBe(t.label(`principles.change.open.${kind}.${evidence}`));
      expect(change).toBeTruthy();
    }
});
