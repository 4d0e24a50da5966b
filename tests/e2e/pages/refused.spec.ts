import { expect, test, type Page, type Response } from '@playwright/test';
import { translator } from '#app/i18n/translate.ts';
import { ROUTES } from '#app/routes/table.ts';
import { listCases, mayUse, READERS, type Reader } from '#tests/support/addresses.ts';
import { inspectAddress, inspectPage, openInspected } from '../inspect-page.ts';
import { openBrowser, useProduct } from '../product.ts';

const product = useProduct();

/** Forms that ask for something: sent without it, the page comes back and says so. Drafts take any answer, or none. */
const ASKING: readonly [path: string, reader: Reader][] = [
  ['sign-in', 'anonymous'],
  ['apply', 'anonymous'],
  ['invited/:token', 'anonymous'],
  ['invitations/new', 'broker'],
  ['recoveries/new', 'broker'],
  ['recover/:token', 'anonymous'],
  ['applications/:id/refusal', 'broker'],
  ['account', 'donor'],
  ['account/password', 'donor'],
  ['account/confirm', 'donor'],
  ['offers/new', 'donor'],
  ['offers/:id/return', 'broker'],
  ['needs/:id/consent', 'focal_point'],
  ['needs/:id/return', 'broker'],
  ['matches/:id/answer', 'donor'],
  ['matches/:id/introduction', 'broker'],
  ['matches/:id/closure', 'broker'],
  ['administration/organisations/new', 'administrator'],
  ['administration/organisations/:id/name', 'administrator'],
  ['administration/organisations/:id/end', 'administrator'],
];

for (const [path, reader] of ASKING) {
  test(`${path} sent without its answers`, async ({ browser }) => {
    for (const lang of ['en', 'ar'] as const) {
      const row = ROUTES.find((row) => row.path === path);
      if (!row) throw new Error(`No row ${path}`);
      const [found] = await listCases(product().owner, row, reader);
      const token = found?.who && (await product().signIn(found.who));
      const inspected = await openInspected(await openBrowser(browser, product(), { lang, token }));
      await inspected.page.goto(`/${lang}/${found?.path}`);
      const response = await sendWithoutAnswers(inspected.page);
      expect.soft(await inspectPage(inspected, response, { lang, status: 400 }), path).toEqual([]);
      await expect
        .soft(inspected.page)
        .toHaveTitle(new RegExp(`^${translator(lang)('common.error_prefix')}`));
      await expect
        .soft(inspected.page.locator(':focus'))
        .toContainText(translator(lang)('common.error_summary'));
    }
  });
}

test('pages that do not exist, and requests that no page sends', async ({ browser }) => {
  for (const lang of ['en', 'ar'] as const) {
    const inspected = await openInspected(await openBrowser(browser, product(), { lang }));
    for (const [address, status] of [
      [`/${lang}/no-such-page`, 404],
      [`/${lang}/offers/not-an-offer`, 404],
      [`/${lang}/arrive/no-such-link`, 404],
      [`/${lang}?_data=root`, 400],
      [`/${lang}/${'a/'.repeat(20)}`, 414],
    ] as const) {
      expect.soft(await inspectAddress(inspected, address, { lang, status }), address).toEqual([]);
    }
  }
});

test('a page of another role is the page that does not exist', async ({ browser }) => {
  for (const reader of READERS.filter((reader) => reader !== 'anonymous')) {
    const row = ROUTES.find((row) => !row.path.includes(':') && row.kind === 'page' && !mayUse(row, reader));
    if (!row) continue;
    const [mine] = await listCases(product().owner, { ...row, path: 'account' }, reader);
    const token = mine?.who && (await product().signIn(mine.who));
    const inspected = await openInspected(await openBrowser(browser, product(), { lang: 'ar', token }));
    expect
      .soft(await inspectAddress(inspected, `/ar/${row.path}`, { lang: 'ar', status: 404 }), row.path)
      .toEqual([]);
  }
});

/** Empties every question of the page's last form that has one, and presses its button. */
async function sendWithoutAnswers(page: Page): Promise<Response> {
  const asked = 'input:not([type=hidden]), select, textarea';
  const form = page
    .getByRole('main')
    .locator('form[method=post]')
    .filter({ has: page.locator(asked) })
    .first();
  for (const text of await form
    .locator('textarea, input[type=text], input[type=email], input[type=password]')
    .all()) {
    await text.fill('', { force: true });
  }
  for (const box of await form.locator('input[type=checkbox]').all()) await box.uncheck({ force: true });
  await form.locator('input[type=radio]').evaluateAll((radios) => {
    for (const radio of radios) (radio as HTMLInputElement).checked = false;
  });
  // The load of the page that comes: the page that asks has loaded already.
  const [response] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.waitForEvent('load'),
    form.getByRole('button').first().click(),
  ]);
  return response;
}
