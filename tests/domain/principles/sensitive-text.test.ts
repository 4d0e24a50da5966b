import { describe, expect, it, test } from 'vitest';
import { sensitiveIn } from '#app/domain/principles/sensitive-text.ts';

describe('sensitiveIn', () => {
  test.each([
    ['password: Tr0ub4dor&3', 'secret'],
    ['كلمة المرور: سري1234', 'secret'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'secret'],
    ['api_key=abcdef0123456789', 'secret'],
    ['the host 198.51.100.7 answered', 'trace'],
    ['patched cve-2023-4863', 'trace'],
    ['A password policy and key management course', undefined],
    ['ISO/IEC 27001:2022, 40 seats, 2027–2028', undefined],
  ])('%s → %s', (text, expected) => {
    expect(sensitiveIn(text)).toBe(expected);
  });

  it('only warns of a section number with four parts, which reads like an address', () => {
    expect(sensitiveIn('Section 4.2.1.3 of the plan')).toBe('trace');
  });
});
