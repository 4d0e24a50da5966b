import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isPassword } from '#app/auth/password-hash.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { createDoor, useDoor, withActor, type Door } from '#db/client.ts';
import { types } from '#db/door/types.ts';
import { silentLog } from '#db/log.ts';
import { listDemonstrationAccounts } from '#db/queries/accounts/demonstration.ts';
import type { Database } from '#db/schema/database.ts';
import { NEEDS } from '#db/seeds/demonstration/needs.ts';
import { STATE_DRAFTS } from '#db/seeds/demonstration/state-drafts.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import { addressOf, MAIN_ACCOUNTS, PEOPLE } from '#db/seeds/demonstration/people.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { findExchanges } from '#app/operations/reciprocity/find-exchanges.ts';
import { seedDemonstration } from '#scripts/demonstration/seed.ts';
import { wearerOf } from '#tests/support/deputies.ts';
import { openSession } from '#tests/support/open-session.ts';
import { demonstrationDatabase, type DemonstrationDatabase } from '#tests/support/demonstration.ts';

let database: DemonstrationDatabase;
let owner: Kysely<Database>;
let door: Door;

beforeAll(async () => {
  database = await demonstrationDatabase(inject('engine'));
  const pool = surviveLosses(new pg.Pool({ connectionString: database.ownerUrl, types, max: 2 }));
  owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  door = createDoor({ loginUrl: database.loginUrl, log: silentLog });
  useDoor(door);
});

afterAll(async () => {
  useInstallationMode('production');
  await Promise.all([owner.destroy(), door.end()]);
  await database.drop();
});

const countBy = async (table: 'offers' | 'needs' | 'matches') => {
  const rows = await owner
    .selectFrom(table)
    .select((eb) => ['status', eb.fn.countAll<string>().as('n')])
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map(({ status, n }) => [status, Number(n)]));
};

describe('what a visitor of the demonstration finds', () => {
  test('most offers published, two before the brokers, one returned, one in draft', async () => {
    expect(await countBy('offers')).toEqual({
      published: 17,
      submitted: 1,
      'under-review': 1,
      returned: 1,
      draft: 1,
    });
    expect(await owner.selectFrom('published_offers').select('id').execute()).toHaveLength(17);
  });

  test('a broker’s word on all ten principles of what was published or validated, with open questions', async () => {
    const reviewed = await owner
      .selectFrom('principle_reviews as r')
      .innerJoin('principle_verdicts as v', 'v.review_id', 'r.id')
      .select((eb) => ['r.offer_id', 'r.need_id', eb.fn.countAll<string>().as('n')])
      .groupBy(['r.offer_id', 'r.need_id'])
      .execute();
    expect(reviewed.every(({ n }) => Number(n) === 10)).toBe(true);
    const published = await owner.selectFrom('published_offers').select('id').execute();
    const validated = await owner
      .selectFrom('needs')
      .select('id')
      .where('validated_at', 'is not', null)
      .execute();
    expect(reviewed.map(({ offer_id, need_id }) => offer_id ?? need_id).toSorted()).toEqual(
      [...published, ...validated].map(({ id }) => id).toSorted(),
    );
    const asked = await owner
      .selectFrom('principle_verdicts')
      .select('words')
      .where('verdict', '=', 'open')
      .execute();
    expect(asked).toHaveLength(2);
  });

  test('needs at every stage of their life', async () => {
    expect(await countBy('needs')).toEqual({
      // One of them, and one draft, is a programme for several States.
      circulating: 10,
      'in-delivery': 1,
      fulfilled: 1,
      unmet: 1,
      'partly-matched': 2,
      validated: 3,
      submitted: 7,
      returned: 1,
      draft: 2 + STATE_DRAFTS.length,
      withdrawn: 1,
    });
  });

  test('one pair in delivery, one closed after it, two agreed, two writing their plan, one introduced, one ready to be, two that wait for a side, a request and an interest', async () => {
    expect(await countBy('matches')).toEqual({
      introduced: 1,
      designing: 2,
      agreed: 2,
      'in-delivery': 1,
      closed: 1,
      proposed: 3,
      requested: 1,
      'interest-declared': 1,
    });
    const answers = await owner
      .selectFrom('matches as match')
      .leftJoin('match_answers as answer', 'answer.match_id', 'match.id')
      .select((eb) => ['match.offer_title as title', eb.fn.count<string>('answer.party').as('yes')])
      .where('match.status', '=', 'proposed')
      .groupBy('match.id')
      .execute();
    expect(answers.map(({ yes }) => Number(yes)).sort()).toEqual([1, 1, 2]);
  });

  test('nothing is past its day: circulating needs circulate, offers are open or open soon', async () => {
    const today = dayOf(new Date());
    const needs = await owner
      .selectFrom('need_views')
      .select('circulates_until')
      .where('circulating', '=', true)
      .execute();
    expect(
      needs.filter(({ circulates_until }) => circulates_until === null || circulates_until < today),
    ).toEqual([]);
    const offers = await owner
      .selectFrom('published_offers')
      .select(['closes_on', 'note_expires_on'])
      .execute();
    expect(offers.filter(({ closes_on }) => closes_on !== null && closes_on < today)).toEqual([]);
    expect(
      offers.filter(({ note_expires_on }) => note_expires_on !== null && note_expires_on < today),
    ).toEqual([]);
  });

  test('every technology offer shows its note, the disputed one as such', async () => {
    const notes = await owner
      .selectFrom('published_offers')
      .select(['note_level', 'note_disputed'])
      .where('note_level', 'is not', null)
      .execute();
    expect(
      notes.map(({ note_level, note_disputed }) => note_level + (note_disputed ? '!' : '')).sort(),
    ).toEqual(['L1', 'L1', 'L2', 'L2!', 'L3', 'L3']);
  });

  test('the log of notes has every act in the order in which it happened, as a log that is written as it happens', async () => {
    const log = await owner.selectFrom('note_log').select('at').orderBy('n').execute();
    const moments = log.map(({ at }) => at);
    expect(moments.length).toBeGreaterThan(10);
    expect(moments).toEqual(moments.toSorted());
  });

  test('everybody signs in with the one password, and no one-time link is open', async () => {
    const kept = await owner.selectFrom('credentials').select('password_hash as hash').execute();
    expect(kept).toHaveLength(Object.keys(PEOPLE).length);
    for (const hash of new Set(kept.map(({ hash }) => hash))) {
      expect(await isPassword(DEMONSTRATION_PASSWORD, hash)).toBe(true);
    }
    expect(await owner.selectFrom('one_time_links').select('purpose').execute()).toEqual([]);
  });

  test('sign-in lists the accounts to look around with, and no others', async () => {
    const listed = await withActor({ kind: 'auth' }, listDemonstrationAccounts);
    expect(listed.map(({ email }) => email).sort()).toEqual(MAIN_ACCOUNTS.map(addressOf).sort());
  });
});

