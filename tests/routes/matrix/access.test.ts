import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RouteRow } from '#app/http/route-row.ts';
import { ROUTES } from '#app/routes/table.ts';
import { findWearer, listCases, mayUse, READERS, type Case, type Reader } from '#tests/support/addresses.ts';
import { hashContent, useProduct, type Answer } from './product.ts';

const product = useProduct();
const pages = ROUTES.filter((row) => row.kind !== 'act');

describe.each(READERS)('%s', (reader) => {
  const forbidden = ROUTES.filter((row) => !mayUse(row, reader));

  test('opens every page of its own, and looking changes nothing', async () => {
    const before = await hashContent(product().owner);
    for (const row of pages.filter((row) => mayUse(row, reader))) {
      for (const { path, who } of await listCases(product().owner, row, reader)) {
        // Who is signed in already has no use for the form, and who typed no password awaits no second proof.
        const leadsOn = (path === 'sign-in' && who) || path === 'sign-in/second-step';
        for (const lang of ['en', 'ar']) {
          const answer = await product().ask(address(path, lang), { who });
          expect.soft(answer.status, path).toBe(leadsOn ? 303 : 200);
        }
      }
    }
    expect(await hashContent(product().owner)).toEqual(before);
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
    const before = await hashContent(product().owner);
    for (const row of forbidden) {
      const { path, who } = await findForbidden(row, reader);
      const answer = await product().ask(address(path), { who, form: FORM });
      const refused = reader === 'anonymous' ? 401 : 404;
      // Where nothing is ever sent to, the address says so to everybody.
      expect.soft(answer.status, path).toBe(takesForms(row) ? refused : 405);
      expect.soft(answer.body, path).toContain('<h1');
    }
    expect(await hashContent(product().owner)).toEqual(before);
  });
});

test('a record out of reach is the same as one that does not exist', async () => {
  for (const row of ROUTES.filter((row) => row.path.includes('/:id') && !row.path.startsWith('account/'))) {
    for (const reader of READERS.filter((reader) => mayUse(row, reader) && reader !== 'anonymous')) {
      const who = await findWearer(product().owner, reader);
      const random = withRandomIds(row);
      for (const path of await listStrange(row, reader, who)) {
        await expectNotThere(await product().ask(address(path), { who }), path, { path: random, who });
      }
      // An act answers a GET the same way whatever it is asked about.
      const unknown = await product().ask(address(random), { who });
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
  const { owner } = product();
  const other = READERS.find((other) => other !== 'anonymous' && mayUse(row, other));
  const [real] = await listCases(owner, row, other ?? 'administrator');
  if (!real) throw new Error(`Nobody may use ${row.path}`);
  return { path: real.path, who: await findWearer(owner, reader) };
}

/** Records of the same kind that this reader's own organisation has no part in. */
async function listStrange(row: RouteRow, reader: Reader, who: Case['who']): Promise<string[]> {
  const { owner } = product();
  if (reader !== 'donor' && reader !== 'focal_point') return [];
  const cases = await listCases(owner, row, reader);
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
  const other = await product().ask(address(nothing.path), { who: nothing.who });
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
