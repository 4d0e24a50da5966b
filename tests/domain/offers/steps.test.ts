import { describe, expect, it } from 'vitest';
import { checkOffer } from '#app/domain/offers/check-offer.ts';
import { OFFER_STEP_IDS, OFFER_STEPS, stepAfter, stepOf, stepState } from '#app/domain/offers/steps.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { completeContent, ON, TECHNOLOGY } from '#tests/support/offers.ts';

const emptyContent = (): OfferContent =>
  completeContent({
    title: '',
    summary: '',
    themes: [],
    outcomes: '',
    norms: [],
    modes: [],
    cooperation: [],
    languages: [],
    beneficiaries: [],
    eligible: [],
  });

describe('the steps of the form', () => {
  it('ask for every answer exactly once', () => {
    const asked = OFFER_STEP_IDS.flatMap((step) => [...OFFER_STEPS[step]]);
    expect(new Set(asked).size).toBe(asked.length);
    for (const field of Object.keys(completeContent(TECHNOLOGY))) expect(asked).toContain(field);
    expect(stepOf('exitPlan')).toBe('principles');
  });

  it('follow each other, and the last is followed by none', () => {
    expect(stepAfter('what')).toBe('how');
    expect(stepAfter('principles')).toBeUndefined();
  });

  it('are ready when nothing in them blocks, whatever else is missing', () => {
    const offer = { ...emptyContent(), eligible: ['all'] };
    expect(stepState('who', offer, checkOffer(offer, ON))).toBe('ready');
    expect(stepState('what', offer, checkOffer(offer, ON))).toBe('empty');
  });

  it('are started when something is answered and something is missing', () => {
    const offer = { ...emptyContent(), title: 'A title' };
    expect(stepState('what', offer, checkOffer(offer, ON))).toBe('started');
  });
});
