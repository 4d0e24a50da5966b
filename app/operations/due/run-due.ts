import type { DueWork } from './due-work.ts';
import { DUE_WORK } from './due-list.ts';

export type DueReport = {
  /** How much of each kind was done, where any was. */
  done: Readonly<Record<string, number>>;
  failed: readonly { name: string; error: unknown }[];
};

/** Does whatever is due at `now`. What fails holds up nothing else, and is due again the next time. */
export async function runDue(now: Date, list: readonly DueWork[] = DUE_WORK): Promise<DueReport> {
  const done: Record<string, number> = {};
  const failed: { name: string; error: unknown }[] = [];
  for (const { name, run } of list) {
    try {
      const count = await run(now);
      if (count > 0) done[name] = count;
    } catch (error) {
      failed.push({ name, error });
    }
  }
  return { done, failed };
}
