import { existsSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';
import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { RouteRow } from '#app/http/route-row.ts';
import { ROUTES } from '#app/routes/table.ts';
import { listCases, mayUse, READERS, type Case, type Reader } from '#tests/support/addresses.ts';
import { arrangeParkedForms } from '#tests/support/parked-forms.ts';
import { arrangePasskeys } from '#tests/support/passkeys.ts';
import { inspectAddress, openInspected, type Inspected } from '../inspect-page.ts';
import { openBrowser, useProduct, type Product } from '../product.ts';

const PAGES = ROUTES.filter((row) => row.kind === 'page' && existsSync(`app/routes/${row.file}`));

/**
 * One test for each row of the route table and each reader who may use it; then, for each reader, the pages of the
 * first day, with people and nothing that any of them wrote. A page that says what one before it said is not measured
 * again: the frame around it is measured with every reader's other pages.
 */
export function inspectEveryPage(lang: UiLanguage): void {
  const seen = new Set<string>();

  test.describe('with what people wrote', () => {
    const product = useProduct({
      arrange: async (owner) => {
        await arrangePasskeys(owner);
        await arrangeParkedForms(owner);
      },
    });
    const browsers = new Browsers(product, lang);
    for (const reader of READERS) {
      for (const row of PAGES.filter((row) => mayUse(row, reader) && standsForOthers(row, reader))) {
        test(`${reader}: /${lang}/${row.path}`, async ({ browser }) => {
          for (const one of await listCases(product().owner, row, reader)) {
            const inspected = await browsers.of(one.who, browser);
            await look(inspected, row, { lang, reader, path: one.path, seen });
          }
        });
      }
    }
  });

  test.describe('with nothing to show yet', () => {
    const product = useProduct({
      arrange: async (owner) => {
        await sql`truncate offers, needs, published_offers, need_views, matches cascade`.execute(owner);
      },
    });
    const browsers = new Browsers(product, lang);
    for (const reader of READERS) {
      test(`${reader}: the first day`, async ({ browser }) => {
        const rows = PAGES.filter((row) => !row.path.includes(':') && mayUse(row, reader));
        for (const row of rows.filter((row) => standsForOthers(row, reader)))
          if (row.access !== 'public' || reader === 'anonymous')
            for (const { path, who } of await listCases(product().owner, row, reader))
              await look(await browsers.of(who, browser), row, { lang, reader, path, seen });
      });
    }
  });
}

type Look = { lang: UiLanguage; reader: Reader; path: string; seen: Set<string> };

async function look(
  inspected: Inspected,
  { script }: RouteRow,
  { lang, reader, path, seen }: Look,
): Promise<void> {
  const address = `/${lang}${path && `/${path}`}`;
  const expected = { lang, public: reader === 'anonymous', script };
  expect.soft(await inspectAddress(inspected, address, expected, seen), address).toEqual([]);
}

/** One browser for each hat, signed in once. */
class Browsers {
  readonly #open = new Map<string, Promise<Inspected>>();

  constructor(
    private readonly product: () => Product,
    private readonly lang: UiLanguage,
  ) {}

  of(who: Case['who'], browser: Browser): Promise<Inspected> {
    const key = who?.membershipId ?? 'anonymous';
    const open = this.#open.get(key) ?? this.#signIn(who, browser);
    this.#open.set(key, open);
    return open;
  }

  async #signIn(who: Case['who'], browser: Browser): Promise<Inspected> {
    const token = who && (await this.product().signIn(who));
    return openInspected(await openBrowser(browser, this.product(), { lang: this.lang, token }));
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
