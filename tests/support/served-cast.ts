import { afterAll, beforeAll } from 'vitest';
import { cast, type Cast, type CastMember } from './cast.ts';
import { testDatabase, type TestDatabase } from './database.ts';
import { startBuiltServer, type BuiltServer } from './server.ts';

/** What a page test stands on, from `beforeAll` to `afterAll`. */
export type ServedCast = {
  readonly database: TestDatabase;
  readonly people: Cast;
  readonly server: BuiltServer;
  /** As the browser of `by` would, or of nobody signed in; a redirect is answered, not followed. */
  ask: (by: CastMember | undefined, path: string, init?: RequestInit) => Promise<Response>;
  /** A form, as a page of ours would send it. */
  send: (by: CastMember | undefined, path: string, body: URLSearchParams | FormData) => Promise<Response>;
};

/** The built product with the cast in its database, for one test file. */
export function useServedCast(): ServedCast {
  let served: { database: TestDatabase; people: Cast; server: BuiltServer } | undefined;
  beforeAll(async () => {
    const database = await testDatabase();
    const people = await cast(database);
    const server = await startBuiltServer(database, {}, 'tests/support/serve-demonstration.ts');
    served = { database, people, server };
  }, 180_000);
  afterAll(async () => {
    await served?.server.stop();
    await served?.database.drop();
  });
  const now = () => {
    if (!served) throw new Error('The cast is served between beforeAll and afterAll.');
    return served;
  };
  const ask: ServedCast['ask'] = (by, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (by) headers.set('Cookie', `__Host-session=${by.token}`);
    return fetch(now().server.origin + path, { redirect: 'manual', ...init, headers });
  };
  return {
    get database() {
      return now().database;
    },
    get people() {
      return now().people;
    },
    get server() {
      return now().server;
    },
    ask,
    send: (by, path, body) =>
      ask(by, path, { method: 'POST', body, headers: { Origin: now().server.origin } }),
  };
}
