import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { importActivities } from '#app/operations/exchange/import-activities.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { publishedActivities } from '#tests/support/published-activities.ts';

/** Two files as their publishers published them, through the operation and into the database. */

const folder = new URL('../../../../shared/data/iati/', import.meta.url);
const files = [
  { name: 'usaid-bo.xml', reference: 'US-GOV-1', count: 63, recipients: ['BO'] },
  // DAC region 679, South Asia, is nearest to Southern Asia.
  { name: 'worldbank-679.xml', reference: '44000', count: 5, recipients: ['034'] },
];
const NOW = new Date('2026-11-23T10:00:00Z');

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  useInstallationMode('production');
  people = await cast(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate offers cascade`.execute(database.owner);
});

describe.each(files)('imported IATI: $name', ({ name, reference, count, recipients }) => {
  const here = existsSync(folder);

  it.skipIf(!here)('every activity is accounted for, as a draft or as skipped', async () => {
    const imported = await importFile(false);
    const drafts = imported.filter(({ outcome }) => outcome === 'draft').length;
    const skipped = imported.filter(({ outcome }) => outcome === 'skipped').length;
    expect([imported.length, drafts + skipped]).toEqual([count, count]);
    expect(await rows()).toHaveLength(drafts);
  });

  it.skipIf(!here)(
    'with ended ones included, each row is what the file says, and stays so when imported again',
    async () => {
      await importFile(true);
      const expected = publishedActivities(readFileSync(new URL(name, folder), 'utf8')).map((activity) => ({
        ...activity,
        eligible: recipients,
        eligibility_suggested: true,
        status: 'draft',
      }));
      expect(await rows()).toEqual(expect.arrayContaining(expected));
      expect(await rows()).toHaveLength(count);
      expect((await importFile(true)).every(({ outcome }) => outcome === 'already-there')).toBe(true);
      expect(await rows()).toHaveLength(count);
    },
  );

  async function importFile(includeEnded: boolean) {
    await database.owner
      .updateTable('organisations')
      .set({ iati_reference: reference })
      .where('id', '=', people.donor.hat.organisation.id)
      .execute();
    const bytes = readFileSync(new URL(name, folder));
    const result = await importActivities(people.donor, { bytes, includeEnded }, NOW);
    if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
    return result.imported;
  }

  function rows() {
    return database.owner
      .selectFrom('offers')
      .select(['import_reference as identifier', 'title', 'summary'])
      .select(['starts_on as start', 'ends_on as end', 'eligible', 'eligibility_suggested', 'status'])
      .execute();
  }
});
