import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { ROUTES } from '#app/routes/table.ts';
import { findWearer, mayUse, READERS } from '#tests/support/addresses.ts';
import { inspectAddress, openInspected } from '../inspect-page.ts';
import { openBrowser, useProduct } from '../product.ts';

test.use({ trace: 'off' });

/** The first day: people, and nothing that any of them wrote. */
const product = useProduct({
  arrange: async (owner) => {
    await sql`truncate offers, needs, published_offers, masked_needs, matches cascade`.execute(owner);
  },
});

const pages = ROUTES.filter((row) => row.kind === 'page' && !row.path.includes(':'));

for (const reader of READERS) {
  test(`pages with nothing to show yet: ${reader}`, async ({ browser }) => {
    const who = await findWearer(product().owner, reader);
    const token = who && (await product().signIn(who));
    for (const lang of ['en', 'ar'] as const) {
      const inspected = await openInspected(await openBrowser(browser, product(), { lang, token }));
      for (const row of pages.filter((row) => mayUse(row, reader) && (row.access !== 'public' || !who))) {
        const address = `/${lang}${row.path && `/${row.path}`}`;
        expect
          .soft(await inspectAddress(inspected, address, { lang, public: !who, script: row.script }), address)
          .toEqual([]);
      }
    }
  });
}
