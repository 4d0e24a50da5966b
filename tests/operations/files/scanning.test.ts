import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { actingPerson } from '#app/operations/acting-person.ts';
import { addFile } from '#app/operations/files/add-file.ts';
import { clamavScan } from '#app/operations/files/scanning/clamav.ts';
import { useScanner, type Scan } from '#app/operations/files/scanning/scanner.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listSecurityEvents } from '#db/queries/accounts/events.ts';
import { exportAudit } from '#db/queries/audit/export.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { EICAR, startClamd, type Clamd } from '#tests/support/clamd.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { jpeg, jpegSegment, pieces } from '#tests/support/files.ts';
import { arrangeNeed } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;
let needId: string;
let clamd: Clamd | undefined;
let troubles: string[] = [];
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  needId = await arrangeNeed(database, people.focalPoint);
});
afterEach(async () => {
  useScanner(undefined);
  await clamd?.stop();
  clamd = undefined;
  troubles = [];
  await sql`delete from need_files`.execute(database.owner);
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const scanBy = ({ address }: Pick<Clamd, 'address'>): Scan =>
  clamavScan(address, (error) => troubles.push(String(error)));
const add = (bytes: Buffer, name = 'notes.txt') =>
  addFile(people.focalPoint, { needId, name, bytes: pieces(bytes) });
const kept = async () => (await sql`select from need_files`.execute(database.owner)).rows.length;
const text = (bytes: number) => Buffer.alloc(bytes, 'strategy ');

describe('with a scanner (UP8)', () => {
  it('a virus is refused and nothing of it kept', async () => {
    clamd = await startClamd();
    useScanner(scanBy(clamd));
    expect(await add(EICAR)).toEqual({ ok: false, refusal: 'infected' });
    expect(await add(Buffer.concat([text(900_000), EICAR]))).toEqual({ ok: false, refusal: 'infected' });
    expect([await kept(), troubles]).toEqual([0, []]);
  });

  it('a virus is an event of the account that sent it and an act in the log, without a word of the file', async () => {
    clamd = await startClamd();
    useScanner(scanBy(clamd));
    const { person, hat } = people.focalPoint;
    const events = () =>
      database.owner
        .selectFrom('security_events')
        .selectAll()
        .where('kind', '=', 'infected-file-refused')
        .orderBy('id')
        .execute();
    const before = (await events()).length;
    expect(await add(Buffer.from('<html>'))).toMatchObject({ ok: false });
    expect(await events()).toHaveLength(before);
    expect(await add(EICAR, 'budget-of-motulani.txt')).toEqual({ ok: false, refusal: 'infected' });
    const [event, ...more] = (await events()).slice(before);
    expect(event).toMatchObject({
      person_id: person.id,
      by_person_id: person.id,
      organisation_id: hat.organisation.id,
      role: 'focal_point',
    });
    expect(more).toEqual([]);
    const own = await withActor(actingPerson(people.focalPoint), (tx) =>
      listSecurityEvents(tx, person.id, 1),
    );
    expect(own).toMatchObject([{ kind: 'infected-file-refused', byThemselves: true }]);
    const [act] = (
      await withActor({ kind: 'system', reason: 'audit' }, (tx) => exportAudit(tx, 0, 5000))
    ).slice(-1);
    expect(act?.payload).toContain('infected-file-refused');
    expect(`${act?.payload}${JSON.stringify(event)}`).not.toMatch(new RegExp(`budget|EICAR|${needId}`));
  });

  it('a clean file is kept; the scanner got every byte that came, also those we leave out', async () => {
    clamd = await startClamd();
    useScanner(scanBy(clamd));
    expect(await add(text(900_000))).toMatchObject({ ok: true });
    const photo = jpeg(4, 4, [jpegSegment(0xfe, 'a comment that is not kept')]);
    expect(await add(photo, 'a.jpg')).toMatchObject({ ok: true });
    expect(clamd.streams.map((stream) => stream.equals(text(900_000)) || stream.equals(photo))).toEqual([
      true,
      true,
    ]);
    expect(await kept()).toBe(2);
  });

  test.each<[string, () => Promise<Pick<Clamd, 'address'>>]>([
    [
      'is not there',
      async () => {
        const gone = await startClamd();
        await gone.stop();
        return gone;
      },
    ],
    ['takes no file of this length', async () => (clamd = await startClamd({ longest: 200_000 }))],
    ['says something else', async () => (clamd = await startClamd({ answer: 'COMMAND READ TIMED OUT' }))],
    ['closes without a word', async () => (clamd = await startClamd({ answer: '' }))],
  ])('that %s no file is taken, and the log says so', async (_what, start) => {
    useScanner(scanBy(await start()));
    expect(await add(text(900_000))).toEqual({ ok: false, refusal: 'scanner-unavailable' });
    expect(await kept()).toBe(0);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).not.toContain('strategy');
  });

  it('is not waited for where the file is refused anyway', async () => {
    clamd = await startClamd();
    useScanner(scanBy(clamd));
    expect(await add(Buffer.from('<html>'))).toEqual({ ok: false, refusal: 'markup' });
    expect([clamd.streams, troubles]).toEqual([[], []]);
  });
});

test('without a scanner a file is taken unscanned', async () => {
  expect(await add(EICAR)).toMatchObject({ ok: true });
});
