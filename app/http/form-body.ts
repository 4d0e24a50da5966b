import type { IncomingMessage } from 'node:http';
import { FORM_BYTES } from './guard/body.ts';
import { inspectForm } from './guard/form.ts';
import { refusal, type Refusal } from './guard/refusal.ts';

/** A form of a quarter megabyte arrives within this over a very slow line. */
export const FORM_DEADLINE_MS = 15_000;

/**
 * Reads an admitted form body whole, which its declared length has shown to be within the cap, and inspects it.
 * The result is undefined when the client went away.
 */
export function readForm(
  request: IncomingMessage,
  deadlineMs: number = FORM_DEADLINE_MS,
): Promise<Buffer | Refusal | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (result: Buffer | Refusal | undefined) => {
      clearTimeout(deadline);
      request.removeAllListeners('data');
      resolve(result);
    };
    const deadline = setTimeout(() => settle(refusal(408, 'slow-body')), deadlineMs);
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > FORM_BYTES) settle(refusal(413, 'body-too-large'));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      const body = Buffer.concat(chunks);
      settle(inspectForm(body) ?? body);
    });
    request.once('close', () => settle(undefined));
    request.once('error', () => settle(undefined));
  });
}
