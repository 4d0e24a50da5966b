import { expect, test, type Browser } from '@playwright/test';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const product = useProduct();

for (const lang of ['en', 'ar'] as const) {
  test(`a page is emptied when its session is over, and what was typed is kept (${lang})`, async ({
    browser,
  }) => {
    const focal = await Person.signedIn(browser, product(), { lang }, 'focal');
    const { t, page } = focal;
    await page.clock.install();
    await focal.open('/needs/new');
    await focal.press(t('needs.new.start'));
    await focal.follow(t('needs.step.what'));
    await focal.type(t('needs.field.title'), `Written for long (${lang})`);
    await page.clock.fastForward('29:30');
    await focal.sees(t('needs.step.what'));
    await page.clock.fastForward('00:31');
    await focal.sees(t('accounts.session_over.title'));
    expect(await page.locator('body').innerText()).not.toContain(await nameOf());
    expect(await page.content()).not.toContain(addressOf('focal'));
    await product()
      .owner.updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    await focal.press(t('accounts.session_over.keep'));
    await focal.sees(t('accounts.sign_in.title'));
    await focal.isTold(t('parked.flash.kept'));
    await focal.typeSignIn('focal', product());
    await focal.isTold(`Written for long (${lang})`);
    await focal.close();
  });
}

test('signing out in one window empties the others at once; reading in one keeps the others', async ({
  browser,
}) => {
  const { donor, t, other } = await twoWindows(browser);
  await other.clock.fastForward('29:00');
  await donor.open('/account');
  await expect(async () => {
    await other.clock.fastForward('02:00');
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('offers.mine.title'));
  }).toPass();
  await donor.signOut();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('accounts.session_over.title'));
  await donor.close();
});

test('a window that is told the session ends sooner tells the others, which end with it', async ({
  browser,
}) => {
  const { donor, t, other } = await twoWindows(browser);
  const end = new Date(Date.now() + 10 * 60_000);
  await product()
    .owner.updateTable('sessions')
    .set({ ends_at: end, expires_at: end })
    .where('person_id', '=', (eb) =>
      eb.selectFrom('people').select('id').where('email', '=', addressOf('donor')),
    )
    .execute();
  // Listens before the other window says anything, after the page's own script, and hears after it.
  const told = await other.evaluateHandle(() => {
    const channel = new BroadcastChannel('session');
    return { heard: new Promise<void>((resolve) => channel.addEventListener('message', () => resolve())) };
  });
  await donor.open('/account');
  await told.evaluate(({ heard }) => heard);
  await other.clock.fastForward('09:00');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('offers.mine.title'));
  await other.clock.fastForward('01:01');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('accounts.session_over.title'));
  await donor.close();
});

/** A donor with a second window, whose clock the test moves. */
async function twoWindows(browser: Browser) {
  const donor = await Person.signedIn(browser, product(), { lang: 'en' }, 'donor');
  const other = await donor.page.context().newPage();
  await other.clock.install();
  await other.goto('/en/offers/mine');
  return { donor, t: donor.t, other };
}

async function nameOf(): Promise<string> {
  const row = await product()
    .owner.selectFrom('people')
    .select('name')
    .where('email', '=', addressOf('focal'))
    .executeTakeFirstOrThrow();
  return row.name;
}
