import { HEAD_BYTES, type FileKind } from '#app/domain/files/file-kind.ts';
import { officeKindOf } from '#app/domain/files/office-kind.ts';
import { readZipDirectory, TAIL_BYTES } from '#app/domain/files/zip-directory.ts';
import type { ByteReader } from './byte-reader.ts';

/** Copies a zip as it is, keeping its end in mind, and tells which document it was. @throws FileRefused */
export async function* screenOffice(reader: ByteReader): AsyncGenerator<Buffer, FileKind> {
  const head = Buffer.from(await reader.peek(HEAD_BYTES));
  let tail: Buffer[] = [];
  let [total, kept] = [0, 0];
  for await (const piece of reader.rest()) {
    total += piece.length;
    kept += piece.length;
    tail.push(piece);
    while (kept - (tail[0]?.length ?? 0) >= TAIL_BYTES) kept -= tail.shift()?.length ?? 0;
    yield piece;
  }
  const end = Buffer.concat(tail).subarray(-TAIL_BYTES);
  tail = [];
  return officeKindOf(readZipDirectory(end, total), head);
}
