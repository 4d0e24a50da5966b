import { expect, test, type Page } from '@playwright/test';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const product = useProduct();

/** A device of Chromium's own that keeps keys and knows its owner: everything but the finger is real. */
async function plugIn(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

for (const lang of ['en', 'ar'] as const) {
  test(`a passkey is added, signs in by itself, answers the second step, confirms, and goes (${lang})`, async ({
    browser,
  }) => {
    const who = lang === 'en' ? 'csirt-donor' : 'university-donor';
    const person = await Person.at(browser, product(), { lang });
    const { t, page } = person;
    await plugIn(page);
    await person.open('/sign-in');
    await person.typeSignIn(who, product());

    await test.step('added under a name, with printed codes, for it is the first second factor', async () => {
      await person.open('/account/second-factor');
      await person.follow(t('passkeys.new.title'));
      await person.type(t('passkeys.field.name'), 'Office computer');
      await person.press(t('passkeys.new.act'));
      await person.sees(t('factors.recovery.title'));
      await expect(person.main().locator('.tws-recovery li')).toHaveCount(10);
      await person.follow(t('factors.recovery.done'));
      await person.isTold('Office computer');
    });

    await test.step('signs in without an address or a password', async () => {
      await person.signOut();
      await person.open('/sign-in');
      await person.press(t('passkeys.sign_in.act'));
      await expect(page.getByRole('button', { name: t('common.sign_out') }).first()).toBeVisible();
    });

    await test.step('takes the place of the code after a password', async () => {
      await person.signOut();
      await person.open('/sign-in');
      await person.typePassword(who);
      await person.sees(t('factors.step.title'));
      await person.press(t('passkeys.confirm.act'));
      await expect(page.getByRole('button', { name: t('common.sign_out') }).first()).toBeVisible();
    });

    await test.step('vouches for an act, gets another name, and is removed', async () => {
      await person.open('/account/confirm?next=' + encodeURIComponent(`/${lang}/account/second-factor`));
      await person.press(t('passkeys.confirm.act'));
      await person.follow(new RegExp(t('passkeys.change')));
      await person.type(t('passkeys.field.name'), '');
      await person.press(t('passkeys.one.rename'));
      await person.isTold(t('accounts.error.missing.name'));
      await person.type(t('passkeys.field.name'), 'Telephone');
      await person.press(t('passkeys.one.rename'));
      await person.isTold(t('passkeys.flash.renamed'));
      await person.follow(new RegExp(t('passkeys.change')));
      await person.press(t('passkeys.removal.act'));
      await person.isTold(t('passkeys.flash.removed'));
    });

    await test.step('no longer signs in', async () => {
      await person.signOut();
      await person.open('/sign-in');
      await person.press(t('passkeys.sign_in.act'));
      await person.isTold(t('refusals.wrong-passkey'));
    });
    await person.close();
  });
}

test('a device that says no is told to the reader, who may go on otherwise', async ({ browser }) => {
  const person = await Person.at(browser, product(), {});
  const devtools = await person.page.context().newCDPSession(person.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: false,
      automaticPresenceSimulation: true,
    },
  });
  await person.open('/sign-in');
  // What styles do to a paragraph must not show what is held back.
  await expect(person.page.getByText(person.t('passkeys.failed'))).toBeHidden();
  await person.press(person.t('passkeys.sign_in.act'));
  await person.isTold(person.t('passkeys.failed'));
  await person.close();
});

test('without script nothing speaks of passkeys at sign-in, and the page to add one says why not', async ({
  browser,
}) => {
  const person = await Person.at(browser, product(), { script: false });
  const { t, page } = person;
  await person.open('/sign-in');
  await expect(page.getByRole('button', { name: t('passkeys.sign_in.act') })).toHaveCount(0);
  await person.typeSignIn('donor', product());
  await person.open('/account/second-factor/passkeys/new');
  await person.isTold(t('passkeys.new.unable'));
  await expect(page.getByRole('button', { name: t('passkeys.new.act') })).toHaveCount(0);
  await person.close();
});
