import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { ensureBuild } from '../ensure-build.ts';
import { insertGeneratedOffers } from './insert-offers.ts';
import { report, startProduct, stopProduct } from './running-product.ts';

/**
 * The public pages of the built product with 10,000 generated offers, one process, loopback: requests a second and
 * p99 by wrk, start-up, memory, bytes. One JSON line a figure.
 */
const OFFERS = 10_000;
const PORT = 4170;
const BARE_PORT = 4169;
const ORIGIN = `http://localhost:${PORT}`;
const SECONDS = 6;
/** A cookie of ours, though empty, takes a request past the page cache: every answer is rendered. */
const PAST_THE_CACHE = 'Cookie: __Host-flash=';

await ensureBuild();
const dataDir = mkdtempSync(join(tmpdir(), 'tws-bench-'));
try {
  await arrange();
  report('boot to first answer, after the first start', { seconds: await bootTime() });
  const from = performance.now();
  const server = await startProduct(dataDir, PORT);
  await fetch(`${ORIGIN}/en/offers?q=incident`);
  report('boot to first search', { seconds: secondsSince(from) });
  try {
    await measure(server);
  } finally {
    await stopProduct(server);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function arrange(): Promise<void> {
  const engine = await openEngine({ dataDir, purpose: 'command', log: silentLog });
  try {
    await migrateToLatest(engine.ownerUrl);
    await insertGeneratedOffers(engine.ownerUrl, OFFERS);
  } finally {
    await engine.stop();
  }
}

async function bootTime(): Promise<number> {
  const from = performance.now();
  const server = await startProduct(dataDir, PORT);
  const seconds = secondsSince(from);
  await stopProduct(server);
  return seconds;
}

function secondsSince(from: number): number {
  return Number(((performance.now() - from) / 1000).toFixed(2));
}

async function measure(server: ChildProcess): Promise<void> {
  const offer = await firstOffer();
  await sizes('offer list, first page', '/en/offers');
  await sizes('an offer', offer);
  report('resident memory after start', { megabytes: memory(server), offers: OFFERS });
  if (spawnSync('wrk', ['--version']).error) {
    console.error(
      'wrk is not installed, so requests a second are not measured (Debian: apt-get install wrk).',
    );
    return;
  }
  const etag = (await fetch(ORIGIN + '/en/offers', { headers: { 'accept-encoding': 'br' } })).headers.get(
    'etag',
  );
  await calibrate(await (await fetch(ORIGIN + '/en/offers')).text());
  await load('offer list, uncached', '/en/offers', [PAST_THE_CACHE]);
  await load('offer list with filters, uncached', '/en/offers?theme=INC&language=fr&page=2', [
    PAST_THE_CACHE,
  ]);
  await load('offer list with search, uncached', '/en/offers?q=incident+respnse', [PAST_THE_CACHE]);
  await load('an offer, uncached', offer, [PAST_THE_CACHE]);
  await load('offer list, cached, whole', '/en/offers', []);
  await load('offer list, cached, brotli', '/en/offers', ['Accept-Encoding: br']);
  await load('offer list, unchanged (304)', '/en/offers', [
    'Accept-Encoding: br',
    `If-None-Match: ${etag ?? ''}`,
  ]);
  await load('an offer, cached, whole', offer, []);
  report('resident memory after the load', { megabytes: memory(server), offers: OFFERS });
}

/** What this machine gives at this hour: the same bytes from a bare server. The other figures are read against it. */
async function calibrate(page: string): Promise<void> {
  const body = Buffer.from(page);
  const bare = createServer((_request, response) => response.end(body));
  bare.listen(BARE_PORT, '127.0.0.1');
  await once(bare, 'listening');
  await runWrk('a bare Node server, the same bytes', `http://127.0.0.1:${BARE_PORT}/`, []);
  bare.close();
  bare.closeAllConnections();
}

async function firstOffer(): Promise<string> {
  const page = await (await fetch(`${ORIGIN}/en/offers`)).text();
  const found = /\/en\/offers\/[0-9a-f-]{36}/.exec(page);
  if (!found) throw new Error('The list shows no offer.');
  return found[0];
}

/** Page and stylesheet together, as a first visit carries them, compressed. */
async function sizes(figure: string, path: string): Promise<void> {
  const page = await compressedSize(path);
  const html = await (await fetch(ORIGIN + path)).text();
  const stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const styles = await compressedSize(stylesheet);
  report(`bytes of ${figure}, compressed`, {
    page,
    styles,
    together: page + styles,
    scripts: html.includes('<script') ? 1 : 0,
  });
}

/** Bytes as they travel; fetch would hand over the decompressed ones. */
async function compressedSize(path: string): Promise<number> {
  const request = get(ORIGIN + path, { headers: { 'Accept-Encoding': 'br' } });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let size = 0;
  for await (const chunk of answer) size += (chunk as Buffer).length;
  return size;
}

async function load(figure: string, path: string, headers: readonly string[]): Promise<void> {
  await runWrk(figure, ORIGIN + path, headers);
}

async function runWrk(figure: string, address: string, headers: readonly string[]): Promise<void> {
  const words = headers.flatMap((header) => ['-H', header]);
  const run = spawn('wrk', ['-t1', '-c32', `-d${SECONDS}s`, '--latency', ...words, address]);
  let said = '';
  run.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(run, 'exit');
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1];
  report(figure, {
    requests_per_second: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1])),
    p99: /99%\s+(\S+)/.exec(said)?.[1],
    ...(failed && { failed: Number(failed) }),
  });
}

function memory({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
