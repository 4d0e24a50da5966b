/**
 * Something that time brings about. What is due is a query over our rows, so running it twice does nothing twice, and
 * however late it runs, it does all that has become due meanwhile.
 */
export type DueWork = {
  /** For the log: a word or two with hyphens. */
  name: string;
  /** Does what is due at `now`; any number of processes may at once. Returns how much that was. */
  run: (now: Date) => Promise<number>;
};
