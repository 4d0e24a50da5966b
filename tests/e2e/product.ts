import { test, type Browser, type BrowserContext } from '@playwright/test';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { types } from '#db/door/types.ts';
import type { Database } from '#db/schema/database.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { cloneDatabase } from '#tests/support/clone-database.ts';
import { demonstrationDatabase, heldEngine } from '#tests/support/demonstration.ts';
import { openSession } from '#tests/support/open-session.ts';
import { startBuiltServer, type BuiltServer } from '#tests/support/server.ts';
import type { Wearer } from '#tests/support/addresses.ts';

export type Product = {
  origin: string;
  /** To arrange and to inspect: the owner, whom every table's policies let through. */
  owner: Kysely<Database>;
  /** The value of a session cookie for this hat. */
  signIn: (who: Wearer, now?: Date) => Promise<string>;
  server: BuiltServer;
};

/** The built product in demonstration mode on a database of this spec file's own, from the first test to the last. */
export function useProduct({
  arrange,
  ahead,
}: {
  arrange?: (owner: Kysely<Database>) => Promise<void>;
  /** For a test that moves the clock of the server: where it reads from, and where its letters go. */
  ahead?: () => Promise<Record<'CLOCK_FILE' | 'SMTP_URL' | 'MAIL_FROM', string>>;
} = {}): () => Product {
  let product: Product | undefined;
  let stop = async () => {};
  test.beforeAll(async () => {
    const database = await demonstrationDatabase(undefined, { arranged: true });
    const pool = surviveLosses(new pg.Pool({ connectionString: database.ownerUrl, types, max: 2 }));
    const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    await arrange?.(owner);
    const server = await startBuiltServer(
      database,
      { LOG_LEVEL: 'info', ...(await ahead?.()) },
      ahead ? 'tests/support/serve-ahead.ts' : 'tests/support/serve-demonstration.ts',
    );
    stop = async () => {
      await Promise.all([server.stop(), owner.destroy()]);
      await database.drop();
    };
    product = {
      origin: server.origin,
      owner,
      signIn: (who, now) => signInAs(owner, who, now),
      server,
    };
  });
  test.afterAll(() => stop());
  return () => {
    if (!product) throw new Error('The product runs between beforeAll and afterAll.');
    return product;
  };
}

/** The product as `npm start` begins it: nobody, nothing, and a link on the console. */
export async function startEmptyProduct(): Promise<{
  product: Product;
  output: () => string;
  stop: () => Promise<void>;
}> {
  // Nothing but what PostgreSQL gives every new database: the start migrates it.
  const database = await cloneDatabase({ ...heldEngine(), template: 'template1' });
  const server = await startBuiltServer(database);
  const { owner } = database;
  return {
    product: { origin: server.origin, owner, signIn: (who, now) => signInAs(owner, who, now), server },
    output: server.output,
    stop: async () => {
      await server.stop();
      await database.drop();
    },
  };
}

async function signInAs(owner: Kysely<Database>, who: Wearer, now = new Date()): Promise<string> {
  return (await openSession(owner, who, now)).token;
}

export type Reader = { lang?: UiLanguage; script?: boolean; token?: string };

/** A browser of somebody's own: cookies are not shared with anybody else's. */
export async function openBrowser(
  browser: Browser,
  { origin }: Product,
  { lang = 'en', script = true, token }: Reader = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    javaScriptEnabled: script,
    locale: lang === 'ar' ? 'ar' : 'en-GB',
  });
  if (token) await context.addCookies([sessionCookie(origin, token)]);
  return context;
}

export function sessionCookie(origin: string, token: string) {
  return {
    name: '__Host-session',
    value: token,
    url: origin.replace('http:', 'https:'),
    secure: true,
    httpOnly: true,
    sameSite: 'Lax' as const,
  };
}
