import { expect, test } from '@playwright/test';
import type { Role } from '#app/domain/accounts/role.ts';
import { COMBINATIONS } from '../combinations.ts';
import { setUpFactor } from '../factor.ts';
import { Person } from '../person.ts';
import { startEmptyProduct } from '../product.ts';

const PASSWORD = 'orchard lantern gravel tide';

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'ar') === script)) {
  test(`from the link on the console to the first focal point ${combination.name}`, async ({ browser }) => {
    const { product, output, stop } = await startEmptyProduct();
    try {
      const administrator = await Person.at(browser, product, combination);
      const { t } = administrator;

      await test.step('whoever started the platform becomes its first administrator', async () => {
        const link = /https?:\/\/\S+\/arrive\/\S+/.exec(output())?.[0] ?? 'no link on the console';
        await administrator.page.goto(link.replace(/\/(en|ar)\/arrive/, `/${combination.lang}/arrive`));
        await administrator.sees(t('accounts.arrive.first-administrator.title'));
        await administrator.type(t('accounts.field.name'), 'Noor Achterberg');
        await administrator.type(t('accounts.field.email'), 'noor@secretariat.example');
        await administrator.type(t('accounts.field.un_entity'), 'Matchmaking Secretariat');
        await administrator.page.getByLabel(t('accounts.field.new_password'), { exact: true }).fill(PASSWORD);
        await administrator.press(t('accounts.arrive.first-administrator.act'));
        await administrator.isTold(t('accounts.flash.arrived'));
        await administrator.page.goto(link);
        expect((await administrator.page.request.get(link)).status()).toBe(404);
      });

      await test.step('cannot administrate before setting up a second factor', async () => {
        await administrator.open('/administration');
        await administrator.sees(t('factors.new.title'));
        await administrator.isTold(t('factors.needed'));
        await setUpFactor(administrator);
        await administrator.follow(t('factors.recovery.done'));
      });

      await test.step('adds a State’s office and a focal point, and gets a link to hand over', async () => {
        await administrator.open('/administration');
        await administrator.follow(t('organisations.new.title'));
        await administrator.press(t('organisations.new.act'));
        await administrator.isTold(t('organisations.error.name'));
        await administrator.tick(t('codes.actors.state'));
        await administrator.type(t('organisations.field.name'), 'Office of Digital Affairs');
        await administrator.page
          .getByRole('combobox', { name: t('organisations.field.state') })
          .selectOption({ index: 1 });
        await administrator.press(t('organisations.new.act'));
        await administrator.isTold(t('organisations.flash.added'));

        await administrator.open('/administration/people/new');
        await administrator.type(t('accounts.field.name'), 'Teuila Manaloto');
        await administrator.type(t('accounts.field.email'), 'teuila@office.example');
        await administrator.tick(t(`common.language.${combination.lang}`));
        await administrator.choose(t('administration.field.organisation'), 'Office of Digital Affairs');
        await administrator.tick(t(`codes.roles.${'focal_point' satisfies Role}`));
        await administrator.press(t('administration.person.act'));
        await administrator.sees(t('administration.person.added'));
      });

      await test.step('she arrives by it, once, and may do what a focal point may', async () => {
        const page = await administrator.page.content();
        const path = /\/(?:en|ar)\/arrive\/[\w-]+/.exec(page)?.[0] ?? 'no link on the page';
        const focal = await Person.at(browser, product, combination);
        await focal.page.goto(path.replace(/^\/(en|ar)/, `/${combination.lang}`));
        await focal.sees(t('accounts.arrive.arrival.title'));
        await focal.page.getByLabel(t('accounts.field.new_password'), { exact: true }).fill('short');
        await focal.press(t('accounts.arrive.arrival.act'));
        await focal.isTold(t('accounts.password.too-short'));
        await focal.page.getByLabel(t('accounts.field.new_password'), { exact: true }).fill(PASSWORD);
        await focal.press(t('accounts.arrive.arrival.act'));
        await focal.isTold(t('accounts.flash.arrived'));
        await focal.open('/needs');
        await focal.isTold(t('needs.list.own_empty'));
        expect((await focal.page.request.get(path)).status()).toBe(404);
        await focal.close();
      });
      await administrator.close();
    } finally {
      await stop();
    }
  });
}
