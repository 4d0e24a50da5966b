import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrations } from '../migrations/index.ts';
import { inOneTransaction } from './as-owner.ts';
import { copyIn, copyOut, readContents, type Contents, type TableShape } from './contents.ts';
import { loosened } from './loosened.ts';
import type { Manifest, TableRecord } from './manifest.ts';
import { migrateWithin } from './migrate-within.ts';
import { readManifest, readPart, verifyTable } from './parts.ts';
import { BackupRefused } from './refused.ts';
import { Tally } from './tally.ts';

export type RestoreOptions = {
  ownerUrl: string;
  path: string;
  /** Fingerprints of the keys that are here, by name. */
  keys: Readonly<Record<string, string>>;
  /** Where they are lost: what they sealed will not open, all else will be there. */
  withoutKeys?: boolean;
};

/** Any number will do: of two restores at once the second finds the database filled. */
const LOCK = 1_414_213;

/**
 * A backup into an empty database, in one transaction: at its end there is all of it, compared row by row with what was
 * copied, or nothing.
 *
 * @throws BackupRefused with what to do, before anything is changed
 */
export async function restoreBackup({
  ownerUrl,
  path,
  keys,
  withoutKeys = false,
}: RestoreOptions): Promise<Manifest> {
  const manifest = await readManifest(path);
  requireSameSchema(manifest);
  if (!withoutKeys) requireKeys(manifest, keys);
  for (const table of manifest.tables) await verifyTable(path, table);

  await inOneTransaction(ownerUrl, 'isolation level read committed', async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await requireEmpty(client);
    await migrateWithin(client);
    const contents = await readContents(client);
    const tables = pairUp(manifest, contents);
    await loosened(client, async () => {
      // What migrations put there themselves is in the backup too.
      await client.query(`truncate ${contents.tables.map(({ name }) => name).join(', ')}`);
      for (const [shape, record] of tables) await fill(client, path, shape, record);
    });
    for (const { name, last, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [name, last, called]);
    for (const [shape, record] of tables) await compare(client, shape, record);
    // The planner knows nothing of rows that have just come.
    await client.query(`analyze ${contents.tables.map(({ name }) => name).join(', ')}`);
  });
  return manifest;
}

function requireSameSchema(manifest: Manifest): void {
  const [theirs, ours] = [manifest.migrations, Object.keys(migrations).sort()];
  const unknown = theirs.find((name) => !ours.includes(name));
  if (unknown)
    throw new BackupRefused(
      `The backup was written by a newer or another version of this software (it has ${unknown}): restore it with that version.`,
    );
  const missing = ours.find((name) => !theirs.includes(name));
  if (missing)
    throw new BackupRefused(
      `The backup was written by an older version of this software (it lacks ${missing}): restore it with that version, then start this one, which brings it up to date.`,
    );
}

function requireKeys(manifest: Manifest, keys: RestoreOptions['keys']): void {
  const other = Object.entries(manifest.keys).find(([name, fingerprint]) => keys[name] !== fingerprint);
  if (!other) return;
  const [name] = other;
  const what = keys[name] ? 'is another key than the one that' : 'is missing: it';
  throw new BackupRefused(
    `KEYS_DIR/${name} ${what} sealed part of this backup. Put that key there first. Where it is lost, add --without-keys: second factors and single sign-on have to be set up anew.`,
  );
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const contents = await readContents(client);
  const first = [...contents.tables.map(({ name }) => name), ...contents.sequences][0];
  if (first)
    throw new BackupRefused(
      `The database is not empty (it has ${first}): a backup goes into an empty one, which no server was started on.`,
    );
}

/** The same migrations make the same tables; where they did not, nothing may be left out in silence. */
function pairUp(manifest: Manifest, { tables }: Contents): [TableShape, TableRecord][] {
  const records = new Map(manifest.tables.map((record) => [record.name, record]));
  const pairs = tables.map((shape): [TableShape, TableRecord] => {
    const record = records.get(shape.name);
    records.delete(shape.name);
    if (record && String(record.columns) === String(shape.columns)) return [shape, record];
    throw new BackupRefused(`The backup's table ${shape.name} is missing or has other columns.`);
  });
  const [over] = records.keys();
  if (over) throw new BackupRefused(`The backup has a table ${over} that this version does not know.`);
  return pairs;
}

async function fill(client: pg.Client, path: string, shape: TableShape, record: TableRecord): Promise<void> {
  const rows = client.query(copyFrom(copyIn(shape)));
  await pipeline(Readable.from(readPart(path, record.part)), rows);
}

async function compare(client: pg.Client, shape: TableShape, record: TableRecord): Promise<void> {
  const tally = new Tally();
  const rows = client.query(copyTo(copyOut(shape)));
  for await (const chunk of rows) tally.add(chunk as Buffer);
  if (rows.rowCount !== record.rows || tally.sha256() !== record.sha256)
    throw new BackupRefused(`The table ${record.name} did not come back as it was. Nothing was changed.`);
}
