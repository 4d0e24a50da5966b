import { describe, expect, it, test } from 'vitest';
import { checkOffer, type OfferFindingCode } from '#app/domain/offers/check-offer.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_FINDING_CODES } from '#app/domain/offers/check-offer.ts';
import { translator } from '#app/i18n/translate.ts';
import { completeContent, ON, TECHNOLOGY } from '#tests/support/offers.ts';

const codesOf = (changes: Partial<OfferContent>) =>
  checkOffer(completeContent(changes), ON).map(({ code }) => code);

describe('checkOffer', () => {
  it('finds nothing in a complete offer, of technology too', () => {
    expect(checkOffer(completeContent(), ON)).toEqual([]);
    expect(checkOffer(completeContent(TECHNOLOGY), ON)).toEqual([]);
  });

  const blocking: [OfferFindingCode, Partial<OfferContent>][] = [
    ['no-title', { title: '  ' }],
    ['no-theme', { themes: [] }],
    ['no-mode', { modes: [] }],
    ['no-language', { languages: [] }],
    ['no-eligibility', { eligible: [] }],
    ['eligibility-unconfirmed', { eligibilitySuggested: true }],
    ['no-timing', { opensOn: undefined, closesOn: undefined, startsOn: undefined, endsOn: undefined }],
    ['closing-day-past', { closesOn: '2026-11-22' }],
    ['delivery-past', { startsOn: '2026-01-01', endsOn: '2026-11-22' }],
    ['conditions-undeclared', { conditions: undefined }],
    ['political-condition', { conditions: ['publicity', 'political'] }],
    ['no-exit-plan', { exitPlan: '' }],
    ['no-support-end', { ...TECHNOLOGY, supportEndsOn: undefined }],
    ['support-over', { ...TECHNOLOGY, supportEndsOn: '2026-11-22' }],
    ['no-declaration', { ...TECHNOLOGY, declaration: '' }],
    ['dual-use-unguarded', { dualUse: true }],
    ['secret-in-text', { summary: 'Log in with password: hunter2hunter2' }],
  ];
  test.each(blocking)('%s blocks', (code, changes) => {
    expect(checkOffer(completeContent(changes), ON)).toMatchObject([{ code, severity: 'block' }]);
  });

  const warning: [OfferFindingCode, Partial<OfferContent>][] = [
    ['no-outcome', { outcomes: '' }],
    ['no-norm', { norms: [], maturityFrom: undefined, maturityTo: undefined }],
    ['no-funder', { funders: [] }],
    ['no-evidence', { evidence: '' }],
    ['gender-unset', { genderMarker: undefined }],
    ['no-accessibility', { accessibility: '' }],
    ['no-running-costs', { paidAfter: undefined }],
    ['no-counterpart', { localCounterpart: ' ' }],
    ['no-follow-up', { followUpMonths: undefined }],
    ['no-women-target', { womenTarget: undefined }],
    ['short-training', { modes: ['TRN'], durationWeeks: 1 }],
    ['mission-too-long', { modes: ['MIS'], durationWeeks: 5 }],
    ['presence-too-short', { modes: ['EMB', 'TRN'], durationWeeks: 11 }],
    ['trace-in-text', { summary: 'Hosts at 192.0.2.14 were hit through CVE-2024-12345.' }],
  ];
  test.each(warning)('%s warns and does not block', (code, changes) => {
    expect(checkOffer(completeContent(changes), ON)).toMatchObject([{ code, severity: 'warn' }]);
  });

  it('lists codes for every case above, and has words for each in both languages', () => {
    const tried = [...blocking, ...warning].map(([code]) => code);
    expect([...tried].sort()).toEqual([...OFFER_FINDING_CODES].sort());
    for (const lang of ['en', 'ar'] as const) {
      for (const code of tried) expect(translator(lang).has(`principles.finding.${code}`), code).toBe(true);
    }
  });

  it('takes a closing day of today as open', () => {
    expect(codesOf({ closesOn: ON })).toEqual([]);
  });

  it('counts a rolling offer with no closing day as timed', () => {
    expect(codesOf({ closesOn: undefined, startsOn: undefined, endsOn: undefined })).toEqual([]);
  });

  it('takes a stage of maturity where no norm is named', () => {
    expect(codesOf({ norms: [], maturityTo: undefined })).toEqual([]);
    expect(codesOf({ norms: [], maturityFrom: undefined })).toEqual([]);
  });

  it('takes gender marker 0 as an answer', () => {
    expect(codesOf({ genderMarker: 0 })).toEqual([]);
  });

  it('measures a training by its dates where no duration is stated', () => {
    const training = { modes: ['TRN'] as const, durationWeeks: undefined, startsOn: '2027-02-01' };
    expect(codesOf({ ...training, endsOn: '2027-02-03' })).toEqual(['short-training']);
    expect(codesOf({ ...training, endsOn: '2027-02-28' })).toEqual([]);
    expect(codesOf({ ...training, endsOn: '2027-02-03', largerProgramme: 'CSIRT academy' })).toEqual([]);
  });

  it('asks of a training that states no duration for the larger programme', () => {
    const training = { modes: ['TRN'] as const, durationWeeks: undefined, endsOn: undefined };
    expect(codesOf(training)).toEqual(['short-training']);
    expect(codesOf({ ...training, largerProgramme: 'CSIRT academy' })).toEqual([]);
  });

  it('takes missions of four weeks and presence of three months as what they are called', () => {
    expect(codesOf({ modes: ['MIS'], durationWeeks: 4 })).toEqual([]);
    expect(codesOf({ modes: ['EMB'], durationWeeks: 12 })).toEqual([]);
    // Missions come and go within something longer.
    expect(codesOf({ modes: ['MIS', 'REM'], durationWeeks: 30 })).toEqual([]);
    // Nobody said how long.
    expect(codesOf({ modes: ['EMB'], durationWeeks: undefined, endsOn: undefined })).toEqual([]);
  });

  it.each(['MIS', 'TTX', 'RNG', 'FEL', 'VIS', 'ASM'] as const)(
    'asks of a few days of %s for the larger programme',
    (mode) => {
      const days = { modes: [mode], durationWeeks: undefined, startsOn: '2027-02-01' };
      expect(codesOf({ ...days, endsOn: '2027-02-04' })).toEqual(['short-training']);
      // Five days are a working week, and no longer "under five days".
      expect(codesOf({ ...days, endsOn: '2027-02-05' })).toEqual([]);
    },
  );

  it('does not call a short exercise beside an embedded expert a lone training', () => {
    expect(codesOf({ modes: ['TRN', 'EMB'], durationWeeks: 1 })).toEqual(['presence-too-short']);
  });
});
