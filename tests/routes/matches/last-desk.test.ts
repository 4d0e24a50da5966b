import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSession } from '#tests/support/open-session.ts';
import { useProduct } from '../matrix/product.ts';

/** The desk of the built product, to which a broker comes back from an item, as a browser without script asks. */
const product = useProduct({ JOBS: 'elsewhere' });

let session = '';
beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ personId: string; membershipId: string }>`
    select p.id as "personId", m.id as "membershipId" from people p join memberships m on m.person_id = p.id
    where p.email = 'broker@demo.example' and m.role = 'broker'`.execute(owner);
  session = `__Host-session=${(await openSession(owner, { ...rows[0]!, role: 'broker' }, new Date())).token}`;
}, 120_000);

async function ask(path: string, desk?: string) {
  const answer = await fetch(product().origin + path, {
    headers: { Cookie: desk === undefined ? session : `${session}; __Host-desk=${desk}` },
    redirect: 'manual',
  });
  const body = await answer.text();
  return { status: answer.status, cookies: answer.headers.getSetCookie(), body };
}

/** What the page shows as chosen: each option but "any", and each chip. */
function chosen(body: string): string[] {
  const options = [...body.matchAll(/<option value="([^"]+)" selected=""/g)].map(([, value]) => value!);
  const chips = [...body.matchAll(/href="[^"]*\/desk\?([^"]*)" aria-current="page"/g)];
  return [...options, ...chips.map(([, query]) => query!.replaceAll('&amp;', '&'))];
}

describe('a broker who narrowed the desk and comes back to it', () => {
  test('finds it as it was left', async () => {
    const narrowed = await ask('/en/desk?kind=need-new&whose=everyone&theme=INC&age=14');
    expect(narrowed.cookies).toEqual([
      '__Host-desk=kind=need-new&whose=everyone&theme=INC&age=14; Path=/; Secure; HttpOnly; SameSite=Lax',
    ]);
    const back = await ask('/en/desk', 'kind=need-new&whose=everyone&theme=INC&age=14');
    expect(back.cookies).toEqual([]);
    expect(chosen(back.body)).toEqual(expect.arrayContaining(['everyone', 'INC', '14']));
    expect(chosen(back.body)).toEqual(chosen(narrowed.body));
  });

  test('is not held by it: what an address asks goes first, and signing out forgets it', async () => {
    const asked = await ask('/en/desk?whose=free', 'whose=everyone&theme=INC');
    expect(chosen(asked.body)).not.toContain('INC');
    expect(asked.cookies[0]).toMatch(/^__Host-desk=whose=free;/);
    const left = await fetch(`${product().origin}/en/sign-out`, {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { Origin: product().origin },
      redirect: 'manual',
    });
    expect(left.headers.getSetCookie().join()).toContain('__Host-desk=; ');
  });

  test.each([
    'kind=constructor&theme=%3Cscript%3E&hub=1&donor=..%2f&age=1e9&region=999999&whose=all',
    '%22%3E%3Cscript%3Ealert',
    'a'.repeat(4000),
    'next=//evil.example',
  ])('a cookie that nobody’s desk wrote is not asked: %.40s', async (hostile) => {
    const plain = await ask('/en/desk');
    const answered = await ask('/en/desk', hostile);
    expect(answered.status).toBe(200);
    expect(chosen(answered.body)).toEqual(chosen(plain.body));
    expect(answered.body).not.toMatch(/evil\.example|script>alert/);
  });
});
