import { Kysely, type Transaction } from 'kysely';
import { openingOf, type Actor, type Isolation } from './actor.ts';
import { dialectFor } from './door/dialect.ts';
import { Notifications, type NotificationHandler } from './door/notifications.ts';
import { openPool, type PoolOptions } from './door/pool.ts';
import { isStale, StatementNames } from './door/statement-names.ts';
import { DatabaseUnavailable, isUnavailability } from './door/unavailable.ts';
import type { Database } from './schema/database.ts';

export type { PoolOptions as DoorOptions } from './door/pool.ts';

/** What a transaction's work is given: queries for one actor, nothing beyond what that actor may see. */
export type Tx = Transaction<Database>;

export interface TransactionOptions {
  isolation?: Isolation;
}

/** The only way to the data. The pool behind it is nobody else's. */
export interface Door {
  /**
   * Runs `work` in one transaction as this actor: committed when it resolves, rolled back when it throws. No hashing,
   * mail or fetch inside, and nothing that must not happen twice: a serialization failure, a deadlock or a plan from before
   * a migration runs it again, three times at most.
   *
   * @throws DatabaseUnavailable when the database cannot be reached, is full or takes too long; whatever `work` throws
   */
  withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** @throws DatabaseUnavailable */
  ping(): Promise<void>;
  /** Calls back for each NOTIFY, and with undefined whenever some may have been missed. Returns how to stop. */
  onNotify(channel: string, handler: NotificationHandler): () => void;
  /** Waits for transactions under way, then closes every connection. */
  end(): Promise<void>;
}

const RETRIES = 3;
/** serialization_failure and deadlock_detected: PostgreSQL asks for the transaction to be run again. */
const RETRIED_CODES = new Set(['40001', '40P01']);

export function createDoor(options: PoolOptions): Door {
  const pool = openPool(options);
  const names = new StatementNames();
  const notifications = new Notifications(options.loginUrl, options.log);

  const runOnce = <T>(opening: string, work: (tx: Tx) => Promise<T>) =>
    new Kysely<Database>({ dialect: dialectFor(pool, opening, names) }).transaction().execute(work);

  return {
    async withActor(actor, work, { isolation } = {}) {
      const opening = openingOf(actor, isolation);
      return asUnavailable(() => retrying(() => runOnce(opening, work)));
    },
    async ping() {
      await asUnavailable(() => pool.query('select 1'));
    },
    onNotify: (channel, handler) => notifications.on(channel, handler),
    async end() {
      await Promise.all([notifications.end(), pool.end()]);
    },
  };
}

let opened: Door | undefined;

/**
 * Names the door that {@link withActor} goes through: once at the start of a process, or of a test file. Operations are
 * plain functions called from many places; the process has one database, so it is not handed through all of them.
 */
export function useDoor(door: Door): void {
  opened = door;
}

/** {@link Door.withActor} of this process's door. */
export function withActor<T>(
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  return requireDoor().withActor(actor, work, options);
}

/** This process's door, for what is not a transaction: readiness, notifications, shutting down. */
export function requireDoor(): Door {
  if (!opened) throw new Error('No door to the database: call useDoor at the start of the process.');
  return opened;
}

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await run();
    } catch (error) {
      if (retries >= RETRIES || !mayBeRunAgain(error)) throw error;
    }
  }
}

function mayBeRunAgain(error: unknown): boolean {
  return RETRIED_CODES.has((error as { code?: string }).code ?? '') || isStale(error);
}

async function asUnavailable<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw isUnavailability(error) ? new DatabaseUnavailable(error) : error;
  }
}
