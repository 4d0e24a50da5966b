import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

const run = promisify(execFile);

/** Where a Chromium usually is; first Debian's build without a window, which tests in two thirds of the time. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** How tests start it; the flags keep it from talking to anybody but us. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // What a script's second hundred calls would gain from is thrown away with the page: without it axe takes half the time.
  '--js-flags=--no-opt --no-maglev',
];

/**
 * A browser for the tests: the one CHROMIUM_PATH names, the system's, Playwright's own, or one installed now where
 * that can be done without asking.
 *
 * @throws Error with one sentence on what to install
 */
export async function requireChromium(): Promise<string> {
  const found = findChromium() ?? (await installed());
  if (!found) {
    throw new Error(
      'No Chromium was found or could be installed: install one (Debian: apt-get install chromium fonts-noto-core; ' +
        'elsewhere: npx playwright install chromium) or name it in CHROMIUM_PATH.',
    );
  }
  return found;
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...USUAL_PLACES, chromium.executablePath()].find(
    (path) => path && existsSync(path) && launches(path),
  );
}

/** A file may be there and not run: a snap stub, a missing library. */
function launches(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function installed(): Promise<string | undefined> {
  for (const attempt of [installFromDebian, installFromPlaywright]) {
    try {
      await attempt();
      const found = findChromium();
      if (found) return found;
    } catch (error) {
      // The next way, or the sentence that says what to install.
      process.stderr.write((error as { stderr?: string }).stderr ?? String(error));
    }
  }
  return undefined;
}

async function installFromDebian(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]) => run('apt-get', words, { env });
  await apt('update', '-qq');
  // With letters for Arabic, so that what is looked at is what a reader sees.
  const install = (browser: string) =>
    apt('install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-core');
  await install('chromium-headless-shell').catch(() => install('chromium'));
}

async function installFromPlaywright(): Promise<void> {
  await run('npx', ['playwright', 'install', 'chromium'], { timeout: 300_000 });
}
