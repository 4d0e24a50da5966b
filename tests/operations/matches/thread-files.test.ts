import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { THREAD_FILES } from '#app/domain/matches/thread-files.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { CHUNK_BYTES } from '#app/operations/files/database-store.ts';
import { changePresence } from '#app/operations/matches/change-presence.ts';
import { endMatch } from '#app/operations/matches/end-match.ts';
import { openThreadFile } from '#app/operations/matches/open-thread-file.ts';
import { takeBackFile } from '#app/operations/matches/take-back-file.ts';
import { takeThreadFile, type TakenFile } from '#app/operations/matches/take-thread-file.ts';
import { sendMessage } from '#app/operations/matches/write-message.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadThread } from '#app/routes/matches/parts/load-thread.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { removeDue } from '#app/operations/retention/remove-due.ts';
import { withActor } from '#db/client.ts';
import { readOwnData } from '#db/queries/accounts/own-data.ts';
import { REMOVALS } from '#db/queries/retention/removals.ts';
import { listComingFiles } from '#db/queries/matches/coming-files.ts';
import { listThreadFileReadings } from '#db/queries/matches/thread-file-acts.ts';
import { listFilesOfThread } from '#db/queries/matches/thread-files.ts';
import { listMessages } from '#db/queries/matches/threads.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { MACROS, PDF, pieces } from '#tests/support/files.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { arrangeNeed } from '#tests/support/matches.ts';

const NOW = new Date();
let database: TestDatabase;
let people: Cast;
let needId: string;
let matchId: string;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  ({ needId, matchId } = await introduced());
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

async function introduced() {
  const need = await arrangeNeed(database, people.focalPoint);
  const match = await arrangeMatch(database, people, need);
  await keepIt(need, people.donor);
  return { needId: need, matchId: match };
}

const words = (bytes: number) => Buffer.alloc(bytes, 'marzipanel ');
const take = (by: Wearing, bytes: Buffer, name: string) =>
  takeThreadFile(by, { matchId, name, bytes: pieces(bytes) });
