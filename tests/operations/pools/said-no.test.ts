import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { leavePool } from '#app/operations/pools/leave-pool.ts';
import { programmeTeller } from '#app/operations/pools/programme-teller.ts';
import { readTwoSides } from '#app/operations/reciprocity/two-sides.ts';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { findPoolMatchMoments, listPoolMatches } from '#db/queries/pools/matches.ts';
import { tellRecipients } from '#db/queries/verification/disputes.ts';
import { type Cast, type CastMember, cast } from '#tests/support/cast.ts';
import { type TestDatabase, testDatabase } from '#tests/support/database.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { NOW } from '#tests/support/needs.ts';
import { introducedWithoutSecond, must } from '#tests/support/pools.ts';

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

const as = <T>(by: Wearing, work: Parameters<typeof withActor<T>>[1]) => withActor(actingPerson(by), work);
const statusesFor = async (by: Wearing) =>
  (await as(by, (tx) => listPoolMatches(tx))).map(({ status }) => status);

it('who said no reads nothing of the match that the others went on with, also once it was delivered and closed', async () => {
  const { matchId, first, second } = await introducedWithoutSecond(database, people, { name: ' of two' });
  const receives = async () =>
    (await readTwoSides(second, second.hat.organisation.id, NOW))!.receive.matches.map(({ id }) => id);
  const isOut = async () => [
    await statusesFor(second),
    await as(second, (tx) => findPoolMatchMoments(tx, matchId)),
    await receives(),
  ];
  expect(await isOut()).toEqual([[], undefined, []]);
  await database.owner
    .updateTable('matches')
    .set({ status: 'closed', closing_code: 'fulfilled', completed_at: NOW })
    .where('id', '=', matchId)
    .execute();
  expect(await statusesFor(first)).toEqual(['closed']);
  expect(await isOut()).toEqual([[], undefined, []]);
});

it('who said no hears nothing of the trust notes on the offer', async () => {
  const { offerId, first, second, third } = await introducedWithoutSecond(database, people, {
    name: ' of notes',
  });
  const { organisation } = people.verifier.hat;
  const kid = 'B'.repeat(43);
  await sql`insert into issuer_keys (kid, x, organisation_id, custody, registered_at)
    values (${kid}, ${kid}, ${organisation.id}, 'own', ${NOW})`.execute(database.owner);
  // Shown as it is, and believed by no check: what counts here is whose it is.
  const jws = 'not.a.signature';
  const reference = 'T-7K2QX9';
  const { id } = await database.owner
    .insertInto('trust_notes')
    .values({
      ...{ offer_id: offerId, level: 'L3', reference, kind: 'software', offer_version: 1 },
      ...{ issuer_organisation_id: organisation.id, issuer_name: organisation.name, issuer_role: 'verifier' },
      ...{
        issued_by: people.verifier.person.id,
        issued_on: dayOf(NOW),
        expires_on: addDays(dayOf(NOW), 300),
      },
      ...{ offer_sha256: '0'.repeat(64), subject_json: '{}', statement: '{}', kid, status_index: 1 },
      ...{ jws, jws_sha256: createHash('sha256').update(jws).digest('hex') },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await as(people.verifier, (tx) => tellRecipients(tx, { id, reference }, NOW));
  const letters = await database.owner
    .selectFrom('outbox')
    .select('email')
    .where('kind', '=', 'note-moved')
    .execute();
  const told = letters.map(({ email }) => email);
  expect([first, second, third].map(({ person }) => told.includes(person.email))).toEqual([
    true,
    false,
    true,
  ]);
});

it('how a match ended no State reads: that another left is for its hub and brokers', async () => {
  const { poolId, matchId, first, third } = await introducedWithoutSecond(database, people, {
    name: ' of leaving',
  });
  must(await leavePool(first, { poolId }, NOW));
  expect((await as(people.broker, (tx) => findMatch(tx, matchId)))!.status).toBe('left');
  expect(await statusesFor(third)).toEqual(['closed']);
  const { receive } = (await readTwoSides(third, third.hat.organisation.id, NOW))!;
  expect(receive.matches.map(({ status }) => status)).toEqual(['closed']);
});

it('the State whose yes was the last finds in its own data no more than the others', async () => {
  const { first, third } = await introducedWithoutSecond(database, people, { name: ' of data' });
  const sources = async ({ person }: CastMember) => {
    const { rows } = await withActor({ kind: 'auth' }, (tx) =>
      sql<{ source: string }>`select source from app.records_naming(${person.id})`.execute(tx),
    );
    return rows.map(({ source }) => source).filter((source) => /match_answers|pool_words/.test(source));
  };
  expect(await sources(third)).toEqual(await sources(first));
  expect(await sources(first)).toContain('pool_words.person_id');
});

it('what the donor writes is searched for the names of its States’ delegations too', async () => {
  const { matchId, third } = await introducedWithoutSecond(database, people, { name: ' of words' });
  const { need_id } = await database.owner
    .selectFrom('matches')
    .select('need_id')
    .where('id', '=', matchId)
    .executeTakeFirstOrThrow();
  await keepIt(need_id, people.donor);
  const tells = await programmeTeller(people.donor, matchId);
  const { name } = third.hat.organisation;
  expect(tells(`A course at the ${name}, in spring.`).map(({ words }) => words)).toEqual([name]);
});
