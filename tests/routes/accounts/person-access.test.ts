import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { addMember } from '#tests/support/cast.ts';
import type { TestDatabase } from '#tests/support/database.ts';
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
const press = (act: string) =>
  product().ask(`${person}/access`, { who: administrator, form: { act, reason: 'Left the office' } });

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

describe('somebody who is shut out', () => {
  const LANGUAGES = ['en', 'ar'] as const;
  const name = 'Dara Disabled';
  const email = 'dara@shut.example';
  let office: { id: string; name: string; kind: 'company' };
  let dara: Wearer;
  const path = (lang: string) => `/${lang}/administration/people/${dara.personId}`;

  beforeAll(async () => {
    const { owner } = product();
    office = { id: randomUUID(), name: 'Shut House', kind: 'company' };
    await owner.insertInto('organisations').values(office).execute();
    const added = await addMember({ owner } as TestDatabase, {
      ...{ name, role: 'verifier', organisation: office, email },
    });
    dara = { personId: added.person.id, membershipId: added.hat.membershipId, role: 'verifier' };
  });

  test('had a role before, which their page goes on to say, with what it rested on', async () => {
    const { owner } = product();
    const [at, until] = [new Date('2026-03-02T09:00:00Z'), new Date('2026-08-14T09:00:00Z')];
    const { id } = await owner
      .insertInto('memberships')
      .values({
        ...{ person_id: dara.personId, organisation_id: office.id, role: 'donor' },
        ...{ created_at: at, ended_at: until },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const invitation = await owner
      .insertInto('invitations')
      .values({
        ...{ email, name, post: '', language: 'en', role: 'donor', organisation_id: office.id },
        ...{ invited_by: administrator.personId, invited_at: at, accepted_at: at, membership_id: id },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const lang of LANGUAGES) {
      const t = translator(lang);
      const page = await read(path(lang));
      expect(page).toContain(t('administration.hats.past'));
      const days = { from: t.day('2026-03-02'), until: t.day('2026-08-14') };
      expect(page).toContain(t('administration.hats.past_days', days));
      expect(page).toContain(`/${lang}/invitations/${invitation.id}`);
    }
  });

  test('leaves on a day to come, and their page says to whom the post goes', async () => {
    const { owner } = product();
    const heir = await addMember({ owner } as TestDatabase, {
      ...{ name: 'Hedda Heir', role: 'verifier', organisation: office, email: 'hedda@shut.example' },
    });
    const leaves = (ended_at: Date | null) =>
      owner.updateTable('memberships').set({ ended_at }).where('id', '=', dara.membershipId).execute();
    const act = {
      ...{ by_person_id: administrator.personId, organisation_id: office.id, at: new Date() },
      role: 'verifier' as const,
    };
    await owner
      .insertInto('security_events')
      .values([
        { ...act, kind: 'post-handed-over', person_id: dara.personId },
        { ...act, kind: 'post-taken-over', person_id: heir.person.id },
      ])
      .execute();
    const last = new Date(Date.now() + 14 * 86_400_000);
    const day = last.toISOString().slice(0, 10);
    await leaves(new Date(`${day}T00:00:00Z`));
    for (const lang of LANGUAGES) expect(await read(path(lang))).toContain('\u2068Hedda Heir\u2069');
    await leaves(null);
    expect(await read(path('en'))).not.toContain('Hedda Heir');
  });

  test('is so with a reason, asked for before, and their page says since when, by whom and why', async () => {
    const { owner, ask } = product();
    const send = (reason: string) =>
      ask(`${path('en')}/access`, { who: administrator, form: { act: 'disable', reason } });
    for (const lang of LANGUAGES) {
      const page = await read(`${path(lang)}/access`);
      expect(page).toContain(translator(lang)('administration.access.disable.reason'));
      expect(page).toContain(translator(lang)('administration.access.disable.work'));
      expect(page).toMatch(/memberships\/[^"]+\/hand-over/);
    }
    const empty = await send(' ');
    expect(empty.status).toBe(400);
    expect(empty.body).toContain(translator('en')('accounts.error.reason'));
    const long = await send(`Left. ${'x'.repeat(500)}`);
    expect(long.status).toBe(400);
    expect(long.body).toContain('500');
    expect(long.body).toContain('Left. xxx');
    expect((await send('Left for Brightwater')).status).toBe(303);
    const by = await owner
      .selectFrom('people')
      .select('name')
      .where('id', '=', administrator.personId)
      .executeTakeFirstOrThrow();
    for (const lang of LANGUAGES) {
      const page = await read(path(lang));
      expect(page).toContain(translator(lang)('administration.disabled.by'));
      expect(page).toContain('Left for Brightwater');
      expect(page.split(by.name).length).toBeGreaterThan(2);
    }
  });

  test('is invited anew with a warning, and whoever confirms reads whose account the address is', async () => {
    const { owner, ask } = product();
    const at = new Date();
    const invited = (typed: string) =>
      owner
        .insertInto('invitations')
        .values({
          ...{ email: typed, name: 'Dara D.', post: '', language: 'en', role: 'hub_coordinator' },
          ...{ organisation_id: office.id, invited_by: administrator.personId, invited_at: at },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    const { id } = await invited(email.toUpperCase());
    const broker = await owner
      .selectFrom('memberships')
      .select(['id as membershipId', 'person_id as personId'])
      .where('role', '=', 'broker')
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    for (const lang of LANGUAGES) {
      const t = translator(lang);
      const page = await ask(`/${lang}/invitations/${id}/confirmation`, {
        who: { ...broker, role: 'broker' },
      });
      expect(page.body).toContain(t('invitations.account'));
      expect(page.body).toContain(
        t('invitations.other_name', { invited: '\u2068Dara D.\u2069', name: `\u2068${name}\u2069` }),
      );
      expect(page.body).toContain(t('applications.record.account_disabled'));
      expect(page.body).toContain(`${t('codes.roles.verifier')}`);
      const stranger = await invited(`${randomUUID()}@shut.example`);
      const plain = await ask(`/${lang}/invitations/${stranger.id}/confirmation`, {
        who: { ...broker, role: 'broker' },
      });
      expect(plain.body).not.toContain(t('invitations.account'));
    }
    for (const [lang, role] of [
      ['en', 'donor'],
      ['ar', 'focal_point'],
    ] as const) {
      const form = { email, name, language: lang, organisation: office.id, role };
      if (role === 'focal_point')
        await owner.updateTable('organisations').set({ kind: 'state' }).where('id', '=', office.id).execute();
      const paper = {
        ...{ evidenceKind: 'note-verbale', evidenceReference: 'NV/1' },
        ...{ 'evidenceOn.day': '2', 'evidenceOn.month': '11', 'evidenceOn.year': '2025' },
      };
      const made = await ask(`/${lang}/invitations/new`, { who: administrator, form: { ...form, ...paper } });
      expect(made.body).toContain(translator(lang)('invitations.made.disabled'));
    }
  });
});

test('help for a lost account is ended with a reason, which is asked for first', async () => {
  const { owner, ask } = product();
  const { id } = await owner
    .selectFrom('recoveries')
    .select('id')
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  for (const lang of ['en', 'ar'] as const) {
    const empty = await ask(`/${lang}/recoveries/${id}`, { who: administrator, form: { reason: '' } });
    expect(empty.status).toBe(400);
    expect(empty.body).toContain(translator(lang)('accounts.error.reason'));
    expect(empty.body).toContain('<details class="govuk-details" open=""');
  }
  const ended = await ask(`/en/recoveries/${id}`, {
    who: administrator,
    form: { reason: 'Nobody knows the letter' },
  });
  expect(ended.status).toBe(303);
  for (const lang of ['en', 'ar'] as const)
    expect(await read(`/${lang}/recoveries/${id}`)).toContain('Nobody knows the letter');
});

test('whoever is signed in without a role reads so wherever a role is asked for, and what they can do', async () => {
  const { owner, ask } = product();
  const organisation = { id: randomUUID(), name: 'Left House', kind: 'company' as const };
  await owner.insertInto('organisations').values(organisation).execute();
  const added = await addMember({ owner } as TestDatabase, {
    ...{ name: 'Nora Norole', role: 'donor', organisation, email: 'nora@left.example' },
  });
  const who: Wearer = { personId: added.person.id, membershipId: added.hat.membershipId, role: 'donor' };
  await owner
    .updateTable('memberships')
    .set({ ended_at: new Date(Date.now() - 1_000) })
    .where('id', '=', who.membershipId)
    .execute();
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    for (const page of ['/inbox', '/offers/mine', '/desk', `/needs/${randomUUID()}`]) {
      const answer = await ask(`/${lang}${page}`, { who });
      const there = `/${lang}/account/hat?${new URLSearchParams({ next: `/${lang}${page}` })}`;
      expect([answer.status, answer.location], page).toEqual([302, there]);
    }
    const told = await ask(`/${lang}/account/hat?next=/${lang}/inbox`, { who });
    expect(told.status).toBe(200);
    for (const said of ['accounts.no_hat.title', 'accounts.no_hat.invited', 'accounts.no_hat.ask'] as const)
      expect(told.body).toContain(t(said));
    // What does not exist still does not.
    expect((await ask(`/${lang}/no-such-page`, { who })).status).toBe(404);
  }
});
