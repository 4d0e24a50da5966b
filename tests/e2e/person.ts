import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { openBrowser, type Product, type Reader } from './product.ts';

/**
 * Somebody at a browser, who finds things by what they are and what they are called, in their own language: one
 * script serves both languages, with script and without.
 */
export class Person {
  readonly t: Translator;

  private constructor(
    readonly page: Page,
    readonly lang: 'en' | 'ar',
  ) {
    this.t = translator(lang);
  }

  static async at(browser: Browser, product: Product, reader: Reader): Promise<Person> {
    const context = await openBrowser(browser, product, reader);
    return new Person(await context.newPage(), reader.lang ?? 'en');
  }

  /** Signs in by the form, as anybody does. */
  static async signedIn(browser: Browser, product: Product, reader: Reader, key: PersonKey): Promise<Person> {
    const person = await Person.at(browser, product, reader);
    await person.open('/sign-in');
    await person.typeSignIn(key, product);
    return person;
  }

  async typeSignIn(key: PersonKey, product: Product): Promise<void> {
    await forgetUsedCodes(product, key);
    await this.typePassword(key);
    const signedIn = this.page.getByRole('button', { name: this.t('common.sign_out') }).first();
    const asked = this.page.getByRole('heading', { level: 1, name: this.t('factors.step.title') });
    await expect(signedIn.or(asked)).toBeVisible();
    if (await asked.isVisible()) await this.typeCode();
    await expect(signedIn).toBeVisible();
  }

  async typePassword(key: PersonKey): Promise<void> {
    const main = this.main();
    await main.getByLabel(this.t('accounts.field.email')).fill(addressOf(key));
    await main.getByLabel(this.t('accounts.field.password')).fill(DEMONSTRATION_PASSWORD);
    await main.getByRole('button', { name: this.t('accounts.sign_in.act'), exact: true }).click();
  }

  /** The code that a demonstration shows, because there is no telephone to show it. */
  private async typeCode(): Promise<void> {
    const shown = (await this.main().locator('.tws-code').first().textContent()) ?? '';
    await this.main().getByLabel(this.t('factors.field.code'), { exact: true }).fill(shown);
    await this.press(this.t('common.continue'));
  }

  async signOut(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: this.t('common.sign_out') })
      .click();
    await expect(
      this.page.getByRole('banner').getByRole('link', { name: this.t('common.sign_in') }),
    ).toBeVisible();
  }

  /** A path below the language. */
  async open(path: string): Promise<void> {
    await this.page.goto(`/${this.lang}${path}`);
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name }).first();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.link(name).click();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  }

  async type(label: string, text: string): Promise<void> {
    await this.page
      .getByRole('textbox', { name: startingWith(label) })
      .first()
      .fill(text);
  }

  /** The first option that says this; options may say more, such as an organisation's kind. */
  async choose(label: string, option: string): Promise<void> {
    const list = this.page.getByRole('combobox', { name: startingWith(label) }).first();
    const value = await list.locator('option').filter({ hasText: option }).first().getAttribute('value');
    await list.selectOption(value ?? option);
  }

  async tick(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).first().check();
  }

  async sees(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  async isTold(text: string): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  main(): Locator {
    return this.page.getByRole('main');
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** A code is good once; a person who signs in twice in half a minute would wait for the next. */
async function forgetUsedCodes({ owner }: Product, key: PersonKey): Promise<void> {
  await owner
    .updateTable('totp_factors')
    .set({ last_step: '0' })
    .where('person_id', 'in', (eb) =>
      eb.selectFrom('people').select('id').where('email', '=', addressOf(key)),
    )
    .execute();
}

/** A label may be followed by "(optional)". */
function startingWith(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
