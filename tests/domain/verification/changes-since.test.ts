import { expect, test } from 'vitest';
import { changesSince } from '#app/domain/verification/changes-since.ts';
import { subjectJson } from '#app/domain/verification/subject.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';
import { completeContent } from '#tests/support/offers.ts';

const passport = (n: number, changes: Partial<PassportContent> = {}) => ({
  n,
  answers: { product: `Part ${n}`, killSwitch: 'no' as const },
  gone: [],
  artefacts: [],
  noArtefacts: true,
  statementDeclined: false,
  ...changes,
});

const text = (content = completeContent(), passports = [passport(1), passport(2)]) =>
  subjectJson({ reference: 'O-AAAAAA', version: 1, donorId: 'd', content }, passports);

test('nothing has changed where both texts say the same, whatever version they name', () => {
  expect(changesSince(text(), text().replace('"version":1', '"version":2'))).toMatchObject({
    words: false,
    components: [],
  });
});

test('what a component answers otherwise, what came and what went is told by its number', () => {
  const other = passport(2, { answers: { product: 'Part 2', killSwitch: 'yes' } });
  const found = changesSince(text(), text(undefined, [other, passport(3)]));
  expect(found).toMatchObject({ words: false });
  expect(
    found?.components.map(({ n, before, after }) => [
      n,
      before?.answers.killSwitch,
      after?.answers.killSwitch,
    ]),
  ).toEqual([
    [1, 'no', undefined],
    [2, 'no', 'yes'],
    [3, undefined, 'no'],
  ]);
});

test('what passports say is no word of the offer, and a word of the offer is none of theirs', () => {
  const derived = completeContent({ remoteAccess: 'required' });
  expect(changesSince(text(), text(derived))).toMatchObject({ words: false, components: [] });
  expect(changesSince(text(), text(completeContent({ summary: 'Another one.' })))).toMatchObject({
    words: true,
    components: [],
  });
});

test('a note that bound no passport has nothing to be compared with', () => {
  const names = { product: 'Part 1', vendor: '', version: '', artefacts: [] };
  const before = JSON.stringify({ ...(JSON.parse(text()) as object), components: [names] });
  expect(changesSince(before, text())).toBeUndefined();
});
