import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { ActionFunctionArgs } from '@remix-run/node';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import { FILES_A_MESSAGE } from '#app/domain/matches/thread-files.ts';
import { drain } from '#app/http/drain.ts';
import { hasHostileKey } from '#app/http/guard/hostile-keys.ts';
import { refusalResponse } from '#app/http/outcome.ts';

type Coming = { name: string; bytes: AsyncIterable<Uint8Array> };
export type Received<T> = {
  fields: URLSearchParams;
  /** What became of each file, in the order in which they came. */
  files: T[];
  /** More were chosen than go with one message; the others were not read. */
  tooMany: boolean;
};

const FIELDS = 20;
const FIELD_BYTES = 64 * 1024;

/**
 * A message as it comes: its fields, and each file handed over while it is still coming in. A form that was kept while its
 * sender signed in again has no files and comes as any other.
 *
 * @throws Response 400 for a form that no page of ours sends, or that broke off; what was taken by then is handed to `drop`
 */
export async function receiveMessage<T>(
  request: Request,
  take: (file: Coming) => Promise<T>,
  drop: (taken: readonly T[]) => Promise<unknown>,
): Promise<Received<T>> {
  const fields = new URLSearchParams();
  if (!isMultipart(request)) {
    for (const [name, value] of await request.formData())
      if (typeof value === 'string') fields.append(name, value);
    return { fields, files: [], tooMany: false };
  }
  const taking: Promise<T>[] = [];
  let tooMany = false;
  let current: BusboyFileStream | undefined;
  const parser = parserOf(request);
  parser.on('field', (name, value) => addField(fields, name, value));
  parser.on('file', (field, stream, name) => {
    // Told to whoever reads it, else to the form as a whole.
    stream.on('error', () => undefined);
    // A browser sends an empty, nameless file where none was chosen.
    const isChosen = field === 'file' && Boolean(name);
    if (isChosen && taking.length >= FILES_A_MESSAGE) tooMany = true;
    if (!isChosen || tooMany) {
      stream.resume();
      return;
    }
    current = stream;
    const taken = take({ name: name ?? '', bytes: toItsEnd(stream) }).finally(() => drain(stream));
    taken.catch(() => undefined);
    taking.push(taken);
  });
  parser.once('filesLimit', () => (tooMany = true));
  const isWhole = await wholeForm(request, parser).then(
    () => !isHostile(fields),
    () => false,
  );
  if (!isWhole) {
    parser.destroy();
    current?.destroy(new Error('The form was cut off.'));
  }
  const settled = await Promise.allSettled(taking);
  const failed = settled.find((one) => one.status === 'rejected');
  const files = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (isWhole && !failed) return { fields, files, tooMany };
  await drop(files);
  throw isWhole ? failed?.reason : refusalResponse('invalid');
}

/** What a form that is read whole is looked at for (`app/http/guard/form.ts`). */
function isHostile(fields: URLSearchParams): boolean {
  return (
    hasHostileKey(fields.keys()) !== undefined || [...fields].some((pair) => pair.join('').includes('\0'))
  );
}

/**
 * Where a session has ended or the thread is closed, what was typed beside files is kept as any other form is: read up to
 * the first file, and put where the detour and the error page look for it (`app/http/parked-form.ts`). The files have to
 * be chosen again.
 *
 * @throws what was thrown
 */
export async function keepTyped({ request, context }: ActionFunctionArgs, thrown: unknown): Promise<never> {
  if (!(thrown instanceof Response) || !context.sessionToken || !isMultipart(request)) throw thrown;
  const fields = new URLSearchParams();
  const parser = parserOf(request);
  parser.on('field', (name, value) => addField(fields, name, value));
  const atFile = new Promise<void>((resolve) => {
    parser.once('file', (_field, stream) => {
      stream.on('error', () => undefined);
      stream.resume();
      resolve();
    });
  });
  await Promise.race([wholeForm(request, parser), atFile]).catch(() => undefined);
  if (fields.size > 0) context.sentFields = Buffer.from(fields.toString());
  throw thrown;
}

function isMultipart(request: Request): boolean {
  return /^multipart\/form-data\s*;/i.test(request.headers.get('Content-Type') ?? '');
}

function addField(fields: URLSearchParams, name: string, value: string): void {
  if (name !== 'file') fields.append(name, value);
}

function parserOf(request: Request): Busboy {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('Content-Type') ?? '' },
      isPartAFile: (_field, _type, name) => name !== undefined,
      limits: {
        // A few more than are taken, so that who chose too many is told so.
        files: 2 * FILES_A_MESSAGE,
        fields: FIELDS,
        parts: FIELDS + 2 * FILES_A_MESSAGE,
        fieldNameSize: 100,
        fieldSize: FIELD_BYTES,
        fileSize: FILE_BYTES,
        headerPairs: 20,
        headerSize: 4 * 1024,
      },
    });
  } catch {
    throw refusalResponse('invalid');
  }
}

async function wholeForm({ body }: Request, parser: Busboy): Promise<void> {
  if (!body) throw refusalResponse('invalid');
  const isOdd = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error('The form holds more than a message does.'));
    parser.once('partsLimit', refuse).once('fieldsLimit', refuse);
  });
  await Promise.race([pipeline(Readable.fromWeb(body as unknown as NodeReadableStream), parser), isOdd]);
}

/** The rest of a file that nobody reads to its end is thrown away by the form, which goes on to the next part. */
async function* toItsEnd(stream: Readable & { truncated: boolean }): AsyncGenerator<Uint8Array> {
  yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  if (stream.truncated) throw new FileRefused('too-large');
}
