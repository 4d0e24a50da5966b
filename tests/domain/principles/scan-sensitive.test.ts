import { expect, test } from 'vitest';
import { isSecret, scanSensitive } from '#app/domain/principles/scan-sensitive.ts';

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'private-key'],
  ['-----BEGIN PRIVATE KEY-----', 'private-key'],
  ['use AKIAIOSFODNN7EXAMPLE for it', 'access-key'],
  ['api_key = "0123456789abcdef0123"', 'access-key'],
  ['Password: hunter22', 'password'],
  ['كلمة المرور: abcd1234', 'password'],
  ['contraseña = secreto1', 'password'],
  ['the server at 10.20.30.40 fails', 'ip-address'],
  ['2001:db8::ff00:42:8329', 'ip-address'],
  ['patch CVE-2024-12345 first', 'cve'],
  ['write to someone@ministry.example', 'email'],
])('%s is found', (text, kind) => {
  expect(scanSensitive(text)).toContain(kind);
});

test.each([
  'Digital Plan, section 4.2.1.3.1',
  'A first national team with 12 people, by 2027.',
  'A password policy for ministries',
  'Version v1.2.3.4 of the standard',
  'from 10:30 to 12:45',
  'A/70/174, paragraph 13 (a) to (k)',
])('%s is nothing', (text) => {
  expect(scanSensitive(text)).toEqual([]);
});

test('a secret stops, a trace warns', () => {
  expect(scanSensitive('pwd=abcdefgh on 192.0.2.1').map(isSecret)).toEqual([true, false]);
});

/** Ten times the text should take about ten times as long; a pattern that backtracks takes a hundred times. */
test.each(['-----BEGIN ', 'password ', 'a@', '1.', 'aaaa:', 'x', 'api_key=', '10.10.10.'])(
  'a text of “%s” takes time in proportion to its length',
  (part) => {
    const short = part.repeat(Math.ceil(20_000 / part.length));
    expect(leastTime(short.repeat(10)) / leastTime(short)).toBeLessThan(50);
  },
);

function leastTime(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    scanSensitive(text);
    return performance.now() - started;
  });
  return Math.min(...times);
}
