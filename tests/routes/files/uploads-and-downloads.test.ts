import { createHash, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useInstallationMode } from '#app/operations/installation.ts';
import { cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { PDF, fileForm, png } from '#tests/support/files.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { sendRaw } from '#tests/support/raw-http.ts';
import { startBuiltServer, type BuiltServer } from '#tests/support/server.ts';

let database: TestDatabase;
let people: Cast;
let server: BuiltServer;
let needId: string;
/** A form that stops coming before the first test and is ended beside the others: nobody waits for it alone. */
let stalled: { needId: string; ended: Promise<number> };
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
  server = await startBuiltServer(database);
  stalled = await stall();
}, 300_000);
afterAll(async () => {
  useInstallationMode('production');
  await server.stop();
  await database.drop();
});
beforeEach(async () => {
  needId = await arrangeNeed(database, people.focalPoint, {
    hubIds: [people.hubCoordinator.hat.organisation.id],
  });
});

const files = (need = needId, lang = 'en') => `/${lang}/needs/${need}/files`;
const cookie = (who?: CastMember): Record<string, string> =>
  who ? { Cookie: `__Host-session=${who.token}` } : {};
const ask = (who: CastMember | undefined, path: string, origin = server.origin) =>
  fetch(origin + path, { headers: cookie(who), redirect: 'manual' });
const post = (who: CastMember, path: string, fields: Record<string, string> = {}) =>
  fetch(server.origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...cookie(who), Origin: server.origin },
    redirect: 'manual',
  });
function send(
  who: CastMember,
  bytes: Buffer,
  { path = files(), ...named }: Parameters<typeof fileForm>[1] & { path?: string } = {},
) {
  const { contentType, body } = fileForm(bytes, named);
  return sendBody(who, body, contentType, path);
}
const sendBody = (who: CastMember, body: Buffer, contentType: string, path = files()) =>
  fetch(server.origin + path, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { ...cookie(who), Origin: server.origin, 'Content-Type': contentType },
    redirect: 'manual',
  });
