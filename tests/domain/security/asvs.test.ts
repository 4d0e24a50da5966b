import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { ASVS } from '#app/domain/security/asvs/table.ts';
import { hasTest } from './test-titles.ts';

const requirements = ASVS.flatMap((chapter) => chapter.requirements);

/** The published list, which the project does not carry: the texts are others’, the answers ours. */
const PUBLISHED = '../shared/data/asvs/ASVS-5.0.0.csv';
const isAbsent = !existsSync(PUBLISHED);

describe('the table of requirements', () => {
  test('has each id once, under its own chapter, in order', () => {
    for (const { id, requirements } of ASVS) {
      const numbers = requirements.map((one) =>
        one.id
          .split('.')
          .map((part) => part.padStart(2, '0'))
          .join('.'),
      );
      expect(numbers).toEqual([...new Set(numbers)].sort());
      expect(requirements.filter((one) => !one.id.startsWith(`${id}.`))).toEqual([]);
    }
    expect(ASVS.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, index) => `V${index + 1}`));
  });

  test('is as long as the standard: 70 of the first level and 183 of the second', () => {
    expect([1, 2].map((level) => requirements.filter((one) => one.level === level).length)).toEqual([
      70, 183,
    ]);
  });

  test('names only tests that exist', () => {
    const named = requirements.flatMap((one) => ('tests' in one ? one.tests : []));
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named)].filter((name) => !hasTest(name))).toEqual([]);
  });

  test('names a test for whatever is shown or does not exist', () => {
    expect(requirements.filter((one) => 'tests' in one && one.tests.length === 0)).toEqual([]);
  });

  test('names only headings that exist, with something under them', () => {
    const missing = requirements.filter(
      (one) => one.by === 'document' && !headingsOf(one.document).includes(one.heading),
    );
    expect(missing).toEqual([]);
  });

  test('says of what is open what is missing', () => {
    expect(requirements.filter((one) => one.by === 'open' && one.missing.split(' ').length < 5)).toEqual([]);
  });
});

describe('a test named in the table', () => {
  const GUARD = 'routes/http/guard.test.ts';
  test.each([
    [`${GUARD} > refuses another host > a stranger`, true],
    [`${GUARD} > 405 says what is allowed`, true],
    [`${GUARD} > refuses another host > somebody nobody wrote a case for`, false],
    [`${GUARD} > 405 says`, false],
    ['routes/http/no-such.test.ts > 405 says what is allowed', false],
    ['domain/accounts/password.test.ts > %j is refused as %s', false],
    ['domain/accounts/password.test.ts > a new password > %j is refused as %s', true],
  ])('%s: %s', (name, exists) => {
    expect(hasTest(name)).toBe(exists);
  });
});

describe('the table and the published standard', () => {
  test.skipIf(isAbsent)(
    'ASVS: every id of levels 1 and 2 has its row, at its level, and no other has',
    () => {
      const published = readPublished().filter(({ L }) => L !== '3');
      expect(requirements.map(({ id, level }) => `${id} ${level}`).sort()).toEqual(
        published.map(({ req_id, L }) => `${req_id} ${L}`).sort(),
      );
    },
  );

  test.skipIf(isAbsent)('ASVS: what each asks is said in words of our own', () => {
    const texts = new Map(readPublished().map((row) => [row.req_id, wordsOf(row.req_description).join(' ')]));
    const copied = requirements.filter(({ id, asks }) => {
      const words = wordsOf(asks);
      return words.some(
        (_, at) => at + 6 <= words.length && texts.get(id)?.includes(words.slice(at, at + 6).join(' ')),
      );
    });
    expect(copied.map(({ id }) => id)).toEqual([]);
  });
});

type Published = { req_id: string; req_description: string; L: string };

function readPublished(): Published[] {
  return parse(readFileSync(PUBLISHED), {
    columns: true,
    bom: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function headingsOf(file: string): string[] {
  const sections = readFileSync(file, 'utf8').split(/^#+ /m).slice(1);
  return sections
    .filter((section) => section.trim().includes('\n'))
    .map((section) => section.split('\n', 1)[0] ?? '');
}
