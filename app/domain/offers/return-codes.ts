/** Why a broker gives an offer back; the words are `offers.return.code.<code>`. */
export const RETURN_CODES = [
  'answers-missing',
  'unclear',
  'conditions',
  'technology',
  'out-of-scope',
  'duplicate',
  'other',
] as const;
export type ReturnCode = (typeof RETURN_CODES)[number];
