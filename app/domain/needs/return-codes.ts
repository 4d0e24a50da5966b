/** Why a broker gives a need back to its State; the words are `needs.return.code.<code>`. */
export const RETURN_CODES = [
  'answers-missing',
  'unclear',
  'not-measurable',
  'basis',
  'sensitive',
  'duplicate',
  'out-of-scope',
  'other',
] as const;
export type ReturnCode = (typeof RETURN_CODES)[number];
