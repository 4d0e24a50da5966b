import { chownSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { ENGINE_ROLES } from './connection-file.ts';
import { runAs, type Account } from './run-as.ts';

export interface Cluster {
  binaries: Binaries;
  account: Account;
  /** The data folder's real path. */
  folder: string;
  /** Tests only: fast, and lost with a crash of the machine (not of a process). */
  unsafe: boolean;
}

const PORT_TRIES = 3;
const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Loopback only, UTC, and no statement, parameter or row in the log: needs are confidential and client errors quote
 * them. The rest is what a short-transaction load on one machine wants.
 */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  jit: 'off',
  random_page_cost: '1.1',
};

/** Also: no copy of what is written is kept for another server, and who connects does not work for it. */
const UNSAFE_SETTINGS: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  scram_iterations: '1',
};

export function isInitialised({ folder }: Cluster): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/**
 * Character classes for pg_trgm, which asks the C library and not the collation: in plain C an Arabic letter is no
 * letter and has no trigrams. The first that the system knows.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the cluster: UTF-8, the builtin C.UTF-8 collation (the same on every system), page checksums, passwords only. */
export async function initialise(cluster: Cluster, superuserPassword: string): Promise<void> {
  // Beside the data folder: reachable for that user, and writable for nobody but us.
  const passwordFile = `${cluster.folder}.password`;
  try {
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    if (cluster.account) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
    let output = '';
    for (const characterType of CHARACTER_TYPES) {
      const args = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${characterType}`];
      args.push(
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
        '--no-instructions',
      );
      args.push('--auth-host=scram-sha-256', '--auth-local=reject', `--username=${ENGINE_ROLES.superuser}`);
      args.push(`--pwfile=${passwordFile}`, `--pgdata=${cluster.folder}`);
      if (cluster.unsafe) args.push('--no-sync');
      const made = await runAs(cluster.account, cluster.binaries.initdb, args);
      if (made.ok) return;
      output = made.output;
      if (!output.includes('locale')) break;
    }
    throw new Error(`The database could not be created in ${cluster.folder}: ${output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts PostgreSQL apart from this process and waits until it answers; returns its port. */
export async function startCluster(cluster: Cluster): Promise<number> {
  const log = join(cluster.folder, 'engine.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) rmSync(log);
  let output = '';
  for (let tries = 0; tries < PORT_TRIES; tries += 1) {
    const port = await freePort();
    const settings = { ...SETTINGS, ...(cluster.unsafe && UNSAFE_SETTINGS), port: String(port) };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    const args = ['start', '--pgdata', cluster.folder, '--log', log, '--wait', '--timeout=120'];
    const started = await runAs(cluster.account, cluster.binaries.pgCtl, [...args, '-o', flags.join(' ')]);
    if (started.ok) return port;
    output = `${started.output}\n${lastLines(log)}`;
    if (!output.includes('Address already in use')) break;
  }
  throw new Error(`PostgreSQL did not start in ${cluster.folder}:\n${output}`);
}

/** Ends every session and stops; waits until it is down. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const args = ['stop', '--pgdata', cluster.folder, '--mode=fast', '--wait', '--timeout=30'];
  const stopped = await runAs(cluster.account, cluster.binaries.pgCtl, args);
  if (!stopped.ok && existsSync(join(cluster.folder, 'postmaster.pid'))) {
    throw new Error(`PostgreSQL did not stop in ${cluster.folder}: ${stopped.output}`);
  }
}

/** Sets the superuser's password without knowing the old one, while nothing runs: a lost file is not a lost database. */
export async function resetSuperuser(cluster: Cluster, password: string): Promise<void> {
  const statement = `alter role ${ENGINE_ROLES.superuser} password '${password}';\n`;
  const args = ['--single', '-D', cluster.folder, '-c', 'log_min_messages=fatal', 'postgres'];
  const run = await runAs(cluster.account, cluster.binaries.postgres, args, statement);
  if (!run.ok) throw new Error(`The password could not be set anew in ${cluster.folder}.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
}
