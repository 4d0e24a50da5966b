import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was measured already; a set of this process alone will do. */
export type Measured = Pick<Set<string>, 'has' | 'add'>;

/** Playwright empties its folder before each run. */
const FOLDER = 'test-results/measured';

/** What any worker of this run has measured: each of its workers opens other readers' pages, and many are alike. */
export function measuredInThisRun(kind: 'looks' | 'shapes'): Measured {
  const folder = join(FOLDER, kind);
  const known = new Set<string>();
  const fileOf = (what: string) => join(folder, createHash('sha256').update(what).digest('hex'));
  return {
    has(what) {
      if (known.has(what)) return true;
      if (!existsSync(fileOf(what))) return false;
      known.add(what);
      return true;
    },
    add(what) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(what), '');
      return known.add(what);
    },
  };
}
