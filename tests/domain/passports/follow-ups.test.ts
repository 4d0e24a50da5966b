import { expect, test } from 'vitest';
import { isAsked } from '#app/domain/passports/follow-ups.ts';
import type { PassportAnswers, PassportField } from '#app/domain/passports/questions.ts';

test.each<[PassportField, PassportAnswers, boolean]>([
  ['termEndsOn', { term: 'perpetual' }, false],
  ['termEndsOn', { term: 'limited' }, true],
  ['termEndsOn', {}, false],
  ['remoteAccessNote', { remoteAccess: 'none' }, false],
  ['remoteAccessNote', { remoteAccess: 'required' }, true],
  ['endOfLifeNote', { endOfLife: 'not-stated' }, false],
  ['certificate', { scheme: 'none' }, false],
  ['certificate', { scheme: 'eucc' }, true],
  // Whatever was said is shown.
  ['certificate', { scheme: 'none', certificate: 'EUCC-1' }, true],
  ['telemetry', {}, true],
])('%s after %j: %s', (field, answers, asked) => {
  expect(isAsked(answers, field)).toBe(asked);
});
