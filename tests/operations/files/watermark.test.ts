import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { markOf } from '#app/domain/files/watermark.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { addFile } from '#app/operations/files/add-file.ts';
import { inTurn } from '#app/operations/files/copies/in-turn.ts';
import { markCopy } from '#app/operations/files/copies/mark-copy.ts';
import { openFile, type Opened } from '#app/operations/files/open-file.ts';
import { removeFile } from '#app/operations/files/remove-file.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { insertReading, listReadings } from '#db/queries/needs/files.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { jpeg, PDF, pieces, png, pngChunk } from '#tests/support/files.ts';
import { arrangeNeed, NOW } from '#tests/support/matches.ts';
import { doublingPdf, readMarks, unpackingPdf, writePdf } from '#tests/support/pdf.ts';

let database: TestDatabase;
let people: Cast;
let needId: string;
let fileId: string;
let stored: Buffer;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  needId = await arrangeNeed(database, people.focalPoint);
  stored = await writePdf();
  const added = await add(stored);
  if (!('id' in added)) throw new Error(JSON.stringify(added));
  fileId = added.id;
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const add = (bytes: Buffer, name = 'strategy.pdf') =>
  addFile(people.focalPoint, { needId, name, bytes: pieces(bytes) });
const named = (by: Wearing, name: string, organisation?: string): Wearing => ({
  ...by,
  person: { ...by.person, name },
  hat: {
    ...by.hat,
    organisation: { ...by.hat.organisation, name: organisation ?? by.hat.organisation.name },
  },
});
async function download(by: Wearing | undefined, id = fileId) {
  const opened = await openFile(by, { needId, fileId: id }, NOW);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const all: Buffer[] = [];
  for await (const piece of opened.bytes) all.push(piece);
  return { ...opened, bytes: Buffer.concat(all) };
}
/** Of this many pixels a side, red, green, blue and opacity. */
const transparent = (side: number, data?: string | Buffer) => {
  const plain = png(side, side);
  const size = Buffer.from(plain.subarray(16, 29)).fill(6, 9, 10);
  const packed = data ?? deflateSync(Buffer.alloc(side * (side * 4 + 1)));
  return Buffer.concat([
    plain.subarray(0, 8),
    ...[pngChunk('IHDR', size), pngChunk('IDAT', packed), pngChunk('IEND', '')],
  ]);
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a PDF that somebody else’s delegation gets (PA3)', () => {
  it('says on every page whose copy it is, of what, when, and which', async () => {
    const { bytes, copy } = await download(people.broker);
    const { reference } = await database.owner
      .selectFrom('needs')
      .select('reference')
      .where('id', '=', needId)
      .executeTakeFirstOrThrow();
    const { person, hat } = people.broker;
    const at = `${NOW.toISOString().slice(0, 10)} ${NOW.toISOString().slice(11, 16)} UTC`;
    const { pages } = await readMarks(bytes);
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page.split('\n')).toEqual([
        person.name,
        hat.organisation.name,
        `Copy ${copy?.number}  ·  ${at}`,
        `${person.name}  ·  ${hat.organisation.name}  ·  ${at}  ·  ${reference}/${fileId.slice(0, 8)}  ·  Copy ${copy?.number}`,
      ]);
    }
  });

  it('is another copy each time, whose number and SHA-256 the State reads', async () => {
    const [one, two] = [await download(people.broker), await download(people.broker)];
    expect(one.bytes.equals(two.bytes)).toBe(false);
    expect(one.copy?.number).not.toBe(two.copy?.number);
    const told = await withActor(actingPerson(people.focalPoint), (tx) => listReadings(tx, fileId));
    expect(told.slice(0, 2).map(({ copy }) => copy)).toEqual(
      [two, one].map(({ copy, bytes }) => ({ number: copy?.number, sha256: sha256(bytes) })),
    );
  });

  it('has nothing of what its program noted; what is stored is unchanged, and is what the delegation gets', async () => {
    const copy = await download(people.broker);
    expect(await readMarks(copy.bytes)).toMatchObject({ author: undefined });
    expect(copy.bytes.includes('Ondine')).toBe(false);
    expect(copy.file.sha256).toBe(sha256(stored));
    const own = await download(people.focalPoint);
    expect([own.bytes.equals(stored), own.copy]).toEqual([true, undefined]);
  });

  it('writes Arabic letters joined and in order; a name that it has no letters for is the account', async () => {
    const arabic = await download(named(people.broker, 'محمد الأنصاري', 'وزارة 2026'));
    const page = (await readMarks(arabic.bytes)).pages[0] ?? '';
    // Drawn from the left: the last letter first, each in the shape that its neighbours give it.
    const drawn = [...(page.split('\n')[0] ?? '').normalize('NFKC')].reverse().join('');
    expect(drawn.replaceAll('\ufffd', '')).toContain('محمد');
    expect(page.split('\n')[1]).toBe(` 2026${[...'وزارة'].reverse().join('')}`);
    const chinese = await download(named(people.broker, '王小明', '外交部'));
    const lines = (await readMarks(chinese.bytes)).pages[0]?.split('\n') ?? [];
    expect(lines[0]).toBe(`Account ${people.broker.person.id.slice(0, 8)}`);
    expect(lines).toHaveLength(3);
  });

  it('ends at its next piece when access does', async () => {
    const added = await add(await writePdf({ words: 'Other' }));
    if (!('id' in added)) throw new Error('not added');
    const which = { needId, fileId: added.id };
    const opened = await openFile(people.broker, which, NOW);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    await removeFile(people.focalPoint, which, NOW);
    await expect(opened.bytes.next()).rejects.toThrow('out of reach');
  });

  it('is asked for by the database too: nobody else’s reading is written without it', async () => {
    const read = (by: Wearing) =>
      withActor(actingPerson(by), (tx) => insertReading(tx, actingPerson(by), { id: fileId, needId }, NOW));
    await expect(read(people.broker)).rejects.toThrow('a copy of their own');
    await read(people.focalPoint);
  });
});

