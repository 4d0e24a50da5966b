import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { newFileKey } from '#app/auth/file-cipher.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { FILES_A_NEED } from '#app/domain/files/file-limits.ts';
import { FILE_TIERS, type FileTier } from '#app/domain/files/file-tier.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { addFile } from '#app/operations/files/add-file.ts';
import { CHUNK_BYTES, databaseStore } from '#app/operations/files/database-store.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import { openFile } from '#app/operations/files/open-file.ts';
import { removeFile } from '#app/operations/files/remove-file.ts';
import { showFileTo } from '#app/operations/files/show-file-to.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { removeDue } from '#app/operations/retention/remove-due.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listFiles, listReadings } from '#db/queries/needs/files.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { jpeg, jpegSegment, PDF, pieces, png, zip } from '#tests/support/files.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { arrangeNeed, NOW as DURING } from '#tests/support/matches.ts';

const NOW = new Date();
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

const text = (bytes: number) => Buffer.alloc(bytes, 'marzipanel ');

async function add(
  needId: string,
  bytes: Buffer = PDF,
  name = 'strategy.pdf',
  by: Wearing = people.focalPoint,
) {
  return addFile(by, { needId, name, bytes: pieces(bytes) });
}
async function added(needId: string, bytes?: Buffer, name?: string): Promise<string> {
  const outcome = await add(needId, bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.id;
}
async function shownTo(needId: string, tier: FileTier): Promise<string> {
  const fileId = await added(needId);
  if (tier !== 'T3')
    expect(
      await showFileTo(people.focalPoint, { needId, fileId, tier, agreedFrom: 'T3' }, NOW),
    ).toMatchObject({ ok: true });
  return fileId;
}
async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return Buffer.concat(all);
}
async function has(by: Wearing | undefined, needId: string, fileId: string, at = DURING): Promise<string> {
  const opened = await openFile(by, { needId, fileId }, at);
  if (opened.kind === 'opened') await gathered(opened.bytes);
  return opened.kind;
}
const chunks = (fileId: string) =>
  database.owner.selectFrom('file_chunks').selectAll().where('file_id', '=', fileId).orderBy('n').execute();
const row = (id: string) =>
  database.owner.selectFrom('need_files').selectAll().where('id', '=', id).executeTakeFirst();

