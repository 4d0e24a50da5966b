import type { Pool } from 'pg';

/**
 * A lost connection is an event, not the end of the process: without the first line a database restart ends it while
 * connections lie idle, without the second while they are in use. The next query says what happened.
 */
export function surviveLosses(pool: Pool, onLoss: (error: Error) => void = () => {}): Pool {
  pool.on('error', onLoss);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
