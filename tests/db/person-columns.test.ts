import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { PERSON_COLUMNS } from '#db/schema/person-columns.ts';
import { testDatabase } from '#tests/support/database.ts';

const db = await testDatabase();
afterAll(() => db.drop());

test('every column that names a person says whether it is handed over with the post', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass::text || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'people'::regclass order by 1`.execute(db.owner);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(PERSON_COLUMNS).sort());
});
