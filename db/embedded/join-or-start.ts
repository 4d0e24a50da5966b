import pg from 'pg';
import { connectionTo } from '../connection.ts';
import type { Log } from '../log.ts';
import { chooseAccount } from './account.ts';
import { requireBinaries } from './binaries.ts';
import { bootstrap, renewSuperuser } from './bootstrap.ts';
import {
  initialise,
  isInitialised,
  resetSuperuser,
  startCluster,
  stopCluster,
  type Cluster,
} from './cluster.ts';
import {
  addressOf,
  findConnection,
  newConnection,
  saveConnection,
  type Connection,
} from './connection-file.ts';
import { dataFolderIn, prepareDataFolder } from './data-folder.ts';
import { findPostmaster } from './postmaster.ts';

interface Joining {
  dataDir: string;
  log: Log;
  unsafe?: boolean;
  inMemory?: boolean;
  /** True when nobody else uses the engine, so that it may be stopped and started anew. */
  isAlone: () => boolean;
}

interface Joined {
  cluster: Cluster;
  connection: Connection;
  startedHere: boolean;
}

/** Joins the engine that runs on this data folder, or starts it. Call it with the folder's lock held. */
export async function joinOrStart({
  dataDir,
  log,
  unsafe = false,
  inMemory = false,
  isAlone,
}: Joining): Promise<Joined> {
  const account = await chooseAccount(dataFolderIn(dataDir));
  const binaries = await requireBinaries(account, dataDir);
  const cluster: Cluster = {
    account,
    binaries,
    folder: await prepareDataFolder(account, dataDir, { log, inMemory }),
    unsafe,
  };
  const running = await findPostmaster(cluster.folder);
  const known = findConnection(dataDir);
  if (running) {
    const connection = known && { ...known, port: running.port };
    if (connection && (await letsIn(connection))) return finish(dataDir, cluster, connection, false);
    if (!isAlone())
      throw new Error(`${dataDir}/engine.json no longer opens the engine others use: stop them first.`);
    await stopCluster(cluster);
  }
  const connection = known ?? newConnection();
  if (!isInitialised(cluster)) await initialise(cluster, connection.passwords.superuser);
  else if (!known || running) await resetSuperuser(cluster, connection.passwords.superuser);
  // Written before anything else can fail: from here on the password in the file is the one that counts.
  saveConnection(dataDir, connection);
  let port = await startCluster(cluster);
  if (!(await letsIn({ ...connection, port }))) {
    // A process that was killed while it changed the password: nothing else runs here, so it is set anew.
    await stopCluster(cluster);
    await resetSuperuser(cluster, connection.passwords.superuser);
    port = await startCluster(cluster);
  }
  // No password outlives a start: what somebody copied of the file opens nothing after the next.
  const { superuser } = connection.passwords;
  const renewed = { ...connection, port, passwords: { ...newConnection().passwords, superuser } };
  const joined = await finish(dataDir, cluster, renewed, true);
  const last = await renewSuperuser(renewed, newConnection().passwords.superuser);
  saveConnection(dataDir, last);
  return { ...joined, connection: last };
}

async function finish(
  dataDir: string,
  cluster: Cluster,
  connection: Connection,
  startedHere: boolean,
): Promise<Joined> {
  await bootstrap(connection);
  saveConnection(dataDir, connection);
  return { cluster, connection, startedHere };
}

async function letsIn(connection: Connection): Promise<boolean> {
  const client = new pg.Client(connectionTo(addressOf(connection, 'superuser', 'postgres')));
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
