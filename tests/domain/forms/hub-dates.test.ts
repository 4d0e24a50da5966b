import { describe, expect, test } from 'vitest';
import { dayErrors, hubDateForm, hubProfileForm } from '#app/forms/hubs.ts';

const TODAY = '2026-11-26';

describe('a date of a hub’s calendar', () => {
  test.each([
    [
      'the first day, where no last one was typed',
      { startsOn: '2026-11-25' },
      { startsOn: ['hubs.error.days_over'] },
    ],
    [
      'the last day, where one was',
      { startsOn: '2026-11-20', endsOn: '2026-11-25' },
      { endsOn: ['hubs.error.days_over'] },
    ],
    [
      'the last day before the first',
      { startsOn: '2026-12-02', endsOn: '2026-12-01' },
      { endsOn: ['hubs.error.days_order'] },
    ],
    ['nothing, on the day itself', { startsOn: TODAY }, undefined],
  ])('is wrong at %s', (_name, days, errors) => expect(dayErrors(days, TODAY)).toEqual(errors));

  test('is held in a language, whichever the hub works in; a hub says in which it works', () => {
    const missing = (schema: typeof hubDateForm | typeof hubProfileForm) =>
      schema.safeParse({ languages: [] }).error?.issues.find(({ path }) => path[0] === 'languages')?.message;
    expect([missing(hubDateForm), missing(hubProfileForm)]).toEqual([
      'hubs.error.date_languages',
      'hubs.error.languages',
    ]);
  });
});
