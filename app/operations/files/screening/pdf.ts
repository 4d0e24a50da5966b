import { FileRefused, type FileRefusal } from '#app/domain/files/file-refusal.ts';
import type { ByteReader } from './byte-reader.ts';

/** Names in a PDF's own language, none of them shorter than seven bytes: chance does not write them. */
const SIGNS: readonly (readonly [sign: string, reason: FileRefusal])[] = [
  ['/Encrypt', 'locked'],
  ['/JavaScript', 'active-pdf'],
  ['/Launch', 'active-pdf'],
  ['/EmbeddedFile', 'active-pdf'],
  ['/RichMedia', 'active-pdf'],
];
const LONGEST = Math.max(...SIGNS.map(([sign]) => sign.length));

/** Copies a PDF as it is, looking for what it says openly of itself. @throws FileRefused */
export async function* screenPdf(reader: ByteReader): AsyncGenerator<Buffer> {
  let before = '';
  for await (const piece of reader.rest()) {
    const text = before + piece.toString('latin1');
    const found = SIGNS.find(([sign]) => text.includes(sign));
    if (found) throw new FileRefused(found[1]);
    before = text.slice(-LONGEST);
    yield piece;
  }
}
