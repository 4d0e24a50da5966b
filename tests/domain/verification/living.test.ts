import { expect, test } from 'vitest';
import { satisfiesLevel } from '#app/domain/matches/trust-note.ts';
import {
  compareReceived,
  confirmationFault,
  DELIVERY_OUTCOMES,
  type DeliveryOutcome,
} from '#app/domain/verification/confirmation.ts';
import {
  opinionConflict,
  type OpinionConflict,
  type OpinionFacts,
} from '#app/domain/verification/second-opinion.ts';
import type { Component } from '#app/domain/verification/subject.ts';
import { lastDayOf } from '#app/domain/verification/validity.ts';
import { openDays, type DayEnd } from '#app/domain/verification/daily-heads.ts';

test.each<[string, DayEnd | undefined, DayEnd[], string, [string, number][]]>([
  ['nothing in the log', undefined, [], '2026-11-24', []],
  ['the first day is not over', undefined, [end('2026-11-24', 3)], '2026-11-24', []],
  [
    'from the first entry on',
    undefined,
    [end('2026-11-22', 3)],
    '2026-11-24',
    [
      ['2026-11-22', 3],
      ['2026-11-23', 3],
    ],
  ],
  [
    'after the last head',
    end('2026-11-20', 2),
    [end('2026-11-22', 5)],
    '2026-11-23',
    [
      ['2026-11-21', 2],
      ['2026-11-22', 5],
    ],
  ],
  [
    'an entry that came late',
    end('2026-11-21', 2),
    [end('2026-11-20', 3)],
    '2026-11-23',
    [['2026-11-22', 3]],
  ],
  [
    'entries of two days that crossed',
    undefined,
    [end('2026-11-20', 5), end('2026-11-21', 4)],
    '2026-11-22',
    [
      ['2026-11-20', 5],
      ['2026-11-21', 5],
    ],
  ],
])('days whose head is to be signed: %s', (_, last, ends, today, expected) => {
  expect(openDays(last, ends, today).map(({ day, n }) => [day, n])).toEqual(expected);
});

function end(day: string, n: number): DayEnd {
  return { day, n, hash: String(n).padStart(64, '0') };
}

const FILES: Component[] = [
  {
    product: 'Lanternfish',
    vendor: 'Plainsight',
    version: '3.1',
    artefacts: [{ name: 'a.tar.gz', sha256: 'a'.repeat(64) }],
  },
];

test.each<[string, string, readonly Component[], Partial<Record<DeliveryOutcome, string>>]>([
  ['the file that the note names', 'A'.repeat(64), FILES, {}],
  ['a line of sha256sum', `${'a'.repeat(64)}  other-name.bin`, FILES, {}],
  ['another file', 'b'.repeat(64), FILES, { confirmed: 'hash-differs' }],
  ['nothing', ' ', FILES, { confirmed: 'hash-missing' }],
  ['nothing, of a note that names no file', '', [], {}],
  ['a file, of a note that names none', 'b'.repeat(64), [], { confirmed: 'hash-differs' }],
])('what was received: %s', (_, typed, components, faults) => {
  const received = compareReceived(typed, components)!;
  for (const outcome of DELIVERY_OUTCOMES)
    expect(confirmationFault(outcome, received, components), outcome).toBe(faults[outcome]);
});

test('what is no hash is none, and a confirmation never stands for an examination', () => {
  expect(compareReceived('abc', FILES)).toBeUndefined();
  expect(compareReceived('a'.repeat(64), FILES)).toEqual({
    kind: 'same',
    sha256: 'a'.repeat(64),
    name: 'a.tar.gz',
  });
  expect(satisfiesLevel('L4', 'L3')).toBe(false);
  expect(lastDayOf('L4', '2026-11-23', {})).toBe('2028-11-23');
});

const untied: OpinionFacts = {
  issuer: {
    id: 'hub',
    ties: {
      names: ['Isthmus Cyber Centre'],
      funders: ['Demonstration Fund'],
      owners: ['Belquira University'],
      partners: ['Reed Works'],
      declared: [],
    },
  },
  donorId: 'donor',
  concerned: {
    organisations: ['Asteria Cooperation Agency', 'Asteria Aid'],
    funders: ['Asteria Cooperation Agency'],
    implementer: '',
    hubs: [],
  },
  noteIssuerId: 'laboratory',
  heldIn: [],
};
const hub = (changes: Partial<OpinionFacts['issuer']['ties']>) => ({
  issuer: { ...untied.issuer, ties: { ...untied.issuer.ties, ...changes } },
});
const offer = (changes: Partial<OpinionFacts['concerned']>) => ({
  concerned: { ...untied.concerned, ...changes },
});

test.each<[string, Partial<OpinionFacts>, OpinionConflict | undefined]>([
  ['nothing ties them', {}, undefined],
  ['it signed the note itself', { noteIssuerId: 'hub' }, 'own-note'],
  ['it offers the programme', { donorId: 'hub' }, 'own-offer'],
  ['it carries the programme out', offer({ implementer: 'ISTHMUS cyber centre' }), 'own-offer'],
  ['the programme is delivered through it', offer({ hubs: ['Isthmus Cyber Centre'] }), 'own-offer'],
  ['it pays for the programme', offer({ funders: ['Isthmus Cyber Centre'] }), 'own-offer'],
  ['the donor pays it', hub({ funders: ['asteria  cooperation agency'] }), 'paid-by-donor'],
  ['the donor paid it under a former name', hub({ funders: ['Asteria Aid'] }), 'paid-by-donor'],
  ['whoever pays for the offer pays it', offer({ funders: ['Demonstration Fund'] }), 'own-funder'],
  ['whoever carries the offer out pays it', offer({ implementer: 'Demonstration Fund' }), 'own-funder'],
  ['the donor owns it', hub({ owners: ['Asteria Aid'] }), 'own-owner'],
  ['whoever pays for the offer owns it', offer({ funders: ['Belquira University'] }), 'own-owner'],
  ['the offer is delivered through its owner', offer({ hubs: ['Belquira University'] }), 'own-owner'],
  ['it says that it is tied to the donor', hub({ declared: ['Asteria Aid'] }), 'declared-tie'],
  [
    'it says that it is tied to who carries it out',
    { ...hub({ declared: ['Plainsight'] }), ...offer({ implementer: 'Plainsight' }) },
    'declared-tie',
  ],
  [
    'whoever writes it works for the donor as well',
    { heldIn: [{ id: 'donor', name: 'Asteria', names: [], roles: ['donor'] }] },
    'own-role',
  ],
  ['it works with the donor, which is shown', hub({ partners: ['Asteria Aid'] }), undefined],
  ['it works with who carries it out', offer({ implementer: 'Reed Works' }), undefined],
])('a second opinion of a hub: %s', (_, changes, conflict) => {
  expect(opinionConflict({ ...untied, ...changes })).toBe(conflict);
});
