import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { answerOpening } from '#app/operations/needs/answer-opening.ts';
import { openingState } from '#app/domain/needs/opening.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { endOpening } from '#app/operations/needs/end-opening.ts';
import { lapseOpenings } from '#app/operations/needs/lapse-openings.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { withActor } from '#db/client.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listOpenings } from '#db/queries/needs/sealed-openings.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';
import { agreedOpening, DETAIL, REASON, sealedNeed, valueOf, writeDetail } from '#tests/support/sealed.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(() => database.drop());

const refused = (reason: string) => ({ ok: false, reason });
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const ask = (by: Wearing, id: string, reason = REASON) => askOpening(by, { id, reason }, NOW);
const answer = (by: Wearing, id: string, openingId: string, given: 'agreed' | 'refused' = 'agreed') =>
  answerOpening(by, { id, openingId, answer: given }, NOW);
const read = (by: Wearing, id: string, now = NOW) => readSealedDetail(by, { id }, now);
/** The same person in the hat of another, as a deputy wears it. */
const deputyOf = (deputy: Wearing, giver: Wearing): Wearing => ({
  ...deputy,
  hat: { ...giver.hat, deputyFor: { id: giver.person.id, name: giver.person.name } },
});

describe('breaking the glass (AZ11)', () => {
  it('takes a reason, a second person, and then opens it to the one who asked', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await ask(people.broker, id));
    expect(await read(people.broker, id)).toEqual(refused('not-found'));
    valueOf(await answer(people.secondBroker, id, openingId));
    expect(await read(people.broker, id)).toEqual({ ok: true, value: { version: 1, detail: DETAIL } });
    expect(await read(people.secondBroker, id)).toEqual(refused('not-found'));
  });

  it('is over after an hour, to the minute', async () => {
    const id = await sealedNeed(people);
    await agreedOpening(people, id);
    expect(await read(people.broker, id, after(59))).toMatchObject({ ok: true });
    expect(await read(people.broker, id, after(60))).toEqual(refused('not-found'));
    expect(await askOpening(people.broker, { id, reason: REASON }, after(60))).toMatchObject({ ok: true });
  });

  it('ends at once when the State says so, and nobody else of the outside may say it', async () => {
    const id = await sealedNeed(people);
    const openingId = await agreedOpening(people, id);
    expect(await endOpening(people.secondFocalPoint, { id, openingId }, NOW)).toEqual(refused('not-found'));
    expect(await endOpening(people.secondBroker, { id, openingId }, NOW)).toEqual(refused('not-your-act'));
    valueOf(await endOpening(people.focalPoint, { id, openingId }, NOW));
    expect(await read(people.broker, id)).toEqual(refused('not-found'));
    expect(await endOpening(people.focalPoint, { id, openingId }, NOW)).toEqual(refused('not-now'));
  });

  it('stays shut where the second person refuses, or the State ends it before an answer', async () => {
    const id = await sealedNeed(people);
    const first = valueOf(await ask(people.broker, id));
    valueOf(await answer(people.secondBroker, id, first.openingId, 'refused'));
    expect(await read(people.broker, id)).toEqual(refused('not-found'));
    const second = valueOf(await ask(people.broker, id));
    valueOf(await endOpening(people.focalPoint, { id, openingId: second.openingId }, NOW));
    expect(await answer(people.secondBroker, id, second.openingId)).toEqual(refused('not-found'));
  });

  it('is not asked twice, nor where nothing is sealed, nor with a secret in the reason', async () => {
    const id = await sealedNeed(people);
    expect(await ask(people.broker, id, 'The password: hunter22 works')).toEqual(refused('secret-found'));
    valueOf(await ask(people.broker, id));
    expect(await ask(people.broker, id)).toEqual(refused('already-there'));
    expect(await ask(people.focalPoint, id)).toEqual(refused('not-your-act'));
    const bare = await needThatIs('submitted', people);
    expect(await ask(people.broker, bare.id)).toEqual(refused('not-now'));
    const draft = await needThatIs('draft', people);
    await writeDetail(people.focalPoint, draft.id, DETAIL);
    expect(await ask(people.broker, draft.id)).toEqual(refused('not-found'));
  });
});

