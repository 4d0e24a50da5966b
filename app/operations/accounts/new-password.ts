import { leakedPasswords } from '#app/auth/leaked-passwords.ts';
import { isPassword } from '#app/auth/password-hash.ts';
import { judgeNewPassword, normalisePassword, type PasswordFault } from '#app/domain/accounts/password.ts';
import { withActor } from '#db/client.ts';
import { findPasswordHash } from '#db/queries/accounts/credentials.ts';

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

/**
 * The password of somebody who has to choose another than the one that a link takes from them: the old one may be in
 * somebody else's hands.
 *
 * @throws HashingBusy
 */
export async function readOtherPassword(
  typed: string,
  known: readonly string[],
  personId: string,
): Promise<{ ok: true; value: string } | Faulty> {
  const read = await readNewPassword(typed, known);
  if (!read.ok) return read;
  const kept = await withActor({ kind: 'auth' }, (tx) => findPasswordHash(tx, personId));
  return kept !== undefined && (await isPassword(read.value, kept)) ? IN_USE : read;
}

export const IN_USE = { ok: false, reason: 'password-faulty', fault: 'in-use' } as const satisfies Faulty;
