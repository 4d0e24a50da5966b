import { expect, test } from 'vitest';
import { readRecoveryCode, writeRecoveryCode } from '#app/domain/accounts/recovery-code.ts';
import { acceptedSteps, needsSecondFactor, readCode } from '#app/domain/accounts/second-factor.ts';

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['١٢٣٤٥٦', '123456'],
  ['۱۲۳۴۵۶', '123456'],
  ['１２３４５６', '123456'],
  ['\u200e123456', '123456'],
])('%o is the code %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test.each(['', '12345', '1234567', '12345a', '１２３４５', '1'.repeat(5_000)])('%o is no code', (typed) => {
  expect(readCode(typed)).toBeUndefined();
});

test('a printed code is read however it is typed', () => {
  const code = writeRecoveryCode(Uint8Array.from([0, 17, 255, 3, 200, 9, 81, 64, 5, 129]));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(readRecoveryCode(code)).toBe(code);
  expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  expect(readRecoveryCode(code.slice(1))).toBeUndefined();
  expect(readRecoveryCode(`${code.slice(0, -1)}U`)).toBeUndefined();
});

test('no two codes of all bytes are written alike', () => {
  const written = Array.from({ length: 256 }, (_, byte) => writeRecoveryCode(new Uint8Array(10).fill(byte)));
  expect(new Set(written).size).toBe(256);
});

test('the step now, one before and one after', () => {
  expect(acceptedSteps(new Date(90_000))).toEqual([3, 2, 4]);
});

test('who decides for others needs a second factor, and a State’s people once it entrusted a need', () => {
  const needed = (role: Parameters<typeof needsSecondFactor>[0]) => [
    needsSecondFactor(role, false),
    needsSecondFactor(role, true),
  ];
  expect(needed('broker')).toEqual([true, true]);
  expect(needed('administrator')).toEqual([true, true]);
  expect(needed('verifier')).toEqual([true, true]);
  expect(needed('focal_point')).toEqual([false, true]);
  expect(needed('donor')).toEqual([false, false]);
  expect(needed('hub_coordinator')).toEqual([false, false]);
});
