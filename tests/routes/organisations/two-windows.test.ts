import { beforeAll, expect, test } from 'vitest';
import type { Wearer } from '#tests/support/addresses.ts';
import { useProduct, type Answer } from '../matrix/product.ts';

/** What an organisation says of itself, open in two windows, as a browser without script posts it. */
const product = useProduct({ JOBS: 'elsewhere' });
type Who = Wearer & { organisationId: string };
let donor: Who;
let coordinator: Who;
let administrator: Who;
const STALE = 'Somebody saved this while you were writing.';

beforeAll(async () => {
  donor = await wearer('donor');
  coordinator = await wearer('hub_coordinator');
  administrator = await wearer('administrator');
});

async function wearer(role: Wearer['role']) {
  const row = await product()
    .owner.selectFrom('memberships as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'm.id as membershipId', 'm.organisation_id as organisationId'])
    .where('m.role', '=', role)
    .where('p.disabled_at', 'is', null)
    .orderBy('p.email')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { ...row, role };
}

/** What a form holds as its page shows it: what it was filled in over. */
function seenIn({ body }: Answer): string {
  const seen = /name="seen" value="([^"]*)"/.exec(body)?.[1];
  if (!seen) throw new Error('the page says nothing of what it showed');
  return seen.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
}

/** Two windows on one form save one after the other; the second sees what the first saved, keeps its words, and saves over it knowingly. */
async function saveInTwo(
  [first, second]: readonly { who: Who; address: string; form: Record<string, string> }[],
  saved: string,
  typed: string,
) {
  if (!first || !second) throw new Error('two windows');
  const seen = seenIn(await product().ask(second.address, { who: second.who }));
  const form = { ...first.form, seen: seenIn(await product().ask(first.address, { who: first.who })) };
  expect((await product().ask(first.address, { who: first.who, form })).status).toBe(303);

  const refused = await product().ask(second.address, { who: second.who, form: { ...second.form, seen } });
  expect(refused.status).toBe(409);
  expect(refused.body).toContain(STALE);
  expect(refused.body.slice(refused.body.indexOf('id="saved-now"'))).toContain(saved);
  expect(refused.body.slice(refused.body.indexOf('<h1'))).toContain(typed);

  const again = { ...second.form, seen: seenIn(refused) };
  expect((await product().ask(second.address, { who: second.who, form: again })).status).toBe(303);
}

test('its own people and an administrator keep each other’s words', async () => {
  const own = (description: string) => ({ who: donor, address: '/en/organisation', form: { description } });
  const kept = (description: string) => ({
    who: administrator,
    address: `/en/administration/organisations/${donor.organisationId}`,
    form: { description, contactLine: 'Desk 4' },
  });
  await saveInTwo([own('Sends advisers.'), kept('Sends trainers.')], 'Sends advisers.', 'Sends trainers.');
  await saveInTwo([kept('Sends books.'), own('Sends experts.')], 'Sends books.', 'Sends experts.');
});

test('two administrators do not rename over each other', async () => {
  const window = (name: string) => ({
    who: administrator,
    address: `/en/administration/organisations/${donor.organisationId}/name`,
    form: { name },
  });
  await saveInTwo([window('Northern Aid'), window('Western Aid')], 'Northern Aid', 'Western Aid');
});

test('two coordinators do not describe their hub over each other', async () => {
  const window = (host: string) => ({
    who: coordinator,
    address: '/en/hub-profile',
    form: { host, languages: 'en', competence: 'desk' },
  });
  await saveInTwo([window('A university'), window('A ministry')], 'A university', 'A ministry');
});
