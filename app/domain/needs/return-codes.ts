import type { NeedStep } from './steps.ts';

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

/** The step of the form that holds what was returned, where the reason says it; the broker's own words say the rest. */
export function stepReturnedFor(code: string | undefined): NeedStep | undefined {
  switch (code) {
    case 'unclear':
      return 'what';
    case 'not-measurable':
    case 'basis':
      return 'results';
    default:
      return undefined;
  }
}
