import { join } from 'node:path';
import type { Mark, MarkedKind } from '#app/domain/files/watermark.ts';
import { boundedWorker } from '#app/operations/bounded-worker.ts';
import { inTurn } from './in-turn.ts';

export type Marked =
  | { ok: true; copy: Uint8Array<ArrayBuffer> }
  /** Nobody knows today: too many ask at once. */
  | { ok: false; reason: 'busy' }
  /** Broken, encrypted, or more than the limits below allow. */
  | { ok: false; reason: 'cannot-be-marked' };

/** Where the process was started, as for the assets: the server runs from a bundle elsewhere. */
const PROGRAM = join(process.cwd(), 'app/operations/files/copies/worker.js');
const MOST_BYTES = 256 * 1024 * 1024;

const worker = boundedWorker(PROGRAM, {
  // A file of 20 MB takes some seconds alone.
  mostMs: 20_000,
  resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  workerData: { mostBytes: MOST_BYTES },
});

/**
 * A copy of a PDF or of a picture as a PDF, with a mark on every page. Made in a worker with limits of its own for memory and time, one after the
 * other, so that a hostile file costs its own answer and nobody else's; one that runs into a limit ends the worker.
 *
 * @param kind what the bytes are
 * @param read called when it is this one's turn, so that no more than one file waits in memory
 * @throws Error whatever `read` throws
 */
export async function markCopy(
  kind: MarkedKind,
  read: () => Promise<Uint8Array<ArrayBuffer>>,
  mark: Mark,
): Promise<Marked> {
  const marked = await inTurn(async () => {
    const bytes = await read();
    return worker.ask<{ copy?: Uint8Array<ArrayBuffer> }>({ bytes, kind, mark }, [bytes.buffer]);
  });
  if (marked === 'busy') return { ok: false, reason: 'busy' };
  return marked?.copy ? { ok: true, copy: marked.copy } : { ok: false, reason: 'cannot-be-marked' };
}
