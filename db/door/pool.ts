import pg from 'pg';
import { connectionTo } from '../connection.ts';
import type { Log } from '../log.ts';
import { surviveLosses } from '../survive-losses.ts';
import { types } from './types.ts';

export interface PoolOptions {
  /** The address of the login role, never of the owner. */
  loginUrl: string;
  poolSize?: number;
  log: Log;
  /** The longest wait for a free connection, at most 5 s: after it the reader gets a page that says so. */
  waitMs?: number;
  statementTimeoutMs?: number;
}

const LONGEST_WAIT_MS = 5_000;
/** What a connection knows of the tables and keeps of statements is the dearer part of it: whoever comes back finds it. */
const IDLE_MS = 5 * 60_000;
/** So that what it keeps does not grow without end. */
const LONGEST_LIFE_S = 60 * 60;

/** Connections for the door. A lost one is a line in the log and a new one, never the end of the process. */
export function openPool({
  loginUrl,
  poolSize = 10,
  log,
  waitMs,
  statementTimeoutMs = 15_000,
}: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectionTo(loginUrl),
    types,
    max: poolSize,
    connectionTimeoutMillis: Math.min(waitMs ?? LONGEST_WAIT_MS, LONGEST_WAIT_MS),
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 30_000,
    // A network that swallows packets: longer than the server's own limit, so that it speaks first where it can.
    query_timeout: statementTimeoutMs + 2_000,
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LONGEST_LIFE_S,
    keepAlive: true,
    application_name: 'two-way-street',
  });
  return surviveLosses(pool, (error) =>
    log.warn({ code: (error as { code?: string }).code }, 'a database connection was lost'),
  );
}
