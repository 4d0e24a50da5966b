import { createHash, randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { checkChain } from '#app/domain/audit/chain.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { exportAudit } from '#db/queries/audit/export.ts';
import type { Database } from '#db/schema/database.ts';
import { surviveLosses } from '#db/survive-losses.ts';
import { onDatabase } from '#tests/support/on-database.ts';

const { ownerUrl } = inject('engine');
const name = `tws_test_${randomUUID().replaceAll('-', '')}`;
const address = onDatabase(ownerUrl, name);
const engine = new pg.Client({ connectionString: ownerUrl });
await engine.connect();
await engine.query(`create database ${name}`);
afterAll(async () => {
  await engine.query(`drop database ${name} with (force)`);
  await engine.end();
});

test('what was recorded before there was a chain is entered in the order in which it happened', async () => {
  const before = Object.fromEntries(Object.entries(migrations).filter(([each]) => each < '0022'));
  await migrateToLatest(address, before);
  const owner = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: surviveLosses(new pg.Pool({ connectionString: address, max: 1 })) }),
  });
  await sql`
    insert into security_events (kind, at) values ('signed-in', '2026-01-02'), ('signed-out', '2026-01-04'), ('confirmed', '2026-01-02');
    with o as (insert into organisations (name, kind, state_code) values ('Somewhere', 'state', 'XA') returning id),
      p as (insert into people (email, name) values ('a@b.example', 'A') returning id),
      n as (insert into needs (id, reference, organisation_id, author_id, state_code)
        select gen_random_uuid(), 'N-7K3MQ2', o.id, p.id, 'XA' from o, p returning id)
    insert into need_events (need_id, action, to_status, role, at) select id, 'start', 'draft', 'focal_point', '2026-01-03' from n;
  `.execute(owner);

  await migrateToLatest(address);

  const rows = await owner.transaction().execute((tx) => exportAudit(tx, 0, 100));
  const said = rows.map(({ at, payload }) => [
    at.slice(0, 10),
    (JSON.parse(payload ?? '') as { act: string }).act,
  ]);
  expect(said).toEqual([
    ['2026-01-02', 'signed-in'],
    ['2026-01-02', 'confirmed'],
    ['2026-01-03', 'start'],
    ['2026-01-04', 'signed-out'],
  ]);
  expect(checkChain(rows, (bytes) => createHash('sha256').update(bytes).digest())).toMatchObject({ n: 4 });
  await owner.destroy();
});
