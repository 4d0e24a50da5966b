import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import { CONFIRMATION_MINUTES } from '#app/domain/accounts/session-life.ts';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/** A hub proposes, two States join, a match is made with shares, and one of them leaves. */
const product = useProduct();

test('a programme for two States, from the needs that look alike until one of them leaves, in en and ar without script', async ({
  browser,
}) => {
  const { owner } = product();
  const as = async (key: PersonKey, role: Role, lang: 'en' | 'ar', since = new Date()) => {
    const who = await owner
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .select(['memberships.id as membershipId', 'people.id as personId'])
      .where('people.email', '=', addressOf(key))
      .where('memberships.role', '=', role)
      .executeTakeFirstOrThrow();
    const token = await product().signIn({ ...who, role }, since);
    return Person.at(browser, product(), { lang, script: false, token });
  };
  const hub = await as('coral-hub', 'hub_coordinator', 'en');
  const hubInArabic = await as('coral-hub', 'hub_coordinator', 'ar');
  const longAgo = new Date(Date.now() - (CONFIRMATION_MINUTES + 1) * 60_000);
  const first = await as('tolumea', 'focal_point', 'en', longAgo);
  const second = await as('ataveru', 'focal_point', 'ar');
  const words = { title: 'A night that is practised', target: '9 of 10 nights' };
  let pool = '';
  const joined = async () =>
    (
      await owner
        .selectFrom('pool_members')
        .select('id')
        .where('pool_id', '=', pool)
        .where('joined_at', 'is not', null)
        .execute()
    ).length;

  await test.step('the hub finds two needs that look alike, and asks their States', async () => {
    const { t } = hub;
    await hub.open('/pools');
    await hub
      .main()
      .getByRole('button', { name: new RegExp(`^${t('pools.act.propose')}`) })
      .first()
      .click();
    await hub.sees(t('pools.new.title'));
    await hub.press(t('pools.act.ask'));
    await expect(hub.page.getByRole('alert')).toContainText(t('pools.error.title'));
    await hub.type(t('pools.field.title'), words.title);
    await hub.type(t('pools.field.summary'), 'One exercise, and a talk about it on the day after.');
    await hub.type(t('pools.field.statement'), 'Each team has been through one bad night');
    await hub.type(t('pools.field.indicator'), 'Nights practised');
    await hub.type(t('pools.field.target'), words.target);
    await hub.press(t('pools.act.ask'));
    await hub.isTold(t('pools.flash.proposed'));
    // What it wrote, whole.
    await hub.sees(words.title);
    await expect(hub.main()).toContainText(words.target);
    pool = new URL(hub.page.url()).pathname.split('/').at(-1)!;
    await hub.open('/pools');
    await expect(hub.main()).toContainText(t('pools.similar.none'));
  });

  await test.step('one joins, with a fresh proof and not without', async () => {
    const { t } = first;
    await first.open(`/pools/${pool}`);
    await first.tick(t('pools.join.named_yes'));
    await first.press(t('pools.act.join'));
    await first.sees(new RegExp(`^(${t('accounts.confirm.title')}|${t('accounts.confirm.title_code')})$`));
    expect(await joined()).toBe(0);
    // It leads back to what was chosen, and joins nothing by itself.
    const next = new URL(first.page.url()).searchParams.get('next')!;
    await first.open(next.slice(3));
    await expect(first.main()).toContainText(t('pools.join.not_yet'));
    await expect(first.main().getByLabel(t('pools.join.named_yes'))).toBeChecked();
    expect(await joined()).toBe(0);
  });

  await test.step('they join, each in its own language, and the hub hands it in', async () => {
    await owner
      .updateTable('sessions')
      .set({ confirmed_at: new Date() })
      .where('confirmed_at', '=', longAgo)
      .execute();
    for (const state of [first, second]) {
      const { t } = state;
      await state.open('/pools');
      await state.follow(words.title);
      await expect(state.main()).toContainText(t('pools.states.asked', { count: 2 }));
      await state.tick(t('pools.join.named_yes'));
      await state.press(t('pools.act.join'));
      await state.isTold(t('pools.flash.joined'));
    }
    expect(await joined()).toBe(2);
    const { t } = hubInArabic;
    await hubInArabic.open(`/pools/${pool}`);
    await hubInArabic.press(t('pools.act.hand_in'));
    await hubInArabic.isTold(t('pools.flash.handed_in'));
  });

  await test.step('each says yes to an offer for itself', async () => {
    await owner.transaction().execute(async (tx) => {
      await sql`insert into matches (reference, need_id, offer_id, status, proposed_by, proposed_at, answer_by)
        select 'M-0PR0GR', p.need_id, (select id from offers where status = 'published' order by reference limit 1), 'proposed',
          (select person_id from memberships where role = 'broker' and ended_at is null order by id limit 1), now(), current_date + 14
        from pools p where p.id = ${pool}::uuid`.execute(tx);
    });
    for (const state of [first, second]) {
      const { t } = state;
      await state.open(`/pools/${pool}`);
      await state.main().locator('.tws-result__title a').first().click();
      await state.press(t('pools.act.yes'));
      await state.isTold(t('pools.flash.yes'));
    }
    await sql`insert into match_answers (match_id, party, answer, person_id, organisation_id)
      select m.id, 'donor', 'yes', s.person_id, s.organisation_id from matches m join memberships s
        on s.organisation_id = m.donor_organisation_id and s.role = 'donor' and s.ended_at is null
      where m.reference = 'M-0PR0GR' limit 1`.execute(owner);
    await sql`update matches set status = 'introduced', introduced_at = now() where reference = 'M-0PR0GR'`.execute(
      owner,
    );
  });

  await test.step('the hub sets the shares, and a State reads its own on its match and on its need', async () => {
    const { t } = hubInArabic;
    await hubInArabic.open(`/pools/${pool}`);
    await hubInArabic.main().locator('.tws-result__title a').first().click();
    await hubInArabic.press(t('pools.act.shares'));
    await expect(hubInArabic.page.getByRole('alert')).toContainText(t('pools.error.no_share'));
    const box = (at: number, line: string) => hubInArabic.page.locator(`[name="shares[${at}].${line}"]`);
    for (const at of [0, 1]) {
      await box(at, 'seats').fill('17');
      await box(at, 'budget').fill('60');
    }
    await hubInArabic.press(t('pools.act.shares'));
    // More than all of it: what was typed stands there still, with what it comes to.
    await expect(hubInArabic.page.getByRole('alert')).toContainText(t('pools.error.over'));
    await expect(hubInArabic.main()).toContainText(t('pools.shares.over', { count: 120 }));
    expect([await box(0, 'seats').inputValue(), await box(1, 'budget').inputValue()]).toEqual(['17', '60']);
    for (const at of [0, 1]) await box(at, 'budget').fill('50');
    await hubInArabic.press(t('pools.act.shares'));
    await hubInArabic.isTold(t('pools.flash.shares'));
    await first.open(`/pools/${pool}`);
    await first.main().locator('.tws-result__title a').first().click();
    await expect(first.main()).toContainText('17');
    // It stands among the State's matches, and what speaks of it by its own address leads here.
    const here = first.page.url();
    await first.open('/matches');
    await expect(first.main()).toContainText(first.t('matches.list.programmes'));
    await first.open(`/matches/${new URL(here).pathname.split('/').at(-1)}`);
    expect(first.page.url()).toBe(here);
    await first.open(`/pools/${pool}`);
    await first.follow(first.t('pools.states.own_need'));
    await first.main().locator(`a[href$="/pools/${pool}"]`).click();
    await first.sees(words.title);
  });

  await test.step('one leaves, without a reason; the match of one State is over, and the hub reads that it left', async () => {
    // It cannot be undone: its button is opened first.
    await first
      .main()
      .locator('summary', { hasText: first.t('pools.act.leave') })
      .click();
    await first.press(first.t('pools.act.leave'));
    await first.isTold(first.t('pools.flash.left'));
    expect((await first.page.goto(`/en/pools/${pool}`))?.status()).toBe(404);
    const { status } = await owner
      .selectFrom('matches')
      .select('status')
      .where('reference', '=', 'M-0PR0GR')
      .executeTakeFirstOrThrow();
    expect(status).toBe('left');
    await hub.open(`/pools/${pool}`);
    await expect(hub.main()).toContainText(hub.t('pools.member.left'));
    await second.open(`/pools/${pool}`);
    await expect(second.main()).not.toContainText(second.t('pools.act.leave'));
  });
});
