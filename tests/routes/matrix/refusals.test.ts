import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { useProduct } from './product.ts';

const product = useProduct();
const NOBODYS = '7d3f2f3c-6c1e-4b0e-9d55-1a2b3c4d5e6f';

async function listRefusals(who: Wearer) {
  const { rows } = await sql<{ act: string; code: string; role: string; by: string }>`
    select act, payload->>'code' as code, role, by_id as by from audit_payloads
    where about = 'refusal' and by_id = ${who.personId} order by n`.execute(product().owner);
  return rows;
}

test('what a page or an act refuses to somebody known is in the log: who, in which role, at which route', async () => {
  const who = (await findWearer(product().owner, 'donor')) as Wearer;
  await product().ask(`/en/needs/${NOBODYS}`, { who });
  await product().ask('/en/administration', { who });
  await product().ask(`/en/offers/${NOBODYS}/withdrawal`, { who, form: { confirm: 'yes' } });
  await product().ask('/en/no-such-page', { who });
  await product().ask('/en/offers/mine', { who });
  const said = { code: '404', role: 'donor', by: who.personId };
  expect(await listRefusals(who)).toEqual([
    { ...said, act: 'GET needs/:id' },
    { ...said, act: 'GET administration' },
    { ...said, act: 'POST offers/:id/withdrawal' },
  ]);
});

test('knocking thirty times enters ten', async () => {
  const who = (await findWearer(product().owner, 'verifier')) as Wearer;
  for (let knock = 0; knock < 30; knock += 1) {
    expect((await product().ask('/en/administration', { who })).status).toBe(404);
  }
  expect(await listRefusals(who)).toHaveLength(10);
});

test('a focal point is not told how a State gets one, but where what is its State’s stands', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'focal_point')) as Wearer;
  const { organisation_id: own } = await owner
    .selectFrom('memberships')
    .select('organisation_id')
    .where('id', '=', who.membershipId)
    .executeTakeFirstOrThrow();
  const { id: others } = await owner
    .selectFrom('needs')
    .select('id')
    .where('organisation_id', '!=', own)
    .executeTakeFirstOrThrow();
  const read = async (path: string) => {
    const { status, body } = await ask(path, { who });
    return { status, text: /<h1[^]*?<code/.exec(body)?.[0] };
  };
  const missing = await read(`/en/needs/${NOBODYS}`);
  expect(missing.status).toBe(404);
  expect(missing.text).not.toContain('/help#focal-point');
  for (const list of ['/en/needs', '/en/matches']) expect(missing.text).toContain(`href="${list}"`);
  expect(await read(`/en/needs/${others}`)).toEqual(missing);
});

test('whoever is signed in is told who writes needs and offers, the same wherever they may not go', async () => {
  const who = (await findWearer(product().owner, 'donor')) as Wearer;
  const read = async (path: string) => {
    const { status, body } = await product().ask(path, { who });
    return { status, text: /<h1[^]*?<code/.exec(body)?.[0] };
  };
  const asked = await read(`/en/needs/new?offer=${NOBODYS}`);
  expect(asked.status).toBe(404);
  expect(asked.text).toContain('in which you are here now: Donor programme officer');
  expect(asked.text).toContain('Needs are written by focal points of States');
  expect(asked.text).toContain('href="/en/help#focal-point"');
  for (const path of ['/en/administration', '/en/no-such-page'])
    expect((await read(path)).text).toBe(asked.text);
});
