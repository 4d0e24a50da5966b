import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Scan, Scanned } from './scanner.ts';

export type ScannerAddress = { host: string; port: number };

const PATIENCE_MS = 60_000;
const LONGEST_ANSWER = 4_096;

/**
 * Asks clamd by its INSTREAM command (man clamd): each piece behind its length in four bytes, none after the last; one
 * line comes back. Of our own, because the libraries for it look for programs on this machine when the line is down,
 * and a scanner that is down has to be told from one that found nothing.
 *
 * @param onTrouble told why where it cannot be asked; never what was in a file
 */
export function clamavScan(address: ScannerAddress, onTrouble: (error: unknown) => void): Scan {
  return async (bytes) => {
    const socket = open(address);
    let isAbandoned = false;
    try {
      // Not waited for: an answer may come before the end, and then nobody takes the rest.
      pipeline(framed(bytes), socket, { end: false }).catch((error: Error) => {
        isAbandoned = error instanceof Abandoned;
        socket.destroy();
      });
      return meaningOf(await readAnswer(socket));
    } catch (error) {
      if (!isAbandoned) onTrouble(error);
      return 'unavailable';
    } finally {
      socket.destroy();
    }
  };
}

/** The file is refused anyway: nothing is wrong with the scanner. */
class Abandoned extends Error {}

function open(address: ScannerAddress): Socket {
  const socket = connect(address);
  return socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The scanner does not answer.')));
}

async function* framed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  try {
    for await (const piece of bytes) {
      if (piece.length === 0) continue;
      yield Buffer.concat([lengthOf(piece.length), piece]);
    }
  } catch {
    throw new Abandoned();
  }
  yield lengthOf(0);
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

/** Up to the zero that ends it. @throws Error where the line breaks before */
function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('latin1');
      const end = answer.indexOf('\0');
      if (end >= 0) resolve(answer.slice(0, end));
      else if (answer.length > LONGEST_ANSWER) reject(new Error('The scanner says too much.'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The scanner closed the line.')));
  });
}

function meaningOf(answer: string): Scanned {
  if (answer === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
  throw new Error('The scanner could not scan.');
}
