import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import pg from 'pg';
import { createDoor, type Door } from '#db/client.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { report } from './running-product.ts';

/**
 * What the door costs a request: a transaction for an actor (its role and who acts, set in one round trip) beside the
 * same query in a bare transaction of the same driver. Taken in turn, so that a busy machine slows both.
 */
const ROUNDS = 3_000;

const dataDir = mkdtempSync(join(tmpdir(), 'tws-bench-'));
try {
  const engine = await openEngine({ dataDir, purpose: 'command', log: silentLog });
  try {
    await migrateToLatest(engine.ownerUrl);
    const door = createDoor({ loginUrl: engine.loginUrl, log: silentLog });
    const bare = new pg.Pool({ connectionString: engine.ownerUrl, max: 1 });
    await compare(door, bare);
    await Promise.all([door.end(), bare.end()]);
  } finally {
    await engine.stop();
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function compare(door: Door, bare: pg.Pool): Promise<void> {
  const times = { door: [] as number[], bare: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.door.push(
      await timed(() => door.withActor({ kind: 'anonymous' }, (tx) => sql`select 1`.execute(tx))),
    );
    times.bare.push(await timed(() => inTransaction(bare)));
  }
  // The first rounds open connections and warm the code.
  const [throughDoor, plain] = [times.door, times.bare].map((all) => median(all.slice(ROUNDS / 10)));
  report('the door, a transaction as an actor beside a bare one', {
    median_ms: rounded(throughDoor!),
    bare_ms: rounded(plain!),
    cost_ms: rounded(throughDoor! - plain!),
  });
}

async function inTransaction(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select 1');
  await client.query('commit');
  client.release();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1_000) / 1_000;
}
