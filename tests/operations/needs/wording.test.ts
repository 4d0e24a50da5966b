import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerWording } from '#app/operations/needs/answer-wording.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { suggestWording } from '#app/operations/needs/suggest-wording.ts';
import type { WordingAnswer } from '#app/domain/needs/wording.ts';
import { withActor } from '#db/client.ts';
import { listActivity } from '#db/queries/matches/matches.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listWordings } from '#db/queries/needs/wordings.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed, CANARIES, NOW } from '#tests/support/matches.ts';
import { stillAsked } from '#tests/support/inbox.ts';

let database: TestDatabase;
let people: Cast;
let needId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  needId = await arrangeNeed(database, people.focalPoint, { status: 'submitted' });
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const OUTCOME = 'outcomes[0].statement';
const suggest = (by: Wearing, field: string, text: string, line = '', id = needId) =>
  suggestWording(by, { needId: id, field, text, line }, NOW);
const list = (by: Wearing) => withActor(actingPerson(by), (tx) => listWordings(tx, needId));
const need = () => withActor(actingPerson(people.focalPoint), (tx) => findNeed(tx, needId));
const answer = async (by: Wearing, field: string, how: WordingAnswer) => {
  const open = (await list(people.broker)).find((one) => one.field === field && !one.answer);
  return answerWording(by, { needId, id: open?.id ?? needId, answer: how }, NOW);
};
const refused = (reason: string) => ({ ok: false, reason });
const DONE = { ok: true, value: undefined };

