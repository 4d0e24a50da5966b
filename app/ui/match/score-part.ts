/** One criterion of a score as it is shown; points and maximum on the published scale. */
export type ScorePart = {
  key: string;
  label: string;
  points: number;
  max: number;
};
