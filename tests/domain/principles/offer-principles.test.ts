import { describe, expect, it } from 'vitest';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { offerPrinciples } from '#app/domain/principles/offer-principles.ts';
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