async function taken(by: Wearing, bytes: Buffer = PDF, name = 'terms.pdf'): Promise<TakenFile> {
  const outcome = await take(by, bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.file;
}
const send = (by: Wearing, files: readonly TakenFile[], text = '') =>
  sendMessage(by, { matchId, text, textLanguage: 'en', files }, NOW);
async function sent(by: Wearing, bytes?: Buffer, name?: string): Promise<string> {
  const file = await taken(by, bytes, name);
  expect(await send(by, [file])).toEqual({ ok: true, value: undefined });
  return file.id;
}
/** What comes out for this reader, or why nothing does. */
async function opened(by: Wearing, fileId: string, match = matchId): Promise<Buffer | string> {
  const open = await openThreadFile(by, { matchId: match, fileId }, NOW);
  if (open.kind !== 'opened') return open.kind;
  const all: Buffer[] = [];
  for await (const piece of open.bytes) all.push(piece);
  return Buffer.concat(all);
}
const has = async (by: Wearing, fileId: string) => typeof (await opened(by, fileId)) !== 'string';
const names = (by: Wearing) =>
  withActor(actingPerson(by), async (tx) =>
    (await listFilesOfThread(tx, matchId, 100)).map(({ name }) => name),
  );
const rows = async () =>
  Number(
    (await sql<{ n: string }>`select count(*) as n from match_files`.execute(database.owner)).rows[0]?.n,
  );
const outsiders = () => [
  people.secondDonor,
  people.secondFocalPoint,
  people.hubCoordinator,
  people.verifier,
  people.administrator,
  // A colleague of the donor's, who has not said that the need stays confidential.
  { ...people.donor, person: people.secondDonor.person },
];

describe('a file with a message', () => {
  it('reaches both sides and the brokers, and nobody else', async () => {
    const file = await taken(people.focalPoint, words(CHUNK_BYTES + 9), 'notes.txt');
    // Until it is sent it is nobody's but its sender's, and no download.
    for (const by of [people.focalPoint, people.donor, people.broker])
      expect(await opened(by, file.id)).toBe('out-of-reach');
    const coming = (by: Wearing) => withActor(actingPerson(by), (tx) => listComingFiles(tx, matchId));
    expect(await coming(people.focalPoint)).toMatchObject([{ name: 'notes.txt' }]);
    expect(await coming(people.donor)).toEqual([]);
    expect(await send(people.focalPoint, [file], 'As promised.')).toMatchObject({ ok: true });
    expect(await coming(people.focalPoint)).toEqual([]);
    for (const by of [people.focalPoint, people.donor, people.broker, people.secondBroker])
      expect(words(CHUNK_BYTES + 9).equals((await opened(by, file.id)) as Buffer)).toBe(true);
    for (const by of outsiders()) {
      expect(await opened(by, file.id)).toBe('out-of-reach');
      expect(await names(by)).toEqual([]);
      expect(await take(by, PDF, 'a.pdf')).toMatchObject({ ok: false });
      expect(await takeBackFile(by, { matchId, fileId: file.id }, NOW)).toMatchObject({ ok: false });
    }
  });

  it('is a message too without a word; without either there is none', async () => {
    await sent(people.donor, PDF, 'offer.pdf');
    const [last] = await withActor(actingPerson(people.focalPoint), (tx) => listMessages(tx, matchId));
    expect(last).toMatchObject({ text: '', role: 'donor' });
    expect(await send(people.donor, [])).toEqual({ ok: false, reason: 'incomplete' });
    await expect(
      withActor(actingPerson(people.donor), (tx) =>
        sql`insert into match_messages (match_id, action, text, text_language, person_id, role, organisation_id, at)
          select match_id, action, '', text_language, person_id, role, organisation_id, at from match_messages
          where person_id = ${people.donor.person.id} limit 1`.execute(tx),
      ),
    ).rejects.toThrow('a message without a word brings a file');
  });

  it('is marked with its reader’s name, but for the side that sent it, which is told who had it', async () => {
    const fileId = await sent(people.focalPoint, PDF, 'annex.pdf');
    expect(await opened(people.focalPoint, fileId)).toEqual(PDF);
    const copy = await opened(people.donor, fileId);
    expect(copy).not.toEqual(PDF);
    expect(String(copy)).toMatch(/^%PDF-/);
    const readings = (by: Wearing) =>
      withActor(actingPerson(by), async (tx) =>
        (await listThreadFileReadings(tx, matchId)).filter((one) => one.fileId === fileId),
      );
    expect(await readings(people.focalPoint)).toMatchObject([
      { person: people.donor.person.name, copyNumber: expect.stringMatching(/^C-/) as string },
    ]);
    expect([await readings(people.donor), await readings(people.broker)]).toEqual([[], []]);
    const unmarked = sql`insert into match_file_acts (match_id, file_id, action, person_id, role, organisation_id, at)
      values (${matchId}, ${fileId}, 'read-file', ${people.donor.person.id}, 'donor', ${people.donor.hat.organisation.id}, now())`;
    await expect(withActor(actingPerson(people.donor), (tx) => unmarked.execute(tx))).rejects.toThrow(
      'a copy of their own',
    );
  });

  it('is refused like any file here, and leaves nothing; a thread of others is not read', async () => {
    const before = await rows();
    for (const [bytes, name, refusal] of [
      [Buffer.from('<html><script>x</script>'), 'plan.pdf', 'markup'],
      [MACROS, 'budget.docx', 'macros'],
      [Buffer.alloc(0), 'empty.pdf', 'missing'],
      [words(20 * 1024 * 1024 + 1), 'large.txt', 'too-large'],
    ] as const)
      expect(await take(people.donor, bytes, name)).toEqual({ ok: false, refusal });
    let isRead = false;
    async function* watched() {
      isRead = true;
      yield* pieces(PDF);
    }
    for (const by of outsiders()) await takeThreadFile(by, { matchId, name: 'a.pdf', bytes: watched() });
    expect([isRead, await rows()]).toEqual([false, before]);
  });

  it('goes with all of its message or not at all', async () => {
    const before = await rows();
    const files = [await taken(people.donor), await taken(people.donor, words(9), 'a.txt')];
    expect(await send(people.donor, files, 'Password: Quillfrost#2026')).toEqual({
      ok: false,
      reason: 'secret-found',
    });
    expect(await rows()).toBe(before);
    const four = await Promise.all([1, 2, 3, 4].map((n) => taken(people.donor, words(n), 'a.txt')));
    expect(await send(people.donor, four)).toEqual({ ok: false, reason: 'incomplete' });
    expect(await rows()).toBe(before);
  });

  it('is only under its own match, and only its sender sends it', async () => {
    const fileId = await sent(people.donor, words(5), 'mine.txt');
    const other = await introduced();
    expect(await opened(people.donor, fileId, other.matchId)).toBe('out-of-reach');
    const file = await taken(people.donor, words(6), 'unsent.txt');
    await expect(send(people.focalPoint, [file], 'Not mine')).rejects.toThrow('has gone');
    expect(await send(people.donor, [file])).toMatchObject({ ok: true });
  });
});

describe('the database itself', () => {
  it('lets nobody change what was sent, give it to another message, or read its chunks without the message', async () => {
    const fileId = await sent(people.focalPoint, words(50), 'sealed.txt');
    const as = <T>(by: Wearing, query: ReturnType<typeof sql<T>>) =>
      withActor(actingPerson(by), async (tx) => (await query.execute(tx)).numAffectedRows);
    for (const change of [
      sql`update match_files set name = 'other.txt' where id = ${fileId}`,
      sql`update match_files set bytes = 1 where id = ${fileId}`,
      sql`update match_files set removed_at = now(), sealed_key = null, name = 'other.txt' where id = ${fileId}`,
    ])
      await expect(as(people.focalPoint, change)).rejects.toThrow(/stays as it is|row-level security/);
    expect(await as(people.donor, sql`update match_files set name = 'x' where id = ${fileId}`)).toBe(0n);
    const bodies = sql<{ n: number }>`select n from match_file_chunks where file_id = ${fileId}`;
    const seen = (by: Wearing) =>
      withActor(actingPerson(by), async (tx) => (await bodies.execute(tx)).rows.length);
    expect([await seen(people.donor), await seen(people.broker)]).toEqual([1, 1]);
    for (const by of outsiders()) expect(await seen(by)).toBe(0);
    for (const by of [people.donor, people.broker]) {
      expect(await as(by, sql`delete from match_file_chunks where file_id = ${fileId}`)).toBe(0n);
      expect(await as(by, sql`delete from match_files where id = ${fileId}`)).toBe(0n);
    }
    const { rows: told } =
      await sql`select from match_file_chunks where encode(body, 'escape') like '%marzipanel%'`.execute(
        database.owner,
      );
    expect(told).toEqual([]);
  });
});

describe('brokers who were let go', () => {
  it('have what was sent while they were there, and nothing of what is sent in between', async () => {
    const before = await sent(people.donor, words(7), 'before.txt');
    for (const by of [people.donor, people.focalPoint])
      await changePresence(by, { matchId, action: 'excuse-broker' }, NOW);
    const between = await sent(people.donor, words(8), 'between.txt');
    expect([await has(people.broker, before), await has(people.broker, between)]).toEqual([true, false]);
    expect(await names(people.broker)).not.toContain('between.txt');
    expect(await take(people.broker, PDF, 'mine.pdf')).toEqual({ ok: false, reason: 'not-now' });
    await changePresence(people.focalPoint, { matchId, action: 'invite-broker' }, NOW);
    expect([await has(people.broker, between), await has(people.focalPoint, between)]).toEqual([false, true]);
  });
});

describe('what was sent', () => {
  it('is taken back by the side that sent it: gone at once, its name and the act stay', async () => {
    const fileId = await sent(people.focalPoint, words(3 * CHUNK_BYTES), 'draft.txt');
    const open = await openThreadFile(people.donor, { matchId, fileId }, NOW);
    if (open.kind !== 'opened') throw new Error(open.kind);
    expect((await open.bytes.next()).done).toBe(false);
    for (const by of [people.donor, people.broker])
      expect(await takeBackFile(by, { matchId, fileId }, NOW)).toEqual({ ok: false, reason: 'not-your-act' });
    expect(await takeBackFile(people.focalPoint, { matchId, fileId }, NOW)).toMatchObject({ ok: true });
    await expect(open.bytes.next()).rejects.toThrow('out of reach');
    for (const by of [people.focalPoint, people.donor, people.broker])
      expect(await opened(by, fileId)).toBe('out-of-reach');
    const { rows: left } = await sql<{ key: Buffer | null; chunks: string; acts: string[] }>`
      select f.sealed_key as key, (select count(*) from match_file_chunks c where c.file_id = f.id) as chunks,
        array(select action from match_file_acts a where a.file_id = f.id order by id) as acts
      from match_files f where f.id = ${fileId}`.execute(database.owner);
    expect(left).toEqual([{ key: null, chunks: '0', acts: ['read-file', 'remove-file'] }]);
    expect(await takeBackFile(people.focalPoint, { matchId, fileId }, NOW)).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  it('stays within what one side may have in a thread (UP8)', async () => {
    const { count } = await database.owner
      .selectFrom('match_files as f')
      .innerJoin('match_messages as w', 'w.id', 'f.message_id')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('w.role', '=', 'broker')
      .executeTakeFirstOrThrow();
    expect(count).toBe('0');
    const pending = [
      await taken(people.broker, words(1), 'a.txt'),
      await taken(people.broker, words(1), 'b.txt'),
    ];
    for (let n = 1; n < THREAD_FILES; n += 1) await sent(people.broker, words(1), 'a.txt');
    expect(await send(people.broker, pending)).toEqual({ ok: false, refusal: 'too-many' });
    await sent(people.broker, words(1), 'last.txt');
    expect(await take(people.broker, words(1), 'a.txt')).toEqual({ ok: false, refusal: 'too-many' });
    // The others have their own.
    await sent(people.donor, words(1), 'still.txt');
  });

  it('is in its sender’s copy of their data by name, and in nobody else’s', async () => {
    const own = async (by: Wearing) => {
      const held = await withActor({ kind: 'auth' }, (tx) => readOwnData(tx, by.person.id));
      return JSON.stringify(held.get('match_files.uploaded_by') ?? []);
    };
    expect(await own(people.focalPoint)).toContain('annex.pdf');
    expect(await own(people.donor)).not.toContain('annex.pdf');
  });

  it('goes unsent after an hour, and sent with its message two years after the match', async () => {
    const unsent = await taken(people.donor, words(4), 'forgotten.txt');
    await removeDue(new Date(NOW.getTime() + 120 * 60_000));
    expect(await rows()).toBeGreaterThan(0);
    expect(await send(people.donor, [unsent]).catch(String)).toContain('has gone');
    const fileId = await sent(people.donor, words(4), 'kept.txt');
    expect(await endMatch(people.focalPoint, { matchId, code: 'no-fit' }, NOW)).toMatchObject({ ok: true });
    expect([await has(people.donor, fileId), await take(people.donor, PDF, 'late.pdf')]).toEqual([
      true,
      { ok: false, reason: 'not-now' },
    ]);
    await withActor({ kind: 'system', reason: 'retention' }, (tx) =>
      REMOVALS.thread(tx, new Date(NOW.getTime() + 1000)),
    );
    for (const table of ['match_files', 'match_file_chunks', 'match_file_acts'])
      expect((await sql`select from ${sql.table(table)}`.execute(database.owner)).rows, table).toEqual([]);
  });

  it('goes with the need for the donor, and what the State sent for everybody', async () => {
    ({ needId, matchId } = await introduced());
    const [states, donors] = [
      await sent(people.focalPoint, words(4), 'ours.txt'),
      await sent(people.donor, words(4), 'theirs.txt'),
    ];
    expect(await withdrawNeed(people.focalPoint, { id: needId }, NOW)).toMatchObject({ ok: true });
    for (const by of [people.donor, people.focalPoint, people.broker])
      expect(await has(by, states)).toBe(false);
    expect([await has(people.donor, donors), await has(people.focalPoint, donors)]).toEqual([false, true]);
    // Nobody of it took a file back: they read what became of theirs.
    const t = translator('en');
    const { messages } = await loadThread(t, people.focalPoint, { id: matchId }, NOW);
    const said = messages.flatMap(({ files }) => files.map(({ name, takenBack }) => [name, takenBack]));
    expect(said).toContainEqual(['ours.txt', t('threads.file.gone_with_need', { at: t.instant(NOW) })]);
  });
});
