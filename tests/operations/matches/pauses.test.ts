import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#app/domain/codes/day.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { proposalsLapsing } from '#app/operations/matches/matches-due.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangePair, NOW } from '#tests/support/matches.ts';
import { actWhileHeld } from '#tests/support/while-held.ts';

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

const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const match = async (id: string) =>
  (await withActor(actingPerson(people.broker), (tx) => findMatch(tx, id)))!;
/** What the inbox says of this match, in whichever lane. */
const saidTo = async (by: CastMember, id: string, now: Date) =>
  (await readInbox(by, now)).records.filter(({ path }) => path.endsWith(id)).map(({ says }) => says);
const onDesk = async (id: string) =>
  (await listDesk(people.broker, NOW, { whose: 'everyone' })).lines
    .filter((item) => item.id === id)
    .map(({ kind }) => kind);

test('no proposal lapses while its need is paused, and what was left of the days is left afterwards', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  const sent = await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  const [first] = sent.ok ? sent.value : [];
  const id = first?.proposed ? first.matchId : '';
  const { answerBy } = await match(id);
  expect(await saidTo(people.donor, id, NOW)).toEqual(['matches.next.donor.your-answer']);
  expect(await onDesk(id)).toEqual(['match-answers']);

  expect(await pauseNeed(people.focalPoint, { id: needId }, NOW)).toMatchObject({ ok: true });
  expect(await saidTo(people.donor, id, NOW)).toEqual(['matches.next.donor.paused']);
  expect(await saidTo(people.focalPoint, id, NOW)).toEqual([]);
  expect(await onDesk(id)).toEqual([]);
  expect(await proposalsLapsing.run(after(100))).toBe(0);
  expect((await match(id)).status).toBe('proposed');

  // Twenty-eight days: a day of the week is that day again.
  expect(await resumeNeed(people.focalPoint, { id: needId }, after(28))).toMatchObject({ ok: true });
  const later = addDays(answerBy!, 28);
  expect((await match(id)).answerBy).toBe(later);
  expect(await proposalsLapsing.run(new Date(`${later}T23:00:00Z`))).toBe(0);
  expect(await proposalsLapsing.run(new Date(`${addDays(later, 1)}T01:00:00Z`))).toBe(1);
  expect((await match(id)).status).toBe('closed');
});

test('a pause that comes while proposals are being ended keeps one that the clock had on its list', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  const sent = await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  const [first] = sent.ok ? sent.value : [];
  const id = first?.proposed ? first.matchId : '';
  const pause = (tx: Tx) =>
    tx
      .updateTable('needs')
      .set({ status: 'paused', paused_from: 'circulating' })
      .where('id', '=', needId)
      .execute();
  expect(await actWhileHeld(database, pause, () => proposalsLapsing.run(after(100)))).toBe(0);
  expect((await match(id)).status).toBe('proposed');
});