describe.each([
  ['PNG', 'old page.png', png(4, 4)],
  ['PNG with transparency', 'old page.png', transparent(4)],
  ['JPEG', 'old page.jpg', jpeg(4, 4)],
])('a %s that somebody else’s delegation gets', (_kind, name, bytes) => {
  let picture: string;
  beforeAll(async () => {
    const added = await add(bytes, name);
    if (!('id' in added)) throw new Error(JSON.stringify(added));
    picture = added.id;
  });

  it('is a PDF of one page with their name, called so', async () => {
    const copy = await download(people.broker, picture);
    expect(copy.file).toMatchObject({ name: 'old page.pdf', mediaType: 'application/pdf' });
    const { pages, author } = await readMarks(copy.bytes);
    expect([pages.length, author]).toEqual([1, undefined]);
    expect(pages[0]).toContain(people.broker.person.name);
    expect(pages[0]).toContain(`Copy ${copy.copy?.number}`);
    expect(copy.bytes.toString('latin1')).not.toMatch(/\/(?:Producer|CreationDate)/);
  });

  it('is what is stored to the delegation, and a copy to the database too', async () => {
    const own = await download(people.focalPoint, picture);
    expect([own.file.name, own.bytes.equals(bytes), own.copy]).toEqual([name, true, undefined]);
    const actor = actingPerson(people.broker);
    await expect(
      withActor(actor, (tx) => insertReading(tx, actor, { id: picture, needId }, NOW)),
    ).rejects.toThrow('a copy of their own');
  });
});

