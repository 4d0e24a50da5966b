import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { onDatabase } from './on-database.ts';

/** A database with nothing in it, not even our tables; gone when the test is over. */
export async function emptyDatabase(): Promise<{ ownerUrl: string; loginUrl: string }> {
  const { ownerUrl, loginUrl } = inject('engine');
  const name = `tws_test_${randomBytes(8).toString('hex')}`;
  await queryAs(onDatabase(ownerUrl, 'postgres'), `create database ${name}`);
  onTestFinished(() =>
    queryAs(onDatabase(ownerUrl, 'postgres'), `drop database ${name} with (force)`).then(() => {}),
  );
  return { ownerUrl: onDatabase(ownerUrl, name), loginUrl: onDatabase(loginUrl, name) };
}

/** One statement on a connection of its own. */
export async function queryAs<T extends pg.QueryResultRow>(address: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}
