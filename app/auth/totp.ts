import { randomBytes } from 'node:crypto';
import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, generateHOTP, verifyHOTP } from '@oslojs/otp';
import { acceptedSteps, CODE_DIGITS, STEP_SECONDS, stepAt } from '#app/domain/accounts/second-factor.ts';
import { seal, unseal } from './sealing.ts';

/** RFC 4226 section 4: 160 bits. */
const SECRET_BYTES = 20;

export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** What an authenticator reads from the picture. */
export function totpAddress(secret: Uint8Array, product: string, account: string): string {
  return createTOTPKeyURI(product, account, secret, STEP_SECONDS, CODE_DIGITS);
}

/** The same to type by hand, in groups. */
export function writtenSecret(secret: Uint8Array): string {
  return (
    encodeBase32UpperCaseNoPadding(secret)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}

/** The step of a code accepted at `now`; undefined for a wrong code. Whether it was used before is the database's to say. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | undefined {
  return acceptedSteps(now).find((step) => verifyHOTP(secret, BigInt(step), CODE_DIGITS, code));
}

/** The code of the moment: for the demonstration, which has no telephones. */
export function codeAt(secret: Uint8Array, now: Date): string {
  return generateHOTP(secret, BigInt(stepAt(now)), CODE_DIGITS);
}

/** What a sealed secret is bound to: its person. */
export function factorSubject(personId: string): string {
  return `totp ${personId}`;
}

export function sealSecret(secret: Uint8Array, personId: string): Buffer {
  return seal(secret, factorSubject(personId));
}

export function unsealSecret(sealed: Uint8Array, personId: string): Buffer | undefined {
  return unseal(sealed, factorSubject(personId));
}
