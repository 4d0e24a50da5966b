import type { FileHandle } from 'node:fs/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { writeWholeFile } from '#db/whole-file.ts';
import { inOneTransaction } from './as-owner.ts';
import { copyOut, readContents } from './contents.ts';
import type { Manifest, TableRecord } from './manifest.ts';
import { writeManifest, writePart } from './parts.ts';

export type BackupOptions = {
  ownerUrl: string;
  /** Where it shall be; nothing may be there yet. */
  path: string;
  /** Fingerprints of the keys that belong to it, by name. */
  keys: Readonly<Record<string, string>>;
};

/**
 * Every table at one moment, while others go on writing: one transaction sees one snapshot. The file is there when it is
 * whole, and is its owner's alone to read.
 *
 * @returns what it says of itself
 * @throws BackupRefused where something would be left out
 * @throws Error where the file is there already
 */
export function writeBackup({ ownerUrl, path, keys }: BackupOptions): Promise<Manifest> {
  return writeWholeFile(path, (file) =>
    inOneTransaction(ownerUrl, 'isolation level repeatable read read only', (client) =>
      copyAll(client, file, keys),
    ),
  );
}

async function copyAll(client: pg.Client, file: FileHandle, keys: BackupOptions['keys']): Promise<Manifest> {
  const about = await client.query<{ at: Date; postgres: string }>(
    `select now() as at, current_setting('server_version') as postgres`,
  );
  const contents = await readContents(client);
  const migrations = await client.query<{ name: string }>('select name from kysely_migration order by name');
  const tables: TableRecord[] = [];
  let end = 0;
  for (const table of contents.tables) {
    const rows = client.query(copyTo(copyOut(table)));
    const stored = await writePart(file, end, rows);
    end += stored.part.length;
    tables.push({ name: table.name, columns: table.columns, rows: rows.rowCount, ...stored });
  }
  const manifest: Manifest = {
    product: 'two-way-street',
    format: 1,
    takenAt: about.rows[0]!.at.toISOString(),
    postgres: about.rows[0]!.postgres,
    migrations: migrations.rows.map(({ name }) => name),
    keys: { ...keys },
    // After the tables: sequences know no snapshot, and one that is ahead of its rows does no harm.
    sequences: await readSequences(client, contents.sequences),
    tables,
  };
  await writeManifest(file, end, manifest);
  return manifest;
}

async function readSequences(client: pg.Client, names: readonly string[]): Promise<Manifest['sequences']> {
  const sequences: Manifest['sequences'] = [];
  for (const name of names) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${name}`,
    );
    sequences.push({ name, ...rows[0]! });
  }
  return sequences;
}
