/** What a match is judged by, in the order it is shown. */
export const CRITERIA = [
  'theme',
  'text',
  'language',
  'mode',
  'maturity',
  'place',
  'timing',
  'size',
  'trust',
  'principles',
  'track-record',
  'absorption',
] as const;
export type CriterionId = (typeof CRITERIA)[number];

export type Weights = Readonly<Record<CriterionId, number>>;

/** Raised with every change of WEIGHTS or of a rule that gives points; a suggestion keeps the version it was made with. */
export const WEIGHTS_VERSION = '2026-11-29';

/** What a whole need can be given. */
export const FULL = 100;

/** Points that each criterion can give. They add up to {@link FULL} and are published as they stand. */
export const WEIGHTS: Weights = {
  theme: 20,
  text: 16,
  language: 6,
  mode: 9,
  maturity: 7,
  place: 8,
  timing: 9,
  size: 4,
  trust: 8,
  principles: 5,
  'track-record': 4,
  absorption: 4,
};
