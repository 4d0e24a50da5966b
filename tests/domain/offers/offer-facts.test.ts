import { describe, expect, it } from 'vitest';
import { toOfferFacts } from '#app/domain/offers/offer-facts.ts';
import { completeOffer } from '#tests/support/offers.ts';

const organisation = { name: 'Asteria Cooperation Agency', stateCode: 'XA' };

describe('toOfferFacts', () => {
  it('states what the donor stated and leaves out what nobody did', () => {
    const facts = toOfferFacts(
      completeOffer({ summary: ' ', cooperation: [], sizeBand: undefined, slotsTaken: 1 }),
      organisation,
      ['Isthmus Cyber Centre'],
      undefined,
    );
    expect(facts).toMatchObject({ reference: 'O-000001', organisation, slots: 2, slotsTaken: 1 });
    expect(facts.summary).toBeUndefined();
    expect(facts.cooperation).toBeUndefined();
    expect(facts.sizeBand).toBeUndefined();
    expect(facts.viaHubs).toEqual(['Isthmus Cyber Centre']);
  });

  it('keeps "no conditions" apart from "not declared"', () => {
    expect(toOfferFacts(completeOffer({ conditions: [] }), organisation, [], undefined).conditions).toEqual(
      [],
    );
    const undeclared = completeOffer({ conditions: undefined });
    expect(toOfferFacts(undeclared, organisation, [], undefined).conditions).toBeUndefined();
  });

  it('says "all" where every State may receive', () => {
    expect(toOfferFacts(completeOffer({ eligible: ['all'] }), organisation, [], undefined).eligible).toBe(
      'all',
    );
  });
});
