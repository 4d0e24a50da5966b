import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RouteRow } from '#app/http/route-row.ts';
import { ROUTES } from '#app/routes/table.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { findWearer, listCases, mayUse, READERS, type Case, type Reader } from '#tests/support/addresses.ts';
import { openSession } from '#tests/support/open-session.ts';
import { countWrites } from '#tests/support/writes.ts';
import { useProduct, type Answer } from './product.ts';

const product = useProduct();
const pages = ROUTES.filter((row) => row.kind !== 'act');

describe.each(READERS)('%s', (reader) => {
  const forbidden = ROUTES.filter((row) => !mayUse(row, reader));

  test('opens every page of its own, and looking changes nothing', async () => {
    const before = await countWrites(product().owner);
    for (const row of pages.filter((row) => mayUse(row, reader))) {
      for (const { path, who } of await casesOf(row, reader)) {
        // Who is signed in already has no use for the form, and who typed no password awaits no second proof.
        const leadsOn = (path === 'sign-in' && who) || path === 'sign-in/second-step';
        for (const lang of ['en', 'ar']) {
          expect.soft((await look(reader, { path, who }, lang)).status, path).toBe(leadsOn ? 303 : 200);
        }
      }
    }
    expect(await countWrites(product().owner)).toEqual(before);
  });

  if (forbidden.length === 0) return;

  test('opens no other page: sign-in for somebody unknown, the page that does not exist for everybody else', async () => {
    for (const row of forbidden) {
      const { path, who } = await findForbidden(row, reader);
      const answer = await product().ask(address(path), { who });
      if (reader === 'anonymous') {
        const next = new URLSearchParams({ next: address(path) });
        expect
          .soft([answer.status, answer.location, answer.body], path)
          .toEqual([302, `/en/sign-in?${next}`, '']);
      } else if (row.kind === 'page') await expectNotThere(answer, path, { path: `${path}x`, who });
      // What is no page answers with the server's own error page, which knows of no session.
      else expect.soft(answer.status, path).toBe(404);
    }
  });

  test('changes nothing by sending forms to them', async () => {
    const before = await countWrites(product().owner);
    for (const row of forbidden) {
      const { path, who } = await findForbidden(row, reader);
      const answer = await product().ask(address(path), { who, form: FORM });
      const refused = reader === 'anonymous' ? 401 : 404;
      // Where nothing is ever sent to, the address says so to everybody.
      expect.soft(answer.status, path).toBe(takesForms(row) ? refused : 405);
      expect.soft(answer.body, path).toContain('<h1');
    }
    expect(await countWrites(product().owner)).toEqual(before);
  });
});

test('every cookie of every page is for this host alone, out of reach of scripts and short-lived (SE1)', async () => {
  const { owner, origin } = product();
  const answers: [string, string[]][] = [];
  for (const reader of ['anonymous', 'donor', 'administrator'] as const) {
    for (const row of ROUTES.filter((row) => mayUse(row, reader))) {
      const [found] = await casesOf(row, reader);
      answers.push([`${reader} ${row.path}`, (await look(reader, found!)).cookies]);
    }
  }
  const who = (await findWearer(owner, 'donor'))!;
  const { email } = await owner
    .selectFrom('people')
    .select('email')
    .where('id', '=', who.personId)
    .executeTakeFirstOrThrow();
  const form = { email, password: DEMONSTRATION_PASSWORD };
  answers.push(['signing in', cookiesOf(await product().ask('/en/sign-in', { form }))]);
  const { token } = await openSession(owner, who, new Date());
  const left = await fetch(`${origin}/en/sign-out`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { Origin: origin, Cookie: `__Host-session=${token}` },
    redirect: 'manual',
  });
  answers.push(['signing out', cookiesOf(left)]);
  const cookies = answers.flatMap(([what, cookies]) => cookies.map((cookie) => ({ what, cookie })));
  expect(cookies.length).toBeGreaterThan(2);
  const shape = /^__Host-[a-z-]+=[\w.-]*; Path=\/; Secure; HttpOnly; SameSite=Lax(?:; Max-Age=(\d+))?$/;
  expect(cookies.filter(({ cookie }) => !shape.test(cookie))).toEqual([]);
  expect(cookies.filter(({ cookie }) => Number(shape.exec(cookie)?.[1] ?? 0) > 600)).toEqual([]);
});

test('a record out of reach is the same as one that does not exist', async () => {
  for (const row of ROUTES.filter((row) => row.path.includes('/:id') && !row.path.startsWith('account/'))) {
    for (const reader of READERS.filter((reader) => mayUse(row, reader) && reader !== 'anonymous')) {
      const who = await wearerOf(reader);
      const random = withRandomIds(row);
      for (const path of await listStrange(row, reader, who)) {
        await expectNotThere(await product().ask(address(path), { who }), path, { path: random, who });
      }
      // An act answers a GET the same way whatever it is asked about.
      const unknown = await nothingAt({ path: random, who });
      expect.soft(unknown.status, `${reader}: ${random}`).toBe(404);
    }
  }
});

