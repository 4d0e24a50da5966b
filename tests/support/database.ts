import { inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

export type { TestDatabase };

/** A database of this test file's own. */
export function testDatabase(): Promise<TestDatabase> {
  return cloneDatabase(inject('engine'));
}
