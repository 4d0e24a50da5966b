// @ts-check
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Marks one file after another. The limits that Node gives a worker hold for the heap alone; the bytes of a stream that
 * unpacks without end lie outside it. So every array of bytes is counted here, from before the library is read.
 */
const { mostBytes } = /** @type {{ mostBytes: number }} */ (workerData);
let made = 0;
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, given, newTarget) {
    const bytes = /** @type {Uint8Array} */ (Reflect.construct(target, counted(given), newTarget));
    if (typeof given[0] !== 'number') made += given[0] instanceof ArrayBuffer ? 0 : bytes.length;
    return bytes;
  },
});

/** @param {unknown[]} given */
function counted(given) {
  if (typeof given[0] === 'number') made += given[0];
  if (made > mostBytes) throw new RangeError('The file unpacks to too much.');
  return given;
}

const { markPdf } = await import('./mark-pdf.js');
const { markPicture } = await import('./mark-picture.js');

parentPort?.on('message', async ({ bytes, kind, mark }) => {
  made = 0;
  try {
    const copy = await (kind === 'pdf' ? markPdf(bytes, mark) : markPicture(bytes, kind, mark));
    parentPort?.postMessage({ copy }, [/** @type {ArrayBuffer} */ (copy.buffer)]);
  } catch {
    // What a library says of a stranger's file goes nowhere: it may quote it.
    parentPort?.postMessage({ copy: undefined });
  }
});
parentPort?.postMessage({ ready: true });
