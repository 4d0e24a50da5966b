import { expect, test, type Browser } from '@playwright/test';
import type { Role } from '#app/domain/accounts/role.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';
import { fillDay } from './agree.ts';

/** A State chooses a hub, a broker asks it, its coordinator answers, the State reads it. */
const product = useProduct();

async function as(browser: Browser, email: string, role: Role, lang: 'en' | 'ar' = 'en') {
  const who = await product()
    .owner.selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select(['memberships.id as membershipId', 'people.id as personId', 'memberships.organisation_id'])
    .where('people.email', '=', email)
    .where('memberships.role', '=', role)
    .executeTakeFirstOrThrow();
  const token = await product().signIn({ ...who, role });
  return { ...who, person: await Person.at(browser, product(), { script: false, token, lang }) };
}

test('a hub sees a need by its State’s choice, and its opinion reaches the broker and the State, without script', async ({
  browser,
}) => {
  const { owner } = product();
  const { person: focal, organisation_id: state } = await as(browser, addressOf('dafrane'), 'focal_point');
  const { person: broker } = await as(browser, addressOf('broker'), 'broker');
  const { person: coordinator } = await as(browser, addressOf('school-donor'), 'hub_coordinator');
  const { t } = focal;
  const { id, title } = await owner
    .selectFrom('needs')
    .select(['id', 'title'])
    .where('organisation_id', '=', state)
    .where('status', '=', 'submitted')
    .executeTakeFirstOrThrow();
  const said = 'Radio first, in three languages; the rains close the roads until October.';

  await test.step('nobody is asked before the State chose, and the hub finds nothing', async () => {
    await broker.open(`/needs/${id}/opinions`);
    await expect(broker.main()).toContainText(t('hubs.choice.state_decides'));
    await expect(broker.page.getByRole('button', { name: t('hubs.ask.context') })).toHaveCount(0);
    const answer = await coordinator.page.goto(`/en/needs/${id}`);
    expect(answer?.status()).toBe(404);
  });

  await test.step('the State reads what the hub would get, and lets it see that', async () => {
    await focal.open(`/needs/${id}`);
    await focal.follow(t('hubs.sharing.link'));
    await focal.follow(t('hubs.sharing.choose'));
    await expect(focal.main()).toContainText(title);
    await focal.press(t('hubs.share.act'));
    await focal.isTold(t('hubs.flash.shared'));
  });

  await test.step('the broker asks it', async () => {
    await broker.open(`/needs/${id}/opinions`);
    await broker.press(t('hubs.ask.context'));
    await broker.isTold(t('hubs.flash.asked'));
  });

  await test.step('the coordinator keeps it confidential, and answers', async () => {
    await coordinator.open('/hub-desk');
    await expect(coordinator.main()).not.toContainText(title);
    await coordinator.follow(t('confidence.first.link'));
    await coordinator.press(t('confidence.act'));
    await coordinator.open('/hub-desk');
    await expect(coordinator.main()).toContainText(title);
    await coordinator.follow(new RegExp(`^${t('hubs.desk.answer')}`));
    // The State lets its name be read here, so its hub reads how it is tied to it.
    await expect(coordinator.main()).toContainText(t('hubs.tie.owner'));
    await coordinator.press(t('hubs.opinion.send'));
    await expect(coordinator.page.getByRole('alert')).toContainText(t('hubs.error.nothing_said'));
    await coordinator.type(t('hubs.opinion.aspect.infrastructure'), said);
    await coordinator.press(t('hubs.opinion.send'));
    await coordinator.isTold(t('hubs.flash.answered'));
  });

  await test.step('the broker and the State read it, with the tie beside it, and the State sees who read', async () => {
    for (const reader of [broker, focal]) {
      await reader.open(`/needs/${id}/opinions`);
      await expect(reader.main()).toContainText(said);
      // The ministry behind this need owns the school.
      await expect(reader.main()).toContainText(t('hubs.tie.owner'));
    }
    await focal.open(`/needs/${id}/readings`);
    await expect(focal.main()).toContainText('Dafrane Cyber School');
    await focal.open(`/needs/${id}/hubs`);
    await focal.press(t('hubs.sharing.end'));
    await focal.isTold(t('hubs.flash.ended'));
    const answer = await coordinator.page.goto(`/en/needs/${id}`);
    expect(answer?.status()).toBe(404);
  });

  await test.step('where no hub covers the State a broker writes what one would say, and the State reads it', async () => {
    const need = await owner
      .selectFrom('needs as n')
      .innerJoin('memberships as m', 'm.organisation_id', 'n.organisation_id')
      .innerJoin('people as p', 'p.id', 'm.person_id')
      .select(['n.id', 'p.email'])
      .where('n.state_code', 'in', ['XD', 'XG', 'XH', 'XI', 'XJ', 'XU'])
      .where('n.status', 'in', ['submitted', 'validated', 'circulating'])
      .where('m.role', '=', 'focal_point')
      .orderBy('n.title')
      .executeTakeFirstOrThrow();
    const written = 'The fibre to the north is cut in most rainy seasons.';
    await broker.open(`/needs/${need.id}/validation`);
    await expect(broker.main()).toContainText(t('hubs.heard.no-hub'));
    await broker.follow(t('hubs.context.title'));
    await broker.press(t('hubs.context.act'));
    await expect(broker.page.getByRole('alert')).toContainText(t('hubs.error.nothing_said'));
    await broker.type(t('hubs.opinion.aspect.infrastructure'), written);
    await broker.press(t('hubs.context.act'));
    await broker.isTold(t('hubs.flash.context'));
    await expect(broker.main()).toContainText(written);
    const { person: state } = await as(browser, need.email, 'focal_point');
    await state.open(`/needs/${need.id}/opinions`);
    await expect(state.main()).toContainText(t('hubs.context.by_broker'));
    await expect(state.main()).toContainText(written);
  });
});

