import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { PAGES_IN_TEN_MINUTES } from '#app/auth/reader-limits.ts';
import { translator } from '#app/i18n/translate.ts';
import { findWearer, type Reader, type Wearer } from '#tests/support/addresses.ts';
import { openSession } from '#tests/support/open-session.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';
import { useProduct } from '../matrix/product.ts';

/** What somebody hostile does to sessions and addresses, against the built product. */
const product = useProduct({ LOG_LEVEL: 'info' });
const port = () => Number(new URL(product().origin).port);

async function wearer(reader: Reader): Promise<Wearer> {
  const who = await findWearer(product().owner, reader);
  if (!who) throw new Error(`Nobody is ${reader}`);
  return who;
}

const session = async (who: Wearer) => openSession(product().owner, who, new Date());

function ask(path: string, { token, form }: { token?: string; form?: Record<string, string> } = {}) {
  const headers = new Headers(token ? { Cookie: `__Host-session=${token}` } : {});
  if (form) headers.set('Origin', product().origin);
  return fetch(product().origin + path, {
    method: form ? 'POST' : 'GET',
    body: form && new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });
}

test('a forgotten password asked for under another host is refused, and no letter is written (AU12)', async () => {
  const letters = () => product().owner.selectFrom('outbox').select('id').execute();
  const before = await letters();
  const body = 'email=a%40b.example';
  const length = `Content-Length: ${body.length}`;
  const type = 'Content-Type: application/x-www-form-urlencoded';
  const evil = ['Host: evil.example', 'Origin: http://evil.example', type, length, 'Connection: close'];
  expect((await sendRaw(port(), rawRequest('POST /en/forgotten-password', evil, body))).status).toBe(421);
  expect(await letters()).toEqual(before);
  const forwarded = [
    `Host: localhost:${port()}`,
    `Origin: ${product().origin}`,
    'X-Forwarded-Host: evil.example',
    type,
    length,
    'Connection: close',
  ];
  const asked = await sendRaw(port(), rawRequest('POST /en/forgotten-password', forwarded, body));
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/en/forgotten-password/sent']);
});

test('whoever signs in wrongly too often reads for how long, whether or not there is such an account', async () => {
  const { email } = await product()
    .owner.selectFrom('people')
    .select('email')
    .where('id', '=', (await wearer('donor')).personId)
    .executeTakeFirstOrThrow();
  for (const [lang, name] of [
    ['en', email],
    ['ar', 'nobody@nowhere.example'],
  ] as const) {
    const form = { email: name, password: 'wrong every time', next: '' };
    const path = `/${lang}/sign-in`;
    for (let count = 0; count < 5; count += 1) expect((await ask(path, { form })).status).toBe(400);
    const held = await ask(path, { form });
    const seconds = Number(held.headers.get('Retry-After'));
    expect([held.status, seconds > 800]).toEqual([429, true]);
    expect(await held.text()).toContain(
      translator(lang)('errors.429.wait_minutes', { minutes: Math.ceil(seconds / 60) }),
    );
  }
});

