import { expect, test } from '@playwright/test';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/** What is weak, sealed by its State; opened by two brokers for a reason; told to the State. */
const product = useProduct();

for (const lang of ['en', 'ar'] as const) {
  test(`a text is sealed, opened by two brokers, and its State reads who and why, in ${lang} without script`, async ({
    browser,
  }) => {
    const { owner } = product();
    const as = async (key: PersonKey, role: 'broker' | 'focal_point') => {
      const who = await owner
        .selectFrom('memberships')
        .innerJoin('people', 'people.id', 'memberships.person_id')
        .select(['memberships.id as membershipId', 'people.id as personId', 'memberships.organisation_id'])
        .where('people.email', '=', addressOf(key))
        .where('memberships.role', '=', role)
        .executeTakeFirstOrThrow();
      const token = await product().signIn({ ...who, role });
      return { ...who, person: await Person.at(browser, product(), { lang, script: false, token }) };
    };
    const { person: first } = await as('broker', 'broker');
    const { person: second } = await as('second-broker', 'broker');
    const { person: focal, organisation_id: state } = await as('arabic', 'focal_point');
    const { t } = focal;
    const { id, reference } = await owner
      .selectFrom('needs')
      .select(['id', 'reference'])
      .where('organisation_id', '=', state)
      .where('status', 'in', ['circulating', 'validated', 'submitted'])
      .orderBy('title')
      .executeTakeFirstOrThrow();
    const [text, reason] = [`Quietly missing ${lang}`, `To brief the hub of the region, ${lang}`];

    await test.step('the State seals it', async () => {
      await focal.open(`/needs/${id}/sealed`);
      const open = focal.page.getByRole('button', { name: t('sealed.act.open_own') });
      if (await open.isVisible()) await open.click();
      await focal.type(t('sealed.field.detail'), text);
      await focal.press(t('sealed.act.save'));
      await focal.isTold(t('sealed.flash.sealed'));
    });

    await test.step('a broker asks with a reason, and cannot answer alone', async () => {
      await first.open(`/needs/${id}`);
      await first.follow(t('sealed.openings.link'));
      await first.press(t('sealed.act.ask'));
      await expect(first.page.getByRole('alert')).toContainText(t('sealed.error.reason'));
      await first.type(t('sealed.field.reason'), reason);
      await first.press(t('sealed.act.ask'));
      await first.isTold(t('sealed.flash.asked'));
      await expect(first.page.getByRole('button', { name: t('sealed.act.agree') })).toHaveCount(0);
      await expect(first.main()).not.toContainText(text);
      await focal.open(`/needs/${id}`);
      await expect(focal.main()).toContainText(t('sealed.notice.waiting'));
    });

    await test.step('a second broker agrees, and the first reads', async () => {
      await second.open(`/needs/${id}`);
      await second.follow(t('sealed.openings.link'));
      await second
        .main()
        .getByRole('link', { name: t('sealed.opening.look') })
        .first()
        .click();
      await expect(second.main()).toContainText(reason);
      await second.press(t('sealed.act.agree'));
      await second.isTold(t('sealed.flash.agreed'));
      await first.page.reload();
      if ((await first.page.getByRole('button', { name: t('sealed.act.open') }).count()) === 0)
        await first
          .main()
          .getByRole('link', { name: t('sealed.opening.look') })
          .first()
          .click();
      await first.press(t('sealed.act.open'));
      await expect(first.main()).toContainText(text);
    });

    await test.step('the State reads who, when and why', async () => {
      await focal.page.reload();
      await focal.follow(t('sealed.notice.link'));
      await focal.sees(t('sealed.readings.title', { reference }));
      await expect(focal.main()).toContainText(reason);
      await expect(focal.main()).toContainText(t('sealed.opening_state.open'));
      await expect(focal.main()).not.toContainText(text);
      await focal.press(t('sealed.act.end'));
      await focal.isTold(t('sealed.flash.ended'));
      for (const person of [focal, first, second]) await person.close();
    });
  });
}
