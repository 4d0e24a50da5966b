import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withLock } from '#db/embedded/lock.ts';
import { precompress } from './precompress.ts';
import { removeUnusedScripts } from './unused-scripts.ts';

const CACHE = 'node_modules/.cache';
const LOCK = join(CACHE, 'build.lock');
const SERVER_BUNDLE = 'build/server/index.js';
const SBOM_WORKER = 'app/operations/passports/sbom/worker.ts';
const SOURCES = ['app', 'db', 'public', 'vite.config.ts', 'remix.config.js', 'package-lock.json'];

/** Builds the product unless the build there is newer than everything it is made from. */
export async function ensureBuild(): Promise<void> {
  // What is being built looks complete a moment before it is.
  if (isCurrent() && !existsSync(LOCK)) return;
  await alone(async () => {
    if (!isCurrent()) await build();
  });
}

/** Builds it anew, whatever is there; who asks meanwhile waits for it. */
export function buildAnew(): Promise<void> {
  return alone(build);
}

/** Tests and a server may start side by side: one builds, the others wait for it. */
function alone(work: () => Promise<void>): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  return withLock(LOCK, work);
}

/** @throws Error when Vite fails; what it said is on the terminal. */
export async function build(): Promise<void> {
  rmSync('build', { recursive: true, force: true });
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  const vite = spawn(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [status] = (await once(vite, 'exit')) as [number | null];
  if (status !== 0) {
    rmSync('build', { recursive: true, force: true });
    throw new Error('The build failed; what is wrong stands above.');
  }
  removeUnusedScripts('build');
  await precompress('build/client');
  // Where nobody may write later, the module of this worker has to be there: docs/decisions/0021.
  const worker = spawn(process.execPath, ['scripts/run.js', SBOM_WORKER], { stdio: 'inherit' });
  const [made] = (await once(worker, 'exit')) as [number | null];
  if (made !== 0) throw new Error('A part of the build failed; what is wrong stands above.');
}

function isCurrent(): boolean {
  return existsSync(SERVER_BUNDLE) && newest(SOURCES) <= statSync(SERVER_BUNDLE).mtimeMs;
}

function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).map(newestBelow));
}

function newestBelow(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
}
