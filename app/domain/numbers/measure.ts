/**
 * What is counted of needs, each need once, in the period in which it happened first. In the order of a need's way: the
 * words are `numbers.measure.<measure>`.
 */
export const MEASURES = ['posted', 'circulated', 'matched', 'agreed', 'delivered', 'unmet'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What everybody may read by quarter and by sub-region too. Agreed and delivered needs are told by year and theme alone:
 * `/principles` tells of the same years how many matches were agreed, by continent, and would bound their hidden numbers.
 */
const BY_REGION = ['posted', 'circulated', 'matched', 'unmet'] as const satisfies readonly Measure[];

export function isMeasure(text: string): text is Measure {
  return (MEASURES as readonly string[]).includes(text);
}

export function isByRegion(measure: Measure): boolean {
  return (BY_REGION as readonly Measure[]).includes(measure);
}

/** As many needs as were posted, circulated … in a quarter, of a theme, of States in an area. */
export type NeedCount = {
  measure: Measure;
  year: number;
  quarter: Quarter;
  /** Of the need's first theme: each need is counted under one. */
  theme: string;
  /** M49 code. */
  region: string;
  counted: number;
};

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];
