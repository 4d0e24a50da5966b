import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { nameKey } from '#app/domain/organisations/name-key.ts';
import { ALIKE, DIFFERENT } from '#tests/domain/organisations/names.ts';
import { testDatabase } from '#tests/support/database.ts';

const db = await testDatabase();
afterAll(() => db.drop());

const NAMES = [...new Set([...ALIKE.flatMap(([one, other]) => [one, other]), ...DIFFERENT.flat()])];

test.each([...NAMES, '  ΟΔΟΣ  ', 'İstanbul', 'ﬁne ½ ①', 'آأإٱىیةک'])(
  'the database and the domain have one key for %s',
  async (name) => {
    const { rows } = await sql<{ key: string }>`select app.name_key(${name}) as key`.execute(db.owner);
    expect(rows[0]?.key).toBe(nameKey(name));
  },
);
