import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createDoor, useDoor, type Door } from '#db/client.ts';
import { types } from '#db/door/types.ts';
import { silentLog } from '#db/log.ts';
import type { Database } from '#db/schema/database.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import type { TestEngine } from './engine.ts';
import { onDatabase } from './on-database.ts';

export interface TestDatabase {
  /** Also what `withActor` of `#db/client.ts` goes through from now on. */
  door: Door;
  /** To arrange and to inspect: the owner, whom every table's policies let through. */
  owner: Kysely<Database>;
  ownerUrl: string;
  loginUrl: string;
  /** Call it in `afterAll`. */
  drop(): Promise<void>;
}

/** A database of its own for who asks, copied from the engine's template: by files, which is half the work of page by page. */
export async function cloneDatabase(engine: TestEngine): Promise<TestDatabase> {
  const name = `tws_test_${randomBytes(8).toString('hex')}`;
  await asOwner(engine.ownerUrl, `create database ${name} template ${engine.template} strategy file_copy`);
  const [ownerUrl, loginUrl] = [onDatabase(engine.ownerUrl, name), onDatabase(engine.loginUrl, name)];
  const door = createDoor({ loginUrl, log: silentLog });
  useDoor(door);
  const pool = surviveLosses(new pg.Pool({ connectionString: ownerUrl, types, max: 4 }));
  const owner = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    door,
    owner,
    ownerUrl,
    loginUrl,
    async drop() {
      await Promise.all([door.end(), owner.destroy()]);
      await asOwner(engine.ownerUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function asOwner(ownerUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
