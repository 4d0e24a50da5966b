import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();

test.each(['en', 'ar'] as const)(
  'in %s, the needs beside an offer are said to be some of them, by what can be read, and lead to all',
  async (lang) => {
    const t = translator(lang);
    const { owner, ask } = product();
    const { organisation_id } = await owner
      .selectFrom('published_offers')
      .select('organisation_id')
      .where('organisation_name', 'like', 'Asteria%')
      .executeTakeFirstOrThrow();
    const who = (await findWearer(owner, 'donor', organisation_id))!;
    const { body } = await ask(`/${lang}/offers/mine`, { who });
    expect(body).toContain(t('offers.fitting.best'));
    expect(body).toContain(`href="/${lang}/needs">${t('offers.fitting.all')}</a>`);
  },
);
