import { expect, test } from 'vitest';
import type { Mode } from '#app/domain/codes/delivery.ts';
import { modeGroupsOf, presenceFirst } from '#app/domain/codes/mode-groups.ts';
import { judge, said } from './pair.ts';

const points = (preferred: readonly Mode[], offered: readonly Mode[]) =>
  said(judge({ modes: [...offered] }, { modes: [...preferred] }), 'mode').points;

test('short missions, extended presence and regional centres are told apart, in that order', () => {
  expect(modeGroupsOf(['CTR', 'TRN', 'MIS', 'EMB'])).toEqual(['mission', 'presence', 'centre']);
  expect(modeGroupsOf(['TRN', 'REM'])).toEqual([]);
});

test('in a short list how experts come stands before courses, whatever the order of the codes', () => {
  expect(presenceFirst(['REM', 'TRN', 'ELN', 'CTR'])).toEqual(['CTR', 'REM', 'TRN', 'ELN']);
  expect(presenceFirst(['TRN', 'REM'])).toEqual(['TRN', 'REM']);
});

test.each<[Mode, Mode[]]>([
  // What is preferred, and what is offered from the best to the least.
  ['EMB', ['EMB', 'CTR', 'MIS', 'FEL']],
  ['CTR', ['CTR', 'EMB', 'MIS', 'FEL']],
  ['MIS', ['MIS', 'EMB', 'FEL']],
])('a State that prefers %s is given fewer points for each of %j in turn', (preferred, offered) => {
  const given = offered.map((mode) => points([preferred], [mode]));
  expect(given).toEqual([...given].sort((a, b) => b - a));
  expect(new Set(given).size).toBe(offered.length);
  expect(points([], ['MIS'])).toBe(given[0]);
});
