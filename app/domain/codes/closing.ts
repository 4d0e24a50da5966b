/** Why a match or a need ended (DOMAIN section 5): every ending carries one of these, in public counts as in records. */
export const CLOSING_CODES = [
  'fulfilled',
  'partly',
  'served-elsewhere',
  'no-interest',
  'no-fit',
  'no-funds',
  'trust-not-established',
  'conditions-unacceptable',
  'withdrawn-by-state',
  'provider-withdrew',
  'lapsed-without-reply',
  'security-situation',
  'duplicate',
  'out-of-scope',
] as const;
export type ClosingCode = (typeof CLOSING_CODES)[number];
