import { HEAD_BYTES, kindOfHead, type FileKind } from '#app/domain/files/file-kind.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import { ByteReader } from './byte-reader.ts';
import { screenJpeg } from './jpeg.ts';
import { screenOffice } from './office.ts';
import { screenPdf } from './pdf.ts';
import { screenPng } from './png.ts';
import { screenText } from './text.ts';

/**
 * Lets the bytes of a file by while it looks at them, and says at the end which kind it was. What comes out is what is
 * kept: of pictures less than came in. Nothing is held but the piece at hand, and of a document its end.
 *
 * @throws FileRefused as soon as something speaks against it, which may be at the very end
 */
export async function* screen(
  source: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Buffer, FileKind> {
  const reader = new ByteReader(source);
  const head = await reader.peek(HEAD_BYTES);
  if (head.length === 0) throw new FileRefused('missing');
  const kind = kindOfHead(head);
  switch (kind) {
    case 'png':
      yield* screenPng(reader);
      return kind;
    case 'jpg':
      yield* screenJpeg(reader);
      return kind;
    case 'pdf':
      yield* screenPdf(reader);
      return kind;
    case 'zip':
      return yield* screenOffice(reader);
    case 'text':
      return yield* screenText(reader, name);
  }
}