for (const lang of ['en', 'ar'] as const)
  test(`a hub says who stands behind it, announces a date and corrects it, and gives a second opinion with its tie beside it, without script, in ${lang}`, async ({
    browser,
  }) => {
    const { owner } = product();
    const { person: coordinator, organisation_id: hub } = await as(
      browser,
      addressOf('coral-hub'),
      'hub_coordinator',
      lang,
    );
    const { person: focal } = await as(browser, addressOf('ataveru'), 'focal_point', lang);
    const reader = await Person.at(browser, product(), { script: false, lang });
    const { t } = coordinator;
    // A note that the State asked about before, whose donor does not pay the hub.
    const { reference, donor } = await owner
      .selectFrom('note_opinions as a')
      .innerJoin('trust_notes as n', 'n.id', 'a.note_id')
      .innerJoin('published_offers as p', 'p.id', 'n.offer_id')
      .select(['n.reference', 'p.organisation_name as donor'])
      .where('a.hub_id', '=', hub)
      .where('a.answered_at', 'is not', null)
      .executeTakeFirstOrThrow();
    const tie = `${t('hubs.tie.partner')}: ${donor}`;

    await test.step('its profile is public as soon as it is saved', async () => {
      await coordinator.open('/hub-profile');
      const partners = coordinator.page.getByRole('textbox', { name: t('hubs.field.partners') });
      await partners.fill([...(await partners.inputValue()).split('\n'), donor].join('\n'));
      await coordinator.press(t('common.save'));
      await coordinator.isTold(t('hubs.flash.profile'));
      await reader.open(`/hubs/${hub}`);
      await expect(reader.main()).toContainText(donor);
    });

    await test.step('a date is announced, corrected as the same entry, and taken back', async () => {
      const title = `Radio exercise ${lang}`;
      await coordinator.open('/hub-dates');
      await coordinator.tick(t('hubs.date.kind.exercise'));
      await coordinator.type(t('hubs.date.title'), title);
      await fillDay(coordinator, 'startsOn', '2028-03-06');
      await coordinator.tick(t('codes.themes.INC'));
      await coordinator.tick(t.language('ru'));
      await coordinator.press(t('hubs.dates.act'));
      await coordinator.isTold(t('hubs.flash.date_added'));
      await coordinator.follow(`${t('hubs.dates.change')} ${title}`);
      await coordinator.sees(t('hubs.dates.change_title'));
      await coordinator.type(t('hubs.date.title'), `${title}, moved`);
      // One day alone moves with its first.
      await fillDay(coordinator, 'startsOn', '2028-03-13');
      await coordinator.press(t('hubs.dates.save'));
      await coordinator.isTold(t('hubs.flash.date_changed'));

      await reader.open('/hubs/calendar');
      await reader.choose(t('hubs.calendar.language'), t.language('ru'));
      await reader.press(t('hubs.calendar.show'));
      await expect(reader.main().locator('.tws-result')).toHaveCount(1);
      await expect(reader.main()).toContainText(`${title}, moved`);
      const feed = await reader.link(t('hubs.calendar.feed')).getAttribute('href');
      const file = await (await reader.page.request.get(feed ?? '')).text();
      expect(
        file.match(/^(?:UID|SEQUENCE|DTSTART|SUMMARY)[^\r]*/gm)?.map((line) => line.replace(/:.*-.*/, '')),
      ).toEqual([
        'UID',
        'SEQUENCE:1',
        'DTSTART;VALUE=DATE:20280313',
        `SUMMARY:${t('hubs.date.kind.exercise')}: ${title}\\, moved`,
      ]);

      // It cannot be brought back: its button is opened first.
      const entry = coordinator.main().locator('.tws-result', { hasText: title });
      await entry.locator('summary', { hasText: t('hubs.dates.remove') }).click();
      await entry.getByRole('button').click();
      await coordinator.isTold(t('hubs.flash.date_removed'));
      await reader.open('/hubs/calendar');
      await expect(reader.main()).not.toContainText(title);
    });

    await test.step('a State asks it about a note, reading its tie first, and reads the tie beside the answer', async () => {
      await focal.open(`/notes/${reference}/opinion`);
      await expect(focal.main()).toContainText(tie);
      await focal.page.getByRole('radio', { name: 'Coral Ring Response Hub' }).check();
      await focal.press(t('opinions.ask.act'));
      await focal.isTold(t('opinions.flash.asked'));

      await coordinator.open('/verification/offers');
      await coordinator.main().getByRole('link').filter({ hasText: reference! }).first().click();
      await expect(coordinator.main()).toContainText(tie);
      await coordinator.tick(t('opinions.opinion.questions'));
      await coordinator.type(t('opinions.text'), `Ask for the build log, ${lang}.`);
      await coordinator.type(t('opinions.scope'), 'The note.');
      await coordinator.type(t('verification.limits'), 'No file.');
      await coordinator.press(t('opinions.answer.act'));
      await coordinator.isTold(t('opinions.flash.given'));

      await focal.open(`/notes/${reference}/opinion`);
      await focal.main().getByRole('listitem').filter({ hasText: tie }).getByRole('link').first().click();
      await expect(focal.main()).toContainText(`Ask for the build log, ${lang}.`);
      await expect(focal.main()).toContainText(tie);
    });

    await test.step('it asks again, and the hub says why it gives none this time', async () => {
      await focal.open(`/notes/${reference}/opinion`);
      await focal.page.getByRole('radio', { name: 'Coral Ring Response Hub' }).check();
      await focal.press(t('opinions.ask.act'));
      await focal.isTold(t('opinions.flash.asked'));
      await coordinator.open('/verification/offers');
      await coordinator.main().getByRole('link').filter({ hasText: reference! }).first().click();
      // With nothing chosen it is refused, and says what is missing.
      await coordinator.press(t('opinions.answer.act'));
      await coordinator.isTold(t('opinions.error.opinion'));
      await coordinator.tick(t('hubs.opinion.declined.capacity'));
      await coordinator.press(t('opinions.answer.act'));
      await coordinator.isTold(t('opinions.flash.given'));
      await expect(coordinator.main()).not.toContainText(t('opinions.declined.next'));
      await focal.open(`/notes/${reference}/opinion`);
      await focal
        .main()
        .getByRole('listitem')
        .filter({ hasText: t('opinions.declined') })
        .getByRole('link')
        .first()
        .click();
      await focal.sees(t('opinions.title', { reference: reference! }));
      await expect(focal.main()).toContainText(t('opinions.declined.capacity'));
      await expect(focal.main()).toContainText(t('opinions.declined.next'));
    });
  });
