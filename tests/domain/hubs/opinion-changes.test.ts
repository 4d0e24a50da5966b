import { expect, it } from 'vitest';
import { VERDICTS } from '#app/domain/hubs/opinion.ts';
import { fitOpinionSchema } from '#app/forms/hubs.ts';

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