async function added(bytes: Buffer = PDF, named: Parameters<typeof fileForm>[1] = {}): Promise<string> {
  const answer = await send(people.focalPoint, bytes, named);
  expect(answer.status).toBe(303);
  const { id } = await database.owner
    .selectFrom('need_files')
    .select('id')
    .where('need_id', '=', needId)
    .orderBy('began_at', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}
const tier = (id: string, to: string) =>
  sql`
  with agreed as (insert into file_agreements (need_id, file_id, action, from_tier, to_tier, person_id, role, organisation_id, at)
    select need_id, id, 'share-file', tier, ${to}, uploaded_by, 'focal_point', ${people.focalPoint.hat.organisation.id}, now()
    from need_files where id = ${id}) select`
    .execute(database.owner)
    .then(() =>
      sql`
  alter table need_files disable trigger wider_is_agreed`.execute(database.owner),
    )
    .then(() =>
      sql`
  update need_files set tier = ${to} where id = ${id}`.execute(database.owner),
    )
    .then(() =>
      sql`
  alter table need_files enable trigger wider_is_agreed`.execute(database.owner),
    );
const rows = async (need = needId) =>
  (await sql`select from need_files where need_id = ${need}`.execute(database.owner)).rows.length;

/** Sends most of a form and no byte more; says after how many milliseconds the server ended it. */
async function stall() {
  const need = await arrangeNeed(database, people.focalPoint);
  const { contentType, body } = fileForm(Buffer.concat([PDF, Buffer.alloc(600_000)]));
  const socket = connect(server.port, 'localhost');
  const ended = new Promise<number>((resolve) => {
    const from = performance.now();
    socket.on('error', () => undefined).on('close', () => resolve(performance.now() - from));
  });
  socket.write(
    [
      `POST ${files(need)} HTTP/1.1`,
      `Host: localhost:${server.port}`,
      `Origin: ${server.origin}`,
      `Cookie: __Host-session=${people.focalPoint.token}`,
      `Content-Type: ${contentType}`,
      `Content-Length: ${body.length}`,
      '',
      '',
    ].join('\r\n'),
  );
  socket.write(body.subarray(0, 400_000));
  return { needId: need, ended };
}

describe('a file', () => {
  test('comes back as an attachment, byte by byte, that no browser runs (UP2)', async () => {
    const id = await added(PDF, { name: 'National strategy – خطة.pdf' });
    const answer = await ask(people.focalPoint, `${files()}/${id}`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="/);
    expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent('National strategy – خطة.pdf')}`);
  });

  test('is listed with its size, fingerprint and audience, in both languages', async () => {
    await added(png(4, 4), { name: '<b>map.png' });
    for (const [lang, words] of [
      ['en', 'your delegation and the brokers'],
      ['ar', 'الملفات'],
    ] as const) {
      for (const path of [files(needId, lang), `/${lang}/needs/${needId}`]) {
        const page = await (await ask(people.focalPoint, path)).text();
        expect(page).toContain('&lt;b&gt;map.png');
        expect(page).toContain(createHash('sha256').update(png(4, 4)).digest('hex'));
        expect(page).toContain(words);
      }
    }
  });

  test('is not named by what a browser sends: no path, no header (UP3)', async () => {
    for (const name of ['../../etc/passwd', `${'a'.repeat(3_000)}.pdf`, 'x\u202efdp.exe']) {
      const id = await added(PDF, { name });
      const disposition = (await ask(people.focalPoint, `${files()}/${id}`)).headers.get(
        'content-disposition',
      );
      expect(disposition).toMatch(
        /^attachment; filename="[^"/\\]{1,150}\.pdf"(; filename\*=UTF-8''[^;/]+)?$/,
      );
    }
    const { rows: ids } = await sql<{
      id: string;
    }>`select id from need_files where need_id = ${needId}`.execute(database.owner);
    for (const { id } of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ['a web page', Buffer.from('<!doctype html><script>x</script>'), 'Web pages, SVG'],
    ['nothing', Buffer.alloc(0), 'Choose a file that is not empty'],
    ['30,000 × 30,000 pixels (UP5)', png(30_000, 30_000), 'more than 50 million pixels'],
    ['a byte too many', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]), 'larger than 20 MB'],
  ])('is refused on the page itself, with the reason: %s', async (_what, bytes, words) => {
    const answer = await send(people.focalPoint, bytes);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('<title>Error: Files');
    expect(page).toContain(words);
    expect(page).toContain('type="file"');
    expect(await rows()).toBe(0);
  });
});

describe('a form', () => {
  test('that is too large, of no stated length or of a false one is refused before it is read (UP1)', async () => {
    const head = [
      `Cookie: __Host-session=${people.focalPoint.token}`,
      `Origin: ${server.origin}`,
      `Host: localhost:${server.port}`,
      'Content-Type: multipart/form-data; boundary=x',
    ];
    const status = async (...more: string[]) =>
      (await sendRaw(server.port, [`POST ${files()} HTTP/1.1`, ...head, ...more, '', ''].join('\r\n')))
        .status;
    expect(await status('Content-Length: 209715200')).toBe(413);
    expect(await status('Transfer-Encoding: chunked')).toBe(411);
    expect(await status('Content-Length: 10', 'Transfer-Encoding: chunked')).toBe(400);
    expect(await rows()).toBe(0);
  });

  test.each<[string, string]>([
    [
      '500,000 fields',
      Array.from(
        { length: 150_000 },
        (_, n) => `--x\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n1\r\n`,
      ).join('') + '--x--\r\n',
    ],
    [
      '200,000 files',
      Array.from(
        { length: 150_000 },
        () => '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n',
      ).join('') + '--x--\r\n',
    ],
    ['no end', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nplain words'],
    ['no boundary in it', 'plain words'],
  ])('of %s is refused and leaves nothing (UP4)', async (_what, body) => {
    const answer = await sendBody(people.focalPoint, Buffer.from(body), 'multipart/form-data; boundary=x');
    expect(answer.status).toBe(400);
    await answer.text();
    for (let patience = 0; patience < 50 && (await rows()) > 0; patience += 1) await sleep(100);
    expect(await rows()).toBe(0);
  });

  test('is taken from its own focal point alone', async () => {
    for (const who of [people.donor, people.broker, people.secondFocalPoint, people.hubCoordinator]) {
      expect((await send(who, PDF)).status).toBe(404);
    }
    expect(await rows()).toBe(0);
  });
});

describe('out of reach is not there', () => {
  test('as each role, by its direct address (UP7)', async () => {
    const id = await added();
    // Else the hub is first asked for its word, whatever it asked for.
    expect((await post(people.hubCoordinator, `/en/needs/${needId}/confidentiality`)).status).toBe(303);
    const page = async (who: CastMember | undefined, path: string) => {
      const answer = await ask(who, path);
      const told = await answer.text();
      const number = answer.headers.get('x-request-id') ?? '';
      return [
        answer.status,
        told
          .replaceAll(number, '')
          .replaceAll(path.slice(3), '')
          .replace(/nonce="[^"]*"/g, ''),
      ];
    };
    for (const who of [
      undefined,
      people.donor,
      people.secondDonor,
      people.hubCoordinator,
      people.verifier,
      people.administrator,
      people.secondFocalPoint,
    ]) {
      const real = await page(who, `${files()}/${id}`);
      expect(real).toEqual(await page(who, `${files()}/${randomUUID()}`));
      expect(real[0]).toBe(404);
    }
  });

  test('as a file of another need under one’s own address (AZ13)', async () => {
    const id = await added();
    const mine = await arrangeNeed(database, people.secondFocalPoint);
    for (const act of ['', '/visibility', '/sharing', '/removal', '/readings'])
      expect((await ask(people.secondFocalPoint, `${files(mine)}/${id}${act}`)).status, act).toBe(404);
    for (const act of ['/visibility', '/removal'])
      expect((await post(people.secondFocalPoint, `${files(mine)}/${id}${act}`, { tier: 'T3' })).status).toBe(
        404,
      );
    expect((await ask(people.focalPoint, `${files()}/${id}`)).status).toBe(200);
  });

  test('once the need is withdrawn', async () => {
    const id = await added();
    expect((await ask(people.broker, `${files()}/${id}`)).status).toBe(200);
    expect((await post(people.focalPoint, `/en/needs/${needId}/withdrawal`)).status).toBe(303);
    for (const who of [people.focalPoint, people.broker])
      expect((await ask(who, `${files()}/${id}`)).status).toBe(404);
    // The page does not speak as if one could be added.
    const page = await (await ask(people.focalPoint, files())).text();
    expect(page).toContain('none can be added');
    expect(page).not.toContain('No files yet');
    expect(page).not.toContain('A new file is');
  });
});

describe('sharing', () => {
  test('asks for agreement on a page that names who then may have it; narrowing does not', async () => {
    await arrangeMatch(database, people, needId);
    const id = await added();
    const chosen = await post(people.focalPoint, `${files()}/${id}/visibility`, { tier: 'T2' });
    const to = `${files()}/${id}/sharing?with=T2`;
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, to]);
    const page = await (await ask(people.focalPoint, to)).text();
    expect(page).toContain(people.donor.hat.organisation.name);
    expect(page).toContain(people.hubCoordinator.hat.organisation.name);
    const sharing = `${files()}/${id}/sharing`;
    expect((await post(people.focalPoint, sharing, { from: 'T3', tier: 'T2' })).status).toBe(400);
    expect((await post(people.focalPoint, sharing, { from: 'T3', tier: 'T2', agree: 'yes' })).status).toBe(
      303,
    );

    const donors = await ask(people.donor, `${files()}/${id}`);
    expect([donors.status, donors.headers.get('location')]).toEqual([
      302,
      `/en/needs/${needId}/confidentiality`,
    ]);
    expect((await post(people.donor, `/en/needs/${needId}/confidentiality`)).status).toBe(303);
    expect((await ask(people.donor, `${files()}/${id}`)).status).toBe(200);
    const readings = await (await ask(people.focalPoint, `${files()}/${id}/readings`)).text();
    expect(readings).toContain(people.donor.person.name);
    expect(readings).toContain(people.donor.hat.organisation.name);

    expect((await post(people.focalPoint, `${files()}/${id}/visibility`, { tier: 'T3' })).status).toBe(303);
    expect((await ask(people.donor, `${files()}/${id}`)).status).toBe(404);
  });

  test('asks again for the password or code when the last proof is old', async () => {
    const id = await added();
    const session = people.focalPoint.session.id;
    await sql`update sessions set confirmed_at = now() - interval '6 minutes' where id = ${session}`.execute(
      database.owner,
    );
    const sharing = `${files()}/${id}/sharing`;
    for (const answer of [
      await ask(people.focalPoint, sharing),
      await post(people.focalPoint, sharing, { from: 'T3', tier: 'T0', agree: 'yes' }),
    ])
      expect(answer.headers.get('location')).toContain('/account/confirm');
    await sql`update sessions set confirmed_at = now() where id = ${session}`.execute(database.owner);
    expect((await ask(people.donor, `${files()}/${id}`)).status).toBe(404);
  });

  test('with everybody needs no account', async () => {
    const id = await added();
    await tier(id, 'T0');
    expect((await ask(undefined, `${files()}/${id}`)).status).toBe(404);
    await sql`insert into need_views (need_id, audience, view, reference, themes, region, circulating, circulates_until)
      select need_id, 'public', view, reference, themes, region, circulating, circulates_until from need_views
      where need_id = ${needId} and audience = 'registered'`.execute(database.owner);
    const answer = await ask(undefined, `${files()}/${id}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    // Theirs to download, and still nobody else's to manage.
    for (const act of ['visibility', 'sharing', 'removal', 'readings'])
      expect((await ask(people.secondFocalPoint, `${files()}/${id}/${act}`)).status, act).toBe(404);
  });
});

describe('a message with files', () => {
  let thread: string;
  let matchId: string;
  beforeAll(async () => {
    const need = await arrangeNeed(database, people.focalPoint);
    matchId = await arrangeMatch(database, people, need);
    thread = `/en/matches/${matchId}/thread`;
    await keepIt(need, people.donor);
  });
  type Part = { name: string; bytes: Buffer } | string;
  /** As browsers send it: the fields before the files, an empty nameless one where none was chosen. */
  function message(parts: Record<string, string>, files: readonly Part[] = ['']) {
    const part = (head: string, body: Buffer | string) =>
      Buffer.concat([
        Buffer.from(`--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(body),
        Buffer.from('\r\n'),
      ]);
    return Buffer.concat([
      ...Object.entries(parts).map(([name, value]) => part(`name="${name}"`, value)),
      ...files.map((file) =>
        typeof file === 'string'
          ? part('name="file"; filename=""', '')
          : part(`name="file"; filename="${file.name}"`, file.bytes),
      ),
      Buffer.from('--x--\r\n'),
    ]);
  }
  const write = (who: CastMember, body: Buffer, path = thread) =>
    sendBody(who, body, 'multipart/form-data; boundary=x', path);
  const told = { text: 'Our terms follow.', textLanguage: 'en' };
  const stored = async () =>
    (await sql`select from match_files where match_id = ${matchId}`.execute(database.owner)).rows.length;

  test('comes whole: with files, without one, or as files alone', async () => {
    expect((await write(people.donor, message(told))).status).toBe(303);
    expect(await stored()).toBe(0);
    const files = [
      { name: '../terms\u202e.pdf', bytes: PDF },
      { name: 'list.txt', bytes: Buffer.from('one') },
    ];
    expect((await write(people.donor, message({ ...told, text: '' }, files))).status).toBe(303);
    const page = await (await ask(people.focalPoint, thread)).text();
    expect(page).toContain('terms.pdf');
    const { rows: sent } = await sql<{ id: string }>`
      select id from match_files where match_id = ${matchId} and name = 'list.txt'`.execute(database.owner);
    const answer = await ask(people.focalPoint, `/en/matches/${matchId}/files/${sent[0]?.id}`);
    expect(await answer.text()).toBe('one');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'attachment; filename="list.txt"',
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  test('comes back with its text where a file is refused, and leaves nothing', async () => {
    const before = await stored();
    const good = { name: 'fine.txt', bytes: Buffer.from('fine') };
    const page = { name: 'plan.pdf', bytes: Buffer.concat([Buffer.from('<html>'), Buffer.alloc(3_000_000)]) };
    for (const [files, words] of [
      [[page, good], 'plan.pdf'],
      [[good, good, good, good], 'At most 3 files'],
      [[{ name: 'large.txt', bytes: Buffer.alloc(20 * 1024 * 1024 + 1, 'a') }, good], 'larger than 20 MB'],
    ] as const) {
      const answer = await write(people.donor, message(told, files));
      const body = await answer.text();
      expect([answer.status, body.includes(words)], words).toEqual([400, true]);
      expect(body).toContain('Our terms follow.</textarea>');
      expect(body).toContain('choose the files again');
    }
    const unsaid = await write(people.donor, message({ ...told, text: 'Password: Quillfrost#2026' }, [good]));
    expect([unsaid.status, (await unsaid.text()).includes('choose the files again')]).toEqual([400, true]);
    expect(await stored()).toBe(before);
  });

  test.each<[string, () => Buffer]>([
    [
      'more fields than it has',
      () => message(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`f${n}`, '']))),
    ],
    [
      'a name that aims at a prototype',
      () => message({ ...told, '__proto__[x]': '1' }, [{ name: 'a.txt', bytes: Buffer.from('a') }]),
    ],
    ['no end', () => message(told, [{ name: 'a.txt', bytes: Buffer.from('a') }]).subarray(0, -8)],
  ])('with %s is refused and leaves nothing (UP4)', async (_what, body) => {
    const before = await stored();
    expect((await write(people.donor, body())).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  test('is kept for whoever’s session has ended, but for its files', async () => {
    const { id } = people.donor.session;
    await sql`update sessions set expires_at = now() - interval '1 minute' where id = ${id}`.execute(
      database.owner,
    );
    const body = message(told, [{ name: 'a.txt', bytes: Buffer.from('a') }]);
    const answer = await write(people.donor, body);
    expect(answer.headers.get('location')).toContain('parked-forms');
    await sql`update sessions set expires_at = now() + interval '1 hour' where id = ${id}`.execute(
      database.owner,
    );
  });

  test('is taken from nobody else', async () => {
    const before = await stored();
    const body = message(told, [{ name: 'a.txt', bytes: Buffer.from('a') }]);
    for (const who of [people.secondDonor, people.secondFocalPoint, people.hubCoordinator])
      expect((await write(who, body)).status).toBe(404);
    expect(await stored()).toBe(before);
  });
});

test('an upload under way when the server is stopped is finished or leaves nothing, within ten seconds (CR11)', async () => {
  const other = await startBuiltServer(database);
  const { contentType, body } = fileForm(Buffer.concat([PDF, Buffer.alloc(900_000)]));
  const answer = new Promise<number>((resolve, reject) => {
    const sent = httpRequest(`${other.origin}${files()}`, {
      method: 'POST',
      headers: {
        ...cookie(people.focalPoint),
        Origin: other.origin,
        'Content-Type': contentType,
        'Content-Length': body.length,
      },
    });
    sent.on('response', (response) => resolve(response.statusCode ?? 0)).on('error', reject);
    sent.write(body.subarray(0, 500_000));
    void (async () => {
      for (let patience = 0; patience < 100 && (await rows()) === 0; patience += 1) await sleep(50);
      stopped = other.stop();
      await sleep(300);
      sent.end(body.subarray(500_000));
    })();
  });
  let stopped: Promise<number | null> = Promise.resolve(null);
  const from = performance.now();
  expect(await answer).toBe(303);
  expect(await stopped).toBe(0);
  expect(performance.now() - from).toBeLessThan(20_000);
  expect(
    (
      await sql`select from need_files where need_id = ${needId} and finished_at is not null`.execute(
        database.owner,
      )
    ).rows,
  ).toHaveLength(1);
});

// The last of the file: it began before the first.
test('a form that stops coming is ended after 15 seconds without a byte, and leaves nothing', async () => {
  const ms = await stalled.ended;
  expect(ms).toBeGreaterThan(12_000);
  expect(ms).toBeLessThan(25_000);
  for (let patience = 0; patience < 50 && (await rows(stalled.needId)) > 0; patience += 1) await sleep(100);
  expect(await rows(stalled.needId)).toBe(0);
});
