import { leakedPasswords } from '#app/auth/leaked-passwords.ts';
import { judgeNewPassword, normalisePassword, type PasswordFault } from '#app/domain/accounts/password.ts';

export type Faulty = { ok: false; reason: 'password-faulty'; fault: PasswordFault };

/** The product's names, which are no secret. */
const PRODUCT = ['Two-Way Street', 'طريق ذو اتجاهين'];

/** A password somebody wants to have, in the form to hash, or what is wrong with it. */
export async function readNewPassword(
  typed: string,
  known: readonly string[],
): Promise<{ ok: true; value: string } | Faulty> {
  const fault = judgeNewPassword(typed, [...PRODUCT, ...known], await leakedPasswords());
  if (fault) return { ok: false, reason: 'password-faulty', fault };
  const password = normalisePassword(typed);
  return password === undefined
    ? { ok: false, reason: 'password-faulty', fault: 'unusable' }
    : { ok: true, value: password };
}