describe('storing', () => {
  it('gives back what came in, of any length, with its size and SHA-256', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    for (const length of [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]) {
      const fileId = await added(needId, text(length), 'notes.txt');
      const opened = await openFile(people.focalPoint, { needId, fileId }, DURING);
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      expect((await gathered(opened.bytes)).equals(text(length))).toBe(true);
      expect(opened.file).toMatchObject({ bytes: length, mediaType: 'text/plain', tier: 'T3' });
      expect(await chunks(fileId)).toHaveLength(Math.ceil(length / CHUNK_BYTES));
      await removeFile(people.focalPoint, { needId, fileId }, NOW);
    }
  });

  it('leaves no word of a file in any row: they are sealed', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    await added(needId, text(CHUNK_BYTES + 5), 'notes.txt');
    const { rows } = await sql<{ table: string }>`
      select table_name as table from information_schema.tables where table_schema = 'public'`.execute(
      database.owner,
    );
    for (const { table } of rows) {
      const { rows: told } = await sql`select from ${sql.table(table)} t where t::text ilike '%marzipanel%'
        or t::text like ${`%${Buffer.from('marzipanel').toString('hex')}%`}`.execute(database.owner);
      expect(told, table).toEqual([]);
    }
  });

  it('keeps no author of a document and no place of a picture, and no picture of 900 million pixels (UP5)', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const noted = zip([
      { name: '[Content_Types].xml', body: '<Types/>' },
      { name: 'docProps/core.xml', body: '<dc:creator>Ondine Clerk</dc:creator>', stored: true },
      { name: 'word/document.xml', body: '<w:document>the plan</w:document>', stored: true },
    ]);
    const photo = jpeg(4, 4, [jpegSegment(0xe1, 'Exif\0\0GPS 1.2,3.4 Ondine Clerk')]);
    for (const [bytes, name, kept] of [
      [noted, 'plan.docx', 'the plan'],
      [photo, 'photo.jpg', jpeg(4, 4)],
    ] as const) {
      expect(bytes.includes('Ondine Clerk')).toBe(true);
      const fileId = await added(needId, bytes, name);
      const opened = await openFile(people.focalPoint, { needId, fileId }, DURING);
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      const stored = await gathered(opened.bytes);
      expect([stored.includes('Ondine Clerk'), stored.includes(kept)], name).toEqual([false, true]);
      // Size and hash are those of what is stored.
      const sha256 = createHash('sha256').update(stored).digest('hex');
      expect(opened.file).toMatchObject({ bytes: stored.length, sha256 });
    }
    const before = (await withActor(actingPerson(people.focalPoint), (tx) => listFiles(tx, needId))).length;
    const refused = { ok: false, refusal: 'too-many-pixels' };
    expect(await add(needId, png(30_000, 30_000), 'map.png')).toEqual(refused);
    expect(await withActor(actingPerson(people.focalPoint), (tx) => listFiles(tx, needId))).toHaveLength(
      before,
    );
  });

  it('never holds more than two chunks, and no connection between them', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    let [given, most] = [0, 0];
    async function* slowly() {
      for (let n = 0; n < 12; n += 1) {
        const { rows } = await sql<{
          count: string;
        }>`select count(*) from file_chunks c join need_files f on f.id = c.file_id where f.need_id = ${needId}`.execute(
          database.owner,
        );
        most = Math.max(most, given - Number(rows[0]?.count));
        const { rows: idle } =
          await sql`select from pg_stat_activity where datname = current_database() and state like 'idle in%'`.execute(
            database.owner,
          );
        expect(idle).toEqual([]);
        given += 1;
        yield text(CHUNK_BYTES);
      }
    }
    expect(await addFile(people.focalPoint, { needId, name: 'notes.txt', bytes: slowly() })).toMatchObject({
      ok: true,
    });
    expect(most).toBeLessThanOrEqual(2);
  });

  it.each<[string, (fileId: string) => Promise<unknown>]>([
    [
      'changed by one bit',
      (id) =>
        sql`update file_chunks set body = set_bit(body, 200, 1 - get_bit(body, 200)) where file_id = ${id} and n = 1`.execute(
          database.owner,
        ),
    ],
    [
      'in another order',
      (id) =>
        sql`update file_chunks set body = other.body from file_chunks other where file_chunks.file_id = ${id} and other.file_id = ${id} and file_chunks.n + other.n = 1`.execute(
          database.owner,
        ),
    ],
    [
      'cut off',
      async (id) => {
        await sql`delete from file_chunks where file_id = ${id} and n = 2`.execute(database.owner);
        await sql`update need_files set bytes = ${2 * CHUNK_BYTES} where id = ${id}`.execute(database.owner);
      },
    ],
    [
      'lacking one',
      (id) => sql`delete from file_chunks where file_id = ${id} and n = 1`.execute(database.owner),
    ],
    [
      'of another file',
      async (id) => {
        const { need_id: needId } = (await row(id))!;
        const other = await added(needId, text(3 * CHUNK_BYTES), 'other.txt');
        await sql`update file_chunks set body = o.body from file_chunks o where file_chunks.file_id = ${id} and o.file_id = ${other} and o.n = file_chunks.n`.execute(
          database.owner,
        );
      },
    ],
    [
      'under another key',
      (id) =>
        sql`update need_files set sealed_key = ${newFileKey(randomUUID())} where id = ${id}`.execute(
          database.owner,
        ),
    ],
  ])('gives nothing out where chunks are %s', async (_what, spoil) => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const fileId = await added(needId, text(3 * CHUNK_BYTES), 'notes.txt');
    await spoil(fileId);
    const opened = await openFile(people.focalPoint, { needId, fileId }, DURING);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    await expect(gathered(opened.bytes)).rejects.toThrow();
  });

  it('stops a download at the next chunk when access ends', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const fileId = await added(needId, text(3 * CHUNK_BYTES), 'notes.txt');
    const opened = await openFile(people.broker, { needId, fileId }, DURING);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    expect((await opened.bytes.next()).done).toBe(false);
    await removeFile(people.focalPoint, { needId, fileId }, NOW);
    await expect(opened.bytes.next()).rejects.toThrow('out of reach');
  });
});