describe('a file that cannot be marked', () => {
  test.each([
    ['has no page', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')],
    ['is cut off', PDF.subarray(0, 60)],
    ['unpacks without end', unpackingPdf()],
    ['has pages without end', doublingPdf()],
    ['is a picture with transparency whose data says nothing', transparent(4, 'nothing')],
    ['is a picture with transparency of more pixels than are unpacked', transparent(7_000, deflateSync(''))],
  ])('because it %s is refused when it comes, and costs nobody else anything', async (_what, bytes) => {
    expect(await add(bytes)).toEqual({ ok: false, refusal: 'cannot-be-marked' });
    const { rows } =
      await sql`select from need_files where need_id = ${needId} and finished_at is null`.execute(
        database.owner,
      );
    expect(rows).toEqual([]);
    expect((await download(people.broker)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('although it was stored is not handed out at all, and nothing is recorded as read', async () => {
    const added = await add(await writePdf({ words: 'Old' }));
    if (!('id' in added)) throw new Error('not added');
    const before = await database.owner.selectFrom('file_readings').select('id').execute();
    const other = await add(Buffer.from('no pdf'), 'a.txt');
    if (!('id' in other)) throw new Error('not added');
    await sql`update need_files set media_type = 'application/pdf' where id = ${other.id}`.execute(
      database.owner,
    );
    expect(await openFile(people.broker, { needId, fileId: other.id }, NOW)).toEqual({
      kind: 'cannot-be-marked',
    });
    expect(await database.owner.selectFrom('file_readings').select('id').execute()).toEqual(before);
  });

  test('because too many wait is another matter: come back', async () => {
    let finish = () => {};
    const first = inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
    const others = Array.from({ length: 7 }, () => inTurn(() => Promise.resolve()));
    const mark = markOf({
      number: 'C-000000',
      of: { needReference: 'N-000000', fileId },
      reader: { ...people.broker.person, organisation: '' },
      at: NOW,
    });
    const read = () => Promise.reject(new Error('read although busy'));
    expect(await markCopy('pdf', read, mark)).toEqual({ ok: false, reason: 'busy' });
    finish();
    await Promise.all([first, ...others]);
  });
});

describe('copies that are held for slow readers', () => {
  const open = (id = fileId) => openFile(people.broker, { needId, fileId: id }, NOW);
  const release = async (opened: readonly Opened[]) => {
    for (const one of opened) if (one.kind === 'opened') await one.bytes.return(undefined);
  };
  const kinds = (opened: readonly Opened[]) =>
    Object.fromEntries(
      ['opened', 'busy'].map((kind) => [kind, opened.filter((one) => one.kind === kind).length]),
    );

  it('are ten at most, those that wait to be made counted', async () => {
    const taken: Opened[] = [];
    for (let n = 0; n < 5; n += 1) taken.push(await open());
    let finish = () => {};
    const first = inTurn(() => new Promise<void>((resolve) => (finish = resolve)));
    const waiting = Array.from({ length: 7 }, () => open());
    // All ask for a place before the first of them has its turn.
    await Promise.race([...waiting, setTimeout(1_000)]);
    finish();
    await first;
    taken.push(...(await Promise.all(waiting)));
    expect(kinds(taken)).toEqual({ opened: 10, busy: 2 });
    await release(taken);
    const after = await open();
    expect(after.kind).toBe('opened');
    await release([after]);
  });

  it('leave no place taken where none could be made, or its reading could not be recorded', async () => {
    const other = await add(Buffer.from('no pdf'), 'b.txt');
    if (!('id' in other)) throw new Error('not added');
    await sql`update need_files set media_type = 'application/pdf' where id = ${other.id}`.execute(
      database.owner,
    );
    for (let n = 0; n < 10; n += 1) expect((await open(other.id)).kind).toBe('cannot-be-marked');
    await sql`alter table file_readings add constraint no_more check (false) not valid`.execute(
      database.owner,
    );
    for (let n = 0; n < 10; n += 1) await expect(open()).rejects.toThrow('no_more');
    await sql`alter table file_readings drop constraint no_more`.execute(database.owner);
    const taken: Opened[] = [];
    for (let n = 0; n < 11; n += 1) taken.push(await open());
    expect(kinds(taken)).toEqual({ opened: 10, busy: 1 });
    await release(taken);
  });
});
