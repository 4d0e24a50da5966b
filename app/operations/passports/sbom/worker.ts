import { parentPort } from 'node:worker_threads';
import { examineSbom } from './examine-sbom.ts';

/** Examines one list of parts after another, in the thread that `read-sbom.ts` bounds. */
parentPort?.on('message', (bytes: Uint8Array) => {
  try {
    parentPort?.postMessage({ examined: examineSbom(bytes) });
  } catch {
    // What a library says of a stranger's file goes nowhere: it may quote it.
    parentPort?.postMessage({ examined: undefined });
  }
});
parentPort?.postMessage({ ready: true });
