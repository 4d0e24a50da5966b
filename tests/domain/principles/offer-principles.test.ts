import { describe, expect, it } from 'vitest';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { OFFER_FINDING_CODES } from '#app/domain/offers/check-offer.ts';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import { offerPrinciples, type OfferEvidence } from '#app/domain/principles/offer-principles.ts';
import { translator } from '#app/i18n/translate.ts';
import { completeContent, ON, TECHNOLOGY } from '#tests/support/offers.ts';

const note: TrustNote = {
  level: 'L1',
  issuer: 'Asteria Cooperation Agency',
  issuedOn: ON,
  expiresOn: '2027-05-24',
  disputed: false,
  signed: true,
  stale: false,
  examined: '',
  limits: '',
};

function chip(id: PrincipleId, changes: Partial<OfferContent> = {}, with_?: TrustNote) {
  return offerPrinciples(completeContent(changes), ON, with_).find((one) => one.id === id);
}

describe('offerPrinciples', () => {
  it('answers for all ten, in order', () => {
    expect(offerPrinciples(completeContent(), ON).map(({ id }) => id)).toEqual([
      'PP1',
      'PP2',
      'PP3',
      'PP4',
      'PP5',
      'PA1',
      'PA2',
      'PA3',
      'PE1',
      'PE2',
    ]);
  });

  it('takes the donor’s word as declared, never as met', () => {
    for (const id of ['PP1', 'PP2', 'PP3', 'PE1'] as const) expect(chip(id)?.state, id).toBe('declared');
  });

  /** Every way in which an offer can stand, and what leads to it. */
  const cases: [PrincipleId, PrincipleState, OfferEvidence, Partial<OfferContent>, TrustNote?][] = [
    ['PP1', 'declared', 'exit-plan', {}],
    ['PP1', 'open', 'no-exit-plan', { exitPlan: ' ' }],
    ['PP1', 'open', 'no-support-end', { ...TECHNOLOGY, supportEndsOn: undefined }],
    ['PP1', 'open', 'support-over', { ...TECHNOLOGY, supportEndsOn: '2026-01-01' }],
    ['PP1', 'open', 'short-training', { modes: ['TRN'], durationWeeks: 1 }],
    ['PP1', 'open', 'no-running-costs', { runningCosts: undefined }],
    ['PP1', 'open', 'no-running-costs', { paidAfter: undefined }],
    ['PP1', 'open', 'no-counterpart', { localCounterpart: ' ' }],
    ['PP1', 'open', 'no-follow-up', { followUpMonths: undefined }],
    ['PP2', 'declared', 'outcomes', {}],
    ['PP2', 'open', 'no-outcome', { outcomes: ' ' }],
    ['PP2', 'declared', 'outcomes', { norms: [] }],
    ['PP2', 'open', 'no-norm', { norms: [], maturityFrom: undefined, maturityTo: undefined }],
    ['PP3', 'declared', 'no-conditions', { conditions: [] }],
    ['PP3', 'declared', 'conditions-listed', { conditions: ['publicity'] }],
    ['PP3', 'open', 'conditions-undeclared', { conditions: undefined }],
    ['PP3', 'open', 'political-condition', { conditions: ['political'] }],
    ['PP3', 'open', 'no-evidence', { evidence: ' ' }],
    ['PP3', 'open', 'no-funder', { funders: [] }],
    ['PP4', 'met', 'state-decides', {}],
    ['PP4', 'declared', 'data-in-country', TECHNOLOGY],
    ['PP4', 'open', 'terms-unstated', { ...TECHNOLOGY, remoteAccess: undefined }],
    ['PP4', 'open', 'terms-unstated', { ...TECHNOLOGY, dataLocation: undefined }],
    ['PP4', 'open', 'remote-required', { ...TECHNOLOGY, remoteAccess: 'required' }],
    ['PP4', 'open', 'data-leaves', { ...TECHNOLOGY, dataLocation: 'elsewhere' }],
    ['PP5', 'na', 'no-technology', {}],
    ['PP5', 'open', 'no-note', TECHNOLOGY],
    ['PP5', 'open', 'no-note', TECHNOLOGY, { ...note, expiresOn: '2026-11-22' }],
    ['PP5', 'open', 'no-note', TECHNOLOGY, { ...note, stale: true }],
    ['PP5', 'declared', 'self-declared', TECHNOLOGY, note],
    ['PP5', 'met', 'checked', TECHNOLOGY, { ...note, level: 'L3' }],
    ['PP5', 'open', 'note-disputed', TECHNOLOGY, { ...note, level: 'L3', disputed: true }],
    ['PP5', 'open', 'note-disputed', TECHNOLOGY, { ...note, level: 'L3', otherDisputed: 'T-000000' }],
    ['PP5', 'declared', 'self-declared', TECHNOLOGY, { ...note, level: 'L1', disputed: true }],
    ['PA1', 'met', 'both-opt-in', {}],
    ['PA2', 'na', 'agreed-in-match', {}],
    ['PA3', 'na', 'no-national-documents', {}],
    ['PE1', 'declared', 'gender-marker', {}],
    ['PE1', 'open', 'dual-use-unguarded', { dualUse: true, safeguards: ' ' }],
    ['PE1', 'open', 'no-eligibility', { eligible: [] }],
    ['PE1', 'open', 'eligibility-unconfirmed', { eligibilitySuggested: true }],
    ['PE1', 'open', 'gender-unset', { genderMarker: undefined }],
    ['PE1', 'open', 'no-women-target', { genderMarker: 1, womenTarget: undefined }],
    ['PE1', 'open', 'no-accessibility', { accessibility: ' ' }],
    ['PE2', 'met', 'nothing-sensitive', {}],
    ['PE2', 'open', 'secret-in-text', { summary: 'password: hunter22' }],
    ['PE2', 'open', 'trace-in-text', { summary: 'The server 192.0.2.1' }],
  ];

  it.each(cases)('%s is %s: %s', (id, state, evidence, changes, with_) => {
    expect(chip(id, changes, with_)).toEqual({ id, state, evidence });
  });

  it('has a case of every finding, but those on which no principle rests', () => {
    const told = new Set<string>(cases.map(([, , evidence]) => evidence));
    const restless = ['no-title', 'no-theme', 'no-mode', 'no-language', 'no-timing'];
    const past = ['closing-day-past', 'delivery-past'];
    // How experts come is a mode, whatever it is called.
    const lengths = ['mission-too-long', 'presence-too-short'];
    // A declaration becomes a note, by which PP5 stands.
    expect(OFFER_FINDING_CODES.filter((code) => !told.has(code)).sort()).toEqual(
      [...restless, ...past, ...lengths, 'no-declaration'].sort(),
    );
    expect([...new Set(cases.map(([id]) => id))].sort()).toEqual([...PRINCIPLE_IDS].sort());
  });

  it('leaves a question open and says which', () => {
    expect(chip('PP1', { exitPlan: '' })).toMatchObject({ state: 'open', evidence: 'no-exit-plan' });
    expect(chip('PP3', { conditions: undefined })).toMatchObject({
      state: 'open',
      evidence: 'conditions-undeclared',
    });
    expect(chip('PE1', { genderMarker: undefined })).toMatchObject({
      state: 'open',
      evidence: 'gender-unset',
    });
  });

  it('shows technology by its note: none open, self-declared declared, checked by another met', () => {
    expect(chip('PP5')).toMatchObject({ state: 'na' });
    expect(chip('PP5', TECHNOLOGY)).toMatchObject({ state: 'open', evidence: 'no-note' });
    expect(chip('PP5', TECHNOLOGY, note)).toMatchObject({ state: 'declared', evidence: 'self-declared' });
    expect(chip('PP5', TECHNOLOGY, { ...note, level: 'L3' })).toMatchObject({
      state: 'met',
      evidence: 'checked',
    });
    expect(chip('PP5', TECHNOLOGY, { ...note, expiresOn: '2026-11-22' })).toMatchObject({ state: 'open' });
  });

  it('asks of technology that the State keeps its data and its doors', () => {
    expect(chip('PP4')).toMatchObject({ state: 'met' });
    expect(chip('PP4', TECHNOLOGY)).toMatchObject({ state: 'declared' });
    expect(chip('PP4', { ...TECHNOLOGY, remoteAccess: 'required' })).toMatchObject({ state: 'open' });
    expect(chip('PP4', { ...TECHNOLOGY, dataLocation: 'elsewhere' })).toMatchObject({
      evidence: 'data-leaves',
    });
  });
});

it('whatever answer is missing, there is a sentence for what it leaves open, in both languages', () => {
  const whole = completeContent({ ...TECHNOLOGY, genderMarker: 1 });
  const emptied = Object.entries(whole).map(([field, answer]) => ({
    ...whole,
    [field]: Array.isArray(answer) ? [] : typeof answer === 'string' ? '' : undefined,
  }));
  const evidence = [whole, ...emptied].flatMap((offer) =>
    offerPrinciples(offer, ON).map((one) => one.evidence),
  );
  for (const lang of ['en', 'ar'] as const)
    for (const one of new Set(evidence))
      expect(translator(lang).label(`principles.evidence.${one}`)).not.toBe('');
});
