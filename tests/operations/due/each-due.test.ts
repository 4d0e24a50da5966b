import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silenceDue } from '#app/operations/matches/delivery/silence-due.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { offersGoingStale } from '#app/operations/offers/offers-due.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const LATER = new Date('2027-06-30T10:00:00Z');

/** From now on the database refuses a change to one row, as it would one that is damaged. */
function refuse(table: 'offers' | 'match_letters', column: string, id: string) {
  return sql`
    create or replace function app.refuse_one() returns trigger language plpgsql as 'begin raise exception ''damaged''; end';
    create trigger refuse_one before insert or update on ${sql.table(table)} for each row
      when (new.${sql.ref(column)} = ${sql.lit(id)}) execute function app.refuse_one()`.execute(
    database.owner,
  );
}

test('an offer that cannot be moved holds up no other', async () => {
  const offers = [];
  for (const title of ['First', 'Second', 'Third'])
    offers.push(await arrangeOffer(database, people.donor, { status: 'published', title }));
  const [damaged] = offers.toSorted();
  await refuse('offers', 'id', damaged!);
  const { failed } = await runDue(LATER, [offersGoingStale]);
  expect(failed).toMatchObject([{ name: 'offers-stale', error: { message: 'damaged' } }]);
  const stale = database.owner.selectFrom('offers').select('id').where('status', '=', 'stale').orderBy('id');
  expect((await stale.execute()).map(({ id }) => id)).toEqual(
    offers.filter((id) => id !== damaged).toSorted(),
  );
});

test('a match to which no letter can be written leaves those of the others', async () => {
  const matches: string[] = [];
  for (let made = 0; made < 3; made += 1)
    matches.push(await arrangeMatch(database, people, await arrangeNeed(database, people.focalPoint)));
  const [damaged] = matches.toSorted();
  await refuse('match_letters', 'match_id', damaged!);
  const { failed } = await runDue(LATER, [silenceDue]);
  expect(failed).toHaveLength(1);
  const told = database.owner.selectFrom('match_letters').select('match_id').distinct().orderBy('match_id');
  expect((await told.execute()).map(({ match_id }) => match_id)).toEqual(
    matches.filter((id) => id !== damaged).toSorted(),
  );
});
