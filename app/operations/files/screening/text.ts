import { kindOfText } from '#app/domain/files/file-kind.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import type { FileKind } from '#app/domain/files/file-kind.ts';
import type { ByteReader } from './byte-reader.ts';

/** Control characters that no text has, but for tabs, line ends and form feeds. */
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** Copies a plain text as it is, as long as it is one: UTF-8 throughout. @throws FileRefused */
export async function* screenText(reader: ByteReader, name: string): AsyncGenerator<Buffer, FileKind> {
  const kind = kindOfText(name);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const check = (piece?: Buffer) => {
    try {
      if (!CONTROLS.test(decoder.decode(piece, { stream: piece !== undefined }))) return;
    } catch {
      // Not UTF-8: no text that everybody can read.
    }
    throw new FileRefused('unknown-kind');
  };
  for await (const piece of reader.rest()) {
    check(piece);
    yield piece;
  }
  check();
  return kind;
}
