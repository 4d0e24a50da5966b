import { describe, expect, test } from 'vitest';
import { readName } from '#app/domain/accounts/own-name.ts';
import { bareNameKey, nameKey } from '#app/domain/organisations/name-key.ts';
import { mixesScripts } from '#app/domain/text/mixes-scripts.ts';
import { ALIKE, DIFFERENT } from './names.ts';

describe('two names a reader takes for one', () => {
  test.each(ALIKE)('%s and %s have one key: %s', (one, other) => {
    expect(nameKey(other)).toBe(nameKey(one));
  });
  test.each(DIFFERENT)('%s and %s do not', (one, other) => {
    expect(nameKey(other)).not.toBe(nameKey(one));
  });
});

describe('two names that differ in signs and spaces only', () => {
  test.each([
    ['U.N. Office (Geneva)', 'UN Office Geneva'],
    ['Ministry of Works, Transport', 'Ministry of Works - Transport'],
    ['North–South Centre', 'North South  Centre'],
    ['L’Office', "L'Office"],
    ['وزارة الأشغال، والنقل', 'وزارة الاشغال والنقل'],
  ])('%s and %s are one to whoever asks whether one is taken', (one, other) => {
    expect(bareNameKey(other)).toBe(bareNameKey(one));
  });
  test('a name of signs alone stays itself', () => {
    expect(bareNameKey('...')).not.toBe(bareNameKey('---'));
  });
  test.each(DIFFERENT)('%s and %s are two', (one, other) => {
    expect(bareNameKey(other)).not.toBe(bareNameKey(one));
  });
});

describe('a word of two alphabets that look alike', () => {
  test.each(['Аsteria', 'Nοrdvale Directorate', 'Ministry of Wоrks', 'Asteriа-Agency'])(
    '%s is one',
    (name) => {
      expect(mixesScripts(name)).toBe(true);
    },
  );
  test.each([
    'Asteria Агентство',
    'Мотулани eGov Office',
    'Autorité de régulation du Sefwaré',
    'وزارة ICT',
    '莫图拉尼 Office',
    'β-Labs',
  ])('%s is none', (name) => {
    expect(mixesScripts(name)).toBe(false);
  });
});

test.each([
  ['a mark that reverses', 'Asteria\u202Eycnega'],
  ['a space of no width', 'Aste\u200Bria'],
  ['a filler', 'Asteria\u3164'],
  ['a tag', 'Asteria\u{E0041}'],
  ['a variation selector', 'Asteria\uFE0F'],
  ['a line end', 'Asteria\u2028Agency'],
  ['an escape', 'Asteria\u001B[31m'],
])('a name with %s is refused (IN15)', (_, name) => {
  expect(readName(name)).toBeUndefined();
});
