import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createDoor } from '#db/client.ts';
import { DatabaseUnavailable } from '#db/door/unavailable.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const MEGABYTE = 2 ** 20;

/** A file system of its own of so many megabytes; undefined where we may not make one. */
function smallDisk(megabytes: number): string | undefined {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
  return folder;
}

/** Takes what is free but for so much. */
function fill(folder: string, left: number): string {
  const filler = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - left, 1));
  return filler;
}

test('a full disk: writing is DatabaseUnavailable, reading goes on, and with space it is as before (CR3)', async ({
  skip,
}) => {
  const disk = smallDisk(300);
  if (!disk) return skip('nobody lets us make a file system');
  const engine = await openEngine({
    dataDir: join(disk, 'data'),
    purpose: 'command',
    log: silentLog,
    unsafe: true,
  });
  onTestFinished(() => engine.stop());
  await migrateToLatest(engine.ownerUrl);
  const owner = new pg.Client({ connectionString: engine.ownerUrl });
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query(`create table kept (words text); alter table kept alter words set storage plain;
    grant select, insert on kept to public; insert into kept values ('before')`);
  const door = createDoor({ loginUrl: engine.loginUrl, log: silentLog });
  onTestFinished(() => door.end());
  const write = () =>
    door.withActor({ kind: 'anonymous' }, (tx) =>
      sql`insert into kept select repeat('x', 4000) from generate_series(1, 500)`.execute(tx),
    );
  const count = () =>
    door.withActor({ kind: 'anonymous' }, async (tx) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from kept`.execute(tx);
      return rows[0]?.n;
    });

  await write();
  const filler = fill(disk, MEGABYTE);
  await expect(write()).rejects.toThrow(DatabaseUnavailable);
  expect(await count()).toBe(501);
  rmSync(filler);
  await write();
  expect(await count()).toBe(1001);
});
