import { beforeAll, expect, test } from 'vitest';
import type { Wearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

/** An account that may be in somebody else's hands, as an administrator's browser without script sees it. */
const product = useProduct({ JOBS: 'elsewhere' });
let administrator: Wearer;
let person: string;

beforeAll(async () => {
  const find = (role: 'administrator' | 'focal_point') =>
    product()
      .owner.selectFrom('memberships as m')
      .innerJoin('people as p', 'p.id', 'm.person_id')
      .innerJoin('credentials as c', 'c.person_id', 'p.id')
      .select(['p.id as personId', 'm.id as membershipId', 'm.organisation_id as organisationId'])
      .where('m.role', '=', role)
      .where('p.disabled_at', 'is', null)
      .orderBy('p.email');
  administrator = { ...(await find('administrator').executeTakeFirstOrThrow()), role: 'administrator' };
  const alone = await find('focal_point')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('needs')
          .select('needs.id')
          .whereRef('needs.organisation_id', '=', 'm.organisation_id')
          .where('needs.status', '=', 'circulating'),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as other')
            .select('other.id')
            .whereRef('other.organisation_id', '=', 'm.organisation_id')
            .whereRef('other.id', '<>', 'm.id')
            .where('other.role', '=', 'focal_point'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  person = `/en/administration/people/${alone.personId}`;
});

const read = async (path: string) => (await product().ask(path, { who: administrator })).body;
const press = (act: string) => product().ask(`${person}/access`, { who: administrator, form: { act } });

test('the page says before the press that nobody else can fill the post, and what can be done all the same', async () => {
  expect(await read(person)).toContain('Stop access to the account');
  const page = await read(`${person}/access`);
  expect(page).toContain('Nobody else can do what is still open in this role.');
  expect(page).toMatch(/href="[^"]+\/memberships\/[^"]+\/hand-over"/);
  expect(page).toContain('Sign-in can be stopped all the same, whatever is open.');
  expect(page).toContain('value="stop"');
  expect(page).not.toContain('value="disable"');
  expect((await press('disable')).status).toBe(409);
});

test('a link for a lost password says that the present one goes on working, and leads to the other act', async () => {
  const page = await read(`${person}/link`);
  expect(page).toContain('The present password goes on working until the link is used.');
  expect(page).toContain(`href="${person}/access"`);
});

test('once sign-in is stopped, both pages say so and lead to the way back', async () => {
  const stopped = await press('stop');
  expect([stopped.status, stopped.location]).toEqual([303, `${person}/access`]);
  const page = await read(`${person}/access`);
  expect(page).toContain('Sign-in has been stopped since');
  expect(page).toContain(`href="${person}/link"`);
  expect(page).toContain('href="/en/recoveries/new"');
  expect(page).not.toContain('value="stop"');
  const record = await read(person);
  expect(record).toContain('sign-in stopped');
  expect(record).toContain('Make a link to sign in again');
  const link = await read(`${person}/link`);
  expect(link).toContain('then sign-in works again');
  expect(link).not.toContain('The present password goes on working');
  expect(await read('/en/administration')).toContain('sign-in stopped');
  expect((await press('stop')).status).toBe(409);
});

test('nobody is given a role on their page: they are invited, and a second one of staff confirms', async () => {
  expect(await read(person)).toContain('href="/en/invitations/new?person=');
  const former = await product().ask(`${person}/memberships`, { who: administrator });
  expect(former.status).toBe(404);
});
