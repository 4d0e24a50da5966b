import { expect, it } from 'vitest';
import { roundSchema } from '#app/forms/circulation.ts';
import { DELIVERY_FORMS } from '#app/forms/deliveries.ts';
import { hubProfileForm } from '#app/forms/hubs.ts';
import { NEED_STEP_SCHEMAS } from '#app/forms/needs.ts';
import { stateWordSchema } from '#app/forms/pools.ts';
import { elsewhereSchema } from '#app/forms/threads.ts';
import { dayBoxes, neededNumber, wholeNumber } from '#app/forms/typed.ts';

const weeks = wholeNumber(1, 520, 'wrong');
const day = dayBoxes('wrong');
const boxes = (typed: string) => {
  const [date, month, year] = typed.split(' ');
  return { day: date, month, year };
};

it.each([
  ['40', 40],
  [' 40 ', 40],
  ['٤٠', 40],
  ['۴۰', 40],
  ['', undefined],
  ['  ', undefined],
  [undefined, undefined],
])('%j is typed for the number %s', (typed, meant) => expect(weeks.parse(typed)).toBe(meant));

it.each([
  ['1,200', 1_200],
  ['١٬٢٠٠', 1_200],
  ['۱،۲۰۰', 1_200],
  ['12\u00a0500', 12_500],
  ['12 500', 12_500],
  ['100,000', 100_000],
])('%j is typed for the number %s, in groups', (typed, meant) =>
  expect(wholeNumber(1, 100_000, 'wrong').parse(typed)).toBe(meant),
);

it.each(['1,20', '1200,000', '1,,200', ',200', '1.200', '12,34,567', '100,001'])(
  '%j is no number in groups',
  (typed) => expect(wholeNumber(1, 100_000, 'wrong').safeParse(typed).success).toBe(false),
);

it.each(['0', '521', '4.5', '4,5', '-4', '1e2', '0x10', 'forty', '٤٠ أسبوعًا', '9'.repeat(30), 40])(
  '%j is no number of weeks',
  (typed) => expect(weeks.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['wrong']),
);

it('a number that must be given is not left out', () => {
  const needed = neededNumber(0, 9, 'wrong');
  expect([needed.parse('٣'), needed.parse('0')]).toEqual([3, 0]);
  for (const typed of ['', undefined])
    expect(needed.safeParse(typed).error?.issues[0]?.message).toBe('wrong');
});

it.each([
  ['15 3 2027', '2027-03-15'],
  ['١٥ ٣ ٢٠٢٧', '2027-03-15'],
  ['۱۵ ۰۳ ۲۰۲۷', '2027-03-15'],
  ['15 March 2027', '2027-03-15'],
  ['1 sept. 2027', '2027-09-01'],
  ['30 Juin 2027', '2027-06-30'],
  ['9 марта 2027', '2027-03-09'],
  ['15 يونيو 2027', '2027-06-15'],
  ['15 حزيران/يونيه 2027', '2027-06-15'],
  ['3 ايلول 2027', '2027-09-03'],
  ['', undefined],
])('%j in three boxes is the day %s', (typed, meant) => expect(day.parse(boxes(typed))).toBe(meant));

it.each(['31 2 2027', '١٥ ٣', '31 Feb 2027', '15 Marchember 2027', '15 3 27'])(
  '%j in three boxes is no day',
  (typed) => expect(day.safeParse(boxes(typed)).error?.issues[0]?.message).toBe('wrong'),
);

it('the forms of needs, rounds, deliveries, programmes and hubs read the digits of every keyboard', () => {
  expect(
    NEED_STEP_SCHEMAS.when.parse({ revision: 1, startAfter: boxes('١٥ ٣ ٢٠٢٧'), durationWeeks: '٤٠' }),
  ).toMatchObject({ startAfter: '2027-03-15', durationWeeks: 40 });
  expect(roundSchema.parse({ mode: 'registered', days: '٣٠' })).toMatchObject({ days: 30 });
  expect(DELIVERY_FORMS.start.parse({ happenedOn: boxes('١ ١٢ ٢٠٢٦') })).toEqual({
    happenedOn: '2026-12-01',
  });
  const received = { word: 'received', result: 'reached' };
  expect(stateWordSchema.parse({ ...received, seats: '١٢', days: '٠' })).toMatchObject({
    seats: 12,
    days: 0,
  });
  // What was received nobody says by saying nothing.
  expect(stateWordSchema.safeParse({ word: 'received', seats: '12', days: '' }).success).toBe(false);
  for (const wrong of ['', '-1', 'x']) {
    const { error } = stateWordSchema.safeParse({ ...received, seats: wrong, days: '0' });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['seats'], 'pools.error.amount'],
    ]);
  }
  expect(hubProfileForm.parse({ competence: 'lab', languages: ['ar'], seats: '٢٠' })).toMatchObject({
    seats: 20,
  });
});

it.each(['31 11 2026', '', '1 2'])('the day of a call %j is no day of a paper', (typed) => {
  const said = { means: 'telephone', saidBy: '00000000-0000-4000-8000-000000000000', textLanguage: 'en' };
  const read = elsewhereSchema.safeParse({ ...said, text: 'As agreed.', saidOn: boxes(typed) });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['saidOn', 'threads.error.said_on'],
  ]);
});