test('a cookie kept from before signing out opens nothing, and going back shows nothing (SE4)', async () => {
  const { token } = await session(await wearer('donor'));
  const page = await ask('/en/offers/mine', { token });
  expect([page.status, page.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
  const left = await ask('/en/sign-out', { token, form: {} });
  expect(left.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  for (const path of ['/en/offers/mine', '/en/account', '/en/offers/import/blank.csv']) {
    const replayed = await ask(path, { token });
    expect(replayed.status, path).toBe(302);
    expect(replayed.headers.get('Location'), path).toContain('/en/sign-in?next=');
    expect(await replayed.text(), path).toBe('');
  }
  expect((await ask('/en/offers/mine.data', { token })).status).toBe(400);
  expect((await ask('/en/account/password', { token, form: { current: 'a', password: 'b' } })).status).toBe(
    401,
  );
});

test('two cookies of one name, or one that is no token, are nobody or refused, never a failure (SE8)', async () => {
  const { token } = await session(await wearer('donor'));
  const other = await session(await wearer('administrator'));
  const status = async (cookie: string) => {
    const headers = [`Host: localhost:${port()}`, `Cookie: ${cookie}`, 'Connection: close'];
    return (await sendRaw(port(), rawRequest('GET /en/account', headers))).status;
  };
  expect(await status(`__Host-session=${token}`)).toBe(200);
  expect(await status(`__Host-session=${token}; __Host-session=${other.token}`)).toBe(400);
  expect(await status(`__Host-session="${token}"`)).toBe(400);
  expect(await status(`__Host-session=${token}%00`)).toBe(400);
  expect(await status(`__Host-session=${'a'.repeat(9_000)}`)).toBe(400);
  expect(await status(`__Host-session=${'a'.repeat(43)}`)).toBe(302);
});

test('changing one’s address without a fresh proof asks for one first, by page and by form (AU17)', async () => {
  const { id, token } = await session(await wearer('donor'));
  await product()
    .owner.updateTable('sessions')
    .set({ confirmed_at: new Date(Date.now() - 6 * 60_000) })
    .where('id', '=', id)
    .execute();
  const asked = await ask('/en/account/email', { token });
  expect([asked.status, asked.headers.get('Location')]).toEqual([
    302,
    `/en/account/confirm?${new URLSearchParams({ next: '/en/account/email' })}`,
  ]);
  const sent = await ask('/en/account/email', { token, form: { email: 'new@new.example' } });
  expect(sent.status).toBe(303);
  // The form itself is kept meanwhile, and looked at again before it is sent.
  expect(sent.headers.get('Location')).toMatch(
    /^\/en\/account\/confirm\?next=%2Fen%2Faccount%2Fparked-forms%2F/,
  );
  const changes = product()
    .owner.selectFrom('email_changes')
    .select('person_id')
    .where('new_email', '=', 'new@new.example');
  expect(await changes.execute()).toEqual([]);
});

test('a record of somebody else under an address of one’s own is not there (AZ13)', async () => {
  const administrator = await wearer('administrator');
  const { token } = await session(administrator);
  const [mine, theirs] = await product()
    .owner.selectFrom('memberships')
    .distinctOn('person_id')
    .select(['id', 'person_id'])
    .where('ended_at', 'is', null)
    .orderBy('person_id')
    .limit(2)
    .execute();
  const page = (person: string | undefined, membership: string | undefined) =>
    `/en/administration/people/${person}/memberships/${membership}`;
  expect((await ask(page(mine?.person_id, mine?.id), { token })).status).toBe(200);
  const statuses = await Promise.all(
    [
      page(mine?.person_id, theirs?.id),
      page(mine?.person_id, randomUUID()),
      page(randomUUID(), mine?.id),
    ].map(async (path) => (await ask(path, { token })).status),
  );
  expect(statuses).toEqual([404, 404, 404]);
  const other = await session(await wearer('donor'));
  const ended = await ask(`/en/account/sessions/${other.id}/end`, { token, form: {} });
  expect(ended.status).toBe(404);
  expect((await ask('/en/account', { token: other.token })).status).toBe(200);
});

test('whoever asks for more than a person could read, or sends more than one could write, waits (RL8)', async () => {
  const who = await wearer('verifier');
  const { token } = await session(who);
  let status = 0;
  let asked = 0;
  // More at once than a browser would, and still one after the other's count. An address that only leads on counts too.
  while (status !== 429 && asked <= PAGES_IN_TEN_MINUTES) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/en/sign-in', { token })));
    asked += answers.length;
    status = Math.max(...answers.map((answer) => answer.status));
    await Promise.all(answers.map((answer) => answer.text()));
  }
  expect(status).toBe(429);
  expect(asked).toBeGreaterThanOrEqual(PAGES_IN_TEN_MINUTES);
  const held = await ask('/en/account/hat', { token });
  expect([held.status, Number(held.headers.get('Retry-After')) > 0]).toEqual([429, true]);
  // Only reading is used up, and only theirs.
  const form = await ask('/en/account/hat', { token, form: { membership: who.membershipId } });
  expect(form.status).toBe(303);
  const { token: another } = await session(await wearer('hub_coordinator'));
  expect((await ask('/en/account/hat', { token: another })).status).toBe(200);
  expect((await ask('/en/offers')).status).toBe(200);
});

test('the log says to whom a page of another role was refused, and to nobody what for', async () => {
  const who = await wearer('donor');
  const { token } = await session(who);
  const answer = await ask('/en/administration', { token });
  expect(answer.status).toBe(404);
  const number = answer.headers.get('X-Request-Id') ?? 'no number';
  const lines = () =>
    product()
      .output()
      .split('\n')
      .filter((text) => text.includes(number));
  await expect.poll(() => lines().length).toBe(1);
  expect(JSON.parse(lines()[0] ?? '{}')).toMatchObject({
    msg: 'request',
    status: 404,
    person: who.personId,
    role: 'donor',
  });
});