describe('other words for a need', () => {
  it('change nothing until its State takes them; both names stay', async () => {
    const why = 'It says what will be different.';
    expect(await suggest(people.broker, OUTCOME, 'The team answers reports by itself.', why)).toEqual(DONE);
    expect((await need())?.outcomes[0]?.statement).toBe(CANARIES.outcome);
    expect(await suggest(people.secondBroker, OUTCOME, 'Another.')).toEqual(refused('already-there'));
    expect(await stillAsked(database.owner, 'wording-suggested', needId)).toEqual([
      people.focalPoint.person.email,
    ]);
    expect(await answer(people.focalPoint, OUTCOME, 'accepted')).toEqual(DONE);
    expect(await stillAsked(database.owner, 'wording-suggested', needId)).toEqual([]);
    const after = await need();
    expect(after?.outcomes[0]).toMatchObject({
      statement: 'The team answers reports by itself.',
      indicator: 'Incidents answered',
    });
    expect(after?.revision).toBe(2);
    expect(await list(people.focalPoint)).toMatchObject([
      {
        before: CANARIES.outcome,
        line: why,
        suggestedBy: people.broker.person.name,
        answer: 'accepted',
        answeredBy: people.focalPoint.person.name,
      },
    ]);
    const events = await withActor(actingPerson(people.broker), (tx) => listNeedEvents(tx, needId));
    expect(events.map(({ action }) => action)).toEqual(['take-wording']);
  });

  it('are left by the State, or taken back by a broker, and the text stays', async () => {
    expect(await suggest(people.broker, 'title', 'A first national team')).toEqual(DONE);
    expect(await answer(people.focalPoint, 'title', 'declined')).toEqual(DONE);
    expect(await suggest(people.broker, 'title', 'A first team')).toEqual(DONE);
    expect(await answer(people.broker, 'title', 'taken-back')).toEqual(DONE);
    expect((await need())?.title).toBe(CANARIES.title);
  });

  it('are not taken where the text is another by now', async () => {
    expect(await suggest(people.broker, 'title', 'A first national team')).toEqual(DONE);
    await database.owner.updateTable('needs').set({ title: 'Changed' }).where('id', '=', needId).execute();
    expect(await answer(people.focalPoint, 'title', 'accepted')).toEqual(refused('stale'));
    expect(await answer(people.focalPoint, 'title', 'declined')).toEqual(DONE);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['by a donor', () => suggest(people.donor, 'title', 'Other'), 'not-your-act'],
    ['by the State itself', () => suggest(people.focalPoint, 'title', 'Other'), 'not-your-act'],
    ['for a text that there is not', () => suggest(people.broker, 'outcomes[2].target', 'Ten'), 'not-found'],
    ['longer than the text may be', () => suggest(people.broker, 'title', 'a'.repeat(201)), 'incomplete'],
    ['with the same words', () => suggest(people.broker, 'title', 'Changed'), 'incomplete'],
    ['with a secret', () => suggest(people.broker, 'title', 'Password: Quillfrost#2026'), 'secret-found'],
    ['accepted by a broker', () => answer(people.broker, 'title', 'accepted'), 'not-your-act'],
    ['answered by another State', () => answer(people.secondFocalPoint, 'title', 'accepted'), 'not-found'],
  ])('are not %s', async (_, act, reason) => {
    expect(await act()).toEqual(refused(reason));
  });

  it('are read by the State and brokers alone, and not suggested once it is validated', async () => {
    for (const by of [people.secondFocalPoint, people.donor, people.hubCoordinator, people.administrator])
      expect(await list(by)).toEqual([]);
    const validated = await arrangeNeed(database, people.focalPoint, { status: 'validated' });
    expect(await suggest(people.broker, 'title', 'Other', '', validated)).toEqual(refused('not-now'));
  });

  it('are taken while the State changes the need, and wait for nobody once it is validated', async () => {
    const id = await arrangeNeed(database, people.focalPoint, { status: 'submitted' });
    expect(await suggest(people.broker, 'title', 'A first national team', '', id)).toEqual(DONE);
    expect(await suggest(people.broker, 'summary', 'What is missing is a team.', '', id)).toEqual(DONE);
    const set = (status: 'returned' | 'submitted') =>
      database.owner.updateTable('needs').set({ status }).where('id', '=', id).execute();
    await set('returned');
    expect(await suggest(people.broker, OUTCOME, 'Other', '', id)).toEqual(refused('not-now'));
    const open = await withActor(actingPerson(people.focalPoint), (tx) => listWordings(tx, id));
    const take = (field: string) =>
      answerWording(
        people.focalPoint,
        { needId: id, id: open.find((one) => one.field === field)?.id ?? id, answer: 'accepted' },
        NOW,
      );
    expect(await take('title')).toEqual(DONE);
    await set('submitted');
    expect(await stillAsked(database.owner, 'wording-suggested', id)).toHaveLength(1);
    expect(await withdrawNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
    expect(await stillAsked(database.owner, 'wording-suggested', id)).toEqual([]);
    expect(await take('summary')).toMatchObject({ ok: false });
  });

  it('tell the State once for several', async () => {
    const rows = await database.owner
      .selectFrom('outbox')
      .select(['email', 'values'])
      .where('kind', '=', 'wording-suggested')
      .execute();
    // Six were suggested above, two of them together.
    expect(rows).toHaveLength(5);
    await suggest(people.broker, 'title', 'One');
    await suggest(people.broker, 'summary', 'Two');
    const after = await database.owner
      .selectFrom('outbox')
      .select('email')
      .where('kind', '=', 'wording-suggested')
      .execute();
    expect(after.map(({ email }) => email)).toEqual(Array(6).fill(people.focalPoint.person.email));
  });
});

it('a broker sees what goes on in the State in the same theme, of other needs', async () => {
  const other = await arrangeNeed(database, people.focalPoint);
  const matchId = await arrangeMatch(database, people, other);
  const activity = (themes: string[]) =>
    withActor(actingPerson(people.broker), (tx) => listActivity(tx, { id: needId, stateCode: 'XA', themes }));
  expect(await activity(['INC'])).toMatchObject([{ matchId, need: { id: other } }]);
  expect(await activity(['CRM'])).toEqual([]);
});
