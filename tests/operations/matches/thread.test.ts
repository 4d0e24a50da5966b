import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { MESSAGE_LENGTH } from '#app/domain/matches/thread.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { changePresence } from '#app/operations/matches/change-presence.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { writeMessage, type MessageInput } from '#app/operations/matches/write-message.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { readOwnData } from '#db/queries/accounts/own-data.ts';
import { REMOVALS } from '#db/queries/retention/removals.ts';
import {
  countUnread,
  listMessages,
  listThreadPeople,
  listThreadReaders,
  markRead,
  MESSAGES_A_PAGE,
} from '#db/queries/matches/threads.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
let needId: string;
let matchId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  forgetCatalogue();
  ({ needId, matchId } = await introduced());
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

/** A match whose two contacts know each other; the donor's keeps the need confidential. */
async function introduced() {
  const need = await arrangeNeed(database, people.focalPoint);
  const match = await arrangeMatch(database, people, need);
  for (const [party, { person, hat }] of [
    ['donor', people.donor],
    ['recipient', people.focalPoint],
  ] as const)
    await database.owner
      .insertInto('match_contacts')
      .values({
        match_id: match,
        party,
        person_id: person.id,
        name: person.name,
        post: '',
        email: person.email,
        organisation_name: hat.organisation.name,
        state_code: null,
      })
      .execute();
  await database.owner.updateTable('matches').set({ introduced_at: NOW }).where('id', '=', match).execute();
  await keepIt(need, people.donor);
  return { needId: need, matchId: match };
}

const say = (by: Wearing, text: string, more: Partial<MessageInput> = {}) =>
  writeMessage(by, { matchId, text, textLanguage: 'en', ...more }, NOW);
const read = (by: Wearing, id = matchId) =>
  withActor(actingPerson(by), async (tx) => (await listMessages(tx, id)).map(({ text }) => text));
const letters = async () =>
  (
    await database.owner
      .selectFrom('outbox')
      .select(['email', 'values'])
      .where('kind', '=', 'message-waits')
      .orderBy('email')
      .execute()
  ).map(({ email }) => email);
const openIt = (by: Wearing, upTo: number) =>
  withActor(actingPerson(by), (tx) => markRead(tx, matchId, upTo, NOW));
const [FIRST, SECOND] = ['Shall we speak on Tuesday?', 'نعم، يوم الثلاثاء مناسب.'];

