import pg from 'pg';
import { connectionTo } from '../connection.ts';
import { types } from '../door/types.ts';

/** How values are written as text, so that the same rows give the same bytes on every machine. */
const SETTINGS = [
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'postgres'",
  'set local extra_float_digits = 1',
  "set local bytea_output = 'hex'",
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
].join('; ');

/** One transaction as the role that owns the database, on a connection of its own: a copy may take long. */
export async function inOneTransaction<T>(
  ownerUrl: string,
  kind: 'isolation level repeatable read read only' | 'isolation level read committed',
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...connectionTo(ownerUrl), types, connectionTimeoutMillis: 10_000 });
  // A lost connection is what the statement under way fails with; without this it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`begin ${kind}; ${SETTINGS}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    // Without a commit, closing is the rollback.
    await client.end();
  }
}
