import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { translator } from '#app/i18n/translate.ts';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { inspectPage, openInspected } from '../inspect-page.ts';
import { openBrowser, useProduct } from '../product.ts';

const product = useProduct();

/** As people mistype them; each names an offer that is published in the demonstration. */
const MISSPELT = { en: 'forensik labratory', ar: 'forensik labratory' };

for (const combination of COMBINATIONS) {
  test(`a visitor browses, searches, reads, and asks for an offer ${combination.name}`, async ({
    browser,
  }) => {
    const visitor = await Person.at(browser, product(), combination);
    const { t, page } = visitor;

    await test.step('by theme and by kind of help, with an address that can be shared', async () => {
      await visitor.open('');
      await visitor.follow(t('common.nav.offers'));
      const all = await numberOfOffers(visitor);
      await visitor.open('/offers?theme=INC');
      const some = await numberOfOffers(visitor);
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      const address = page.url();
      await visitor.follow(new RegExp(t('codes.modes.EMB')));
      expect(await numberOfOffers(visitor)).toBeLessThanOrEqual(some);
      expect(new URL(page.url()).searchParams.get('theme')).toBe('INC');
      await page.goto(address);
      expect(await numberOfOffers(visitor)).toBe(some);
    });

    await test.step('by words, however they are spelt', async () => {
      await visitor.open('/offers');
      await page.getByRole('searchbox').fill(MISSPELT[combination.lang]);
      await page.getByRole('searchbox').press('Enter');
      await expect(
        page
          .getByRole('article')
          .or(page.getByRole('listitem'))
          .filter({ hasText: /forensic/i })
          .first(),
      ).toBeVisible();
    });

    await test.step('an offer’s own page, and how matching works', async () => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /forensic/i })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/forensic/i);
      const offer = page.url();
      await visitor.follow(t('common.nav.how'));
      await visitor.sees(t('home.how.title'));
      await page.goto(offer);
    });

    await test.step('asking for it leads through sign-in to a need with its answers filled in', async () => {
      await visitor.open(`/offers/${await openOffer()}`);
      await visitor.follow(t('home.offer.ask'));
      await visitor.typeSignIn('arabic', product());
      await visitor.isTold(t('needs.new.offer'));
      await visitor.press(t('needs.new.start'));
      await visitor.follow(t('needs.step.what'));
      await expect(page.getByLabel(t('needs.place.1'), { exact: true })).not.toHaveValue('');
    });
    await visitor.close();
  });
}

for (const lang of ['en', 'ar'] as const) {
  test(`two offers are held side by side, in ${lang}`, async ({ browser }) => {
    const t = translator(lang);
    const found = await product()
      .owner.selectFrom('published_passports')
      .select('offer_id as id')
      .orderBy('offer_id')
      .executeTakeFirstOrThrow();
    const inspected = await openInspected(await openBrowser(browser, product(), { lang }));
    const { page } = inspected;
    await page.goto(`/${lang}/offers/${found.id}`);
    await page.getByRole('link', { name: t('home.compare.link') }).click();
    await page.getByLabel(t('home.compare.with'), { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: t('home.compare.button') }).click();
    await expect(page.getByRole('rowheader', { name: t('home.offer.trust.limits') })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: t('passports.public.reach') })).toBeVisible();
    const response = await page.reload();
    if (!response) throw new Error('no answer');
    expect(await inspectPage(inspected, response, { lang, public: true })).toEqual([]);
  });
}

/** One that every State may ask for at present. */
async function openOffer(): Promise<string> {
  const { id } = await product()
    .owner.selectFrom('offers')
    .select('id')
    .where('status', '=', 'published')
    .where(sql<boolean>`eligible = '{all}'`)
    .whereRef('slots_taken', '<', 'slots')
    .orderBy('reference')
    .executeTakeFirstOrThrow();
  return id;
}

/** As the page says it, in words. */
async function numberOfOffers({ page, t }: Person): Promise<number> {
  const said = await page.getByRole('status').first().innerText();
  const numbers = Array.from({ length: 100 }, (_, number) => number);
  return numbers.find((number) => said.startsWith(t('common.results', { count: number }))) ?? Number.NaN;
}
