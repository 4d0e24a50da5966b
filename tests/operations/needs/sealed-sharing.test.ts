import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { endSharing } from '#app/operations/needs/end-sharing.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { shareSealed } from '#app/operations/needs/share-sealed.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { withActor } from '#db/client.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listReadings } from '#db/queries/needs/sealed-readings.ts';
import { listShares } from '#db/queries/needs/sealed-shares.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { DETAIL, valueOf, writeDetail } from '#tests/support/sealed.ts';

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

const refused = (reason: string) => ({ ok: false, reason });
const read = (by: Wearing, id: string) => readSealedDetail(by, { id }, NOW);
const share = (by: Wearing, id: string, matchId: string) => shareSealed(by, { id, matchId }, NOW);
const end = (by: Wearing, id: string, matchId: string) => endSharing(by, { id, matchId }, NOW);

/** A need with a sealed text, whose State was introduced to the first donor. */
async function introducedNeed() {
  const id = await arrangeNeed(database, people.focalPoint);
  valueOf(await writeDetail(people.focalPoint, id, DETAIL));
  return { id, matchId: await arrangeMatch(database, people, id) };
}
async function sharedNeed() {
  const { id, matchId } = await introducedNeed();
  valueOf(await share(people.focalPoint, id, matchId));
  await keepIt(id, people.donor);
  return { id, matchId };
}

describe('a sealed text', () => {
  it('is read by an introduced donor once the State shares it and they keep it confidential, and by nobody else', async () => {
    const { id, matchId } = await introducedNeed();
    await keepIt(id, people.donor);
    expect(await read(people.donor, id)).toEqual(refused('not-found'));
    valueOf(await share(people.focalPoint, id, matchId));
    expect(await read(people.donor, id)).toEqual({ ok: true, value: { version: 1, detail: DETAIL } });
    for (const by of [people.secondDonor, people.hubCoordinator, people.verifier, people.broker])
      expect(await read(by, id), by.hat.role).toEqual(refused('not-found'));

    const other = await introducedNeed();
    valueOf(await share(people.focalPoint, other.id, other.matchId));
    expect(await read(people.donor, other.id)).toEqual(refused('not-found'));
    await keepIt(other.id, people.donor);
    expect(await read(people.donor, other.id)).toMatchObject({ ok: true });
  });

  it('is shared by its State alone, with a party of its own match, once', async () => {
    const { id, matchId } = await introducedNeed();
    const other = await introducedNeed();
    for (const by of [people.broker, people.donor, people.hubCoordinator])
      expect(await share(by, id, matchId), by.hat.role).toEqual(refused('not-your-act'));
    expect(await share(people.secondFocalPoint, id, matchId)).toEqual(refused('not-found'));
    expect(await share(people.focalPoint, id, other.matchId)).toEqual(refused('not-found'));
    const both = await Promise.all([1, 2].map(() => share(people.focalPoint, id, matchId)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(refused('already-there'));
    // The database says the same, whatever the code above does.
    const put = (by: Wearing, needId: string, match: string) =>
      withActor(actingPerson(by), (tx) =>
        tx
          .insertInto('sealed_shares')
          .values({ need_id: needId, match_id: match, shared_by: by.person.id, shared_at: NOW })
          .execute(),
      );
    for (const by of [people.broker, people.donor, people.secondFocalPoint])
      await expect(put(by, other.id, other.matchId), by.hat.role).rejects.toMatchObject({ code: '42501' });
    await expect(put(people.focalPoint, id, other.matchId)).rejects.toMatchObject({ code: '42501' });
  });

  it('is not shared where nothing is sealed, or before an introduction', async () => {
    const bare = await arrangeNeed(database, people.focalPoint);
    const match = await arrangeMatch(database, people, bare);
    expect(await share(people.focalPoint, bare, match)).toEqual(refused('not-now'));
    const { id, matchId } = await introducedNeed();
    await sql`update matches set status = 'proposed' where id = ${matchId}`.execute(database.owner);
    expect(await share(people.focalPoint, id, matchId)).toEqual(refused('not-now'));
  });

  it.each<[string, (id: string, matchId: string) => Promise<unknown>]>([
    ['the State takes it back', async (id, matchId) => valueOf(await end(people.focalPoint, id, matchId))],
    [
      'the match ends',
      (_id, matchId) =>
        sql`update matches set status = 'closed', closing_code = 'no-fit' where id = ${matchId}`.execute(
          database.owner,
        ),
    ],
    ['the State withdraws', async (id) => valueOf(await withdrawNeed(people.focalPoint, { id }, NOW))],
    [
      'the text is removed, and another one is sealed',
      async (id) => {
        valueOf(await writeDetail(people.focalPoint, id, undefined));
        valueOf(await writeDetail(people.focalPoint, id, 'Another one.'));
      },
    ],
  ])('is no longer theirs once %s', async (_what, over) => {
    const { id, matchId } = await sharedNeed();
    expect(await read(people.donor, id)).toMatchObject({ ok: true });
    await over(id, matchId);
    expect(await read(people.donor, id)).toEqual(refused('not-found'));
  });

  it('tells the State with whom it is shared and each reading, and is on its record', async () => {
    const { id, matchId } = await sharedNeed();
    await read(people.donor, id);
    const seen = await withActor(actingPerson(people.focalPoint), async (tx) => ({
      shares: await listShares(tx, id),
      readings: await listReadings(tx, id),
      events: await listNeedEvents(tx, id),
    }));
    expect(seen.shares).toMatchObject([
      {
        matchId,
        donor: people.donor.hat.organisation.name,
        share: { sharedBy: people.focalPoint.person.name },
      },
    ]);
    expect(seen.readings).toMatchObject([
      {
        kind: 'read-by-sharing',
        version: 1,
        person: people.donor.person.name,
        organisation: people.donor.hat.organisation.name,
        role: 'donor',
      },
    ]);
    expect(seen.events.at(-1)).toMatchObject({ action: 'share-sealed', role: 'focal_point' });
    expect(await withActor(actingPerson(people.donor), (tx) => listReadings(tx, id))).toEqual([]);
    expect(await end(people.focalPoint, id, matchId)).toMatchObject({ ok: true });
    expect(await end(people.focalPoint, id, matchId)).toEqual(refused('not-now'));
  });
});

test('no answer that began after the State took it back is the text, in hundreds of rounds (CO6)', async () => {
  const { id, matchId } = await sharedNeed();
  valueOf(await end(people.focalPoint, id, matchId));
  let given = 0;
  for (let round = 0; round < 300; round += 1) {
    valueOf(await share(people.focalPoint, id, matchId));
    let ended = false;
    const ending = end(people.focalPoint, id, matchId).then((outcome) => {
      ended = true;
      return outcome;
    });
    const reading = async () => {
      const tooLate = ended;
      const outcome = await read(people.donor, id);
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
