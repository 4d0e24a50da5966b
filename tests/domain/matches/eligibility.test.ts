import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STOP_CODES } from '#app/domain/matches/eligibility.ts';
import type { HubFacts, NeedFacts, OfferFacts } from '#app/domain/matches/facts.ts';
import { sentence } from '#app/i18n/reason.ts';
import { translator } from '#app/i18n/translate.ts';
import { geography, judge, NEED, stopsOf } from './pair.ts';

type Case = {
  when: string;
  offer?: Partial<OfferFacts>;
  need?: Partial<NeedFacts>;
  hubs?: HubFacts[];
  on?: string;
  stop: string | readonly string[] | undefined;
  says?: string;
};

const CARIBBEAN_HUB: HubFacts = {
  name: 'Isthmus Cyber Centre',
  covers: ['029'],
  funders: ['Plainsight Ltd'],
};

const TECHNOLOGY: Partial<OfferFacts> = { modes: ['EMB', 'TEC'] };

const CASES: Case[] = [
  { when: 'everything fits', stop: undefined },

  { when: 'the State is named', offer: { eligible: ['XB'] }, stop: undefined },
  {
    when: 'the offer is for landlocked countries',
    offer: { eligible: ['LLDC'] },
    stop: 'geography',
    says: 'the need comes from',
  },
  {
    when: 'a hub covers another region',
    offer: { eligible: ['029'], viaHubs: ['Isthmus Cyber Centre'] },
    hubs: [CARIBBEAN_HUB],
    stop: 'geography',
    says: 'Isthmus',
  },
  {
    when: 'a hub covers the State',
    offer: { eligible: ['LLDC'], viaHubs: ['ISTHMUS  cyber centre'] },
    hubs: [{ ...CARIBBEAN_HUB, covers: ['009'] }],
    stop: undefined,
  },
  {
    when: 'nobody described the hub',
    offer: { eligible: ['LLDC'], viaHubs: ['Unknown Centre'] },
    stop: 'geography',
  },

  { when: 'applications close today', offer: { closesOn: '2026-11-23' }, stop: undefined },
  {
    when: 'applications closed yesterday',
    offer: { closesOn: '2026-11-22' },
    stop: 'window-closed',
    says: '22 November 2026',
  },
  {
    when: 'delivery is over',
    offer: { startsOn: undefined, endsOn: '2026-11-01' },
    need: { startAfter: undefined },
    stop: 'window-closed',
  },
  { when: 'it opens on the last possible day', offer: { opensOn: '2027-06-30' }, stop: undefined },
  { when: 'it opens too late', offer: { opensOn: '2027-07-01' }, stop: 'window-outside' },
  {
    when: 'it starts too late',
    offer: { startsOn: '2027-07-01' },
    stop: 'window-outside',
    says: '30 June 2027',
  },
  {
    when: 'it ends before the need can start',
    offer: { startsOn: '2026-11-30', endsOn: '2026-12-31' },
    stop: 'window-outside',
  },
  {
    when: 'urgency means this year',
    offer: { startsOn: '2027-01-01' },
    need: { startAfter: undefined, startBefore: undefined, urgency: 'this-year' },
    stop: 'window-outside',
    says: '“This year”',
  },

  { when: 'it is four times as long', offer: { durationWeeks: 104 }, stop: undefined },
  { when: 'it is longer still', offer: { durationWeeks: 105 }, stop: 'duration', says: '105 weeks' },
  { when: 'it is far too short', offer: { durationWeeks: 6 }, stop: 'duration', says: '6 weeks' },

  { when: 'no language is common', offer: { languages: ['fr'] }, stop: 'languages', says: 'French' },
  { when: 'interpretation is brought', offer: { languages: ['fr'], interpretation: true }, stop: undefined },

  {
    when: 'remote access is required',
    offer: { remoteAccess: 'required' },
    need: { redLines: ['no-remote-access'] },
    stop: 'remote-access',
  },
  {
    when: 'remote access can be switched off',
    offer: { remoteAccess: 'can-be-disabled' },
    need: { redLines: ['no-remote-access'] },
    stop: undefined,
  },
  {
    when: 'remote access is not stated',
    offer: { remoteAccess: undefined },
    need: { redLines: ['no-remote-access'] },
    stop: 'remote-access',
    says: 'nobody stated',
  },
  {
    when: 'remote access is not stated and no red line drawn',
    offer: { remoteAccess: undefined },
    stop: undefined,
  },
  {
    when: 'data is kept elsewhere',
    offer: { dataLocation: 'elsewhere' },
    need: { redLines: ['data-in-country'] },
    stop: 'data-location',
  },
  {
    when: 'the recipient chooses where data is',
    offer: { dataLocation: 'choice' },
    need: { redLines: ['data-in-country'] },
    stop: undefined,
  },
  {
    when: 'the place of data is not stated',
    offer: { dataLocation: undefined },
    need: { redLines: ['data-in-country'] },
    stop: 'data-location',
    says: 'nobody stated',
  },
  {
    when: 'the source is only handed over',
    offer: { sourceAccess: 'full' },
    need: { redLines: ['open-source-only'] },
    stop: 'open-source',
  },
  { when: 'the source is open', need: { redLines: ['open-source-only'] }, stop: undefined },
  {
    when: 'source access of technology is not stated',
    offer: { modes: ['EMB', 'TEC'], sourceAccess: undefined },
    need: { redLines: ['open-source-only'] },
    stop: 'open-source',
    says: 'nobody stated',
  },
  ...(['review', 'full', 'open'] as const).map((sourceAccess) => ({
    when: `technology whose source can be read (${sourceAccess}) meets that demand`,
    offer: { modes: ['EMB', 'TEC'], sourceAccess } as const,
    need: { redLines: ['source-readable'] } as const,
    stop: undefined,
  })),
  {
    when: 'the source of technology lies in escrow',
    offer: { modes: ['EMB', 'TEC'], sourceAccess: 'escrow' },
    need: { redLines: ['source-readable'] },
    stop: 'source-readable',
    says: 'third party',
  },
  {
    when: 'nobody stated who may read the source of technology',
    offer: { modes: ['EMB', 'TEC'], sourceAccess: undefined },
    need: { redLines: ['source-readable'] },
    stop: 'source-readable',
    says: 'nobody stated',
  },
  {
    when: 'there is no technology whose source could be read',
    offer: { sourceAccess: undefined },
    need: { redLines: ['source-readable', 'binary-equivalence'] },
    stop: undefined,
  },
  {
    when: 'the build was shown to come from the source',
    offer: { modes: ['EMB', 'TEC'], binaryEquivalence: 'shown' },
    need: { redLines: ['binary-equivalence'] },
    stop: undefined,
  },
  {
    when: 'the build was not shown to come from the source that can be read',
    offer: { modes: ['EMB', 'TEC'], sourceAccess: 'open', binaryEquivalence: 'not-shown' },
    need: { redLines: ['source-readable', 'binary-equivalence'] },
    stop: 'binary-equivalence',
    says: 'not shown',
  },
  {
    when: 'nobody stated whether the build comes from the source',
    offer: { modes: ['EMB', 'EQP'] },
    need: { redLines: ['binary-equivalence'] },
    stop: 'binary-equivalence',
    says: 'nobody stated',
  },
  {
    when: 'one vendor holds it',
    offer: { singleVendor: true },
    need: { redLines: ['no-single-vendor'] },
    stop: 'single-vendor',
  },
  {
    when: 'vendors of technology are not stated',
    offer: { modes: ['EMB', 'TEC'], singleVendor: undefined },
    need: { redLines: ['no-single-vendor'] },
    stop: 'single-vendor',
    says: 'nobody stated',
  },
  {
    when: 'there is no technology, whose source or vendor nobody states',
    offer: { sourceAccess: undefined, singleVendor: undefined },
    need: { redLines: ['open-source-only', 'no-single-vendor'] },
    stop: undefined,
  },

  {
    when: 'a condition meets the red line',
    offer: { conditions: ['publicity'] },
    need: { redLines: ['no-conditions'] },
    stop: 'conditions',
    says: 'Publicity',
  },
  { when: 'a condition meets no red line', offer: { conditions: ['publicity'] }, stop: undefined },
  {
    when: 'conditions are undeclared',
    offer: { conditions: undefined },
    need: { redLines: ['no-conditions'] },
    stop: 'conditions',
    says: 'nobody stated',
  },
  { when: 'a political condition is declared', offer: { conditions: ['political'] }, stop: 'conditions' },

  {
    when: 'L2 meets a demand for L3',
    offer: { ...TECHNOLOGY, note: { level: 'L2' } },
    need: { redLines: ['note-L3'] },
    stop: 'note-level',
  },
  {
    when: 'L4 meets a demand for L3',
    offer: { ...TECHNOLOGY, note: { level: 'L4' } },
    need: { redLines: ['note-L3'] },
    stop: 'note-level',
  },
  { when: 'L3 meets a demand for L3', offer: TECHNOLOGY, need: { redLines: ['note-L3'] }, stop: undefined },
  { when: 'L3 meets a demand for L2', offer: TECHNOLOGY, need: { redLines: ['note-L2'] }, stop: undefined },
  {
    when: 'L1 meets a demand for L2',
    offer: { ...TECHNOLOGY, note: { level: 'L1' } },
    need: { redLines: ['note-L2'] },
    stop: 'note-level',
  },
  {
    when: 'the L3 note has expired',
    offer: { ...TECHNOLOGY, note: { level: 'L3', expiresOn: '2026-11-22' } },
    need: { redLines: ['note-L3'] },
    stop: ['note-level', 'trust-note'],
    says: 'expired',
  },
  {
    when: 'no note is stated',
    offer: { ...TECHNOLOGY, note: undefined },
    need: { redLines: ['note-L2'] },
    stop: ['note-level', 'trust-note'],
    says: 'nobody stated',
  },
  {
    when: 'a course has no note, and technology would need one that was examined',
    offer: { note: undefined },
    need: { redLines: ['note-L3'] },
    stop: undefined,
  },

  { when: 'technology has no note', offer: { modes: ['EMB', 'TEC'], note: undefined }, stop: 'trust-note' },
  {
    when: 'technology has an L0 note',
    offer: { modes: ['EMB', 'EQP'], note: { level: 'L0' } },
    stop: 'trust-note',
  },
  {
    when: 'technology has a self-declared note',
    offer: { modes: ['EMB', 'EQP'], note: { level: 'L1' } },
    stop: undefined,
  },
  {
    when: 'the note expires today',
    offer: { modes: ['EMB', 'EQP'], note: { level: 'L1', expiresOn: '2026-11-23' } },
    stop: undefined,
  },
  {
    when: 'the note expired yesterday',
    offer: { modes: ['EMB', 'EQP'], note: { level: 'L1', expiresOn: '2026-11-22' } },
    stop: 'trust-note',
  },
  { when: 'a course has no note', offer: { note: undefined }, stop: undefined },

  { when: 'the last place is taken', offer: { slots: 2, slotsTaken: 2 }, stop: 'slots', says: '2' },
  { when: 'the one unstated place is taken', offer: { slots: undefined, slotsTaken: 1 }, stop: 'slots' },

  {
    when: 'an authority of the State itself makes it',
    offer: { organisation: { name: 'Ataveru Ministry', kind: 'state', stateCode: 'XB' } },
    stop: 'own-state',
    says: 'Ataveru Ministry',
  },
  {
    when: 'a university of the same State makes it',
    offer: { organisation: { name: 'University of Ataveru', kind: 'academia', stateCode: 'XB' } },
    stop: undefined,
  },
  {
    when: 'an authority of another State makes it',
    offer: { organisation: { name: 'Motulani eGov Office', kind: 'state', stateCode: 'XA' } },
    stop: undefined,
  },
  {
    when: 'the State is masked',
    offer: { organisation: { name: 'Ataveru Ministry', kind: 'state', stateCode: 'XB' } },
    need: { place: { kind: 'region', m49: '009' }, masked: true },
    stop: undefined,
  },
  {
    when: 'an authority of one State of a programme makes it',
    offer: { organisation: { name: 'Ataveru Ministry', kind: 'state', stateCode: 'XB' } },
    need: { place: { kind: 'region', m49: '009' }, members: [NEED] },
    stop: 'own-state',
  },

  {
    when: 'the organisation is excluded',
    need: { excludedOrganisations: ['motulani  EGOV office'] },
    stop: 'excluded-organisation',
    says: 'Motulani eGov Office',
  },
  { when: 'another organisation is excluded', need: { excludedOrganisations: ['Asteria'] }, stop: undefined },
  {
    when: 'a funder is excluded',
    need: { excludedOrganisations: ['Nordvale Digital Directorate'] },
    stop: 'conflict-of-interest',
    says: 'Nordvale',
  },
  {
    when: 'a funder of the hub is excluded',
    offer: { viaHubs: ['Isthmus Cyber Centre'] },
    need: { excludedOrganisations: ['Plainsight Ltd'] },
    hubs: [CARIBBEAN_HUB],
    stop: 'conflict-of-interest',
    says: 'Plainsight Ltd',
  },
];

