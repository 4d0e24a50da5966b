import { test } from '@playwright/test';
import { sql } from 'kysely';
import { listCases, mayUse, READERS } from '#tests/support/addresses.ts';
import { useProduct } from '../product.ts';
import { LANGUAGES, Looker, PAGES, standsForOthers } from './every-page.ts';

/** For each reader the pages of the first day, with people and nothing that any of them wrote. */
const product = useProduct({
  arrange: async (owner) => {
    await sql`truncate offers, needs, published_offers, need_views, matches cascade`.execute(owner);
  },
});
const looker = new Looker(product);

for (const reader of READERS) {
  for (const lang of LANGUAGES) {
    test(`${reader}: the first day, /${lang}`, async ({ browser }) => {
      const rows = PAGES.filter((row) => !row.path.includes(':') && mayUse(row, reader));
      for (const row of rows.filter((row) => standsForOthers(row, reader)))
        if (row.access !== 'public' || reader === 'anonymous')
          for (const found of await listCases(product().owner, row, reader))
            await looker.look(browser, row, { lang, reader, found });
    });
  }
}
