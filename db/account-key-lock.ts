import pg from 'pg';
import { connectionTo } from './connection.ts';
import type { Log } from './log.ts';

/** Any number that none of our other locks has. */
const LOCK = 2_236_068;
/** Whoever has the key holds the lock together with all others who do, and whoever replaces it holds it alone. */
const TRIES = {
  together: 'select pg_try_advisory_lock_shared($1) as got',
  alone: 'select pg_try_advisory_lock($1) as got',
};
const RETRY_MS = 1_000;
/** A connection on which nothing is said is asked for a sign of life, or a network forgets it on one side only. */
const FIRST_PROBE_MS = 60_000;

/** Servers have the accounts' key, or it is being replaced: what to do, in a sentence. */
export class AccountKeyInUse extends Error {
  override readonly name = 'AccountKeyInUse';
}

/**
 * Keeps the accounts' key from being replaced while this process has it: what it sealed with a key that is gone would
 * never open again. `read` is called with the lock held, and again when a lost connection was made anew: then the key
 * may be another.
 *
 * @returns how to let go
 * @throws AccountKeyInUse while the key is being replaced; whatever `read` throws the first time
 */
export async function holdAccountKey(
  loginUrl: string,
  log: Log,
  read: () => void,
): Promise<() => Promise<void>> {
  let held: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isOver = false;
  // Said once, and once when it is back: an outage may last for hours.
  let isLost = false;

  const hold = async () => {
    const client = await lock(loginUrl, 'together');
    try {
      if (!isOver) read();
    } catch (error) {
      await client.end();
      throw error;
    }
    if (isOver) return client.end();
    held = client;
    if (isLost)
      log.info({}, 'the database connection that keeps the accounts’ key from being replaced is back');
    isLost = false;
    client.once('end', holdAgain);
  };
  const holdAgain = () => {
    held = undefined;
    if (isOver) return;
    if (!isLost)
      log.warn({}, 'the database connection that keeps the accounts’ key from being replaced was lost');
    isLost = true;
    retry = setTimeout(() => void hold().catch(holdAgain), RETRY_MS);
    retry.unref();
  };

  await hold();
  return async () => {
    isOver = true;
    clearTimeout(retry);
    await held?.end();
  };
}

/**
 * Does the work while no server has the accounts' key, and none starts.
 *
 * @throws AccountKeyInUse where one runs
 */
export async function withAccountKeyAlone<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = await lock(ownerUrl, 'alone');
  try {
    return await work();
  } finally {
    await client.end();
  }
}

/** Held for as long as its connection lasts. */
async function lock(address: string, how: keyof typeof TRIES): Promise<pg.Client> {
  const client = new pg.Client({
    ...connectionTo(address),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: FIRST_PROBE_MS,
    application_name: 'two-way-street key',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>(TRIES[how], [LOCK]);
    if (rows[0]?.got) return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  await client.end();
  throw new AccountKeyInUse(
    how === 'alone'
      ? 'A server runs on this database: stop every server that uses it, then replace the key.'
      : 'The key of the accounts is being replaced: start when that is over.',
  );
}
