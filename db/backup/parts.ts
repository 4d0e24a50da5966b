import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, gzipSync } from 'node:zlib';
import { manifestSchema, type Manifest, type Part, type TableRecord } from './manifest.ts';
import { BackupRefused } from './refused.ts';
import { Tally } from './tally.ts';

/*
 * A backup is one file of gzip members one behind the other, which is itself a gzip file: `zcat` prints every table
 * and, last, the manifest. Each table is a member, then the manifest, then a last one of known length that says where
 * the manifest lies and what it must hash to. So it is written in one pass, and every byte is under some hash.
 */

export type Stored = { bytes: number; sha256: string; part: Part };

const TRAILER_LENGTH = trailerOf({ at: 0, length: 0, sha256: '0'.repeat(64) }).length;

/** Appends one part, compressed, without ever holding more than a piece of it. */
export async function writePart(file: FileHandle, at: number, source: Readable): Promise<Stored> {
  const [plain, stored] = [new Tally(), new Tally()];
  await pipeline(source, plain.through, createGzip(), stored.through, async (chunks) => {
    for await (const chunk of chunks) await file.writeFile(chunk);
  });
  const part = { at, length: stored.bytes, sha256: stored.sha256() };
  return { bytes: plain.bytes, sha256: plain.sha256(), part };
}

/** The end of the file; after it the backup is whole. */
export async function writeManifest(file: FileHandle, at: number, manifest: Manifest): Promise<void> {
  const { part } = await writePart(file, at, Readable.from([Buffer.from(`${JSON.stringify(manifest)}\n`)]));
  await file.writeFile(trailerOf(part));
}

/** @throws BackupRefused for what is no backup, or only the beginning of one */
export async function readManifest(path: string): Promise<Manifest> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new BackupRefused(`${path} cannot be read (${error.code}).`);
  });
  const notWhole = new BackupRefused(`${path} is not a whole backup, or its end is damaged.`);
  try {
    const { size } = await file.stat();
    if (size <= TRAILER_LENGTH) throw notWhole;
    const at = size - TRAILER_LENGTH;
    const trailer = Buffer.alloc(TRAILER_LENGTH);
    await file.read(trailer, 0, TRAILER_LENGTH, at);
    const said = /manifest (\d{16}) (\d{16}) ([0-9a-f]{64})\n/.exec(trailer.toString('latin1'));
    const part = { at: Number(said?.[1]), length: Number(said?.[2]), sha256: said?.[3] ?? '' };
    if (!said || !trailerOf(part).equals(trailer) || part.at + part.length !== at) throw notWhole;
    const pieces: Buffer[] = [];
    for await (const piece of readPart(path, part)) pieces.push(piece);
    const text = Buffer.concat(pieces).toString();
    const manifest = manifestSchema.parse(JSON.parse(text));
    if (!isSeamless(manifest.tables, part.at)) throw notWhole;
    return manifest;
  } catch (error) {
    throw error instanceof BackupRefused ? error : notWhole;
  } finally {
    await file.close();
  }
}

/** @throws BackupRefused naming the table whose bytes are not those that were written */
export async function verifyTable(path: string, table: TableRecord): Promise<void> {
  const plain = new Tally();
  try {
    for await (const chunk of readPart(path, table.part)) plain.add(chunk);
  } catch {
    throw new BackupRefused(damaged(table));
  }
  if (plain.bytes !== table.bytes || plain.sha256() !== table.sha256) throw new BackupRefused(damaged(table));
}

/** One part's bytes as they were before they were compressed; fails at its end where its hash is another. */
export async function* readPart(path: string, { at, length, sha256 }: Part): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  const stored = new Tally();
  try {
    const source = file.createReadStream({ start: at, end: at + length - 1, autoClose: false });
    const plain = createGunzip();
    const read = pipeline(source, stored.through, plain);
    // What goes wrong in it is thrown by the loop; awaited below it would be too late.
    read.catch(() => {});
    yield* plain as AsyncIterable<Buffer>;
    await read;
  } finally {
    await file.close();
  }
  if (stored.bytes !== length || stored.sha256() !== sha256) throw new Error('Another hash.');
}

function damaged({ name }: TableRecord): string {
  return `The backup is damaged in the table ${name}. Nothing was changed; take another copy of it.`;
}

function isSeamless(tables: readonly TableRecord[], end: number): boolean {
  let at = 0;
  for (const { part } of tables) {
    if (part.at !== at) return false;
    at += part.length;
  }
  return at === end;
}

function trailerOf({ at, length, sha256 }: Part): Buffer {
  const number = (value: number) => String(value).padStart(16, '0');
  const bytes = gzipSync(`manifest ${number(at)} ${number(length)} ${sha256}\n`, { level: 0 });
  // Which system wrote it is the one byte that would differ from machine to machine.
  bytes[9] = 255;
  return bytes;
}

/** What a fingerprint of a key is; the key itself is never written. */
export function fingerprintOf(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('hex');
}
