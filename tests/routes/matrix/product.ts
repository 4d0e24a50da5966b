import { afterAll, beforeAll, inject } from 'vitest';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { types } from '#db/door/types.ts';
import type { Database } from '#db/schema/database.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { demonstrationDatabase } from '#tests/support/demonstration.ts';
import { openSession } from '#tests/support/open-session.ts';
import { overheard } from '#tests/support/overheard.ts';
import { startBuiltServer } from '#tests/support/server.ts';
import { arrangeParkedForms } from '#tests/support/parked-forms.ts';
import { arrangePasskeys } from '#tests/support/passkeys.ts';
import type { Wearer } from '#tests/support/addresses.ts';
import { watchWrites } from '#tests/support/writes.ts';

export type Answer = { status: number; location: string | null; headers: Headers; body: string };
export type Ask = { who?: Wearer; form?: Record<string, string> };

export type Product = {
  origin: string;
  owner: Kysely<Database>;
  /** As a browser would: with the session of `who`, a form as its own page would send it. */
  ask: (path: string, how?: Ask) => Promise<Answer>;
  /** Everything the server has said so far. */
  output: () => string;
  /** What it has asked of its database since this was asked last, a list a transaction; only where that is overheard. */
  work: () => string[][];
};

/** The built product with the demonstration in it, for one test file. */
export function useProduct(
  environment: Record<string, string> = {},
  { isOverheard = false } = {},
): () => Product {
  let product: Product | undefined;
  let stop = async () => {};
  beforeAll(async () => {
    const database = await demonstrationDatabase(inject('engine'), { arranged: true });
    const pool = surviveLosses(new pg.Pool({ connectionString: database.ownerUrl, types, max: 2 }));
    const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
    await arrangePasskeys(owner);
    await arrangeParkedForms(owner);
    await watchWrites(owner, NOT_CONTENT);
    const wire = isOverheard ? await overheard(database.loginUrl) : undefined;
    const server = await startBuiltServer(
      { ...database, loginUrl: wire?.url ?? database.loginUrl },
      environment,
      'tests/support/serve-demonstration.ts',
    );
    stop = async () => {
      await Promise.all([server.stop(), owner.destroy()]);
      await wire?.end();
      await database.drop();
    };
    product = {
      origin: server.origin,
      owner,
      ask: makeAsk(server.origin, owner),
      output: server.output,
      work: () => {
        if (!wire) throw new Error('Nobody overhears this product.');
        return wire.take();
      },
    };
  }, 300_000);
  afterAll(() => stop());
  return () => {
    if (!product) throw new Error('The product runs between beforeAll and afterAll.');
    return product;
  };
}

function makeAsk(origin: string, owner: Kysely<Database>): Product['ask'] {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (who: Wearer) => {
    const known = tokens.get(who.membershipId);
    if (known) return known;
    const opened = openSession(owner, who, new Date()).then(({ token }) => token);
    tokens.set(who.membershipId, opened);
    return opened;
  };
  return async (path, { who, form } = {}) => {
    const headers = new Headers(who && { Cookie: `__Host-session=${await tokenOf(who)}` });
    if (form) headers.set('Origin', origin);
    const answer = await fetch(origin + path, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers,
      redirect: 'manual',
    });
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      headers: answer.headers,
      body: await answer.text(),
    };
  };
}

/**
 * What a reader's visit may change: who is signed in, what was refused, what they downloaded or read, what waited for them
 * to read it, and the log of all that.
 */
const NOT_CONTENT = [
  'sessions',
  'security_events',
  'file_readings',
  'match_file_acts',
  'view_readings',
  'match_thread_readers',
  'inbox_entries',
  'audit_head',
  'audit_chain',
  'audit_payloads',
];
