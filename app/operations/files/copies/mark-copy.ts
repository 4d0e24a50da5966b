import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Mark } from '#app/domain/files/watermark.ts';
import { inTurn } from './in-turn.ts';

export type Marked =
  | { ok: true; copy: Uint8Array<ArrayBuffer> }
  /** Nobody knows today: too many ask at once. */
  | { ok: false; reason: 'busy' }
  /** Broken, encrypted, or more than the limits below allow. */
  | { ok: false; reason: 'cannot-be-marked' };

/** A file of 20 MB takes some seconds alone. */
const MOST_MS = 20_000;
const MOST_BYTES = 192 * 1024 * 1024;
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const IDLE_MS = 60_000;
/** Where the process was started, as for the assets: the server runs from a bundle elsewhere. */
const PROGRAM = join(process.cwd(), 'app/operations/files/copies/worker.js');

let ready: Promise<Worker> | undefined;
let leaving: NodeJS.Timeout | undefined;

/**
 * A copy of a PDF with a mark on every page. Made in a worker with limits of its own for memory and time, one after the
 * other, so that a hostile file costs its own answer and nobody else's; one that runs into a limit ends the worker.
 *
 * @param read called when it is this one's turn, so that no more than one file waits in memory
 * @throws Error whatever `read` throws
 */
export async function markCopy(read: () => Promise<Uint8Array<ArrayBuffer>>, mark: Mark): Promise<Marked> {
  const marked = await inTurn(async () => work(await read(), mark));
  return marked === 'busy' ? { ok: false, reason: 'busy' } : marked;
}

async function work(bytes: Uint8Array<ArrayBuffer>, mark: Mark): Promise<Marked> {
  clearTimeout(leaving);
  try {
    const worker = await (ready ??= begin());
    const { copy } = await answerOf<{ copy?: Uint8Array<ArrayBuffer> }>(worker, () =>
      worker.postMessage({ bytes, mark }, [bytes.buffer]),
    );
    leaving = setTimeout(() => void end(), IDLE_MS).unref();
    return copy ? { ok: true, copy } : { ok: false, reason: 'cannot-be-marked' };
  } catch {
    await end();
    return { ok: false, reason: 'cannot-be-marked' };
  }
}

async function begin(): Promise<Worker> {
  const worker = new Worker(PROGRAM, {
    // It needs none of our secrets, and what a library says of a file is not ours to log.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: HEAP,
    workerData: { mostBytes: MOST_BYTES },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  // An error that nobody listens to would end the process.
  worker.on('error', () => undefined);
  await answerOf(worker, () => undefined);
  return worker;
}

async function end(): Promise<void> {
  const worker = await ready?.catch(() => undefined);
  ready = undefined;
  await worker?.terminate();
}

/** @throws Error where it does not come in time, or the worker ended */
function answerOf<T>(worker: Worker, ask: () => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const patience = setTimeout(() => settle(() => reject(new Error('Too slow.'))), MOST_MS);
    const onMessage = (told: T) => settle(() => resolve(told));
    const onEnd = () => settle(() => reject(new Error('The worker ended.')));
    const settle = (how: () => void) => {
      clearTimeout(patience);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      how();
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    ask();
  });
}
