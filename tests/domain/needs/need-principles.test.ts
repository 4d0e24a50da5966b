import { expect, test } from 'vitest';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { NEED_EVIDENCE, needPrinciples, type NeedEvidence } from '#app/domain/needs/need-principles.ts';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import { translator } from '#app/i18n/translate.ts';
import { COMPLETE_NEED } from '#tests/support/complete-need.ts';

const ON = '2026-11-23';

/** Every way in which a need can stand, and what leads to it. */
const CASES: readonly [PrincipleId, PrincipleState, NeedEvidence, Partial<NeedContent>][] = [
  ['PP1', 'declared', 'owner-named', {}],
  ['PP1', 'open', 'no-owner', { ownerUnit: ' ' }],
  ['PP2', 'declared', 'measurable', {}],
  ['PP2', 'open', 'no-outcome', { outcomes: [] }],
  ['PP2', 'open', 'no-norm', { norms: [], maturityNow: undefined }],
  ['PP2', 'declared', 'measurable', { norms: [] }],
  ['PP3', 'declared', 'evidence-listed', {}],
  ['PP3', 'declared', 'no-conditions-wanted', { redLines: ['no-conditions'] }],
  ['PP3', 'open', 'no-evidence', { evidence: [] }],
  ['PP4', 'met', 'data-place-said', {}],
  ['PP4', 'met', 'state-decides', { dataPlace: undefined }],
  ['PP4', 'open', 'no-data-place', { redLines: ['data-in-country'], dataPlace: 'anywhere' }],
  ['PP5', 'declared', 'barrier-named', {}],
  ['PP5', 'na', 'technology-in-match', { technologyBarrier: ' ' }],
  ['PA1', 'declared', 'cited', {}],
  ['PA1', 'open', 'in-preparation', { basis: 'in-preparation' }],
  ['PA1', 'open', 'no-basis', { basis: undefined }],
  ['PA1', 'open', 'no-basis', { basisTitle: '' }],
  ['PA2', 'declared', 'context-told', {}],
  ['PA2', 'na', 'agreed-in-match', { contextNote: ' ' }],
  ['PA3', 'met', 'state-chooses', {}],
  ['PE1', 'declared', 'gender-marker', {}],
  ['PE1', 'declared', 'gender-marker', { genderMarker: 0 }],
  ['PE1', 'open', 'gender-unset', { genderMarker: undefined }],
  ['PE2', 'met', 'nothing-sensitive', {}],
  ['PE2', 'open', 'something-sensitive', { summary: 'The server 192.0.2.1' }],
  ['PE2', 'open', 'something-sensitive', { purpose: 'password: hunter22' }],
];

test.each(CASES)('%s is %s: %s', (id, state, evidence, changes) => {
  const chips = needPrinciples({ ...COMPLETE_NEED, ...changes }, ON);
  expect(chips.find((chip) => chip.id === id)).toEqual({ id, state, evidence });
});

test('the cases above are all there are: each principle, each thing that a state can rest on, in words', () => {
  expect([...new Set(CASES.map(([id]) => id))].sort()).toEqual([...PRINCIPLE_IDS].sort());
  expect([...new Set(CASES.map(([, , evidence]) => evidence))].sort()).toEqual([...NEED_EVIDENCE].sort());
  for (const lang of ['en', 'ar'] as const)
    for (const evidence of NEED_EVIDENCE)
      expect(translator(lang).has(`needs.evidence.${evidence}`), evidence).toBe(true);
});

test('one answer that changes moves no principle but its own', () => {
  const before = new Map(needPrinciples(COMPLETE_NEED, ON).map((chip) => [chip.id, chip]));
  // An answer may bear on several; these are told together in one case of each.
  const shared: readonly (keyof NeedContent)[] = ['redLines'];
  for (const [id, , , changes] of CASES.filter(([, , , one]) => !shared.some((field) => field in one)))
    for (const chip of needPrinciples({ ...COMPLETE_NEED, ...changes }, ON))
      if (chip.id !== id)
        expect(chip, `${id} by ${Object.keys(changes).join()}`).toEqual(before.get(chip.id));
});
