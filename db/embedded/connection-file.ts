import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from './private-file.ts';

/** The three who may log in to the embedded engine. Only the first is a superuser, and only db/embedded uses it. */
export const ENGINE_ROLES = { superuser: 'tws_engine', owner: 'tws_owner', login: 'tws_login' } as const;
export type EngineRole = keyof typeof ENGINE_ROLES;

export const DATABASE_NAME = 'two_way_street';

export interface Connection {
  host: '127.0.0.1';
  /** Changes with every start; 0 while nothing runs yet. */
  port: number;
  /** So do they. */
  passwords: Record<EngineRole, string>;
}

/** Reads `engine.json` (mode 600) of a data folder; undefined when there is none or it is damaged. */
export function findConnection(dataDir: string): Connection | undefined {
  try {
    const connection = JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as Partial<Connection>;
    return connection.passwords?.superuser ? (connection as Connection) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new Error(
        `${pathIn(dataDir)} belongs to another user: run this as the user who started the engine.`,
        {
          cause: error,
        },
      );
    }
    return undefined;
  }
}

export function saveConnection(dataDir: string, connection: Connection): void {
  writePrivateFile(pathIn(dataDir), JSON.stringify(connection, null, 2));
}

export function newConnection(): Connection {
  const password = () => randomBytes(24).toString('base64url');
  return {
    host: '127.0.0.1',
    port: 0,
    passwords: { superuser: password(), owner: password(), login: password() },
  };
}

/** A `postgres://` address for one of the engine's roles. */
export function addressOf(
  connection: Connection,
  role: EngineRole,
  database: string = DATABASE_NAME,
): string {
  const { host, port, passwords } = connection;
  return `postgres://${ENGINE_ROLES[role]}:${passwords[role]}@${host}:${port}/${database}`;
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'engine.json');
}
