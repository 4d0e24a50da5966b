import { existsSync } from 'node:fs';
import { expect, test, type Browser } from '@playwright/test';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { RouteRow } from '#app/http/route-row.ts';
import { ROUTES } from '#app/routes/table.ts';
import { listCases, mayUse, type Case, type Reader } from '#tests/support/addresses.ts';
import { arrangeParkedForms } from '#tests/support/parked-forms.ts';
import { arrangePasskeys } from '#tests/support/passkeys.ts';
import { inspectAddress, openInspected, type Inspected } from '../inspect-page.ts';
import { openBrowser, useProduct, type Product } from '../product.ts';

export const PAGES = ROUTES.filter((row) => row.kind === 'page' && existsSync(`app/routes/${row.file}`));
export const LANGUAGES = ['en', 'ar'] as const;

/** One test for each row of the route table, each of these readers who may use it, and each language. */
export function inspectPagesOf(...readers: readonly Reader[]): void {
  const product = useProduct({
    arrange: async (owner) => {
      await arrangePasskeys(owner);
      await arrangeParkedForms(owner);
    },
  });
  const looker = new Looker(product);
  for (const reader of readers) {
    for (const row of PAGES.filter((row) => mayUse(row, reader) && standsForOthers(row, reader))) {
      for (const lang of LANGUAGES) {
        test(`${reader}: /${lang}/${row.path}`, async ({ browser }) => {
          for (const found of await listCases(product().owner, row, reader))
            await looker.look(browser, row, { lang, reader, found });
        });
      }
    }
  }
}

type Look = { lang: UiLanguage; reader: Reader; found: Case };

/**
 * Opens pages in the browsers of their readers, one for each hat and language. A page that says what one before it said is
 * not measured again: the frame around it is measured with every reader's other pages.
 */
export class Looker {
  readonly #open = new Map<string, Promise<Inspected>>();
  readonly #said = new Set<string>();

  constructor(private readonly product: () => Product) {}

  async look(browser: Browser, { script }: RouteRow, { lang, reader, found }: Look): Promise<void> {
    const inspected = await this.#browserOf(browser, found.who, lang);
    const address = `/${lang}${found.path && `/${found.path}`}`;
    const expected = { lang, public: reader === 'anonymous', script };
    expect.soft(await inspectAddress(inspected, address, expected, this.#said), address).toEqual([]);
  }

  #browserOf(browser: Browser, who: Case['who'], lang: UiLanguage): Promise<Inspected> {
    const key = `${lang} ${who?.membershipId ?? 'anonymous'}`;
    const open = this.#open.get(key) ?? this.#signIn(browser, who, lang);
    this.#open.set(key, open);
    return open;
  }

  async #signIn(browser: Browser, who: Case['who'], lang: UiLanguage): Promise<Inspected> {
    const token = who && (await this.product().signIn(who));
    return openInspected(await openBrowser(browser, this.product(), { lang, token }));
  }
}

/**
 * What everybody may see, and what everybody signed in may, differs by the navigation only: one reader stands for all.
 * The account's first page, which names the role, is looked at in each.
 */
export function standsForOthers({ access, path }: RouteRow, reader: Reader): boolean {
  if (access !== 'public' && access !== 'signed-in') return true;
  return reader === 'anonymous' || reader === 'donor' || path === 'account';
}