test('the framework’s own back doors are shut', async () => {
  const who = await findWearer(product().owner, 'administrator');
  for (const row of ROUTES) {
    const path = address(withRandomIds(row));
    for (const door of [
      `${path}.data`,
      `${path}?_data=root`,
      `${path}?_routes=root`,
      `${path}.data?_routes=root`,
    ]) {
      for (const form of [undefined, FORM]) {
        expect.soft((await product().ask(door, { who, form })).status, door).toBe(400);
      }
    }
  }
  expect((await product().ask('/__manifest?p=/en/desk')).status).toBe(400);
});

/** What acts look for, so that a route without its guard would do something. */
const FORM = {
  action: 'pause',
  answer: 'yes',
  revision: '1',
  reason: 'duplicate',
  confirm: 'yes',
  title: 'Changed',
};

/** Asked once, whichever test wants to know: nothing that is done here changes the records, or what is not there. */
function once<T>(key: string, known: Map<string, Promise<T>>, ask: () => Promise<T>): Promise<T> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}

type Look = { status: number; cookies: string[] };
const LOOKS = new Map<string, Promise<Look>>();
const CASES = new Map<string, Promise<Case[]>>();
const WEARERS = new Map<string, Promise<Case['who']>>();
const NOTHING = new Map<string, Promise<Answer>>();

/** What a reader gets at an address. */
const look = (reader: Reader, { path, who }: Case, lang = 'en'): Promise<Look> =>
  once(`${reader} ${who?.membershipId} ${address(path, lang)}`, LOOKS, async () => {
    const answer = await product().ask(address(path, lang), { who });
    return { status: answer.status, cookies: cookiesOf(answer) };
  });

const casesOf = (row: RouteRow, reader: Reader) =>
  once(`${reader} ${row.path}`, CASES, () => listCases(product().owner, row, reader));

const wearerOf = (reader: Reader) => once(reader, WEARERS, () => findWearer(product().owner, reader));

/** The answer at an address where nothing is. */
const nothingAt = ({ path, who }: Case) =>
  once(`${who?.membershipId} ${path}`, NOTHING, () => product().ask(address(path), { who }));

const cookiesOf = ({ headers }: { headers: Headers }) => headers.getSetCookie();

function address(path: string, lang = 'en'): string {
  return `/${lang}${path && `/${path}`}`;
}

function withRandomIds(row: RouteRow): string {
  return row.path.replace(':step', 'what').replaceAll(/:\w+/g, () => randomUUID());
}

function takesForms(row: RouteRow): boolean {
  const source = readFileSync(`app/routes/${row.file}`, 'utf8');
  return /export (?:async function|const) action\b/.test(source);
}

/** A real record where somebody else may open the row, so that the refusal is about the reader. */
async function findForbidden(row: RouteRow, reader: Reader): Promise<Case> {
  const other = READERS.find((other) => other !== 'anonymous' && mayUse(row, other));
  const [real] = await casesOf(row, other ?? 'administrator');
  if (!real) throw new Error(`Nobody may use ${row.path}`);
  return { path: real.path, who: await wearerOf(reader) };
}

/** Records of the same kind that this reader's own organisation has no part in. */
async function listStrange(row: RouteRow, reader: Reader, who: Case['who']): Promise<string[]> {
  if (reader !== 'donor' && reader !== 'focal_point') return [];
  const cases = await casesOf(row, reader);
  return cases
    .filter((one) => one.who && one.who.personId !== who?.personId && isOfOneSide(row, reader))
    .map(({ path }) => path);
}

/** Donors see every circulating need, masked, and a programme is of several States; all else belongs to somebody. */
function isOfOneSide(row: RouteRow, reader: Reader): boolean {
  return (
    row.access !== 'public' &&
    !row.path.startsWith('pools/:id') &&
    !(reader === 'donor' && (row.path === 'needs/:id' || row.path === 'needs/:id/interest'))
  );
}

async function expectNotThere(answer: Answer, path: string, nothing: Case): Promise<void> {
  const other = await nothingAt(nothing);
  expect.soft([answer.status, other.status], path).toEqual([404, 404]);
  expect.soft(withoutItsOwn(answer, path), path).toBe(withoutItsOwn(other, nothing.path));
  expect.soft([...answer.headers.keys()].sort(), path).toEqual([...other.headers.keys()].sort());
}

/** The page without the request's number, its nonce, and the address asked for in the link to the other language. */
function withoutItsOwn({ body, headers }: Answer, path: string): string {
  return body
    .replaceAll(headers.get('x-request-id') ?? 'none', 'ID')
    .replace(/nonce="[^"]*"/, '')
    .replaceAll(`/ar/${path}"`, '/ar/PATH"');
}
