import { expect, test } from 'vitest';
import { hubDateForm } from '#app/forms/hubs.ts';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { translator } from '#app/i18n/translate.ts';
import { readDate } from '#app/routes/hubs/parts/read-date.ts';

const TODAY = '2026-11-26';

function typed(changes: Record<string, string>): FormData {
  const form = new FormData();
  const fields = {
    kind: 'course',
    title: 'Course',
    textLanguage: 'en',
    'themes[0]': 'POL',
    'languages[0]': 'en',
    ...boxes('startsOn', '2026-12-02'),
    ...boxes('endsOn', '2026-12-03'),
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function boxes(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date };
}

function read(changes: Record<string, string>) {
  const form = typed(changes);
  const found = findSensitive(translator('en'), 'hubs/hubDateForm', form);
  return { found, ...readDate(hubDateForm, { form, found, today: TODAY }) };
}

test('a date that is right is read', () => {
  expect(read({}).date).toMatchObject({ title: 'Course', startsOn: '2026-12-02', endsOn: '2026-12-03' });
});

test('what is wrong with a field, with the days and with the words is said at once', () => {
  const { date, result, found } = read({
    title: '',
    summary: 'Write to somebody at admin@example.org, host 10.1.2.3',
    place: 'password: hunter2hunter2',
    ...boxes('endsOn', '2026-12-01'),
  });
  expect(date).toBeUndefined();
  expect(Object.keys(result.error ?? {}).sort()).toEqual(['endsOn', 'place', 'title']);
  expect(Object.keys(found?.warnings ?? {})).toContain('summary');
});

test('words that are warned about keep no mistake of the days back', () => {
  const { date, result } = read({ summary: 'Host 10.1.2.3', ...boxes('endsOn', '2026-12-01') });
  expect(date).toBeUndefined();
  expect(result.error).toEqual({ endsOn: ['hubs.error.days_order'] });
});
