/** One criterion of a score as it is shown; points and maximum on the published scale. A maximum of 0: not judged from what is shown. */
export type ScorePart = {
  key: string;
  label: string;
  points: number;
  max: number;
};
