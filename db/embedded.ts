import { resolve } from 'node:path';
import { addressOf } from './embedded/connection-file.ts';
import { stopCluster } from './embedded/cluster.ts';
import { makeDataDir } from './embedded/data-folder.ts';
import { hold, listHolders, type Holder, type Purpose } from './embedded/holders.ts';
import { joinOrStart } from './embedded/join-or-start.ts';
import { leaveOnExit } from './embedded/leave-on-exit.ts';
import { tryLock, withLock } from './embedded/lock.ts';
import { outsideEngine } from './embedded/outside-engine.ts';
import { signalPostmaster } from './embedded/postmaster.ts';
import type { Log } from './log.ts';

export interface EngineOptions {
  /** `DATA_DIR`; the embedded cluster is its folder `postgres`. */
  dataDir: string;
  /** One server at a time; any number of commands and jobs beside it. */
  purpose: Purpose;
  log: Log;
  /** Where a server will listen: what a second one is told. */
  address?: string;
  /** `DATABASE_URL` and `DATABASE_OWNER_URL`: with them nothing is started here. */
  databaseUrl?: string;
  databaseOwnerUrl?: string;
  /** Tests only: speed over surviving a crash of the machine. */
  unsafe?: boolean;
  /** Tests only: the data in memory where the machine has room, until they are taken out or the machine ends. */
  inMemory?: boolean;
}

export interface Engine {
  /** For migrations. */
  ownerUrl: string;
  /** For the door: a role that may log in and nothing else. */
  loginUrl: string;
  startedHere: boolean;
  /**
   * Leaves the engine, which goes down with the last process that uses it. A command leaves by itself when it ends or
   * is interrupted; a server calls this after draining, because only it knows when that is.
   */
  stop(): Promise<void>;
}

/**
 * The PostgreSQL to use: yours where you name one, else the embedded one of the data folder: joined where it runs,
 * started where it does not, adopted where the process that started it was killed.
 *
 * @throws EngineInUse for a second server; Error with one sentence on what to do where PostgreSQL cannot run.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { databaseUrl, databaseOwnerUrl } = options;
  if (databaseUrl || databaseOwnerUrl) return outsideEngine(databaseUrl, databaseOwnerUrl);
  const dataDir = resolve(options.dataDir);
  makeDataDir(dataDir);
  const lock = `${dataDir}/engine.lock`;
  return withLock(lock, async () => {
    if (options.purpose === 'server') refuseSecondServer(dataDir);
    const release = hold(dataDir, options.purpose, options.address);
    const isLast = () => {
      release();
      return listHolders(dataDir).length === 0;
    };
    const joined = await joinOrStart({
      ...options,
      dataDir,
      isAlone: () => listHolders(dataDir).length === 1,
    }).catch((error: unknown) => {
      if (isLast()) signalPostmaster(dataDir);
      throw error;
    });
    const leave = () => withLock(lock, async () => (isLast() ? stopCluster(joined.cluster) : undefined));
    const leaveAtOnce = () => {
      // Whoever has the lock is about to use the engine, and will stop it.
      const unlock = tryLock(lock);
      if (isLast() && unlock) signalPostmaster(dataDir);
      unlock?.();
    };
    return {
      ownerUrl: addressOf(joined.connection, 'owner'),
      loginUrl: addressOf(joined.connection, 'login'),
      startedHere: joined.startedHere,
      stop: leaveOnExit({ leave, leaveAtOnce, onSignals: options.purpose === 'command' }),
    };
  });
}

/** What a second server is told: who has the data folder, and what to do. */
export class EngineInUse extends Error {
  override readonly name = 'EngineInUse';
  constructor(
    readonly holder: Holder,
    dataDir: string,
  ) {
    const where = holder.address ? `, listening at ${holder.address}` : '';
    super(
      `Another server (process ${holder.pid}${where}) uses ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    );
  }
}

function refuseSecondServer(dataDir: string): void {
  const first = listHolders(dataDir).find((holder) => holder.purpose === 'server');
  if (first) throw new EngineInUse(first, dataDir);
}
