import { expect, it } from 'vitest';
import { DECLINED, VERDICTS } from '#app/domain/hubs/opinion.ts';
import { contextOpinionSchema, fitOpinionSchema } from '#app/forms/hubs.ts';
import { opinionAnswerSchema } from '#app/forms/opinions.ts';

const errors = (verdict: string, changes: string) =>
  fitOpinionSchema
    .safeParse({ act: 'give', verdict, changes })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

it('a hub that says that an offer fits if it is changed says what should change', () => {
  expect(errors('fits-with-changes', '  ')).toContainEqual(['changes', 'hubs.error.changes']);
  expect(errors('fits-with-changes', 'Courses in French.')).toEqual([]);
  for (const verdict of VERDICTS.filter((one) => one !== 'fits-with-changes'))
    expect(errors(verdict, '')).toEqual([]);
});

it.each([
  ['on a need', contextOpinionSchema, { legal: 'Civil law.' }],
  ['on an offer', fitOpinionSchema, { fit: 'It fits.' }],
  ['on an offer, of its changes', fitOpinionSchema, { changes: 'Courses in French.' }],
  ['on a note', opinionAnswerSchema, { text: 'We doubt it.' }],
  ['on the limits of a note', opinionAnswerSchema, { limits: 'Papers alone.' }],
] as const)('an opinion %s is not lost with the word that none is given', (_what, schema, texts) => {
  const issues = (said: object) =>
    schema.safeParse(said).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  for (const act of DECLINED) {
    expect(issues({ act, ...texts })).toEqual([['act', 'hubs.error.either']]);
    expect(issues({ act, tieNote: 'We are paid by it.', text: ' ' })).toBeUndefined();
  }
});
