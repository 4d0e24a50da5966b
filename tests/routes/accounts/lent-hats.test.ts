import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { openSession } from '#tests/support/open-session.ts';
import { useProduct } from '../matrix/product.ts';

const product = useProduct();
/** An administrator, who is deputy of a broker and has no such hat of their own. */
let lent: Wearer;

beforeEach(async () => {
  const { owner } = product();
  const deputy = (await findWearer(owner, 'administrator')) as Wearer;
  const broker = (await findWearer(owner, 'broker')) as Wearer;
  await sql`delete from delegations`.execute(owner);
  await sql`insert into delegations (membership_id, deputy_id, first_on, last_on)
    values (${broker.membershipId}, ${deputy.personId}, current_date, current_date + 1)`.execute(owner);
  lent = { personId: deputy.personId, membershipId: broker.membershipId, role: 'broker' };
});

const status = async (path: string, form?: Record<string, string>) =>
  (await product().ask(path, { who: lent, form })).status;

describe('a hat that is lent', () => {
  test('opens the pages of its role, and says on each whose it is', async () => {
    const { status, body } = await product().ask('/en/desk', { who: lent });
    expect(status).toBe(200);
    expect(body).toMatch(/acting as deputy of [^<]+, UN broker/);
    expect(await product().ask('/en/administration', { who: lent })).toMatchObject({ status: 404 });
  });

  test('and an absence say how many days they may be, before anybody chooses too many', async () => {
    const read = async (path: string) => (await product().ask(`/en/account/${path}`, { who: lent })).body;
    expect(await read('away')).toContain('At most 366 days in all.');
    // What the language of an account is for stands beside it: the address of a page has its own.
    expect((await product().ask('/en/account', { who: lent })).body).toContain(
      'For the letters that you get.',
    );
  });

  test.each([
    ['expired', sql`update delegations set first_on = current_date - 2, last_on = current_date - 1`],
    ['was taken back', sql`update delegations set ended_at = now() - interval '1 second'`],
    ['has not begun', sql`update delegations set first_on = current_date + 1, last_on = current_date + 2`],
    [
      'was its giver’s until a moment ago',
      sql`update memberships set ended_at = now() where role = 'broker'`,
    ],
  ])('opens none on the next request once it %s (AZ5, SE6)', async (_how, change) => {
    const { owner } = product();
    expect(await status('/en/desk')).toBe(200);
    await change.execute(owner);
    expect(await status('/en/desk')).toBe(404);
    expect(await status(`/en/offers/${randomUUID()}/review`, { action: 'take-up' })).toBe(404);
    await sql`update memberships set ended_at = null where role = 'broker'`.execute(owner);
  });
});

describe('a hat that needs a second factor', () => {
  const withOne = async (who: Wearer, path: string, form?: Record<string, string>) => {
    const { origin, owner } = product();
    const { token } = await openSession(owner, who, new Date(), 'one');
    const answer = await fetch(origin + path, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { Cookie: `__Host-session=${token}`, ...(form && { Origin: origin }) },
      redirect: 'manual',
    });
    return answer.headers.get('location') ?? answer.status;
  };

  test('needs one of whoever is lent it, of whoever lends it, and of whoever hands its post over', async () => {
    const broker = (await findWearer(product().owner, 'broker')) as Wearer;
    const factor: unknown = expect.stringMatching(/^\/en\/account\/second-factor\/new/);
    const form = { deputy: lent.personId };
    expect(await withOne(lent, '/en/desk')).toEqual(factor);
    expect(await withOne(broker, '/en/account/deputies', form)).toEqual(factor);
    expect(await withOne(broker, '/en/account/hand-over')).toEqual(factor);
    expect(await withOne(broker, '/en/account/hand-over', { successor: lent.personId })).toEqual(factor);
  });
});
