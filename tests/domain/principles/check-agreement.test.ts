import { expect, test } from 'vitest';
import type { GapCode } from '#app/domain/matches/plan/gaps.ts';
import { ANNEX_FIELDS, STAGES } from '#app/domain/matches/plan/plan.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import { principleOfGap } from '#app/domain/principles/check-agreement.ts';

/** Which principle asks for what a joint plan must say: each gap that there is. */
const CASES: Readonly<Record<GapCode, PrincipleId>> = {
  'no-outcome': 'PP2',
  'outcome-no-statement': 'PP2',
  'outcome-no-indicator': 'PP2',
  'outcome-no-target': 'PP2',
  'outcome-no-by': 'PP2',
  'outcome-before-start': 'PP2',
  'no-milestone': 'PP1',
  'milestone-untitled': 'PP1',
  'milestone-undated': 'PP1',
  'milestone-outside': 'PP1',
  'no-dates': 'PP1',
  'start-before-introduction': 'PP1',
  'end-past': 'PP1',
  'no-remains': 'PP1',
  'no-monitoring': 'PA2',
  'no-recipient-design': 'PA2',
  'no-recipient-execution': 'PA2',
  'no-recipient-monitoring': 'PA2',
  'no-annex-handedOver': 'PP5',
  'no-annex-dataStays': 'PP4',
  'no-annex-remoteAccess': 'PP4',
  'no-annex-exit': 'PP5',
};

test.each(Object.entries(CASES))('%s is asked for by %s', (code, principle) => {
  expect(principleOfGap(code as GapCode)).toBe(principle);
});

test('every stage and every answer of the annex has a case', () => {
  for (const stage of STAGES) expect(CASES).toHaveProperty(`no-recipient-${stage}`);
  for (const field of ANNEX_FIELDS) expect(CASES).toHaveProperty(`no-annex-${field}`);
});
