import { PICTURE_PIXELS } from '#app/domain/files/file-limits.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import type { ByteReader } from './byte-reader.ts';

/** What makes the picture. Everything else (texts, times, places, whatever a program of its own kind wrote) is left out. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
]);
const LARGEST_CHUNK = 0x7fffffff;

/** Copies a PNG chunk by chunk, up to its end and not a byte more. @throws FileRefused */
export async function* screenPng(reader: ByteReader): AsyncGenerator<Buffer> {
  yield await reader.take(8);
  for (let first = true; ; first = false) {
    const head = await reader.take(8);
    const [length, type] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    if (length > LARGEST_CHUNK || first !== (type === 'IHDR') || (first && length !== 13))
      throw new FileRefused('damaged');
    if (first) {
      const size = await reader.peek(8);
      if (size.length < 8) throw new FileRefused('damaged');
      if (size.readUInt32BE(0) * size.readUInt32BE(4) > PICTURE_PIXELS)
        throw new FileRefused('too-many-pixels');
    }
    const kept = KEPT.has(type);
    if (kept) yield head;
    // With the checksum behind it.
    for await (const piece of reader.pass(length + 4)) if (kept) yield piece;
    if (type === 'IEND') return;
  }
}
