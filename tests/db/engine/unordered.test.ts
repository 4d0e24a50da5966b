import { expect, inject, test } from 'vitest';
import { migrateToLatest } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { cloneDatabase } from '#tests/support/clone-database.ts';

/** Published after those that follow it. */
const LATE = '0140-what-a-hub-typed-too-late';

test('a database of the days before a migration that was published late takes it up', async () => {
  const database = await cloneDatabase({ ...inject('engine'), template: 'template1' });
  try {
    const before = Object.entries(migrations).filter(([name]) => name !== LATE && name < '0150');
    await migrateToLatest(database.ownerUrl, Object.fromEntries(before));
    const ran = await migrateToLatest(database.ownerUrl);
    expect(ran).toEqual(Object.keys(migrations).filter((name) => name === LATE || name >= '0150'));
  } finally {
    await database.drop();
  }
});