describe('adding', () => {
  it('refuses the eleventh file and the byte too many (UP8)', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    for (let n = 0; n < FILES_A_NEED; n += 1) await added(needId, text(9), 'a.txt');
    expect(await add(needId, text(9), 'a.txt')).toEqual({ ok: false, refusal: 'too-many' });
    await sql`update need_files set removed_at = now(), sealed_key = null where need_id = ${needId}`.execute(
      database.owner,
    );
    const big = await added(needId, text(9), 'a.txt');
    for (const n of [1, 2]) {
      void n;
      await added(needId, text(9), 'a.txt');
    }
    await sql`update need_files set bytes = 20971520 where need_id = ${needId} and removed_at is null`.execute(
      database.owner,
    );
    expect(await add(needId, text(9), 'a.txt')).toEqual({ ok: false, refusal: 'too-much' });
    expect((await row(big))?.removed_at).toBeNull();
  });

  it('keeps within the number when several come at once', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    for (let n = 0; n < FILES_A_NEED - 1; n += 1) await added(needId, text(9), 'a.txt');
    const outcomes = await Promise.all([1, 2, 3].map(() => add(needId, text(9), 'a.txt')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('leaves nothing of a file that is refused or cut off', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    expect(await add(needId, Buffer.from('<html>'))).toEqual({ ok: false, refusal: 'markup' });
    expect(await add(needId, Buffer.concat([text(2 * CHUNK_BYTES), Buffer.from('\0')]), 'a.txt')).toEqual({
      ok: false,
      refusal: 'unknown-kind',
    });
    expect(await add(needId, text(20 * 1024 * 1024 + 1), 'a.txt')).toEqual({
      ok: false,
      refusal: 'too-large',
    });
    async function* cutOff() {
      yield* pieces(text(2 * CHUNK_BYTES));
      throw new Error('the line is gone');
    }
    await expect(addFile(people.focalPoint, { needId, name: 'a.txt', bytes: cutOff() })).rejects.toThrow(
      'the line is gone',
    );
    const { rows } = await sql`select from need_files where need_id = ${needId}`.execute(database.owner);
    expect(rows).toEqual([]);
  });

  it('is for the delegation alone, and reads nothing from anybody else', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    let isRead = false;
    async function* watched() {
      isRead = true;
      yield* pieces(PDF);
    }
    const reasons: unknown[] = [];
    for (const by of [people.donor, people.broker, people.hubCoordinator, people.secondFocalPoint])
      reasons.push(await addFile(by, { needId, name: 'a.pdf', bytes: watched() }));
    expect(reasons).toEqual(
      ['not-your-act', 'not-your-act', 'not-your-act', 'not-found'].map((reason) => ({ ok: false, reason })),
    );
    expect(isRead).toBe(false);
  });

  it('shows nobody a file that is not whole yet; after an hour it goes', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const id = randomUUID();
    const sealedKey = newFileKey(id);
    await database.owner
      .insertInto('need_files')
      .values({
        id,
        need_id: needId,
        name: 'half.pdf',
        sealed_key: sealedKey,
        uploaded_by: people.focalPoint.person.id,
        began_at: NOW,
      })
      .execute();
    await databaseStore.put(actingPerson(people.focalPoint), { id, sealedKey }, pieces(randomBytes(100)));
    expect(await has(people.focalPoint, needId, id)).toBe('out-of-reach');
    expect(await has(people.broker, needId, id)).toBe('out-of-reach');
    await removeDue(new Date(NOW.getTime() + 59 * 60_000));
    expect(await chunks(id)).toHaveLength(1);
    await removeDue(new Date(NOW.getTime() + 61 * 60_000));
    expect([await row(id), await chunks(id)]).toEqual([undefined, []]);
  });
});

/** Who downloads a file of each tier from a need that circulates, and no longer when it does not. */
const MATRIX: Readonly<Record<FileTier, readonly string[]>> = {
  T3: ['focalPoint', 'broker'],
  T2: ['focalPoint', 'broker', 'introduced', 'chosenHub'],
  T1: ['focalPoint', 'broker', 'introduced', 'chosenHub', 'secondDonor', 'verifier', 'otherHub'],
  T0: [
    'focalPoint',
    'broker',
    'introduced',
    'chosenHub',
    'secondDonor',
    'verifier',
    'otherHub',
    'administrator',
    'secondFocalPoint',
    'anonymous',
  ],
};

