import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { RouteRow } from '#app/http/route-row.ts';
import { ROUTES } from '#app/routes/table.ts';
import { listCases, mayUse, READERS, type Reader } from '#tests/support/addresses.ts';
import { arrangeParkedForms } from '#tests/support/parked-forms.ts';
import { arrangePasskeys } from '#tests/support/passkeys.ts';
import { inspectAddress, openInspected, type Inspected } from '../inspect-page.ts';
import { openBrowser, useProduct } from '../product.ts';

/** One test for each row of the route table and each reader who may use it. */
export function inspectEveryPage(lang: UiLanguage): void {
  // What is wrong is told in full; recording each page would double the time.
  test.use({ trace: 'off' });
  const product = useProduct({
    arrange: async (owner) => {
      await arrangePasskeys(owner);
      await arrangeParkedForms(owner);
    },
  });
  const browsers = new Map<string, Promise<Inspected>>();

  for (const reader of READERS) {
    for (const row of ROUTES.filter(
      (row) => row.kind === 'page' && mayUse(row, reader) && existsSync(`app/routes/${row.file}`),
    )) {
      if (!standsForOthers(row, reader)) continue;
      test(`${reader}: /${lang}/${row.path}`, async ({ browser }) => {
        const isPublic = reader === 'anonymous';
        for (const { path, who } of await listCases(product().owner, row, reader)) {
          const key = who?.membershipId ?? 'anonymous';
          if (!browsers.has(key)) {
            const token = who && (await product().signIn(who));
            browsers.set(key, openBrowser(browser, product(), { lang, token }).then(openInspected));
          }
          const inspected = await browsers.get(key);
          const address = `/${lang}${path && `/${path}`}`;
          if (inspected)
            expect
              .soft(
                await inspectAddress(inspected, address, { lang, public: isPublic, script: row.script }),
                address,
              )
              .toEqual([]);
        }
      });
    }
  }
}

/**
 * What everybody may see, and what everybody signed in may, differs by the navigation only: one reader stands for all.
 * The account's first page, which names the role, is looked at in each.
 */
function standsForOthers({ access, path }: RouteRow, reader: Reader): boolean {
  if (access !== 'public' && access !== 'signed-in') return true;
  return reader === 'anonymous' || reader === 'donor' || path === 'account';
}
