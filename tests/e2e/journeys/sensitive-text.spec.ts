import { expect, test } from '@playwright/test';
import { findWearer, type Reader } from '#tests/support/addresses.ts';
import { inspectPage, openInspected } from '../inspect-page.ts';
import { Person } from '../person.ts';
import { openBrowser, useProduct } from '../product.ts';

const product = useProduct();
const SECRET = 'Password: Quillfrost#2026';
const TRACE = '192.0.2.77';

/** Somebody in this role, at a browser without script. */
async function at(browser: Parameters<typeof Person.at>[0], lang: 'en' | 'ar', reader: Reader) {
  const who = await findWearer(product().owner, reader);
  const token = who && (await product().signIn(who));
  return Person.at(browser, product(), { lang, script: false, token });
}

for (const lang of ['en', 'ar'] as const) {
  test(`a short form without script, in ${lang}: a secret is refused, a pattern asked about, then kept`, async ({
    browser,
  }) => {
    const donor = await at(browser, lang, 'donor');
    const { t, page } = donor;
    await donor.open('/organisation');
    const description = page.getByRole('textbox', { name: t('organisations.field.description') });
    await expect(description).toHaveAccessibleDescription(new RegExp(t('sensitive.prompt').slice(0, 40)));

    await description.fill(`We answer. ${SECRET}`);
    await donor.press(t('common.save'));
    await expect(page.getByRole('alert')).toContainText(t('sensitive.kind.password'));
    await expect(description).toHaveAttribute('aria-invalid', 'true');
    await expect(description).toHaveValue(`We answer. ${SECRET}`);
    expect(await page.getByRole('alert').innerText()).not.toContain('Quillfrost');

    await description.fill(`We answer at ${TRACE}.`);
    await donor.press(t('common.save'));
    await expect(page.getByRole('heading', { name: t('sensitive.look') })).toBeVisible();
    await expect(description).toHaveAccessibleDescription(new RegExp(TRACE));
    await expect(description).not.toHaveAttribute('aria-invalid', 'true');

    await donor.tick(t('sensitive.meant'));
    await donor.press(t('common.save'));
    await donor.isTold(t('organisations.flash.saved'));
    await expect(description).toHaveValue(`We answer at ${TRACE}.`);
    await donor.close();
  });

  test(`a draft without script, in ${lang}: it is saved, shown once, and told again before it is handed in`, async ({
    browser,
  }) => {
    const donor = await at(browser, lang, 'donor');
    const { t, page } = donor;
    await donor.open('/offers/new');
    await donor.type(t('offers.field.title'), `A team for ${TRACE}`);
    await donor.press(t('offers.new.start'));
    await donor.follow(t('offers.step.what'));
    await donor.isTold(t('sensitive.look.draft'));
    // Whoever leaves does not see the page again: they are told where they arrive.
    const here = page.url();
    await donor.type(t('offers.field.summary'), 'Ask c.d@quillon.example.');
    await donor.press(t('common.save_leave'));
    await donor.isTold(t('sensitive.flash.saved_marked'));
    await page.goto(here);
    await donor.type(t('offers.field.summary'), 'Ask a.b@quillon.example.');
    await donor.press(t('common.save_continue'));
    await donor.isTold(t('sensitive.flash.saved'));
    await expect(page.getByRole('textbox', { name: t('offers.field.summary') })).toHaveAccessibleDescription(
      /a\.b@quillon\.example/,
    );
    await donor.press(t('common.save_continue'));
    await donor.sees(t('offers.step.how'));
    await page.goto(page.url().replace(/edit\/how$/, 'check'));
    await donor.isTold(t('principles.finding.trace-in-text'));
    await donor.close();
  });

  test(`pages with what was found keep every rule, in ${lang}`, async ({ browser }) => {
    const who = await findWearer(product().owner, 'donor');
    const token = who && (await product().signIn(who));
    const inspected = await openInspected(await openBrowser(browser, product(), { lang, token }));
    const { page } = inspected;
    for (const text of [`We answer. ${SECRET}`, `We answer at ${TRACE}, +41 22 917 1234 or a@b.example.`]) {
      await page.goto(`/${lang}/organisation`);
      await page.locator('textarea').first().fill(text);
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.getByRole('main').locator('button').first().click(),
      ]);
      await page.waitForLoadState();
      expect(await inspectPage(inspected, answer, { lang, status: 400 })).toEqual([]);
    }
    await page.context().close();
  });
}
