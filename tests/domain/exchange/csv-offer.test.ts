import { describe, expect, it } from 'vitest';
import { decideRows, draftFromRow } from '#app/domain/exchange/csv-offer.ts';
import type { OfferFacts } from '#app/domain/matches/facts.ts';

const row = (different: Partial<OfferFacts> = {}): OfferFacts => ({
  id: 'A-1',
  reference: 'A-1',
  organisation: { name: 'Asteria Cooperation Agency' },
  title: 'Strategy drafting team',
  themes: ['POL-NCS'],
  modes: ['EMB'],
  languages: ['fr'],
  eligible: 'all',
  ...different,
});
const options = {
  on: '2026-11-23',
  names: ['Asteria Cooperation Agency', 'Asteria Aid Office'],
  alreadyThere: new Set<string>(),
  hubs: new Map<string, string>(),
} as const;

describe('rows of a spreadsheet', () => {
  it('become drafts of the organisation that imports them, whatever the capitals', () => {
    const outcomes = decideRows([{ line: 2, facts: row() }], {
      ...options,
      names: ['ASTERIA Cooperation agency'],
    });
    expect(outcomes).toMatchObject([{ line: 2, identifier: 'A-1', outcome: 'draft' }]);
  });

  it('of another organisation are skipped', () => {
    expect(
      decideRows([{ line: 2, facts: row({ organisation: { name: 'Nordvale' } }) }], options),
    ).toMatchObject([
      { outcome: 'skipped', reason: { code: 'not-your-organisation', organisation: 'Nordvale' } },
    ]);
  });

  it('imported before are not made twice', () => {
    const alreadyThere = new Set(['A-1']);
    expect(decideRows([{ line: 2, facts: row() }], { ...options, alreadyThere })).toMatchObject([
      { outcome: 'already-there' },
    ]);
  });
});

describe('the draft of a row', () => {
  it('keeps "none" as a declaration and silence as silence', () => {
    expect(draftFromRow(row({ conditions: [] }), options).content.conditions).toEqual([]);
    expect(draftFromRow(row(), options).content.conditions).toBeUndefined();
    expect(draftFromRow(row(), options).content).toMatchObject({ eligible: ['all'] });
  });

  it('leaves the slots to the offer’s own default where the row is silent', () => {
    expect(draftFromRow(row(), options).content).not.toHaveProperty('slots');
  });

  it('reads the language from the text where the row does not name it', () => {
    const title = 'Formation des enquêteurs à la preuve électronique dans la région';
    expect(draftFromRow(row({ title }), options).content.textLanguage).toBe('fr');
    expect(draftFromRow(row({ title, textLanguage: 'en' }), options).content.textLanguage).toBe('en');
  });

  it('says what an offer could not take', () => {
    const facts = row({
      evidence: 'x'.repeat(2001),
      slots: 0,
      durationWeeks: 521,
      viaHubs: ['Isthmus Cyber Centre', 'Nowhere Centre'],
      note: { level: 'L3' },
    });
    const draft = draftFromRow(facts, { ...options, hubs: new Map([['Isthmus Cyber Centre', 'hub-1']]) });
    expect(draft.content).toMatchObject({ viaHubIds: ['hub-1'], durationWeeks: undefined });
    expect(draft.content).not.toHaveProperty('slots');
    expect(draft.notes).toEqual([
      { code: 'column-shortened', column: 'evidence', limit: 2000 },
      { code: 'hub-unknown', hub: 'Nowhere Centre' },
      { code: 'column-out-of-range', column: 'duration_weeks', least: 1, most: 520 },
      { code: 'column-out-of-range', column: 'slots', least: 1, most: 10_000 },
      { code: 'trust-note-left-out' },
    ]);
  });

  it('says that its window or its delivery is over', () => {
    const notesOf = (different: Partial<OfferFacts>) => draftFromRow(row(different), options).notes;
    expect(notesOf({ closesOn: '2026-11-22', endsOn: '2026-11-22' })).toEqual([
      { code: 'closing-day-past', closesOn: '2026-11-22' },
      { code: 'delivery-past', endsOn: '2026-11-22' },
    ]);
    expect(notesOf({ closesOn: '2026-11-23', endsOn: '2026-11-23' })).toEqual([]);
  });
});
