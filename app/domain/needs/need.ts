import type { Day } from '#app/domain/codes/day.ts';
import type { SizeBand } from '#app/domain/codes/delivery.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';

/** A result the State can measure (principle PP2): what changes, how it is counted, from where to where, by when. */
export type Outcome = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by?: Day;
};

/**
 * Everything a donor, hub or verifier may know of a need before introduction, and nothing else. The State consents
 * to the hash of exactly this object.
 */
export type MaskedView = {
  reference: string;
  themes: readonly ThemeCode[];
  /** M49 code of the smallest region in which at least five States remain possible. */
  region: string;
  sizeBand?: SizeBand;
};
