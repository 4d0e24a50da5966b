import { expect, test } from '@playwright/test';
import type { Role } from '#app/domain/accounts/role.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/** A State chooses a hub, a broker asks it, its coordinator answers, the State reads it. */
const product = useProduct();

test('a hub sees a need by its State’s choice, and its opinion reaches the broker and the State, without script', async ({
  browser,
}) => {
  const { owner } = product();
  const as = async (email: string, role: Role) => {
    const who = await owner
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .select(['memberships.id as membershipId', 'people.id as personId', 'memberships.organisation_id'])
      .where('people.email', '=', email)
      .where('memberships.role', '=', role)
      .executeTakeFirstOrThrow();
    const token = await product().signIn({ ...who, role });
    return { ...who, person: await Person.at(browser, product(), { script: false, token }) };
  };
  const { person: focal, organisation_id: state } = await as(addressOf('dafrane'), 'focal_point');
  const { person: broker } = await as(addressOf('broker'), 'broker');
  const { person: coordinator } = await as(addressOf('school-donor'), 'hub_coordinator');
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
    const { person: state } = await as(need.email, 'focal_point');
    await state.open(`/needs/${need.id}/opinions`);
    await expect(state.main()).toContainText(t('hubs.context.by_broker'));
    await expect(state.main()).toContainText(written);
  });
});
