import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTurn } from '#app/auth/hash-queue.ts';
import { getViewer } from '#app/http/viewer.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { loader as chooseHat } from '#app/routes/accounts/hat.tsx';
import { action, loader } from '#app/routes/accounts/sign-in.tsx';
import { action as leave, loader as look } from '#app/routes/accounts/sign-out.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());
beforeEach(() => database.owner.deleteFrom('rate_limits').execute().then());

function args(fields?: Record<string, string>, sessionToken?: string) {
  const context = { sessionToken, requestId: 'r', clientAddress: '192.0.2.1' } as AppLoadContext;
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
  return { request: new Request('http://localhost/en/sign-in', init), params: { lang: 'en' }, context };
}

const credentials = () => ({ email: people.donor.person.email, password: DEMONSTRATION_PASSWORD });
const post = async (fields: Record<string, string>) => (await action(args(fields))) as Response;
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as Response,
  );

describe('the cookie', () => {
  test('is for this host alone, out of reach of scripts, and ends with the browser (SE1)', async () => {
    const [cookie = ''] = (await post(credentials())).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });

  test('is worth nothing after signing out, which no link can do (SE4, CS9)', async () => {
    const { token } = people.secondDonor;
    expect(() => look()).toThrow();
    expect(await getViewer(args(undefined, token))).toMatchObject({ kind: 'person' });
    const left = await leave(args({}, token));
    expect(left.headers.getSetCookie()[0]).toBe(
      '__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    );
    expect(await getViewer(args(undefined, token))).toEqual({ kind: 'anonymous' });
  });
});

describe('where it leads (CS8)', () => {
  const leadsTo = async (next: string) => (await post({ ...credentials(), next })).headers.get('Location');

  test.each(['/en/needs?theme=INC', '/ar/offers/mine'])('%s is one of our pages', async (next) => {
    expect(await leadsTo(next)).toBe(next);
  });

  test.each([
    '',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    '/%2f/evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    'https://evil.example/en/needs',
    '/en/../../evil',
    '/fr/needs',
    '/en\r\nSet-Cookie: a=b',
    '/en/%0d%0aSet-Cookie:a',
    '/assets/x.js',
    '/enemy',
  ])('%j leads to where the person works', async (next) => {
    expect(await leadsTo(next)).toBe('/en/offers/mine');
  });
});

describe('where it leads somebody who has no role at present', () => {
  let email: string;
  beforeAll(async () => {
    const former = await addMember(database, {
      ...{ name: 'Fay Former', role: 'donor', organisation: people.donor.hat.organisation },
    });
    await database.owner
      .updateTable('memberships')
      .set({ ended_at: new Date(Date.now() - 1_000) })
      .where('id', '=', former.hat.membershipId)
      .execute();
    ({ email } = former.person);
  });
  const leadsTo = async (next: string) =>
    (await post({ email, password: DEMONSTRATION_PASSWORD, next })).headers.get('Location');

  test.each(['/en/invited/abc', '/ar/invited/abc?x=1', '/en/email/abc'])(
    'to the page of a link, which gives them one or needs none: %s',
    async (next) => expect(await leadsTo(next)).toBe(next),
  );

  test.each(['/en/invitations/abc', '/en/invited', '/en/invited/a/b', '/en/desk', '/en/account/colleagues'])(
    'else to where roles are chosen: %s',
    async (next) => expect(await leadsTo(next)).toBe(`/en/account/hat?${new URLSearchParams({ next })}`),
  );

  test.each([
    '//evil.example/en/invited/abc',
    '/en/invited/%2f%2fevil.example',
    '/fr/invited/abc',
    '/en/invited/../..//evil',
  ])('and nowhere else: %j', async (next) => expect(await leadsTo(next)).toBe('/en/account/hat'));

  test('where there is none to choose they go on to what asks for none', async () => {
    const [cookie = ''] = (await post({ email, password: DEMONSTRATION_PASSWORD })).headers.getSetCookie();
    const token = /__Host-session=([^;]+)/.exec(cookie)?.[1];
    const look = async (next: string) => {
      const request = new Request(`http://localhost/en/account/hat?${new URLSearchParams({ next })}`);
      const answer: unknown = await chooseHat({ ...args(undefined, token), request });
      return answer instanceof Response ? answer.headers.get('Location') : undefined;
    };
    for (const next of ['/en/invited/abc', '/en/account/data', '/ar/account'])
      expect(await look(next)).toBe(next);
    for (const next of ['/en/desk', '/en/account/hat', '//evil.example/en/account', ''])
      expect(await look(next), next).toBeUndefined();
  });
});

describe('what is refused', () => {
  test('a wrong password keeps the address and never sends the password back', async () => {
    const answer = await action(args({ ...credentials(), password: 'not the right password' }));
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: {
        initialValue: { email: people.donor.person.email },
        error: { '': ['refusals.wrong-credentials'] },
      },
    });
    expect(JSON.stringify(answer)).not.toContain('not the right password');
  });

  test('a password of 5,000 characters is refused by its shape (AU4)', async () => {
    const answer = await action(args({ ...credentials(), password: 'x'.repeat(5_000) }));
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: { error: { password: ['accounts.password.too-long'] } },
    });
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
    expect(await database.owner.selectFrom('rate_limits').select('key').execute()).toEqual([]);
  });

  test('the sixth wrong password in a row is told how long to wait', async () => {
    for (let count = 0; count < 5; count += 1) await action(args({ ...credentials(), password: 'wrong' }));
    const answer = await thrownBy(action(args(credentials())));
    expect(answer?.status).toBe(429);
    expect(Number(answer?.headers.get('Retry-After'))).toBeGreaterThan(800);
  });

  test('while too many passwords are being checked, the answer is 503 at once (RL7)', async () => {
    let open = () => {};
    const held = new Promise<void>((resolve) => (open = resolve));
    const busy = Array.from({ length: 6 }, () => inTurn(() => held));
    const answer = await thrownBy(action(args(credentials())));
    expect([answer?.status, answer?.headers.get('Retry-After')]).toEqual([503, '2']);
    open();
    await Promise.all(busy);
  });
});

describe('the accounts of a demonstration', () => {
  test('are listed in a demonstration only', async () => {
    const shown = async () => (await loader(args())) as { demonstration?: { accounts: { email: string }[] } };
    expect((await shown()).demonstration).toBeUndefined();
    useInstallationMode('demonstration');
    try {
      const emails = (await shown()).demonstration?.accounts.map((account) => account.email);
      expect(new Set(emails)).toEqual(new Set(Object.values(people).map((member) => member.person.email)));
    } finally {
      useInstallationMode('production');
    }
  });
});
