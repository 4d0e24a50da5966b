import { expect, test } from 'vitest';
import en from '#app/i18n/catalogues/en/index.ts';
import { readSources, type Template } from './sources.ts';

const keys = Object.keys(en);
const prefixes = [...new Set(keys.map((key) => key.split('.', 1)[0] ?? ''))];
const { strings, templates } = readSources(prefixes);

test('no message is left over that nothing says', () => {
  const patterns = templates.map((template) => patternOf(template));
  expect(keys.filter((key) => !strings.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual(
    [],
  );
});

test('a key put together from a code exists for each code', () => {
  const missing = templates.filter(({ label }) => label).flatMap(listPatterns);
  expect(missing.filter((pattern) => !keys.some((key) => pattern.test(key))).map(String)).toEqual([]);
});

/** One pattern for each code of each hole, the other holes left open: not every pair of theme and sub-theme exists. */
function listPatterns(template: Template): RegExp[] {
  const codes = template.codes.flatMap((values, hole) =>
    (values ?? []).map((value) => patternOf(template, hole, value)),
  );
  return [patternOf(template), ...codes];
}

function patternOf({ parts }: Template, hole?: number, value = ''): RegExp {
  const [head = '', ...rest] = parts.map(escape);
  return new RegExp(
    `^${rest.reduce((made, part, index) => `${made}${index === hole ? escape(value) : '.+'}${part}`, head)}$`,
  );
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
