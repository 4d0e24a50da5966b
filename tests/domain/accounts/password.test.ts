import { describe, expect, test } from 'vitest';
import { leakedPasswords } from '#app/auth/leaked-passwords.ts';
import { judgeNewPassword, normalisePassword, PASSWORD_LENGTH } from '#app/domain/accounts/password.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';

const KNOWN = ['Two-Way Street', 'Motulani eGov Office', 'Fia Focal', 'fia.focal@motulani.example'];
const LEAKED = await leakedPasswords();

describe('the one form of a password (AU5)', () => {
  test('composed and decomposed spellings are the same password', () => {
    const composed = 'señal de Ávila, año 7';
    expect(normalisePassword(composed.normalize('NFD'))).toBe(normalisePassword(composed.normalize('NFC')));
  });

  test('case, spaces and compatibility characters are kept', () => {
    expect(normalisePassword('  Ａ b  ')).toBe('  Ａ b  ');
  });

  test.each([
    ['NUL', 'a\0bcdefghijklmnopq'],
    ['257 characters', 'x'.repeat(257)],
    ['5,000 characters', 'x'.repeat(5_000)],
  ])('%s belongs to no account', (_, typed) => {
    expect(normalisePassword(typed)).toBeUndefined();
  });

  test('256 emoji are 256 characters (AU4)', () => {
    expect(normalisePassword('🦉'.repeat(256))).toBeDefined();
    expect(normalisePassword('🦉'.repeat(257))).toBeUndefined();
  });
});

describe('a new password', () => {
  test.each([
    'four plain unlikely herons',
    'ثلاثة قوارب تعبر المضيق ليلا',
    '青山一道同云雨，明月何曾是两乡。',
    'violet harbour 9 lamps',
    '83910475629184756201',
    DEMONSTRATION_PASSWORD,
  ])('%s may be used', (typed) => {
    expect(judgeNewPassword(typed, KNOWN, LEAKED)).toBeUndefined();
  });

  test.each([
    ['fourteen chars', 'too-short'],
    ['', 'too-short'],
    ['y'.repeat(257), 'too-long'],
    ['with a NUL \0 inside it', 'unusable'],
    ['password12345678', 'common'],
    ['P@ssw0rdP@ssw0rd', 'common'],
    ['qwertyuiopasdfghjkl', 'common'],
    ['correct horse battery staple', 'common'],
    ['123456789012345', 'common'],
    ['aaaaaaaaaaaaaaaaaaaa', 'common'],
    ['ababababababababab', 'common'],
    ['iloveyou iloveyou 2026', 'common'],
    ['tulipstulipstulips', 'common'],
    ['Lampions lampions', 'common'],
    ['zyxwvutsrqponmlkj', 'common'],
    ['5tgb6yhn7ujm4rfv', 'common'],
    ['йцукенгшщзхъфывапр', 'common'],
    ['momsanaladventure', 'common'],
    ['Polniy-Pizdec 0211', 'common'],
    ['Two-Way Street 2026', 'personal'],
    ['MotulaniOffice2026!', 'personal'],
    ['fia.focal@motulani.example', 'personal'],
  ])('%j is refused as %s', (typed, fault) => {
    expect(judgeNewPassword(typed, KNOWN, LEAKED)).toBe(fault);
  });
});

describe('the list of leaked passwords', () => {
  test('holds more than the 3,000 most common ones that are long enough, and each of them is refused', () => {
    expect(LEAKED.size).toBeGreaterThan(9_000);
    // Those of nothing but signs have no letters to look up; they are refused for having none.
    const letters = [...LEAKED].filter((key) => key.length >= PASSWORD_LENGTH.least);
    expect(letters.length).toBeGreaterThan(9_000);
    expect(letters.filter((password) => judgeNewPassword(password, [], LEAKED) !== 'common')).toEqual([]);
  });
});
