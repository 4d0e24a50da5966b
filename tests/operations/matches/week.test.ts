import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Need } from '#app/domain/needs/need.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { assignDesk } from '#app/operations/matches/assign-desk.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { readWeek } from '#app/operations/matches/read-week.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangePair } from '#tests/support/matches.ts';
import { valueOf } from '#tests/support/sealed.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';

/** Monday the 23rd of November: one need is handed in and waits for a broker, another went round. */
let database: TestDatabase;
let people: Cast;
let waiting: Need;
let circulating: Need;
const on = (day: string) => new Date(`${day}T12:00:00Z`);

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  waiting = await needThatIs('submitted', people);
  circulating = await needThatIs('circulating', people);
});
afterAll(() => useInstallationMode('production'));
afterAll(() => database.drop());

const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

test('the week tells what came in, what moved and what closes', async () => {
  const week = await readWeek(people.broker, on('2026-11-24'));
  expect([week.from, week.on, week.until]).toEqual(['2026-11-17', '2026-11-24', '2026-12-01']);
  expect(idsOf(week.cameIn).sort()).toEqual([waiting.id, circulating.id].sort());
  expect(week.moved.map(({ id, action }) => [id, action]).sort()).toEqual([
    [circulating.id, 'circulate'],
    [circulating.id, 'validate'],
  ]);
  expect(week.counts).toEqual(
    expect.arrayContaining([
      { subject: 'need', action: 'submit', counted: 2 },
      { subject: 'need', action: 'circulate', counted: 1 },
    ]),
  );
  // Two working days from Monday; the circulation ends later than in a week.
  expect(week.closing.map(({ id, dueOn }) => [id, dueOn])).toEqual([[waiting.id, '2026-11-25']]);
  expect([week.overdue, week.waiting, week.late, week.more]).toEqual([[], 2, 0, false]);
});

test('the first day that the week names counts whole, whatever hour it is read at', async () => {
  const week = await readWeek(people.broker, new Date('2026-11-30T23:30:00Z'));
  expect(week.from).toBe('2026-11-23');
  expect(idsOf(week.cameIn).sort()).toEqual([waiting.id, circulating.id].sort());
});

test('what is late stands under whoever has it', async () => {
  const day = on('2026-12-02');
  const nobodys = await readWeek(people.broker, day);
  expect(nobodys.overdue.map(({ owner, lines }) => [owner, idsOf(lines)])).toEqual([
    [undefined, [waiting.id]],
  ]);
  // Nothing happened in the seven days before.
  expect([nobodys.cameIn, nobodys.moved, nobodys.counts]).toEqual([[], [], []]);
  const taken = await assignDesk(
    people.broker,
    { records: [{ subject: 'need', id: waiting.id }], to: { act: 'take-item' }, batch: randomUUID() },
    day,
  );
  expect(taken.ok).toBe(true);
  const mine = await readWeek(people.broker, day);
  expect(mine.overdue.map(({ owner, lines }) => [owner?.id, idsOf(lines)])).toEqual([
    [people.broker.person.id, [waiting.id]],
  ]);
  expect(mine.late).toBe(1);
});

test('a yes counts beside a no, although it is no other state yet', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  valueOf(await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW));
  const { id: matchId } = await database.owner
    .selectFrom('matches')
    .select('id')
    .where('need_id', '=', needId)
    .executeTakeFirstOrThrow();
  for (const side of [people.donor, people.focalPoint])
    valueOf(await answerMatch(side, { matchId, answer: 'yes' }, NOW));
  const week = await readWeek(people.broker, on('2026-11-24'));
  expect(week.counts).toContainEqual({ subject: 'match', action: 'accept', counted: 2 });
  expect(week.moved.filter(({ id }) => id === matchId).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['propose', 'accept', 'accept']),
  );
});
