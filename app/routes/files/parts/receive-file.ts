import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import { drain } from '#app/http/drain.ts';
import { refusalResponse } from '#app/http/outcome.ts';

export type ComingFile = { name: string; bytes: AsyncIterable<Uint8Array> };

/**
 * Hands over the one file of a form while it is still coming in. The rest of a file that nobody reads to its end is
 * thrown away, so that a browser which is still sending gets to see the answer.
 *
 * @returns what `take` answers; undefined where the form has no file
 * @throws Response 400 for a form that no page of ours sends: fields beside the file, a second part, no end
 */
export async function receiveFile<T>(
  request: Request,
  take: (file: ComingFile) => Promise<T>,
): Promise<T | undefined> {
  const { body } = request;
  const parser = makeParser(request.headers);
  if (!parser || !body) throw refusalResponse('invalid');
  let taken: Promise<T> | undefined;
  let coming: Readable | undefined;
  const isOdd = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error('The form holds more than one file.'));
    parser
      .once('field', refuse)
      .once('partsLimit', refuse)
      .once('filesLimit', refuse)
      .once('fieldsLimit', refuse);
  });
  const hasAllCome = new Promise<void>((resolve, reject) => {
    parser.on('file', (field, stream, name) => {
      // Told to whoever reads it, else to the form as a whole.
      stream.on('error', () => undefined);
      if (field !== 'file' || taken) {
        stream.resume();
        return;
      }
      coming = stream;
      taken = take({ name: name ?? '', bytes: untilWhole(stream, hasAllCome) }).finally(() => drain(stream));
      taken.catch(() => undefined);
    });
    const read = pipeline(Readable.fromWeb(body as unknown as NodeReadableStream), parser);
    Promise.race([read, isOdd]).then(resolve, reject);
  });
  try {
    await hasAllCome;
  } catch (error) {
    parser.destroy();
    coming?.destroy(new Error('The form was cut off.'));
    await taken?.catch(() => undefined);
    throw error instanceof Response ? error : refusalResponse('invalid');
  }
  return taken;
}

function makeParser(headers: Headers): Busboy | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': headers.get('Content-Type') ?? '' },
      isPartAFile: (_field, _type, name) => name !== undefined,
      limits: { files: 1, parts: 1, fields: 0, fileSize: FILE_BYTES, headerPairs: 20, headerSize: 4 * 1024 },
    });
  } catch {
    return undefined;
  }
}

/** A file is whole only when its form is: one whose line broke off ends like any other, but for that. */
async function* untilWhole(
  stream: Readable & { truncated: boolean },
  hasAllCome: Promise<void>,
): AsyncGenerator<Uint8Array> {
  yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  if (stream.truncated) throw new FileRefused('too-large');
  await hasAllCome;
}
