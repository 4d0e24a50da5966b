import { beforeAll, describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { addMember } from '#tests/support/cast.ts';
import type { TestDatabase } from '#tests/support/database.ts';
import { useProduct } from '../matrix/product.ts';

/** The demonstration has one administrator: nobody could let her in again. */
const product = useProduct({ JOBS: 'elsewhere' });
const t = translator('en');
let administrator: Wearer;
beforeAll(async () => {
  administrator = (await findWearer(product().owner, 'administrator'))!;
});

test('administrators are told to be three while all of them can still sign in', async () => {
  const { owner, ask } = product();
  const page = async () => (await ask('/en/administration', { who: administrator })).body;
  expect(await page()).toContain(t('administration.too_few', { count: 1 }));
  const others = await owner
    .selectFrom('memberships')
    .select(['person_id', 'organisation_id'])
    .where('role', '=', 'donor')
    .where('ended_at', 'is', null)
    .distinctOn('person_id')
    .limit(2)
    .execute();
  const values = others.map((one) => ({ ...one, role: 'administrator' as const, created_at: new Date() }));
  const added = await owner.insertInto('memberships').values(values).returning('id').execute();
  expect(await page()).not.toContain('have three');
  await owner
    .updateTable('memberships')
    .set({ ended_at: new Date() })
    .where(
      'id',
      'in',
      added.map(({ id }) => id),
    )
    .execute();
});

test('help for a broker says that only another administrator confirms it, and how there is one', async () => {
  const { owner, ask } = product();
  const broker = (await findWearer(owner, 'broker'))!;
  const { email, name } = await owner
    .selectFrom('people')
    .select(['email', 'name'])
    .where('id', '=', broker.personId)
    .executeTakeFirstOrThrow();
  const opened = await ask('/en/recoveries/new', {
    who: administrator,
    form: {
      email,
      letterReference: 'PM/31/26',
      'letterOn.day': '20',
      'letterOn.month': '11',
      'letterOn.year': '2025',
    },
  });
  expect(opened.status).toBe(303);
  const { body } = await ask(opened.location!, { who: administrator });
  expect(body).toContain('Only another administrator can confirm');
  expect(body).toContain(name);
});

test('whoever is invited to another role from their own page is not typed again', async () => {
  const { owner, ask } = product();
  const donor = (await findWearer(owner, 'donor'))!;
  const { email } = await owner
    .selectFrom('people')
    .select('email')
    .where('id', '=', donor.personId)
    .executeTakeFirstOrThrow();
  const invite = `/en/invitations/new?person=${donor.personId}`;
  const page = await ask(`/en/administration/people/${donor.personId}`, { who: administrator });
  expect(page.body).toContain(`href="${invite}"`);
  expect((await ask(invite, { who: administrator })).body).toContain(`value="${email}"`);
  // A broker does not read of accounts by their number.
  const broker = (await findWearer(owner, 'broker'))!;
  expect((await ask(invite, { who: broker })).body).not.toContain(email);
});

test('a closed account is not offered to be opened again', async () => {
  const { owner, ask } = product();
  const donor = (await findWearer(owner, 'donor'))!;
  const path = `/en/administration/people/${donor.personId}`;
  const close = (closed_at: Date | null) =>
    owner
      .updateTable('people')
      .set({ closed_at, disabled_at: closed_at })
      .where('id', '=', donor.personId)
      .execute();
  await close(new Date());
  const { body } = await ask(path, { who: administrator });
  await close(null);
  expect(body).toContain(t('administration.person.closed'));
  expect(body).not.toContain(`${path}/access`);
});

describe('one of staff who let somebody in and leaves', () => {
  const name = 'Corin Confirmer';
  let leaver: Wearer;
  let invitation: string;
  beforeAll(async () => {
    const { owner } = product();
    const office = await owner
      .selectFrom('memberships as m')
      .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
      .select(['o.id', 'o.name', 'o.kind'])
      .where('m.id', '=', administrator.membershipId)
      .executeTakeFirstOrThrow();
    const added = await addMember({ owner } as TestDatabase, {
      ...{ name, role: 'broker', organisation: office, email: 'corin@desk.example' },
    });
    leaver = { personId: added.person.id, membershipId: added.hat.membershipId, role: 'broker' };
    const at = new Date();
    const made = await owner
      .insertInto('invitations')
      .values({
        ...{ email: 'lin@office.example', name: 'Lin', post: '', language: 'en', role: 'verifier' },
        ...{ organisation_id: office.id, invited_by: administrator.personId, invited_at: at },
        ...{ confirmed_by: leaver.personId, confirmed_at: at },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    invitation = made.id;
    const event = { kind: 'invitation-confirmed' as const, by_person_id: leaver.personId, at };
    await owner.insertInto('security_events').values(event).execute();
  });

  test('reads before closing the account what is kept with their name, and who is told', async () => {
    for (const lang of ['en', 'ar'] as const) {
      const said = translator(lang);
      const { body } = await product().ask(`/${lang}/account/closing`, { who: leaver });
      expect(body).toContain(said('closing.stays.office', { name: `\u2068${name}\u2069` }));
      expect(body).toContain(said('closing.goes.name_but_office'));
      expect(body).toContain(said('closing.told'));
      const donor = (await findWearer(product().owner, 'donor'))!;
      const other = (await product().ask(`/${lang}/account/closing`, { who: donor })).body;
      expect(other).toContain(said('closing.goes.name'));
      expect(other).not.toContain(said('closing.told'));
    }
  });

  test('is named to administrators afterwards as whose account is closed', async () => {
    const { ask } = product();
    expect((await ask('/en/account/closing', { who: leaver, form: {} })).status).toBe(303);
    for (const lang of ['en', 'ar'] as const) {
      const said = translator(lang);
      const read = async (path: string) => (await ask(`/${lang}${path}`, { who: administrator })).body;
      const closed = said('common.closed_account_of', { name: `\u2068${name}\u2069` });
      expect(await read('/inbox')).toContain(said('mail.staff-left.subject'));
      for (const path of [
        `/invitations/${invitation}`,
        `/administration/people/${leaver.personId}`,
        '/administration?q=corin+confirmer',
        '/audit?about=account',
      ])
        expect(await read(path), path).toContain(closed);
    }
  });
});

describe('the log of acts, for an administrator', () => {
  test('is narrowed to a person from their page, to days and to a kind, and says what of an organization was changed', async () => {
    const { owner, ask } = product();
    const { id, name, state_code } = await owner
      .selectFrom('organisations')
      .select(['id', 'name', 'state_code'])
      .where('state_code', 'is not', null)
      .orderBy('name')
      .executeTakeFirstOrThrow();
    const changed = [
      { field: 'state', from: state_code, to: '' },
      { field: 'website', from: '', to: 'https://new.example' },
      { field: 'description' },
    ];
    const at = new Date();
    await owner
      .insertInto('security_events')
      .values({
        ...{ kind: 'organisation-changed', by_person_id: administrator.personId, organisation_id: id, at },
        changed: JSON.stringify(changed),
      })
      .execute();
    for (const lang of ['en', 'ar'] as const) {
      const said = translator(lang);
      const read = async (path: string) => (await ask(`/${lang}${path}`, { who: administrator })).body;
      const listed = (page: string) => /<ol class="tws-timeline[^]*?<\/ol>/.exec(page)?.[0] ?? '';
      const address = `/audit?person=${administrator.personId}`;
      expect(await read(`/administration/people/${administrator.personId}`)).toContain(`/${lang}${address}`);
      const day = `day=${at.getUTCDate()}`;
      const boxes = (end: string) =>
        [`${end}.${day}`, `${end}.month=${at.getUTCMonth() + 1}`, `${end}.year=${at.getUTCFullYear()}`].join(
          '&',
        );
      const narrowed = `${address}&act=organisation-changed&${boxes('from')}&${boxes('to')}`;
      const page = await read(narrowed);
      expect(listed(page)).toContain(name);
      expect(listed(page)).toContain('https://new.example');
      expect(listed(page)).toContain(said('audit.field.description'));
      expect(listed(page)).not.toContain(said('accounts.event.invitation-confirmed'));
      // Another subject keeps the person and the days.
      expect(page).toContain(`about=account&amp;person=${administrator.personId}&amp;from.day=`);
      const wrong = await read(`/audit?from.day=31&from.month=2&from.year=2026`);
      expect(wrong).toContain(said('audit.error.day'));
      expect(wrong).toContain('value="31"');
    }
    const donor = (await findWearer(owner, 'donor'))!;
    const own = await ask('/en/audit', { who: donor });
    const asked = await ask(`/en/audit?person=${administrator.personId}`, { who: donor });
    expect(asked.body).not.toContain(t('audit.narrow'));
    const listed = (page: string) => /<ol class="tws-timeline[^]*?<\/ol>/.exec(page)?.[0];
    expect(listed(asked.body)).toBe(listed(own.body));
  });
});
