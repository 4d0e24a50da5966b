import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, workingDaysBetween } from '#app/domain/codes/day.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { publishingNumbers } from '#app/operations/numbers/publish-numbers-due.ts';
import { publishedFigures } from '#app/domain/numbers/figures.ts';
import { figuresCsv } from '#app/operations/numbers/figures-csv.ts';
import { subRegions } from '#app/operations/numbers/areas.ts';
import { withActor } from '#db/client.ts';
import {
  countClocks,
  countNeeds,
  countNeedsOfHubs,
  listPublishedNumbers,
} from '#db/queries/numbers/counts.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';

/** One world: needs of one invented State, handed in through the year 2025, and one that went all the way. */
let database: TestDatabase;
let people: Cast;
let needs: string[];
let match: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  needs = [];
  for (let index = 0; index < 24; index += 1)
    needs.push(
      await arrangeNeed(database, people.focalPoint, { themes: [index % 2 === 0 ? 'INC-CSIRT' : 'POL-NCS'] }),
    );
  match = await arrangeMatch(database, people, needs[0]!);
  await happened();
});
afterAll(() => useInstallationMode('production'));
afterAll(() => database.drop());

/** Six needs a quarter; of one each thing that can happen, on days that are known. */
async function happened(): Promise<void> {
  const { owner } = database;
  const event = (need: string, action: string, at: string) =>
    sql`
    insert into need_events (need_id, action, from_status, to_status, role, at)
    values (${need}, ${action}, 'draft', 'submitted', 'platform', ${at}::timestamptz)`.execute(owner);
  for (const [index, need] of needs.entries())
    await event(need, 'submit', `2025-${String(3 * Math.floor(index / 6) + 2).padStart(2, '0')}-10T09:00Z`);
  const [first = '', second = ''] = needs;
  // Handed in again after a return: it was posted when it was handed in first.
  await event(first, 'return', '2025-02-13T09:00Z');
  await event(first, 'submit', '2025-04-01T09:00Z');
  await event(first, 'take-up', '2025-04-02T09:00Z');
  await event(first, 'authenticate', '2025-04-04T09:00Z');
  await event(first, 'validate', '2025-04-08T09:00Z');
  await event(first, 'circulate', '2025-04-10T09:00Z');
  await event(second, 'mark-unmet', '2025-12-31T23:30Z');
  await sql`update matches set proposed_at = '2025-04-20T09:00Z', introduced_at = '2025-05-05T09:00Z',
    agreed_at = '2025-06-04T09:00Z' where id = ${match}`.execute(owner);
  await sql`update match_answers set at = case party when 'donor' then '2025-04-25T09:00Z' else '2025-04-29T09:00Z' end::timestamptz
    where match_id = ${match}`.execute(owner);
}

const asPlatform = { kind: 'system', reason: 'test' } as const;

test('a need counts once for each thing that happened to it, when it happened first', async () => {
  const counted = await withActor(actingPerson(people.broker), (tx) => countNeeds(tx, subRegions()));
  const of = (measure: string) =>
    counted
      .filter((row) => row.measure === measure)
      .map(({ year, quarter, theme, counted: n }) => [year, quarter, theme, n]);
  expect(of('posted')).toEqual(
    [1, 2, 3, 4].flatMap((quarter) => [
      [2025, quarter, 'INC', 3],
      [2025, quarter, 'POL', 3],
    ]),
  );
  expect(of('circulated')).toEqual([[2025, 2, 'INC', 1]]);
  expect(of('matched')).toEqual([[2025, 2, 'INC', 1]]);
  expect(of('agreed')).toEqual([[2025, 2, 'INC', 1]]);
  expect(of('delivered')).toEqual([]);
  expect(of('unmet')).toEqual([[2025, 4, 'POL', 1]]);
  expect(new Set(counted.map(({ region }) => region)).size).toBe(1);
});

test('a hub counts needs of the States it covers', async () => {
  const state = people.focalPoint.hat.organisation.stateCode!;
  const [here, elsewhere] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
  const counted = await withActor(actingPerson(people.broker), (tx) =>
    countNeedsOfHubs(tx, { [here]: [state], [elsewhere]: ['XZ'] }),
  );
  expect(counted.filter(({ measure }) => measure === 'posted')).toEqual([
    { measure: 'posted', year: 2025, hub_id: here, counted: 24 },
  ]);
});

