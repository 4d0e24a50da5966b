import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { migrateToLatest } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import type { Manifest } from '#db/backup/manifest.ts';
import { readManifest, verifyTable } from '#db/backup/parts.ts';
import { restoreBackup } from '#db/backup/restore-backup.ts';
import { writeBackup } from '#db/backup/write-backup.ts';
import { demonstrationDatabase, type DemonstrationDatabase } from '#tests/support/demonstration.ts';
import { emptyDatabase, queryAs } from '#tests/support/empty-database.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const KEYS = { 'accounts.key': 'a'.repeat(64) };
let source: DemonstrationDatabase;
/** Of the demonstration: nobody writes to it here, so that one copy is every test's. */
let copy: { path: string; manifest: Manifest };
const kept = mkdtempSync(join(tmpdir(), 'two-way-street-'));
beforeAll(async () => {
  source = await demonstrationDatabase(inject('engine'));
  copy = await backup(source.ownerUrl, kept);
});
afterAll(async () => {
  rmSync(kept, { recursive: true });
  await source.drop();
});

async function backup(from: string, into = temporaryFolder()) {
  const path = join(into, 'copy.gz');
  return { path, manifest: await writeBackup({ ownerUrl: from, path, keys: KEYS }) };
}
const restore = async (
  path: string,
  options: { keys?: Record<string, string>; withoutKeys?: boolean } = {},
) => {
  const target = await emptyDatabase();
  await restoreBackup({ ownerUrl: target.ownerUrl, path, keys: KEYS, ...options });
  return target;
};
const tablesOf = (address: string) =>
  queryAs<{ name: string }>(
    address,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
/** All that a restore loosens for its time, and what sequences give next. */
const stateOf = (address: string) =>
  queryAs(
    address,
    `select 'trigger' as kind, tgrelid::regclass::text || '.' || tgname as name, tgenabled::text as state
       from pg_trigger where not tgisinternal
     union all select 'rls', oid::regclass::text, concat(relrowsecurity, relforcerowsecurity)
       from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
     union all select 'constraint', conrelid::regclass::text || '.' || conname,
         concat(condeferrable, condeferred, convalidated, pg_get_constraintdef(oid))
       from pg_constraint where conrelid <> 0 and connamespace in ('public'::regnamespace, 'app'::regnamespace)
     union all select 'sequence', schemaname || '.' || sequencename, last_value::text from pg_sequences
     order by 1, 2`,
  );

/** In each transaction something in a table that is copied early and something in one that is copied late. */
function writeOnAndOn(address: string): [() => number, () => Promise<void>] {
  let [goesOn, written] = [true, 0];
  const writing = (async () => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    for (; goesOn; written += 1)
      await client.query(
        `begin; update hubs set funders = array['${written}'];
         insert into rate_limits (key, points) values ('busy-${written}', ${written}); commit`,
      );
    await client.end();
  })();
  return [
    () => written,
    () => {
      goesOn = false;
      return writing;
    },
  ];
}

describe('a copy', () => {
  test('holds every table there is, in a file that is its owner’s alone and that zcat can read', async () => {
    const { path, manifest } = copy;
    expect(manifest.tables.map(({ name }) => ({ name }))).toEqual(await tablesOf(source.ownerUrl));
    expect(manifest.migrations).toEqual(Object.keys(migrations).sort());
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await readManifest(path)).toEqual(manifest);
    const text = gunzipSync(readFileSync(path)).toString();
    expect(text).toContain('Asteria Cooperation Agency');
    expect(text).toContain('"product":"two-way-street"');
  });

  test('of a database with one more table has one more, and one it cannot read whole is refused', async () => {
    const more = await demonstrationDatabase(inject('engine'));
    try {
      await queryAs(
        more.ownerUrl,
        'create table added_by_others (what text); insert into added_by_others values (1)',
      );
      const { manifest } = await backup(more.ownerUrl);
      expect(manifest.tables.find(({ name }) => name === 'public.added_by_others')?.rows).toBe(1);
      await queryAs(
        more.ownerUrl,
        'alter table added_by_others enable row level security, force row level security',
      );
      await expect(backup(more.ownerUrl)).rejects.toThrow('Policies of public.added_by_others hide rows');
      await queryAs(more.ownerUrl, 'drop table added_by_others; create materialized view v as select 1');
      await expect(backup(more.ownerUrl)).rejects.toThrow('public.v is of a kind that is not copied.');
    } finally {
      await more.drop();
    }
  });

  test('that fails leaves no file, and none takes the place of another', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'copy.gz');
    await expect(
      writeBackup({ ownerUrl: source.ownerUrl, path: join(folder, 'no/where'), keys: {} }),
    ).rejects.toThrow('cannot be written (ENOENT)');
    const { ownerUrl } = await emptyDatabase();
    await expect(writeBackup({ ownerUrl, path, keys: {} })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, 'the only copy of something');
    await expect(writeBackup({ ownerUrl: source.ownerUrl, path, keys: {} })).rejects.toThrow(
      'is there already',
    );
    expect(readFileSync(path, 'utf8')).toBe('the only copy of something');
  });
});