describe('hard stops', () => {
  test.each(CASES)('when $when: $stop', ({ offer, need, hubs, on, stop, says }) => {
    const judgement = judge(offer, need, hubs, on);
    expect(stopsOf(judgement)).toEqual(stop === undefined ? [] : [stop].flat());
    if (says) expect(sentence(translator('en'), geography, judgement.stops[0]!.reason)).toContain(says);
  });

  test('every stop has a case, and a sentence in both languages', () => {
    const seen = new Set<string>();
    for (const { offer, need, hubs, on } of CASES) {
      for (const { code, reason } of judge(offer, need, hubs, on).stops) {
        seen.add(code);
        const [english, arabic] = (['en', 'ar'] as const).map((lang) =>
          sentence(translator(lang), geography, reason),
        );
        expect(english).not.toBe(arabic);
        expect(arabic).toMatch(/\p{Script=Arabic}/u);
      }
    }
    expect([...seen].sort()).toEqual([...STOP_CODES].sort());
  });

  test('the stops are those that the README promises to whoever reads `--json`', () => {
    const readme = readFileSync('README.md', 'utf8');
    const [, listed = ''] = /1\. \*\*Hard stops\.\*\*([^]*?)\n2\. /.exec(readme) ?? [];
    const named = [...listed.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code);
    expect(named.sort()).toEqual([...STOP_CODES].sort());
  });

  test('the day of judgement decides who is a least developed country', () => {
    const need: Partial<NeedFacts> = { place: { kind: 'state', code: 'BD' } };
    expect(stopsOf(judge({ eligible: ['LDC'] }, need, [], '2026-11-23'))).toEqual([]);
    expect(stopsOf(judge({ eligible: ['LDC'] }, need, [], '2026-11-24'))).toEqual(['geography']);
  });

  test('a masked need is stopped only where no State of its region could be eligible', () => {
    const masked: Partial<NeedFacts> = { masked: true, place: { kind: 'region', m49: '061' }, languages: [] };
    expect(stopsOf(judge({ eligible: ['SIDS'] }, masked))).toEqual([]);
    expect(stopsOf(judge({ eligible: ['029'] }, masked))).toEqual(['geography']);
  });
});