describe('clocks', () => {
  test('each is measured from its own beginning, in working days or in days', async () => {
    const counted = await withActor(actingPerson(people.broker), (tx) => countClocks(tx));
    const year = Object.fromEntries(
      counted
        .filter(({ quarter }) => quarter === undefined)
        .map(({ clock, ended, median, within }) => [clock, { ended, median, within }]),
    );
    expect(year).toEqual({
      // Three working days to the return, which was the first that anybody did with it, and one to the acknowledgement.
      acknowledge: { ended: 2, median: 2, within: 1 },
      // Three working days to the return, and three until it was said to be its State's: not until it was validated.
      authenticate: { ended: 2, median: 3, within: 2 },
      triage: { ended: 2, median: 4, within: 2 },
      circulation: { ended: 1, median: 10, within: 1 },
      // From a Sunday to a Tuesday nine days later.
      choose: { ended: 1, median: 7, within: 1 },
      introduction: { ended: 1, median: 4, within: 1 },
      agreement: { ended: 1, median: 30, within: 1 },
    });
    expect(counted.find(({ clock, quarter }) => clock === 'authenticate' && quarter === 1)).toMatchObject({
      ended: 1,
      median: 3,
    });
  });

  test('the database counts working days like the domain', async () => {
    const days = Array.from({ length: 40 }, (_, index) => addDays('2026-11-20', index));
    const pairs = days.flatMap((from, index) => days.slice(index).map((to) => ({ from, to })));
    const { rows } = await sql<{ from: string; to: string; counted: number }>`
      select p."from", p."to", app.working_days_until(p."to"::date) - app.working_days_until(p."from"::date) as counted
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) p ("from" text, "to" text)`.execute(
      database.owner,
    );
    expect(rows).toHaveLength(pairs.length);
    expect(rows.filter(({ from, to, counted }) => counted !== workingDaysBetween(from, to))).toEqual([]);
  });
});

test('whoever is neither a broker nor the platform counts nothing', async () => {
  for (const who of [people.donor, people.focalPoint]) {
    const counted = await withActor(actingPerson(who), async (tx) => [
      ...(await countNeeds(tx, {})),
      ...(await countNeedsOfHubs(tx, { '00000000-0000-4000-8000-000000000001': ['XA'] })),
      ...(await countClocks(tx)),
    ]);
    expect(counted).toEqual([]);
  }
  await expect(withActor({ kind: 'anonymous' }, (tx) => countNeeds(tx, {}))).rejects.toMatchObject({
    code: '42501',
  });
});

test('a period is published once when it is over, and what happens later changes nothing', async () => {
  const read = () => withActor({ kind: 'anonymous' }, (tx) => listPublishedNumbers(tx));
  expect((await read()).periods).toEqual([]);
  expect(await publishingNumbers.run(new Date('2025-12-31T23:59Z'))).toBe(3);
  expect(await publishingNumbers.run(new Date('2026-01-01T00:00Z'))).toBe(2);
  const published = await read();
  expect(published.periods).toEqual(['2025', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']);
  expect(published.counts.filter(({ theme, region }) => theme === '' && region === '')).toEqual([
    { period: '2025', measure: 'posted', theme: '', region: '', counted: 24 },
    ...[1, 2, 3, 4].map((quarter) => ({
      period: `2025-Q${quarter}`,
      measure: 'posted',
      theme: '',
      region: '',
      counted: 6,
    })),
  ]);
  // Of two themes of twelve one is shown: with both, anybody would know that the others had none.
  expect(
    published.counts
      .filter(({ theme }) => theme !== '')
      .map(({ theme, region, counted }) => [theme, region, counted]),
  ).toEqual([['INC', '', 12]]);
  // Nobody measured a step five times.
  expect(published.medians).toEqual([]);

  await sql`insert into need_events (need_id, action, to_status, role, at)
    values (${needs[2]!}, 'circulate', 'circulating', 'platform', '2025-04-11T09:00Z')`.execute(
    database.owner,
  );
  expect(await publishingNumbers.run(new Date('2026-01-02T00:00Z'))).toBe(0);
  expect(await read()).toEqual(published);
});

test('what everybody reads cannot be changed, and cannot hold a number under five', async () => {
  await expect(
    withActor(asPlatform, (tx) => tx.updateTable('published_counts').set({ counted: 9 }).execute()),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(
    database.owner
      .insertInto('published_counts')
      .values({ period: '2025', measure: 'unmet', theme: '', region: '', counted: 4 })
      .execute(),
  ).rejects.toMatchObject({ constraint: 'published_counts_large_enough' });
});

test('the spreadsheet says where an area stands for what is counted in none of its parts', () => {
  const count = (region: string) =>
    ({ period: '2025', measure: 'posted', theme: '', region, counted: 7 }) as const;
  const figures = publishedFigures({
    periods: ['2025'],
    counts: ['', '009', '061', '202', '014'].map(count),
    medians: [],
  });
  const [header = '', ...rows] = figuresCsv(figures).trim().split('\r\n');
  expect(header).toMatch(/,rest_of_area$/);
  expect(rows.filter((row) => row.includes(',posted,'))).toEqual([
    '2025,posted,,,,7,,,,,,',
    '2025,posted,,009,,7,,,,,,yes',
    '2025,posted,,014,,7,,,,,,',
    '2025,posted,,061,,7,,,,,,',
    '2025,posted,,202,,7,,,,,,yes',
  ]);
});
