import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLOSED_NAME } from '#app/domain/accounts/closed-account.ts';
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
      expect(wrong).toContain('href="#from"');
      const ends = '&to.day=1&to.month=3&to.year=2026';
      const turned = await read(`/audit?from.day=2&from.month=3&from.year=2026${ends}`);
      expect(turned).toContain(said('audit.error.before'));
      expect(turned).toContain('href="#to"');
    }
    // Whoever left as anybody else is not put together again from what they did.
    const gone = await owner
      .insertInto('people')
      .values({
        email: 'closed-0@invalid',
        name: CLOSED_NAME,
        closed_at: at,
        disabled_at: at,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const everybody = await ask(`/en/audit?person=${gone.id}`, { who: administrator });
    expect(everybody.body).not.toContain(t('audit.none_narrowed'));
    const donor = (await findWearer(owner, 'donor'))!;
    const own = await ask('/en/audit', { who: donor });
    const asked = await ask(`/en/audit?person=${administrator.personId}`, { who: donor });
    expect(asked.body).not.toContain(t('audit.narrow'));
    const listed = (page: string) => /<ol class="tws-timeline[^]*?<\/ol>/.exec(page)?.[0];
    expect(listed(asked.body)).toBe(listed(own.body));
  });
});

describe('what is over', () => {
  let office: string;
  beforeAll(async () => {
    const { owner } = product();
    const found = await owner
      .selectFrom('memberships')
      .select('organisation_id')
      .where('id', '=', administrator.membershipId)
      .executeTakeFirstOrThrow();
    office = found.organisation_id;
  });
  const arrange = (name: string, more: { revoked_by: string; revoked_at: Date } | object) => ({
    ...{ email: `${name.toLowerCase().replaceAll(' ', '.')}@over.example`, name, post: '' },
    ...{ language: 'en' as const, role: 'verifier' as const, organisation_id: office },
    ...{ invited_by: administrator.personId, invited_at: new Date() },
    ...more,
  });

  test('invitations that were taken back are listed, newest first, page by page, and found by name', async () => {
    const { owner, ask } = product();
    const at = (minute: number) => new Date(Date.now() - minute * 60_000);
    const values = Array.from({ length: 52 }, (_, n) =>
      arrange(`Over ${n + 100}`, { revoked_by: administrator.personId, revoked_at: at(n) }),
    );
    await owner.insertInto('invitations').values(values).execute();
    const names = (page: string) => [...page.matchAll(/Over \d{3}/g)].map(([name]) => name);
    for (const lang of ['en', 'ar'] as const) {
      const said = translator(lang);
      const first = await ask(`/${lang}/invitations?list=over`, { who: administrator });
      expect(names(first.body)).toEqual(values.slice(0, 50).map(({ name }) => name));
      expect(first.body).toContain(said('invitations.state.revoked'));
      const next = [...first.body.matchAll(/href="([^"]*after=[^"]*)"/g)].map(([, href]) => href)[0]!;
      const second = await ask(next.replaceAll('&amp;', '&'), { who: administrator });
      expect(names(second.body)).toEqual(['Over 150', 'Over 151']);
      const found = await ask(`/${lang}/invitations?list=over&q=over+151`, { who: administrator });
      expect(names(found.body)).toEqual(['Over 151']);
    }
    expect(names((await ask('/en/invitations', { who: administrator })).body)).toEqual([]);
  });

  test('somebody who is invited and has not come is found where people are', async () => {
    const { owner, ask } = product();
    await owner.insertInto('invitations').values(arrange('Wanda Waiting', {})).execute();
    for (const lang of ['en', 'ar'] as const) {
      const said = translator(lang);
      for (const q of ['wanda', 'waiting@over']) {
        const { body } = await ask(`/${lang}/administration?q=${q}`, { who: administrator });
        expect(body).toContain(said('administration.invited'));
        expect(body).toContain('Wanda Waiting');
      }
    }
    expect((await ask('/en/administration', { who: administrator })).body).not.toContain('Wanda');
  });

  test('answered applications are listed with who answered, and what came of them is one link away', async () => {
    const { owner, ask } = product();
    const application = {
      ...{
        id: randomUUID(),
        reference: 'D-0VER01',
        organisation: 'Overland Relief',
        kind: 'company' as const,
      },
      ...{ website: '', name: 'Olga', post: '', email: 'olga@over.example', language: 'en' as const },
      ...{ offer: 'Wells', applied_at: new Date(), status: 'accredited' as const, organisation_id: office },
      ...{ decided_by: administrator.personId, decided_at: new Date() },
    };
    await owner.insertInto('donor_applications').values(application).execute();
    const broker = (await findWearer(owner, 'broker'))!;
    for (const lang of ['en', 'ar'] as const) {
      const said = translator(lang);
      const list = await ask(`/${lang}/applications?list=answered`, { who: administrator });
      expect(list.body).toContain(`/${lang}/applications/${application.id}`);
      expect(list.body).toContain(said('applications.status.accredited'));
      expect(list.body).toContain(said('applications.status.refused'));
      const link = `/${lang}/administration/organisations/${office}`;
      expect(list.body).toContain(link);
      const record = `/${lang}/applications/${application.id}`;
      expect((await ask(record, { who: administrator })).body).toContain(link);
      // A broker reads its name; the page is not theirs.
      const read = await ask(record, { who: broker });
      expect(read.body).toContain(said('applications.record.organisation'));
      expect(read.body).not.toContain(link);
    }
    expect((await ask('/en/applications', { who: administrator })).body).not.toContain('Overland Relief');
  });
});

test('a merger that is no longer what was looked at says so, and of no text', async () => {
  const { owner, ask } = product();
  const [from, into] = await owner
    .insertInto('organisations')
    .values(
      ['Merged House', 'Merging House'].map((name) => ({ id: randomUUID(), name, kind: 'company' as const })),
    )
    .returning('id')
    .execute();
  for (const lang of ['en', 'ar'] as const) {
    const said = translator(lang);
    const sent = await ask(`/${lang}/administration/organisations/${from!.id}/merge?into=${into!.id}`, {
      who: administrator,
      form: { into: into!.id, seen: 'x' },
    });
    expect(sent.status).toBe(409);
    expect(sent.body).toContain(said('organisations.merge.stale'));
    expect(sent.body).not.toContain(said('refusals.stale'));
  }
});
