import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '#tests/support/open-session.ts';
import type { Wearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

/** Sealed texts against the built product, as a browser without script asks for them. */
const product = useProduct({ LOG_LEVEL: 'trace', JOBS: 'elsewhere' });
const CANARY = 'glimmerwort';
const TEXT = `Nobody is on duty at night (${CANARY}).`;

let needId = '';
let people: Record<'focal' | 'broker' | 'second', Wearer>;
/** A need with a text of our own, whatever the test before did to it. */
beforeEach(async () => {
  const { owner } = product();
  const { rows } = await sql<{ key: string; person: string; membership: string; role: Wearer['role'] }>`
    select split_part(p.email, '@', 1) as key, p.id as person, m.id as membership, m.role
    from people p join memberships m on m.person_id = p.id
    where p.email in ('focal@demo.example', 'broker@demo.example', 'second-broker@demo.example')`.execute(
    owner,
  );
  const wearer = (key: string): Wearer => {
    const row = rows.find((one) => one.key === key)!;
    return { personId: row.person, membershipId: row.membership, role: row.role };
  };
  people = { focal: wearer('focal'), broker: wearer('broker'), second: wearer('second-broker') };
  const need = await owner
    .selectFrom('sealed_texts')
    .select(['need_id', 'version'])
    .where('need_id', 'in', (eb) =>
      eb
        .selectFrom('needs')
        .select('id')
        .where('organisation_id', 'in', (of) =>
          of.selectFrom('memberships').select('organisation_id').where('id', '=', people.focal.membershipId),
        ),
    )
    .executeTakeFirstOrThrow();
  needId = need.need_id;
  const form = { then: 'save', version: String(need.version), detail: TEXT };
  expect((await ask(people.focal, '/sealed', { form })).status).toBe(303);
});

/** With a proof so many minutes old. */
async function ask(who: Wearer, below: string, how: { form?: Record<string, string>; age?: number } = {}) {
  const { owner, origin } = product();
  const { token, id } = await openSession(owner, who, new Date());
  const confirmed = new Date(Date.now() - (how.age ?? 0) * 60_000);
  await owner.updateTable('sessions').set({ confirmed_at: confirmed }).where('id', '=', id).execute();
  const headers = new Headers({ Cookie: `__Host-session=${token}` });
  if (how.form) headers.set('Origin', origin);
  const answer = await fetch(`${origin}/en/needs/${needId}${below}`, {
    method: how.form ? 'POST' : 'GET',
    body: how.form && new URLSearchParams(how.form),
    headers,
    redirect: 'manual',
  });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

const countReadings = async () =>
  (await product().owner.selectFrom('sealed_readings').select('id').execute()).length;
const open = { then: 'open' };

describe('its delegation', () => {
  test('opens it by a button, and by no look at a page; no cache keeps the answer', async () => {
    const before = await countReadings();
    for (const below of ['', '/sealed', '/readings', '/preview']) {
      const page = await ask(people.focal, below);
      expect([page.status, page.body.includes(CANARY)], below).toEqual([200, false]);
    }
    expect(await countReadings()).toBe(before);
    const opened = await ask(people.focal, '/sealed', { form: open });
    expect(opened.status).toBe(200);
    expect(opened.body).toContain(TEXT);
    expect(/<title>[^<]*/.exec(opened.body)?.[0]).not.toContain(CANARY);
    expect(opened.headers.get('cache-control')).toBe('private, no-store');
    expect(await countReadings()).toBe(before + 1);
  });

  test('is asked again for a proof of six minutes ago, and nothing is opened meanwhile (SE10)', async () => {
    const before = await countReadings();
    const leads = { status: 302, location: `/en/account/confirm?next=%2Fen%2Fneeds%2F${needId}%2Fsealed` };
    const page = await ask(people.focal, '/sealed', { age: 6 });
    expect({ status: page.status, location: page.headers.get('location') }).toEqual(leads);
    for (const form of [open, { then: 'remove', version: '1' }]) {
      const answer = await ask(people.focal, '/sealed', { age: 6, form });
      expect([answer.status, answer.body]).toEqual([303, '']);
    }
    expect(await countReadings()).toBe(before);
    expect((await ask(people.focal, '/sealed', { age: 4 })).status).toBe(200);
  });

  test('keeps on the page what took longer to write than a proof lasts; it is stored nowhere', async () => {
    const held = await product()
      .owner.selectFrom('sealed_texts')
      .selectAll()
      .where('need_id', '=', needId)
      .executeTakeFirstOrThrow();
    const form = { then: 'save', version: String(held.version), detail: 'Typed for long (moonlace).' };
    const answer = await ask(people.focal, '/sealed', { age: 6, form });
    expect([answer.status, answer.body.includes('moonlace')]).toEqual([403, true]);
    expect(answer.body).toContain('/en/account/confirm?');
    expect(
      await product()
        .owner.selectFrom('sealed_texts')
        .selectAll()
        .where('need_id', '=', needId)
        .executeTakeFirst(),
    ).toEqual(held);
    expect(
      await product()
        .owner.selectFrom('parked_forms')
        .select('id')
        .where('path', 'like', '%sealed')
        .execute(),
    ).toEqual([]);
  });

  test('is told what is wrong with a text, which stays on the page', async () => {
    const { version } = await product()
      .owner.selectFrom('sealed_texts')
      .select('version')
      .where('need_id', '=', needId)
      .executeTakeFirstOrThrow();
    const save = (detail: string, of = version) =>
      ask(people.focal, '/sealed', { form: { then: 'save', version: String(of), detail } });
    expect((await save('')).status).toBe(400);
    const secret = await save('password: hunter22 (moonlace)');
    expect([secret.status, secret.body.includes('moonlace')]).toEqual([400, true]);
    const stale = await save('moonlace', 0);
    expect([stale.status, stale.body.includes('moonlace')]).toEqual([409, true]);
    expect((await save('x'.repeat(5001))).status).toBe(400);
  });

  test('is told plainly that a damaged text does not open: 503, no stack, and a way to write it anew', async () => {
    await product()
      .owner.updateTable('sealed_texts')
      .set({ key_id: '0123456789abcdef' })
      .where('need_id', '=', needId)
      .execute();
    const answer = await ask(people.focal, '/sealed', { form: open });
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('This sealed text cannot be opened');
    expect(answer.body).toContain('name="detail"');
    expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/);
  });
});

test('nobody else’s request opens it: the answer is that of a need that does not exist (AZ4)', async () => {
  const { rows } = await sql<{ person: string; membership: string; role: Wearer['role'] }>`
    select distinct on (m.role) m.person_id as person, m.id as membership, m.role from memberships m
    where m.ended_at is null and m.organisation_id <> (select organisation_id from needs where id = ${needId})
    order by m.role, m.id`.execute(product().owner);
  const before = await countReadings();
  const plain = (page: { body: string; headers: Headers }) =>
    page.body
      .replaceAll(page.headers.get('x-request-id') ?? '-', '')
      .replace(/nonce="[^"]*"/, '')
      .replaceAll(needId, '');
  for (const { person, membership, role } of rows) {
    const who = { personId: person, membershipId: membership, role };
    const real = await ask(who, '/sealed', { form: open });
    const mine = needId;
    needId = crypto.randomUUID();
    const random = await ask(who, '/sealed', { form: open });
    expect.soft([real.status, random.status], role).toEqual([404, 404]);
    const path = (page: typeof real, id: string) => plain(page).replaceAll(id, '');
    expect.soft(path(real, mine), role).toBe(path(random, needId));
    needId = mine;
  }
  expect(await countReadings()).toBe(before);
});

test('a broker opens it by asking, another’s agreement and a button, and asks for proof each time (AZ11)', async () => {
  const { owner } = product();
  // The demonstration's own, which waits for an answer.
  await sql`delete from sealed_openings where id not in (select opening_id from sealed_readings where opening_id is not null)`.execute(
    owner,
  );
  const reason = 'To compare two offers with what is missing';
  const short = await ask(people.broker, '/openings', { form: { reason: 'short' } });
  expect([short.status, short.body.includes('short')]).toEqual([400, true]);
  const asked = await ask(people.broker, '/openings', { form: { reason } });
  const opening = asked.headers.get('location')?.split('/').at(-1) ?? '';
  const act = (who: Wearer, name: string, age = 0) =>
    ask(who, `/openings/${opening}`, { form: { act: name }, age });
  expect((await act(people.broker, 'open')).status).toBe(409);
  expect((await act(people.broker, 'agree')).status).toBe(409);
  expect((await act(people.second, 'agree', 6)).status).toBe(303);
  expect((await act(people.broker, 'open')).status).toBe(409);
  expect((await act(people.second, 'agree')).status).toBe(303);
  const stale = await act(people.broker, 'open', 6);
  expect([stale.status, stale.body]).toEqual([303, '']);
  const opened = await act(people.broker, 'open');
  expect([opened.status, opened.body.includes(CANARY)]).toEqual([200, true]);
  expect((await act(people.second, 'open')).status).toBe(409);

  const record = await ask(people.focal, '/readings');
  expect(record.body).toContain(reason);
  expect(record.body).not.toContain(CANARY);
  expect((await ask(people.focal, '/readings', { form: { opening } })).status).toBe(303);
  const after = await act(people.broker, 'open');
  expect([after.status, after.body.includes(CANARY)]).toEqual([409, false]);
});

test('no word of it is in any line of the log', () => {
  expect(product().output()).not.toContain(CANARY);
  expect(product().output()).not.toContain('moonlace');
});