describe('a restore', () => {
  test('into an empty database gives the same rows, rules, sequences and bytes', async () => {
    const { path, manifest } = copy;
    const target = await restore(path);
    const again = await backup(target.ownerUrl);
    const contents = ({ tables }: typeof manifest) =>
      tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }));
    expect(contents(again.manifest)).toEqual(contents(manifest));
    expect(again.manifest.sequences).toEqual(manifest.sequences);
    expect(await stateOf(target.ownerUrl)).toEqual(await stateOf(source.ownerUrl));
    expect(await migrateToLatest(target.ownerUrl)).toEqual([]);
  });

  test('of a copy made under writes has each transaction whole or not at all', async () => {
    const busy = await demonstrationDatabase(inject('engine'));
    const [written, stop] = writeOnAndOn(busy.ownerUrl);
    let path;
    try {
      await vi.waitUntil(() => written() > 3);
      path = (await backup(busy.ownerUrl)).path;
    } finally {
      await stop();
      await busy.drop();
    }
    const target = await restore(path);
    const [early] = await queryAs<{ last: number }>(
      target.ownerUrl,
      'select distinct funders[1]::int as last from hubs',
    );
    const [late] = await queryAs<{ last: number }>(
      target.ownerUrl,
      `select max(points) as last from rate_limits where key like 'busy-%'`,
    );
    expect(late).toEqual(early);
    // It went on while the copy was made: the copy has the beginning of it.
    expect(late!.last).toBeLessThan(written());
  });

  test('refuses a database that is not empty, and changes nothing there', async () => {
    const { path } = copy;
    const target = await emptyDatabase();
    await queryAs(target.ownerUrl, 'create table mine (what text)');
    const refused = restoreBackup({ ownerUrl: target.ownerUrl, path, keys: KEYS });
    await expect(refused).rejects.toThrow('The database is not empty (it has public.mine)');
    expect(await tablesOf(target.ownerUrl)).toEqual([{ name: 'public.mine' }]);
  });

  test('refuses another key by name, unless it is told that the key is lost', async () => {
    const { path } = copy;
    await expect(restore(path, { keys: { 'accounts.key': 'b'.repeat(64) } })).rejects.toThrow(
      'KEYS_DIR/accounts.key is another key than the one that sealed part of this backup',
    );
    await expect(restore(path, { keys: {} })).rejects.toThrow('KEYS_DIR/accounts.key is missing');
    await restore(path, { keys: {}, withoutKeys: true });
  });

  test('refuses what a newer version wrote, and what an older one did', async () => {
    const other = await demonstrationDatabase(inject('engine'));
    try {
      await queryAs(other.ownerUrl, `insert into kysely_migration values ('9999-next', '')`);
      await expect(restore((await backup(other.ownerUrl)).path)).rejects.toThrow('newer or another version');
      await queryAs(other.ownerUrl, `delete from kysely_migration where name > '0021'`);
      await expect(restore((await backup(other.ownerUrl)).path)).rejects.toThrow(
        /older version .*it lacks 0021/,
      );
    } finally {
      await other.drop();
    }
  });

  test('that fails at its end leaves the database as empty as it was', async () => {
    const other = await demonstrationDatabase(inject('engine'));
    const target = await emptyDatabase();
    try {
      // What no check of the file can find: a row whose foreign key leads nowhere.
      await queryAs(
        other.ownerUrl,
        'alter table sessions drop constraint sessions_person_id_fkey; insert into sessions (token_hash, person_id, expires_at, ends_at) ' +
          `values ('${'c'.repeat(64)}', gen_random_uuid(), now(), now())`,
      );
      const { path } = await backup(other.ownerUrl);
      await expect(restoreBackup({ ownerUrl: target.ownerUrl, path, keys: KEYS })).rejects.toThrow(
        'sessions_person_id_fkey',
      );
      expect(await tablesOf(target.ownerUrl)).toEqual([]);
    } finally {
      await other.drop();
    }
  });
});

describe('a damaged file', () => {
  test('is refused by the name of its table, wherever a byte of it was flipped', async () => {
    const [file, damaged] = flippable('damaged.gz');
    for (const [index, table] of copy.manifest.tables.entries()) {
      const { name, part } = table;
      // The head of the part, which no rows depend on, its middle and its end.
      const places = [4, Math.floor(part.length / 2), part.length - 1];
      for (const [nth, at] of places.entries()) {
        const mend = flip(file, part.at + at, 0x10);
        const message = `The backup is damaged in the table ${name}.`;
        await expect(verifyTable(damaged, table)).rejects.toThrow(message);
        // All tables before it are looked at first, so each is damaged in one place for the whole restore.
        if (nth === index % places.length)
          await expect(
            restoreBackup({ ownerUrl: 'postgres://nobody@127.0.0.1:1/none', path: damaged, keys: KEYS }),
          ).rejects.toThrow(message);
        mend();
      }
    }
    expect(readFileSync(damaged).equals(readFileSync(copy.path))).toBe(true);
  });

  test('is refused where its end is flipped or missing, and so is what is no backup', async () => {
    const whole = readFileSync(copy.path);
    const { part } = copy.manifest.tables.at(-1)!;
    const refused = 'is not a whole backup, or its end is damaged';
    const [file, damaged] = flippable('broken.gz');
    for (let at = part.at + part.length; at < whole.length; at += 7) {
      const mend = flip(file, at, 0x01);
      await expect(readManifest(damaged)).rejects.toThrow(refused);
      mend();
    }
    for (const bytes of [
      whole.subarray(0, -1),
      whole.subarray(0, 5000),
      Buffer.from('hello'),
      Buffer.alloc(9999),
    ]) {
      writeFileSync(damaged, bytes);
      await expect(readManifest(damaged)).rejects.toThrow(refused);
    }
    await expect(readManifest(join(damaged, 'none'))).rejects.toThrow('cannot be read');
  });
});

/** A copy of the copy, open to be damaged in place: only the byte that is flipped is written. */
function flippable(name: string): [number, string] {
  const path = join(temporaryFolder(), name);
  copyFileSync(copy.path, path);
  const file = openSync(path, 'r+');
  onTestFinished(() => closeSync(file));
  return [file, path];
}

/** Returns how to flip it back. */
function flip(file: number, at: number, bits: number): () => void {
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([byte[0]! ^ bits]), 0, 1, at);
  return () => void writeSync(file, byte, 0, 1, at);
}
