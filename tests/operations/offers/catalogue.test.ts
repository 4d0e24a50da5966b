import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertGeneratedOffers } from '#scripts/bench/insert-offers.ts';
import {
  currentCatalogue,
  followCatalogue,
  forgetCatalogue,
  knownCatalogueVersion,
} from '#app/operations/offers/catalogue.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

/** More than arrange themselves unnoticed. */
const MANY = 5_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await insertGeneratedOffers(database.ownerUrl, MANY);
});
afterAll(async () => {
  forgetCatalogue();
  await database.drop();
});

test('many offers that change one after another are taken up together, the last one too, though nobody asks', async () => {
  await currentCatalogue();
  const stop = followCatalogue();
  try {
    const ids = await database.owner.selectFrom('offers').select('id').limit(30).execute();
    const taken = new Set<number>();
    for (const { id } of ids) {
      await database.owner
        .updateTable('offers')
        .set({ title: 'Changed by the clock' })
        .where('id', '=', id)
        .execute();
      taken.add((await currentCatalogue()).version);
    }
    expect(taken.size).toBeLessThan(ids.length / 2);
    const { version } = await database.owner
      .selectFrom('catalogue')
      .select('version')
      .executeTakeFirstOrThrow();
    await expect.poll(knownCatalogueVersion, { timeout: 30_000 }).toBe(Number(version));
  } finally {
    stop();
  }
});