test('brokers find an exchange, of two who give and need', async () => {
  useInstallationMode('demonstration');
  const now = new Date();
  const broker = await owner
    .selectFrom('memberships as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['m.id as membershipId', 'p.id as personId', 'm.role'])
    .where('p.email', '=', addressOf('broker'))
    .executeTakeFirstOrThrow();
  const { id, token } = await openSession(owner, broker, now);
  const { rings } = (await findExchanges(await wearerOf(token, now), 10, now))!;
  await owner.deleteFrom('sessions').where('id', '=', id).execute();
  expect(rings.map(({ arcs }) => arcs.map(({ offer }) => offer.organisation.name).sort())).toContainEqual([
    'Ataveru Department of Communications',
    'Motulani eGov Office',
  ]);
});

describe('how it came there', () => {
  test.each([
    ['offer', OFFERS.length],
    // With five neighbours' needs and two programmes.
    ['need', NEEDS.length + STATE_DRAFTS.length + 7],
    ['match', 12],
  ] as const)('each %s’s history leads from its beginning to its status', async (concept, count) => {
    const { rows } = await sql<{ status: string; steps: { from: string | null; to: string }[] }>`
      select record.status, (
        select json_agg(json_build_object('from', event.from_status, 'to', event.to_status) order by event.id)
        from ${sql.table(`${concept}_events`)} event where event.${sql.ref(`${concept}_id`)} = record.id
      ) as steps from ${sql.table(`${concept === 'match' ? 'matche' : concept}s`)} record`.execute(owner);
    expect(rows).toHaveLength(count);
    for (const { status, steps } of rows) {
      expect(steps[0]!.from).toBeNull();
      steps.slice(1).forEach((step, index) => expect(step.from).toBe(steps[index]!.to));
      expect(steps.at(-1)!.to).toBe(status);
    }
  });

  test('nothing happened in the future, and everything in its order', async () => {
    const { rows } = await sql<{ at: Date }>`
      select at from offer_events union all select at from need_events union all select at from match_events`.execute(
      owner,
    );
    expect(rows.filter(({ at }) => at > new Date())).toEqual([]);
    const disorder = await sql`
      select 1 from (select at, lag(at) over (partition by need_id order by id) as before from need_events) e where at < before`.execute(
      owner,
    );
    expect(disorder.rows).toEqual([]);
  });
});

describe('a second start', () => {
  test('finds it done and touches nothing', async () => {
    const before = await countAll();
    await seedDemonstration(database, new Date());
    expect(await countAll()).toEqual(before);
  });

  test('begins again where the first was interrupted', async () => {
    const whole = await countAll();
    // An interrupted start got this far at most: passwords come last.
    await owner.deleteFrom('credentials').execute();
    await owner.deleteFrom('match_contacts').execute();
    await seedDemonstration(database, new Date());
    expect(await countAll()).toEqual(whole);
  });
});

async function countAll() {
  const { rows } = await sql`select (select count(*)::int from people) as people,
    (select count(*)::int from organisations) as organisations, (select count(*)::int from offers) as offers,
    (select count(*)::int from published_offers) as published, (select count(*)::int from needs) as needs,
    (select count(*)::int from match_contacts) as contacts, (select count(*)::int from trust_notes) as notes,
    (select count(*)::int from credentials) as credentials`.execute(owner);
  return rows[0];
}