describe('the messages of an introduced match', () => {
  it('are read by both sides and the brokers, and by nobody else', async () => {
    expect(await say(people.donor, FIRST)).toEqual({ ok: true, value: undefined });
    expect(await say(people.focalPoint, SECOND, { textLanguage: 'ar' })).toMatchObject({ ok: true });
    for (const by of [people.donor, people.focalPoint, people.broker, people.secondBroker])
      expect(await read(by)).toEqual([SECOND, FIRST]);
    for (const by of [
      people.secondDonor,
      people.secondFocalPoint,
      people.hubCoordinator,
      people.verifier,
      people.administrator,
    ]) {
      expect(await read(by)).toEqual([]);
      expect(await say(by, 'May I join?')).toMatchObject({ ok: false });
      expect(await withActor(actingPerson(by), (tx) => listThreadPeople(tx, matchId))).toEqual([]);
    }
  });

  it('are closed to a donor’s person who has not said that they keep the need confidential', async () => {
    const other = await introduced();
    const colleague = { ...people.donor, person: people.secondDonor.person };
    expect(await read(colleague)).toEqual([]);
    expect(await writeMessage(colleague, { matchId, text: 'Hello', textLanguage: 'en' }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await read(people.donor, other.matchId)).toEqual([]);
  });

  it.each<[string, string]>([
    ['nothing', '  '],
    ['more than fits', 'a'.repeat(MESSAGE_LENGTH + 1)],
  ])('hold not %s', async (_, text) => {
    expect(await say(people.donor, text)).toEqual({ ok: false, reason: 'incomplete' });
  });

  it('hold no secret', async () => {
    expect(await say(people.donor, 'Password: Quillfrost#2026')).toEqual({
      ok: false,
      reason: 'secret-found',
    });
  });
});

describe('a letter that a message waits', () => {
  it('goes to each of the others once until they have read', async () => {
    // The focal point was told of the first, the donor of the answer, and the broker who proposed of the first.
    const [donor, focal, broker] = [people.donor, people.focalPoint, people.broker].map(
      ({ person }) => person.email,
    );
    expect(await letters()).toEqual([broker, donor, focal].sort());
    await say(people.donor, 'And on Wednesday?');
    expect(await letters()).toHaveLength(3);
    const unread = (by: Wearing) =>
      withActor(actingPerson(by), async (tx) =>
        (await countUnread(tx, by.person.id, [matchId])).get(matchId),
      );
    expect(await unread(people.focalPoint)).toBe(2);
    await openIt(people.focalPoint, 3);
    expect(await unread(people.focalPoint)).toBeUndefined();
    await say(people.donor, 'Or on Thursday?');
    expect((await letters()).filter((email) => email === focal)).toHaveLength(2);
    expect(await letters()).toHaveLength(4);
    const readers = await withActor(actingPerson(people.donor), (tx) => listThreadReaders(tx, matchId));
    expect(readers.map(({ name, readN }) => [name, readN])).toEqual([[people.focalPoint.person.name, 3]]);
  });

  it('leads to the page and says nothing else', async () => {
    const rows = await database.owner
      .selectFrom('outbox')
      .select('values')
      .where('kind', '=', 'message-waits')
      .execute();
    for (const { values } of rows)
      expect((values as { path: string }).path).toMatch(new RegExp(`^/(en|ar)/matches/${matchId}/thread$`));
  });
});

describe('what was said elsewhere', () => {
  const call = (by: string, on = '2026-11-23') => ({ elsewhere: { means: 'telephone' as const, on, by } });

  it('stays with both names: whose words they are, and who wrote them down', async () => {
    expect(
      await say(people.broker, 'They agree to ten days.', call(people.focalPoint.person.id)),
    ).toMatchObject({
      ok: true,
    });
    const [last] = await withActor(actingPerson(people.donor), (tx) => listMessages(tx, matchId));
    expect(last).toMatchObject({
      person: people.broker.person.name,
      role: 'broker',
      elsewhere: {
        means: 'telephone',
        on: '2026-11-23',
        by: people.focalPoint.person.name,
        byWriter: false,
      },
    });
  });

  it('is of somebody who takes part, and of a day that has come', async () => {
    const own = people.donor.person.id;
    // A day to come, and the day before the two sides were introduced.
    const wrong = [call(people.secondDonor.person.id), call(own, '2026-11-24'), call(own, '2026-11-22')];
    for (const of of wrong)
      expect(await say(people.donor, 'As they said.', of)).toEqual({ ok: false, reason: 'incomplete' });
  });
});

describe('the brokers', () => {
  const presence = (by: Wearing, action: 'excuse-broker' | 'invite-broker') =>
    changePresence(by, { matchId, action }, NOW);

  it('are gone when both sides let them go, and back when one has them back', async () => {
    expect(await presence(people.broker, 'excuse-broker')).toEqual({ ok: false, reason: 'not-your-act' });
    expect(await presence(people.donor, 'excuse-broker')).toMatchObject({ ok: true });
    expect(await presence(people.donor, 'excuse-broker')).toEqual({ ok: false, reason: 'not-now' });
    await say(people.donor, 'With the brokers.');
    expect(await read(people.broker)).toContain('With the brokers.');
    expect(await presence(people.focalPoint, 'excuse-broker')).toMatchObject({ ok: true });

    const before = (await letters()).length;
    await openIt(people.broker, 100);
    await openIt(people.focalPoint, 100);
    await say(people.donor, 'Between us.');
    expect(await read(people.focalPoint)).toContain('Between us.');
    expect(await read(people.broker)).not.toContain('Between us.');
    expect(await say(people.broker, 'May I?')).toEqual({ ok: false, reason: 'not-now' });
    // The State is told; no broker is.
    expect((await letters()).length).toBe(before + 1);

    expect(await presence(people.focalPoint, 'invite-broker')).toMatchObject({ ok: true });
    await say(people.donor, 'Together again.');
    const brokers = await read(people.broker);
    expect(brokers).toContain('Together again.');
    expect(brokers).not.toContain('Between us.');
  });
});

it('a page holds a bounded number, and older ones follow', async () => {
  for (let index = 0; index < MESSAGES_A_PAGE; index += 1) await say(people.donor, `Line ${index}`);
  const page = await withActor(actingPerson(people.donor), (tx) => listMessages(tx, matchId));
  expect(page).toHaveLength(MESSAGES_A_PAGE + 1);
  const older = await withActor(actingPerson(people.donor), (tx) =>
    listMessages(tx, matchId, page.at(-2)?.n),
  );
  expect(older[0]?.n).toBe(page.at(-1)?.n);
});

it('somebody’s copy of their data holds their own messages, and nobody else’s', async () => {
  const held = await withActor({ kind: 'auth' }, (tx) => readOwnData(tx, people.focalPoint.person.id));
  const own = JSON.stringify([...held].filter(([column]) => column === 'match_messages.person_id'));
  expect(own).toContain(SECOND);
  expect(own).not.toContain(FIRST);
});

describe('after the match', () => {
  it('both sides still read, nobody writes, and what was said goes after two years', async () => {
    expect(await endMatch(people.focalPoint, { matchId, code: 'no-fit' }, NOW)).toMatchObject({ ok: true });
    for (const by of [people.donor, people.focalPoint, people.broker]) {
      expect(await read(by)).toContain('Together again.');
      expect(await say(by, 'One more thing.')).toEqual({ ok: false, reason: 'not-now' });
    }
    const remove = (overBefore: Date) =>
      withActor({ kind: 'system', reason: 'retention' }, (tx) => REMOVALS.thread(tx, overBefore));
    expect(await remove(NOW)).toBe(0);
    expect(await remove(new Date(NOW.getTime() + 1000))).toBeGreaterThan(MESSAGES_A_PAGE);
    expect(await read(people.focalPoint)).toEqual([]);
  });

  it('a withdrawal takes it from the donor at once', async () => {
    ({ needId, matchId } = await introduced());
    await say(people.focalPoint, 'Here is more.');
    expect(await read(people.donor)).toEqual(['Here is more.']);
    expect(await withdrawNeed(people.focalPoint, { id: needId }, NOW)).toMatchObject({ ok: true });
    expect(await read(people.donor)).toEqual([]);
    expect(await read(people.focalPoint)).toEqual(['Here is more.']);
  });
});
