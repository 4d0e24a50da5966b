import { isDay, type Day } from '#app/domain/codes/day.ts';
import type { SbomCoverage } from './summary.ts';

/** One part as far as it is judged: what its list says of it, never what is in that. */
export type SbomPart = {
  /** Where it stands in the file. */
  path: string;
  name?: string;
  version: boolean;
  supplier: boolean;
  uniqueId: boolean;
  licence: boolean;
  endOfLife: boolean;
};

/** A list of parts without the thing it is the list of. */
export type SbomReading = {
  madeOn?: Day;
  parts: readonly SbomPart[];
  relations: boolean;
  coverage?: SbomCoverage;
};

/** The day of an instant as both formats write it; none where what is written is no day that can be. */
export function dayIn(instant: string | undefined): Day | undefined {
  const day = instant?.trim().slice(0, 10) ?? '';
  return isDay(day) ? day : undefined;
}
