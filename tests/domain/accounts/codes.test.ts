import { expect, test } from 'vitest';
import {
  readRecoveryCode,
  RECOVERY_CODE_BYTES,
  writeRecoveryCode,
} from '#app/domain/accounts/recovery-code.ts';
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
  const code = writeRecoveryCode(
    Uint8Array.from([9, 90, 1, 77, 0, 17, 255, 3, 200, 9, 81, 64, 5, 129, 0, 32, 200, 1]),
  );
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
  expect(readRecoveryCode(code)).toBe(code);
  expect(readRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  expect(readRecoveryCode(code.replaceAll('-', ''))).toBe(code);
  expect(readRecoveryCode(code.replaceAll('-', ' – '))).toBe(code);
  expect(readRecoveryCode(`\u200e${code.replaceAll('-', '\u2011')}`)).toBe(code);
  expect(readRecoveryCode(code.slice(1))).toBeUndefined();
  expect(readRecoveryCode(`${code.slice(0, -1)}U`)).toBeUndefined();
});

test('a printed code writes 128 random bits and more: each of them changes it', () => {
  const bytes = new Uint8Array(RECOVERY_CODE_BYTES);
  const bits = Array.from({ length: 8 * bytes.length }, (_, bit) => {
    const one = Uint8Array.from(bytes);
    one[bytes.length - 1 - (bit >> 3)] = 1 << (bit & 7);
    return writeRecoveryCode(one);
  });
  const told = new Set(bits);
  told.delete(writeRecoveryCode(bytes));
  expect(told.size).toBe(140);
});

test('no two codes of all bytes are written alike', () => {
  const written = Array.from({ length: 256 }, (_, byte) =>
    writeRecoveryCode(new Uint8Array(RECOVERY_CODE_BYTES).fill(byte)),
  );
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