describe('who may have a file (UP7)', () => {
  async function arranged() {
    const needId = await arrangeNeed(database, people.focalPoint, {
      hubIds: [people.hubCoordinator.hat.organisation.id],
    });
    const matchId = await arrangeMatch(database, people, needId);
    await keepIt(needId, people.donor, people.hubCoordinator);
    return { needId, matchId };
  }
  const readers = () => ({
    focalPoint: people.focalPoint,
    broker: people.broker,
    introduced: people.donor,
    chosenHub: people.hubCoordinator,
    secondDonor: people.secondDonor,
    verifier: people.verifier,
    administrator: people.administrator,
    secondFocalPoint: people.secondFocalPoint,
    anonymous: undefined,
  });
  const publicView = (needId: string) =>
    sql`insert into need_views (need_id, audience, view, reference, themes, region, circulating, circulates_until)
      select need_id, 'public', view, reference, themes, region, circulating, circulates_until from need_views
      where need_id = ${needId} and audience = 'registered'`.execute(database.owner);

  it.each(FILE_TIERS)('of %s: each role as the table says, while the need circulates', async (tier) => {
    const { needId } = await arranged();
    await publicView(needId);
    const fileId = await shownTo(needId, tier);
    const able: string[] = [];
    for (const [name, by] of Object.entries(readers()))
      if ((await has(by, needId, fileId)) !== 'out-of-reach') able.push(name);
    expect(able).toEqual(Object.keys(readers()).filter((name) => MATRIX[tier].includes(name)));
  });

  it('of T0 needs that the public may see the need', async () => {
    const { needId } = await arranged();
    const fileId = await shownTo(needId, 'T0');
    expect(await has(undefined, needId, fileId)).toBe('out-of-reach');
    await publicView(needId);
    expect(await has(undefined, needId, fileId)).toBe('opened');
  });

  it('ends for hubs and registered users with the circulation, for a donor with the match', async () => {
    const { needId, matchId } = await arranged();
    const fileId = await shownTo(needId, 'T1');
    await pauseNeed(people.focalPoint, { id: needId }, NOW);
    expect(await has(people.secondDonor, needId, fileId)).toBe('out-of-reach');
    expect(await has(people.hubCoordinator, needId, fileId)).toBe('out-of-reach');
    expect(await has(people.donor, needId, fileId)).toBe('opened');
    await sql`update matches set status = 'closed', closing_code = 'lapsed-without-reply' where id = ${matchId}`.execute(
      database.owner,
    );
    expect(await has(people.donor, needId, fileId)).toBe('out-of-reach');
  });

  it('ends for everybody but the parties after the last day that the State agreed to', async () => {
    const { needId } = await arranged();
    await publicView(needId);
    const fileId = await shownTo(needId, 'T0');
    const able = async (at: Date) => {
      const names: string[] = [];
      for (const [name, by] of Object.entries(readers()))
        if ((await has(by, needId, fileId, at)) === 'opened') names.push(name);
      return names;
    };
    expect(await able(new Date('2026-12-23T23:59:00Z'))).toContain('anonymous');
    expect(await able(new Date('2026-12-24T00:00:00Z'))).toEqual(['focalPoint', 'broker', 'introduced']);
  });

  it('is only under its own need (AZ13)', async () => {
    const [mine, theirs] = [
      await arrangeNeed(database, people.focalPoint),
      await arrangeNeed(database, people.secondFocalPoint),
    ];
    const outcome = await add(theirs, PDF, 'a.pdf', people.secondFocalPoint);
    if (!outcome.ok) throw new Error('not added');
    expect(await has(people.focalPoint, mine, outcome.id)).toBe('out-of-reach');
    expect(await has(people.focalPoint, theirs, outcome.id)).toBe('out-of-reach');
    expect(await has(people.broker, mine, outcome.id)).toBe('out-of-reach');
    const input = { needId: mine, fileId: outcome.id };
    expect(await removeFile(people.focalPoint, input, NOW)).toEqual({ ok: false, reason: 'not-found' });
    expect(await showFileTo(people.focalPoint, { ...input, tier: 'T0', agreedFrom: 'T3' }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  it('is nobody’s any more once the need is withdrawn: bytes and key are gone', async () => {
    const { needId } = await arranged();
    const fileId = await shownTo(needId, 'T2');
    expect(await withdrawNeed(people.focalPoint, { id: needId }, NOW)).toMatchObject({ ok: true });
    expect(await chunks(fileId)).toEqual([]);
    expect(await row(fileId)).toMatchObject({ sealed_key: null });
    for (const by of Object.values(readers())) expect(await has(by, needId, fileId)).toBe('out-of-reach');
    expect(await add(needId)).toEqual({ ok: false, reason: 'not-now' });
  });

  it('narrows at once; widens only where the State agreed to that step, which is recorded', async () => {
    const { needId } = await arranged();
    const fileId = await added(needId);
    const choose = (tier: FileTier, agreedFrom?: FileTier) =>
      showFileTo(people.focalPoint, { needId, fileId, tier, agreedFrom }, NOW);
    expect(await choose('T2')).toEqual({ ok: false, reason: 'consent-needed' });
    expect(await choose('T2', 'T1')).toEqual({ ok: false, reason: 'stale' });
    expect(await choose('T2', 'T3')).toMatchObject({ ok: true });
    expect(await choose('T1', 'T2')).toMatchObject({ ok: true });
    expect(await choose('T3')).toMatchObject({ ok: true });
    expect(await has(people.secondDonor, needId, fileId)).toBe('out-of-reach');
    const agreements = await database.owner
      .selectFrom('file_agreements')
      .select(['from_tier', 'to_tier', 'person_id'])
      .where('file_id', '=', fileId)
      .orderBy('to_tier', 'desc')
      .execute();
    const person_id = people.focalPoint.person.id;
    expect(agreements).toEqual([
      { from_tier: 'T3', to_tier: 'T2', person_id },
      { from_tier: 'T2', to_tier: 'T1', person_id },
    ]);
    const events = await database.owner
      .selectFrom('need_events')
      .select('action')
      .where('need_id', '=', needId)
      .where('action', 'like', '%-file')
      .orderBy('id')
      .execute();
    expect(events.map(({ action }) => action)).toEqual([
      'add-file',
      'widen-file',
      'widen-file',
      'narrow-file',
    ]);
  });

  it('is kept by the database itself: nobody else widens, and the State not without its word', async () => {
    const { needId } = await arranged();
    const fileId = await added(needId);
    const widen = (by: Wearing) =>
      withActor(actingPerson(by), (tx) =>
        tx.updateTable('need_files').set({ tier: 'T0' }).where('id', '=', fileId).executeTakeFirst(),
      );
    await expect(widen(people.focalPoint)).rejects.toThrow('only the State');
    // An agreement is good for one step, once: not for the same one again after it was taken back.
    const choose = (tier: FileTier, agreedFrom?: FileTier) =>
      showFileTo(people.focalPoint, { needId, fileId, tier, agreedFrom }, NOW);
    expect(await choose('T0', 'T3')).toMatchObject({ ok: true });
    expect(await choose('T3')).toMatchObject({ ok: true });
    await expect(widen(people.focalPoint)).rejects.toThrow('only the State');
    for (const by of [people.broker, people.donor, people.secondFocalPoint])
      expect((await widen(by)).numUpdatedRows).toBe(0n);
  });
});

describe('what is recorded', () => {
  test('a donor and a hub say once a need that it stays confidential, before the first file shared with them (PA3)', async () => {
    const needId = await arrangeNeed(database, people.focalPoint, {
      hubIds: [people.hubCoordinator.hat.organisation.id],
    });
    await arrangeMatch(database, people, needId);
    const [one, two] = [await shownTo(needId, 'T2'), await shownTo(needId, 'T2')];
    for (const by of [people.donor, people.hubCoordinator]) {
      // A file that is not there is answered in the same way: nothing is learnt from it.
      for (const fileId of [one, randomUUID()])
        expect(await has(by, needId, fileId)).toBe('confidentiality-first');
      expect(await keepConfidential(by, { needId }, NOW)).toMatchObject({ ok: true });
      expect(await has(by, needId, one)).toBe('opened');
      expect(await has(by, needId, two)).toBe('opened');
    }
    expect(await keepConfidential(people.secondDonor, { needId }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    });
    expect(await has(people.broker, needId, one)).toBe('opened');
  });

  test('every download is told to the State, by name, and stands in the log of acts', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const fileId = await added(needId);
    for (const by of [people.broker, people.focalPoint]) await has(by, needId, fileId);
    await has(people.donor, needId, fileId);
    const told = (by: Wearing) => withActor(actingPerson(by), (tx) => listReadings(tx, fileId));
    expect(await told(people.focalPoint)).toMatchObject(
      [people.focalPoint, people.broker].map(({ person, hat }) => ({
        person: person.name,
        organisation: hat.organisation.name,
        role: hat.role,
      })),
    );
    expect(await told(people.broker)).toEqual([]);
    expect(await told(people.secondFocalPoint)).toEqual([]);
    const { rows } = await sql<{
      role: string;
    }>`select role from audit_payloads where act = 'read-file' and need_id = ${needId} order by n`.execute(
      database.owner,
    );
    expect(rows.map(({ role }) => role)).toEqual(['broker', 'focal_point']);
  });

  test('a list shows what this reader may have and nothing else', async () => {
    const needId = await arrangeNeed(database, people.focalPoint);
    const [one, two] = [await shownTo(needId, 'T3'), await shownTo(needId, 'T1')];
    const listed = async (by: Wearing) =>
      (await withActor(actingPerson(by), (tx) => listFiles(tx, needId))).map(({ id }) => id);
    expect(await listed(people.focalPoint)).toEqual([one, two]);
    expect(await listed(people.donor)).toEqual([two]);
    expect(await listed(people.secondFocalPoint)).toEqual([]);
  });
});
