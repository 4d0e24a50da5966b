import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Wearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

/** What a State says of itself, and what it could offer, as a browser without script posts it. */
const product = useProduct({ JOBS: 'elsewhere' });
let people: Record<'delegation' | 'giver' | 'broker' | 'elsewhere', Wearer & { organisationId: string }>;
let received: string;

beforeAll(async () => {
  people = {
    delegation: await wearer('ataveru', 'focal_point'),
    giver: await wearer('ataveru-clinics', 'donor'),
    broker: await wearer('broker', 'broker'),
    elsewhere: await wearer('donor', 'donor'),
  };
  const match = await product()
    .owner.selectFrom('matches')
    .innerJoin('needs', 'needs.id', 'matches.need_id')
    .select('matches.id')
    .where('needs.organisation_id', '=', people.delegation.organisationId)
    .where('matches.status', 'in', ['agreed', 'in-delivery'])
    .executeTakeFirstOrThrow();
  received = match.id;
});

async function wearer(mailbox: string, role: Wearer['role']) {
  const row = await product()
    .owner.selectFrom('people as p')
    .innerJoin('memberships as m', 'm.person_id', 'p.id')
    .select(['p.id as personId', 'm.id as membershipId', 'm.organisation_id as organisationId'])
    .where('p.email', '=', `${mailbox}@demo.example`)
    .where('m.role', '=', role)
    .executeTakeFirstOrThrow();
  return { ...row, role };
}

const HERE = '/en/organisation/could-offer';
const draft = (id: string) =>
  product()
    .owner.selectFrom('offers')
    .select(['status', 'organisation_id', 'themes', 'modes', 'eligible', 'duration_weeks'])
    .where('id', '=', id)
    .executeTakeFirst();

test('a State says as what it takes part; another answer is asked again, and nobody says it for another', async () => {
  const { delegation, giver, broker, elsewhere } = people;
  const address = `/en/organisations/${delegation.organisationId}/two-ways`;
  const said = async () =>
    (
      await product()
        .owner.selectFrom('organisations')
        .select('takes_part_as')
        .where('id', '=', delegation.organisationId)
        .executeTakeFirstOrThrow()
    ).takes_part_as;
  for (const [who, part, kept] of [
    [delegation, 'north', 'north'],
    [giver, 'unsaid', null],
    [delegation, 'south', 'south'],
  ] as const) {
    const answer = await product().ask(address, { who, form: { part } });
    expect([answer.status, answer.location]).toEqual([303, address]);
    expect(await said()).toBe(kept);
  }
  const wrong = await product().ask(address, { who: delegation, form: { part: 'east' } });
  expect([wrong.status, wrong.body.includes('Choose one of the three.')]).toEqual([400, true]);
  for (const who of [broker, elsewhere])
    expect((await product().ask(address, { who, form: { part: 'north' } })).status).toBe(404);
  expect(await said()).toBe('south');
});

test('a delegation begins a draft from what it received, once for each form, and no other organization does', async () => {
  const { delegation, giver, elsewhere, broker } = people;
  const page = await product().ask(HERE, { who: delegation });
  expect(page.body).toContain(received);
  const id = randomUUID();
  for (let sent = 0; sent < 2; sent += 1) {
    const answer = await product().ask(HERE, { who: delegation, form: { id, match: received } });
    expect([answer.status, answer.location]).toEqual([303, `${HERE}?started=${id}`]);
  }
  expect(await draft(id)).toMatchObject({ status: 'draft', organisation_id: delegation.organisationId });
  const told = await product().ask(`${HERE}?started=${id}`, { who: delegation });
  expect(told.body).toContain('The draft is there');
  expect((await product().ask(`/en/offers/${id}/edit`, { who: giver })).status).toBe(200);

  const other = randomUUID();
  for (const who of [giver, elsewhere, broker])
    expect((await product().ask(HERE, { who, form: { id: other, match: received } })).status).toBe(404);
  const wrong = await product().ask(HERE, { who: delegation, form: { id: other, match: randomUUID() } });
  expect(wrong.status).toBe(404);
  expect(await draft(other)).toBeUndefined();
});

test('a draft on what is asked for nearby has the codes of that need, and reaches nowhere else', async () => {
  const { giver, delegation } = people;
  const around = { themes: 'INC-CSIRT nonsense', modes: 'TTX EMB nonsense', weeks: '4', area: '009' };
  for (const [who, leadsTo] of [
    [giver, (id: string) => `/en/offers/${id}/edit`],
    [delegation, (id: string) => `${HERE}?started=${id}`],
  ] as const) {
    const id = randomUUID();
    const answer = await product().ask(HERE, { who, form: { id, ...around } });
    expect([answer.status, answer.location]).toEqual([303, leadsTo(id)]);
    expect(await draft(id)).toEqual({
      status: 'draft',
      organisation_id: giver.organisationId,
      themes: ['INC-CSIRT'],
      modes: ['VIS', 'REM', 'TTX'],
      eligible: ['009'],
      duration_weeks: 4,
    });
    const far = randomUUID();
    await product().ask(HERE, { who, form: { id: far, themes: 'INC-CSIRT', area: '150' } });
    expect(await draft(far)).toMatchObject({ eligible: ['054'] });
  }
  const wrong: Record<string, string>[] = [
    { id: randomUUID(), themes: 'nonsense' },
    { id: 'nonsense', themes: 'INC' },
    { id: randomUUID(), themes: 'INC', weeks: '0' },
    {},
  ];
  for (const form of wrong)
    expect([400, 404, 422]).toContain((await product().ask(HERE, { who: giver, form })).status);
});
