import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import type { Wearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });
let administrator: Wearer;
const NEW = '/en/administration/organisations/new';

beforeAll(async () => {
  const row = await product()
    .owner.selectFrom('memberships')
    .select(['person_id as personId', 'id as membershipId'])
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirstOrThrow();
  administrator = { ...row, role: 'administrator' };
});

const add = (form: Record<string, string>) =>
  product().ask(NEW, { who: administrator, form: { id: randomUUID(), kind: 'company', ...form } });

test('an organization that was added says at once that nobody acts for it, and leads to an invitation to it', async () => {
  const id = randomUUID();
  const added = await add({ id, name: 'Harbour Lights Ltd', iatiReference: 'XM-DAC-9' });
  const page = `/en/administration/organisations/${id}`;
  expect([added.status, added.location]).toEqual([303, page]);
  const invite = `/en/invitations/new?organisation=${id}`;
  const { body } = await product().ask(page, { who: administrator });
  expect(body).toContain('Nobody acts for this organization');
  expect(body).toContain(`href="${invite}"`);
  const form = await product().ask(invite, { who: administrator });
  expect(form.body).toContain(`value="${id}" selected`);
  const { organisation_id } = await product()
    .owner.selectFrom('memberships')
    .select('organisation_id')
    .where('id', '=', administrator.membershipId)
    .executeTakeFirstOrThrow();
  const own = await product().ask(`/en/administration/organisations/${organisation_id}`, {
    who: administrator,
  });
  expect(own.body).not.toContain('Nobody acts for this organization');
  expect(own.body).toMatch(
    new RegExp(`Who acts for it.*/en/administration/people/${administrator.personId}"`, 's'),
  );
  expect(body).not.toContain('Who acts for it');
});

test('a name or a reference that is taken is told at its field, and what was typed stays', async () => {
  await add({ name: 'Lantern Works' });
  const named = await add({ name: 'Lantern-Works.' });
  expect(named.status).toBe(400);
  expect(named.body).toMatch(/<a href="#organisation-name">Another organization has or had this name/);
  expect(named.body).toContain('value="Lantern-Works."');
  const referred = await add({ name: 'Something Else', iatiReference: 'XM-DAC-9' });
  expect(referred.body).toMatch(/<a href="#organisation-iatiReference">Another organization reports/);
});

test('the page on which an organization is ended names whose roles end, and says that its drafts are lost', async () => {
  const { owner, ask } = product();
  const free = await owner
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['o.id', 'p.id as personId'])
    .where('m.role', '=', 'broker')
    .where('m.ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const { body } = await ask(`/en/administration/organisations/${free.id}/end`, { who: administrator });
  expect(body).toContain(`href="/en/administration/people/${free.personId}"`);
  expect(body).toContain('What its own people drafted nobody opens any more.');
});

test('the State of a delegation that somebody is invited to is a fact, and what else is typed is not lost over it', async () => {
  const { owner, ask } = product();
  const id = randomUUID();
  await add({ id, kind: 'state', name: 'Office of Cyber Matters', state: 'XB' });
  const page = `/en/administration/organisations/${id}`;
  const before = await ask(page, { who: administrator });
  expect(before.body).toContain('name="state"');
  const seen = /name="seen" value="([^"]*)"/.exec(before.body)?.[1] ?? '';
  // Put right while nobody has been invited.
  const right = await ask(page, { who: administrator, form: { state: 'XC', seen } });
  expect(right.status).toBe(303);
  const open = await ask(page, { who: administrator });

  const invited = await ask('/en/invitations/new', {
    who: administrator,
    form: {
      ...{
        name: 'Nia New',
        email: 'nia.new@cyber.example',
        language: 'en',
        organisation: id,
        role: 'focal_point',
      },
      ...{ evidenceKind: 'note-verbale', evidenceReference: 'NV/7' },
      ...{ 'evidenceOn.day': '2', 'evidenceOn.month': '3', 'evidenceOn.year': '2026' },
    },
  });
  expect(invited.status).toBe(200);
  const invitation = await owner
    .selectFrom('invitations')
    .select('id')
    .where('organisation_id', '=', id)
    .executeTakeFirstOrThrow();
  const state = placeName(loadGeography({ withInvented: true }), 'XC', translator('en'));
  const record = await ask(`/en/invitations/${invitation.id}`, { who: administrator });
  expect(record.body).toContain(`<dt>State</dt><dd>${state}</dd>`);

  // The window that was open before.
  const old = /name="seen" value="([^"]*)"/.exec(open.body)?.[1] ?? '';
  const form = { state: 'XB', contactLine: 'Desk 9', seen: old };
  const refused = await ask(page, { who: administrator, form });
  expect(refused.status).toBe(409);
  expect(refused.body).toContain('The State of this organization can no longer be changed.');
  expect(refused.body).toContain('value="Desk 9"');
  expect(refused.body).toContain(`<dt>State</dt><dd>${state}</dd>`);
  expect(refused.body).toContain('Its State does not change any more');
  expect(refused.body).not.toContain('name="state"');

  const saved = await ask(page, { who: administrator, form: { contactLine: 'Desk 9', seen: old } });
  expect(saved.status).toBe(303);
  const row = await owner
    .selectFrom('organisations')
    .select(['state_code', 'contact_line'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ state_code: 'XC', contact_line: 'Desk 9' });
  const arabic = await ask(page.replace('/en/', '/ar/'), { who: administrator });
  expect(arabic.body).toContain('لا يمكن بعد الآن تغيير دولة هذه المنظمة');
});
