import { expect, test } from '@playwright/test';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { COMBINATIONS } from '../combinations.ts';
import { setUpFactor } from '../factor.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const NEW_PASSWORD = 'orchard lantern gravel tide';
const product = useProduct();

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'ar') === script)) {
  const key = combination.lang === 'ar' ? 'hub' : 'donor';

  test(`a second factor, a printed code and a forgotten password ${combination.name}`, async ({
    browser,
  }) => {
    const person = await Person.signedIn(browser, product(), combination, key);
    const { t } = person;
    const typePassword = async (password: string) => {
      await person.open('/sign-in');
      await person.type(t('accounts.field.email'), addressOf(key));
      await person.main().getByLabel(t('accounts.field.password'), { exact: true }).fill(password);
      await person
        .main()
        .getByRole('button', { name: t('accounts.sign_in.act'), exact: true })
        .click();
    };

    await person.open('/account/second-factor');
    await person.isTold(t('factors.none'));
    await person.follow(t('factors.new.title'));
    await person.type(t('factors.field.code'), '000000');
    await person.press(t('factors.new.act'));
    await person.isTold(t('factors.new.not_of_this_key'));
    const telephone = await setUpFactor(person);
    await person.follow(t('factors.recovery.done'));
    await person.signOut();

    await test.step('the password alone opens nothing; a printed code lets in once', async () => {
      await typePassword(DEMONSTRATION_PASSWORD);
      await person.sees(t('factors.step.title'));
      expect(await whereLeads(person, '/account')).toBe('/sign-in');
      await person.type(t('factors.field.code'), telephone.recoveryCodes[0] ?? '');
      await person.press(t('common.continue'));
      await person.open('/account');
      await person.isTold(t('accounts.event.recovery-code-used'));
      await person.signOut();
    });

    await test.step('a forgotten password comes by mail and does not skip the code', async () => {
      await person.open('/sign-in');
      await person.follow(t('accounts.sign_in.lost'));
      await person.press(t('factors.forgotten.act'));
      await person.isTold(t('accounts.error.missing.email'));
      await person.type(t('accounts.field.email'), addressOf(key));
      await person.press(t('factors.forgotten.act'));
      await person.sees(t('factors.forgotten.sent.title'));
      await expect(async () => {
        await person.open('/demonstration/mail');
        await expect(person.main().getByText(t('mail.forgotten-password.subject')).first()).toBeVisible({
          timeout: 1_000,
        });
      }).toPass();
      await person
        .main()
        .getByRole('link', { name: t('mail.list.link') })
        .first()
        .click();
      await person.sees(t('accounts.arrive.password.title'));
      await person.main().getByLabel(t('accounts.field.new_password'), { exact: true }).fill(NEW_PASSWORD);
      await person.press(t('accounts.arrive.password.act'));
      await person.sees(t('factors.step.title'));
      await person.type(t('factors.field.code'), telephone.recoveryCodes[1] ?? '');
      await person.press(t('common.continue'));
      await expect(person.page.getByRole('button', { name: t('common.sign_out') }).first()).toBeVisible();
      await person.signOut();
      await typePassword(DEMONSTRATION_PASSWORD);
      await person.isTold(t('refusals.wrong-credentials'));
    });
    await person.close();
  });
}

/** Where an address leads, below the language. */
async function whereLeads(person: Person, path: string): Promise<string> {
  await person.open(path);
  const { pathname } = new URL(person.page.url());
  await person.page.goBack();
  return pathname.slice(3);
}
