import type { ClosingCode } from '#app/domain/codes/closing.ts';

/** Why nobody met a need that went round; the words are `codes.closing.<code>`. */
export const UNMET_CODES = [
  'no-interest',
  'no-fit',
  'no-funds',
  'trust-not-established',
  'conditions-unacceptable',
  'lapsed-without-reply',
  'security-situation',
  'out-of-scope',
] as const satisfies readonly ClosingCode[];
export type UnmetCode = (typeof UNMET_CODES)[number];

/** What is done next about an unmet need (DOMAIN section 5); the words are `unmet.next.<code>`. */
export const UNMET_NEXT = ['refine', 're-circulate', 'pool', 'refer', 'dossier'] as const;
export type UnmetNext = (typeof UNMET_NEXT)[number];

/** After these its State sends it round again. A pool needs no round; a referral and a dossier leave the need where it is. */
export const ROUND_AGAIN = ['refine', 're-circulate'] as const satisfies readonly UnmetNext[];

export type Unmet = { code: UnmetCode; next: UnmetNext; at: Date };

/** Whether the State agreed once more after its need was called unmet: each new round needs its word (PP4). */
export function agreedAgain(unmetAt: Date | undefined, lastConsentAt: Date | undefined): boolean {
  return unmetAt !== undefined && lastConsentAt !== undefined && lastConsentAt > unmetAt;
}
