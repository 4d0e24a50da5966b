import { expect, test } from '@playwright/test';
import { translator } from '#app/i18n/translate.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { openBrowser, useProduct } from '../product.ts';

const t = translator('en');
const product = useProduct();

test('a donor renews from a letter, without signing in and without script, once', async ({ browser }) => {
  const { owner } = product();
  const { id } = await owner
    .selectFrom('offers')
    .select('id')
    .where('status', '=', 'published')
    .orderBy('reconfirmed_at')
    .limit(1)
    .executeTakeFirstOrThrow();
  const confirmedAt = async () =>
    (await owner.selectFrom('offers').select('reconfirmed_at').where('id', '=', id).executeTakeFirstOrThrow())
      .reconfirmed_at;
  const before = await confirmedAt();
  const now = new Date();
  await owner
    .insertInto('outbox')
    .values({
      ...{ kind: 'offers-to-renew', email: addressOf('donor'), language: 'en', created_at: now, due_at: now },
      values: JSON.stringify({ path: '/en/offers/mine', until: new Date(Date.now() + 864e5).toISOString() }),
    })
    .execute();

  const context = await openBrowser(browser, product(), { script: false });
  const page = await context.newPage();
  const letter = page.getByRole('link', { name: t('mail.list.link') }).first();
  await expect(async () => {
    await page.goto('/en/demonstration/mail');
    await expect(letter).toBeVisible({ timeout: 1000 });
  }).toPass();
  await letter.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('renewals.link.title'));
  const address = page.url();
  expect(await confirmedAt()).toEqual(before);

  await page.getByRole('button', { name: t('renewals.act.all', { count: 1 }) }).click();
  await expect(page.getByText(t('renewals.flash.by_link'))).toBeVisible();
  expect((await confirmedAt())?.getTime()).toBeGreaterThan(before?.getTime() ?? Infinity);

  expect((await page.goto(address))?.status()).toBe(404);
  await expect(page.getByText(t('renewals.link.gone'))).toBeVisible();
  await context.close();
});
