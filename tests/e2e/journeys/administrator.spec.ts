import { expect, test } from '@playwright/test';
import type { Role } from '#app/domain/accounts/role.ts';
import { COMBINATIONS } from '../combinations.ts';
import { setUpFactor } from '../factor.ts';
import { Person } from '../person.ts';
import { startEmptyProduct } from '../product.ts';

const PASSWORD = 'orchard lantern gravel tide';

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'ar') === script)) {
  test(`from the link on the console to the first focal point ${combination.name}`, async ({ browser }) => {
    // Three people arrive, each by a password that is hashed, on a product that starts from nothing.
    test.slow();
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

      await test.step('adds a State’s office, and invites a broker who arrives by a link handed over', async () => {
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
        await administrator.isTold(t('organisations.nobody'));

        await administrator.open('/administration');
        await administrator.follow(t('invitations.new'));
        await invite(administrator, 'Amara Lindqvist', 'broker', 'Matchmaking Secretariat');
        await administrator.sees(t('invitations.made.title'));
      });

      const broker = await Person.at(browser, product, combination);
      await accept(broker, administrator);
      await setUpFactor(broker);

      await test.step('invites the first focal point of a State, whom the broker has to confirm', async () => {
        await administrator.open('/invitations/new');
        await invite(administrator, 'Teuila Manaloto', 'focal_point', 'Office of Digital Affairs');
        await administrator.isTold(t('invitations.error.evidence_kind'));
        await administrator.tick(t('invitations.evidence.note-verbale'));
        for (const [part, typed] of [
          ['day', '2'],
          ['month', '3'],
          ['year', '2026'],
        ] as const)
          await administrator.type(t(`common.${part}`), typed);
        await administrator.type(t('invitations.form.evidence_reference'), 'NV/114/26');
        await administrator.press(t('invitations.form.act'));
        await administrator.isTold(t('invitations.made.second', { role: 'focal_point' }));
        await administrator.follow(t('invitations.made.see'));
        await administrator.isTold(t('invitations.record.waits'));

        await broker.open('/invitations');
        await broker.follow('Teuila Manaloto');
        await broker.isTold('NV/114/26');
        await broker.follow(t('invitations.confirm.title'));
        await broker.press(t('invitations.confirm.act'));
      });

      await test.step('she arrives by the link, once, and may do what a focal point may', async () => {
        const focal = await Person.at(browser, product, combination);
        const path = await accept(focal, broker);
        await focal.open('/needs');
        await focal.isTold(t('needs.list.own_empty'));
        expect((await focal.page.request.get(path)).status()).toBe(404);
        await focal.close();
      });
      await broker.close();
      await administrator.close();
    } finally {
      await stop();
    }
  });
}

/** The form of an invitation, as far as it is the same for every role. */
async function invite(by: Person, name: string, role: Role, organisation: string): Promise<void> {
  const { t } = by;
  await by.type(t('accounts.field.name'), name);
  await by.type(t('accounts.field.email'), `${name.split(' ')[0]?.toLowerCase()}@office.example`);
  await by.tick(t(`common.language.${by.lang}`));
  await by.choose(t('administration.field.organisation'), organisation);
  await by.tick(t(`codes.roles.${role}`));
  await by.press(t('invitations.form.act'));
}

/** Follows the link that stands on the page of whoever made it, and chooses a password; a bad one first. */
async function accept(invited: Person, by: Person): Promise<string> {
  const { t, lang, page } = invited;
  await expect(by.page.getByText(/\/invited\//)).toBeVisible();
  const path = /\/(?:en|ar)\/invited\/[\w-]+/.exec(await by.page.content())?.[0] ?? 'no link on the page';
  await page.goto(path.replace(/^\/(en|ar)/, `/${lang}`));
  await invited.sees(t('invitations.invited.title'));
  await page.getByLabel(t('accounts.field.new_password'), { exact: true }).fill('short');
  await invited.press(t('invitations.invited.act'));
  await invited.isTold(t('accounts.password.too-short'));
  await page.getByLabel(t('accounts.field.new_password'), { exact: true }).fill(PASSWORD);
  await invited.press(t('invitations.invited.act'));
  await invited.isTold(t('invitations.flash.accepted'));
  return path;
}
