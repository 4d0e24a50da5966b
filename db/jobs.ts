import pg from 'pg';
import PgBoss from 'pg-boss';
import { connectionTo } from './connection.ts';
import type { Log } from './log.ts';

/** Its tables are the queue's own: nothing of the product lies there, and a backup leaves them out. */
export const JOB_SCHEMA = 'jobs';
/** Reaches the queue's schema and nothing else; the login role becomes it for the queue's connections. */
const JOB_ROLE = 'tws_jobs';
const WAKE = 'wake';
/** The queue looks after itself in one of its own, by this name. */
const SENT_ON = '__pgboss__send-it';
/** Any number will do: of two processes that start at once the second waits. */
const LOCK = 1_732_050;

/**
 * Makes the queue's schema, or brings it to the version of the library, as the role that owns the database: at every
 * start, after our migrations, so that no migration of ours depends on a library's version.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ ...connectionTo(ownerUrl), connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    schema: JOB_SCHEMA,
    schedule: false,
    supervise: false,
  });
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await boss.start();
    await boss.createQueue(SENT_ON);
    // One at a time, whatever number of processes take from it; a minute that failed is the next one's work.
    await boss.createQueue(WAKE, { name: WAKE, policy: 'singleton', retryLimit: 0, expireInSeconds: 600 });
    await boss.schedule(WAKE, '* * * * *');
    await client.query(`grant usage on schema ${JOB_SCHEMA} to ${JOB_ROLE}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${JOB_ROLE}`,
    );
  } finally {
    await boss.stop({ graceful: false, close: false });
    await client.end();
  }
}

export type Waking = {
  loginUrl: string;
  log: Log;
  wake: () => Promise<void>;
  /** How often each process looks whether it is to wake. */
  lookSeconds?: number;
};

/**
 * Calls `wake` every minute in one of the processes that ask for it, and never in two at once. What is to be done then
 * is found in our own rows: the queue's clock is the database's and decides nothing but when to look.
 *
 * @returns how to stop; stopping waits for what is under way
 */
export async function wakeEveryMinute({
  loginUrl,
  log,
  wake,
  lookSeconds = LOOK_SECONDS,
}: Waking): Promise<() => Promise<void>> {
  const options: PgBoss.ConstructorOptions & pg.PoolConfig = {
    ...connectionTo(loginUrl, `-c role=${JOB_ROLE}`),
    max: 2,
    application_name: 'two-way-street jobs',
    schema: JOB_SCHEMA,
    migrate: false,
    cronWorkerIntervalSeconds: lookSeconds,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 1,
  };
  const boss = new PgBoss(options);
  // The database is away: the queue asks again by itself.
  boss.on('error', (error) => log.warn({ error }, 'the queue of jobs cannot be asked'));
  await boss.start();
  await boss.work(WAKE, { pollingIntervalSeconds: lookSeconds }, wake);
  return () => boss.stop({ timeout: STOP_MS });
}

const LOOK_SECONDS = 5;
const STOP_MS = 10_000;
