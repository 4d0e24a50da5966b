import { describe, expect, it } from 'vitest';
import { factsOfPublished } from '#app/domain/offers/published-offer.ts';
import { publishedOffer } from '#tests/support/offers.ts';

describe('a published offer as matching knows it', () => {
  it('states what the donor stated and leaves out what nobody did', () => {
    const facts = factsOfPublished(
      publishedOffer({
        summary: '',
        outcomes: '',
        evidence: '',
        sizeBand: undefined,
        slotsTaken: 1,
        viaHubs: ['Isthmus Cyber Centre'],
      }),
    );
    expect(facts).toMatchObject({ reference: 'O-000001', slots: 2, slotsTaken: 1, themes: ['INC-CSIRT'] });
    expect(facts.organisation).toEqual({ name: 'Asteria Agency', kind: 'state', stateCode: 'FR' });
    for (const name of ['summary', 'outcomes', 'evidence', 'sizeBand', 'note'] as const)
      expect([name, facts[name]]).toEqual([name, undefined]);
    expect(facts.viaHubs).toEqual(['Isthmus Cyber Centre']);
  });

  it('keeps "no conditions" apart from "not declared"', () => {
    expect(factsOfPublished(publishedOffer({ conditions: [] })).conditions).toEqual([]);
    expect(factsOfPublished(publishedOffer({ conditions: undefined })).conditions).toBeUndefined();
  });

  it('says "all" where every State may receive', () => {
    expect(factsOfPublished(publishedOffer({ eligible: ['all'] })).eligible).toBe('all');
    expect(factsOfPublished(publishedOffer({ eligible: ['LDC'] })).eligible).toEqual(['LDC']);
  });

  it('has the level and the days of its note, and how its matches ended', () => {
    const note = {
      level: 'L2',
      issuer: 'Brightwater',
      issuedOn: '2026-10-01',
      expiresOn: '2027-10-01',
      disputed: true,
      examined: '',
      limits: '',
      signed: true,
      stale: false,
    } as const;
    const facts = factsOfPublished(publishedOffer({ note }), { ended: 3, fulfilled: 2 });
    expect(facts.note).toEqual({
      level: 'L2',
      issuedOn: '2026-10-01',
      expiresOn: '2027-10-01',
      disputed: true,
    });
    expect(facts.trackRecord).toEqual({ ended: 3, fulfilled: 2 });
    expect(factsOfPublished(publishedOffer()).trackRecord).toEqual({ ended: 0, fulfilled: 0 });
  });
});