describe('the second person', () => {
  it('is never the first, nor acts for the first, nor is the one the first acts for', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await ask(people.broker, id));
    expect(await answer(people.broker, id, openingId)).toEqual(refused('second-person'));
    const deputy = deputyOf(people.secondBroker, people.broker);
    expect(await answer(deputy, id, openingId)).toEqual(refused('second-person'));

    const other = await sealedNeed(people);
    const lent = valueOf(await ask(deputy, other));
    for (const by of [people.broker, people.secondBroker, deputy])
      expect(await answer(by, other, lent.openingId)).toEqual(refused('second-person'));
    const third = await addMember(database, {
      name: 'Ben Broker',
      role: 'broker',
      organisation: people.broker.hat.organisation,
    });
    valueOf(await answer(third, other, lent.openingId));
    // What was asked in a lent hat opens in that hat only.
    expect(await read(people.secondBroker, other)).toEqual(refused('not-found'));
    expect(await read(deputy, other)).toMatchObject({ ok: true });
  });

  it('is asked for by the database too, whatever the code above does', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await ask(people.broker, id));
    const agree = (by: Wearing, answeredBy: string, minutes = 60) =>
      withActor(actingPerson(by), (tx) =>
        tx
          .updateTable('sealed_openings')
          .set({ answer: 'agreed', answered_by: answeredBy, answered_at: NOW, open_until: after(minutes) })
          .where('id', '=', openingId)
          .execute(),
      );
    const [first, second] = [people.broker.person.id, people.secondBroker.person.id];
    await expect(agree(people.broker, first)).rejects.toMatchObject({ code: '23514' });
    await expect(agree(people.broker, second)).rejects.toMatchObject({ code: '42501' });
    await expect(agree(deputyOf(people.secondBroker, people.broker), second)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(agree(people.focalPoint, people.focalPoint.person.id)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(agree(people.secondBroker, second, 61)).rejects.toMatchObject({ code: '23514' });
    await agree(people.secondBroker, second);
    // Nobody makes it longer, or begins again what was ended.
    await expect(agree(people.secondBroker, second, 30)).rejects.toMatchObject({ code: '42501' });
    valueOf(await endOpening(people.focalPoint, { id, openingId }, NOW));
    await expect(
      withActor(actingPerson(people.broker), (tx) =>
        tx
          .updateTable('sealed_openings')
          .set({ ended_at: null, ended_by: null })
          .where('id', '=', openingId)
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('answers once: of two at the same moment one comes too late', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await ask(people.broker, id));
    const both = await Promise.all([
      answer(people.secondBroker, id, openingId, 'agreed'),
      answer(people.secondBroker, id, openingId, 'refused'),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused('not-now'));
  });
});

describe('the State is told', () => {
  it('by letters with a link and no content, at the asking and at the agreement, each of its focal points', async () => {
    const colleague = await addMember(database, {
      name: 'Fay Focal',
      role: 'focal_point',
      organisation: people.focalPoint.hat.organisation,
      language: 'ar',
    });
    const id = await sealedNeed(people);
    await database.owner.deleteFrom('outbox').execute();
    const { openingId } = valueOf(await ask(people.broker, id));
    valueOf(await answer(people.secondBroker, id, openingId));
    const letters = await database.owner
      .selectFrom('outbox')
      .select(['kind', 'email', 'values'])
      .where('kind', 'in', ['sealed-opening-asked', 'sealed-opening-agreed'])
      .orderBy('created_at')
      .orderBy('kind')
      .execute();
    const path = (lang: string) => ({ path: `/${lang}/needs/${id}/readings`, at: NOW.toISOString() });
    expect(letters).toHaveLength(4);
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual([
      'sealed-opening-agreed',
      'sealed-opening-agreed',
      'sealed-opening-asked',
      'sealed-opening-asked',
    ]);
    for (const { email, values } of letters)
      expect(values).toEqual(path(email === colleague.person.email ? 'ar' : 'en'));
  });

  it('in its inbox among what waits for it, while it can stop an opening, and no longer', async () => {
    const id = await sealedNeed(people);
    const told = async (by: Wearing, now: Date) =>
      (await readInbox(by, now)).records
        .filter(({ lane, path }) => lane === 'me' && path.startsWith(`/needs/${id}/readings`))
        .map(({ says, path, by: day }) => [says, path, day]);
    const { openingId } = valueOf(await ask(people.broker, id));
    const path = `/needs/${id}/readings#end-${openingId}`;
    expect(await told(people.focalPoint, NOW)).toEqual([['sealed.stoppable.waiting', path, '2026-11-30']]);
    expect(await told(people.secondFocalPoint, NOW)).toEqual([]);
    valueOf(await answer(people.secondBroker, id, openingId));
    expect(await told(people.focalPoint, after(59))).toEqual([['sealed.stoppable.open', path, '2026-11-23']]);
    expect(await told(people.focalPoint, after(60))).toEqual([]);
    valueOf(await endOpening(people.focalPoint, { id, openingId }, NOW));
    expect(await told(people.focalPoint, after(59))).toEqual([]);
  });

  it('on the need’s record, and by name who asked, who agreed and why', async () => {
    const id = await sealedNeed(people);
    const openingId = await agreedOpening(people, id);
    valueOf(await endOpening(people.focalPoint, { id, openingId }, NOW));
    const seen = await withActor(actingPerson(people.focalPoint), async (tx) => ({
      events: await listNeedEvents(tx, id),
      openings: await listOpenings(tx, id),
    }));
    expect(seen.events.slice(-3).map(({ action }) => action)).toEqual([
      'ask-opening',
      'agree-opening',
      'end-opening',
    ]);
    expect(seen.openings).toMatchObject([
      {
        reason: REASON,
        askedBy: people.broker.person.name,
        answeredBy: people.secondBroker.person.name,
        endedBy: people.focalPoint.person.name,
      },
    ]);
  });

  it('and nobody who took no part: of another State, a donor, a third broker', async () => {
    const id = await sealedNeed(people);
    await agreedOpening(people, id);
    const third = await addMember(database, {
      name: 'Bill Broker',
      role: 'broker',
      organisation: people.broker.hat.organisation,
    });
    for (const by of [people.secondFocalPoint, people.donor, people.administrator, third])
      expect(await withActor(actingPerson(by), (tx) => listOpenings(tx, id)), by.hat.role).toEqual([]);
    expect(await withActor(actingPerson(people.secondBroker), (tx) => listOpenings(tx, id))).toHaveLength(1);
  });
});

describe('an opening that waits', () => {
  const day = (text: string) => new Date(`2026-${text}Z`);
  const desk = async (by: Wearing, at = NOW) =>
    (await listDesk(by, at)).lines.filter(({ kind }) => kind === 'opening-answer');

  it('is a letter to every broker who may be the second, with a link and nothing else, and to nobody else', async () => {
    const id = await sealedNeed(people);
    await database.owner.deleteFrom('outbox').execute();
    const { openingId } = valueOf(await ask(people.broker, id));
    const letters = await database.owner
      .selectFrom('outbox')
      .select(['email', 'values'])
      .where('kind', '=', 'second-broker-asked')
      .execute();
    expect(letters.length).toBeGreaterThan(0);
    const emails = letters.map(({ email }) => email);
    expect(emails).toContain(people.secondBroker.person.email);
    expect(emails).not.toContain(people.broker.person.email);
    const { rows } = await sql<{ email: string }>`
      select p.email from people p join memberships m on m.person_id = p.id where m.role <> 'broker'`.execute(
      database.owner,
    );
    expect(rows.filter(({ email }) => emails.includes(email))).toEqual([]);
    for (const { values } of letters)
      expect(values).toEqual({
        path: `/en/needs/${id}/openings/${openingId}`,
        until: '2026-12-01T00:00:00.000Z',
      });
  });

  it('stands on the desk of who may answer it, not of who asked, and no longer once it is answered', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await ask(people.broker, id));
    const mine = async (by: Wearing) => (await desk(by)).filter((line) => line.id === openingId);
    expect(await mine(people.secondBroker)).toMatchObject([{ needId: id }]);
    expect(await mine(people.broker)).toEqual([]);
    expect(await mine(deputyOf(people.secondBroker, people.broker))).toEqual([]);
    const asked = async () => {
      const { entries } = await readInbox(people.secondBroker, day('11-24T10:00:00'));
      return entries.find(({ path }) => path === `/needs/${id}/openings/${openingId}`)?.asked;
    };
    expect(await asked()).toBe(true);
    valueOf(await answer(people.secondBroker, id, openingId, 'refused'));
    expect([await mine(people.secondBroker), await asked()]).toEqual([[], false]);
  });

  it('lapses after five working days, which the State sees, and may be asked anew', async () => {
    const id = await sealedNeed(people);
    const { openingId } = valueOf(await ask(people.broker, id));
    await lapseOpenings(day('11-30T23:59:59'));
    const row = () =>
      database.owner
        .selectFrom('sealed_openings')
        .select('lapsed_at')
        .where('id', '=', openingId)
        .executeTakeFirstOrThrow();
    expect(await row()).toEqual({ lapsed_at: null });
    const late = day('12-01T00:00:00');
    // Also before the clock came by.
    const given = { id, openingId, answer: 'agreed' } as const;
    expect(await answerOpening(people.secondBroker, given, late)).toEqual(refused('not-now'));
    expect(await endOpening(people.focalPoint, { id, openingId }, late)).toEqual(refused('not-now'));
    const counts = await Promise.all([lapseOpenings(late), lapseOpenings(late)]);
    expect(counts.filter((n) => n > 0)).toHaveLength(1);
    expect(await row()).toEqual({ lapsed_at: late });
    const [seen] = await withActor(actingPerson(people.focalPoint), (tx) => listOpenings(tx, id));
    expect(openingState(seen!, late)).toBe('lapsed');
    expect(await withActor(actingPerson(people.secondBroker), (tx) => listOpenings(tx, id))).toEqual([]);
    expect(await askOpening(people.broker, { id, reason: REASON }, late)).toMatchObject({ ok: true });
    expect(await withdrawNeed(people.focalPoint, { id }, late)).toMatchObject({ ok: true });
    // Nobody but the clock says so, and it says it once.
    await expect(
      withActor(actingPerson(people.secondBroker), (tx) =>
        sql`update sealed_openings set lapsed_at = now() where need_id = ${id}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

test('no answer that began after the State’s ending is the text, in hundreds of rounds (CO6)', async () => {
  const id = await sealedNeed(people);
  let given = 0;
  const agreed = { need_id: id, reason: REASON, asked_by: people.broker.person.id, asked_at: NOW };
  const answered = { answer: 'agreed', answered_by: people.secondBroker.person.id } as const;
  for (let round = 0; round < 300; round += 1) {
    const { id: openingId } = await database.owner
      .insertInto('sealed_openings')
      .values({ ...agreed, ...answered, answered_at: NOW, open_until: after(60) })
      .returning('id')
      .executeTakeFirstOrThrow();
    let ended = false;
    const ending = endOpening(people.focalPoint, { id, openingId }, NOW).then((outcome) => {
      ended = true;
      return outcome;
    });
    const reading = async () => {
      const tooLate = ended;
      const outcome = await read(people.broker, id);
      if (outcome.ok) given += 1;
      return tooLate && outcome.ok;
    };
    const readings = [reading(), reading(), ending.then(reading)];
    expect(await ending).toMatchObject({ ok: true });
    expect(await Promise.all(readings)).toEqual([false, false, false]);
  }
  const { n } = await database.owner
    .selectFrom('sealed_readings')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('need_id', '=', id)
    .executeTakeFirstOrThrow();
  // And each text that was given is a row, no more and no fewer.
  expect(Number(n)).toBe(given);
});

test('nor after the State removed the text itself', async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = await sealedNeed(people);
    await agreedOpening(people, id);
    let removed = false;
    const removing = writeDetail(people.focalPoint, id, undefined).then((outcome) => {
      removed = true;
      return outcome;
    });
    const reading = async () => {
      const tooLate = removed;
      return tooLate && (await read(people.broker, id)).ok;
    };
    const readings = [reading(), removing.then(reading)];
    expect(await removing).toMatchObject({ ok: true });
    expect(await Promise.all(readings)).toEqual([false, false]);
  }
});
