import type { Role } from './role.ts';

/** How a session was begun: with one proof, or with two of different kinds. */
export type Strength = 'one' | 'two';

/** A code counts for half a minute (RFC 6238), and one step to either side for clocks that differ. */
export const CODE_DIGITS = 6;
export const STEP_SECONDS = 30;
const STEPS_ASIDE = 1;

/** How long the step between password and code waits. The database refuses more (`sign_in_steps_lifetime`). */
export const SECOND_STEP_MINUTES = 10;

/** After this many wrong codes nobody gets further for an hour, with whatever password. */
export const WRONG_CODES = 10;

/**
 * Who must have a second factor (SECURITY section 2): whoever decides for others, and the people of a State that has
 * entrusted a need to the platform.
 */
export function needsSecondFactor(role: Role, hasRestrictedNeeds: boolean): boolean {
  switch (role) {
    case 'broker':
    case 'administrator':
    case 'verifier':
      return true;
    case 'focal_point':
      return hasRestrictedNeeds;
    case 'donor':
    case 'hub_coordinator':
      return false;
  }
}

export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/** The steps whose code is accepted at `now`, the present one first. */
export function acceptedSteps(now: Date): number[] {
  const step = stepAt(now);
  return [
    step,
    ...Array.from({ length: STEPS_ASIDE }, (_, aside) => [step - aside - 1, step + aside + 1]).flat(),
  ];
}

/** Six digits, however they were written: with spaces, or as Arabic, Persian or Devanagari keyboards write them. */
export function readCode(typed: string): string | undefined {
  const digits = [...typed.normalize('NFKC')]
    .filter((sign) => !/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069-]/u.test(sign))
    .map(digitOf)
    .join('');
  return digits.length === CODE_DIGITS && /^\d+$/.test(digits) ? digits : undefined;
}

/** Digits of a script stand in a row of ten, zero first. */
const ZEROS = ['0', '٠', '۰', '०'].map((zero) => zero.codePointAt(0) ?? 0);

function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = ZEROS.find((zero) => code >= zero && code <= zero + 9);
  return zero === undefined ? sign : String(code - zero);
}
