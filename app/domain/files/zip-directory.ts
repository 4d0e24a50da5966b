import { FileRefused } from './file-refusal.ts';

/** One file in a zip, as the directory at its end describes it. */
export type ZipEntry = {
  name: string;
  stored: boolean;
  /** Where it begins in the file, and from where to where the directory describes it. */
  from: number;
  described: readonly [from: number, to: number];
};

/** The end of a file in which the whole directory must lie: a document of a thousand pictures has 100 kB of it. */
export const TAIL_BYTES = 512 * 1024;
const MOST_ENTRIES = 4_000;
const MOST_UNPACKED = 300 * 1024 * 1024;
/** Deflate cannot do better than about 1 : 1032. */
const MOST_RATIO = 1_032;

/**
 * Reads the directory of a zip and nothing else of it; nothing is unpacked. What it declares has to fit the file that
 * is there: every entry inside it, none over another, sizes that deflate can reach, names that lead nowhere.
 *
 * @param tail the last bytes of the file, {@link TAIL_BYTES} of them or all
 * @throws FileRefused
 */
export function readZipDirectory(tail: Uint8Array, totalBytes: number): ZipEntry[] {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(view);
  const tailStart = totalBytes - tail.byteLength;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // Spread over several disks, or in the large form that no file of 20 MB needs.
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) damaged();
  if (count === 0 || count > MOST_ENTRIES)
    throw new FileRefused(count === 0 ? 'archive' : 'unpacks-too-large');
  if (start + size !== tailStart + end) damaged();
  if (start < tailStart) throw new FileRefused('unpacks-too-large');

  const entries: (ZipEntry & { to: number })[] = [];
  let unpacked = 0;
  let at = start - tailStart;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) damaged();
    const method = view.getUint16(at + 10, true);
    const [packed, full] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const from = view.getUint32(at + 42, true);
    const to = from + 30 + nameLength + packed;
    if ((view.getUint16(at + 8, true) & 0x2041) !== 0) throw new FileRefused('locked');
    if ((method !== 0 && method !== 8) || (method === 0 && packed !== full) || to > start) damaged();
    if (full > packed * MOST_RATIO + 1_024) throw new FileRefused('unpacks-too-large');
    unpacked += full;
    if (unpacked > MOST_UNPACKED) throw new FileRefused('unpacks-too-large');
    const isLink = view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa;
    const name = nameOf(tail.subarray(at + 46, at + 46 + nameLength));
    if (isLink || leadsElsewhere(name)) damaged();
    const described = [tailStart + at, tailStart + next] as const;
    entries.push({ name, stored: method === 0, from, to, described });
    at = next;
  }
  if (at !== end) damaged();
  inOrder(entries);
  return entries.map(({ to: _, ...entry }) => entry);
}

/** The record at the very end, whose comment reaches exactly to the last byte: nothing is hidden behind it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  return damaged();
}

/** From the first byte on, each after the other, each name once. */
function inOrder(entries: readonly { name: string; from: number; to: number }[]): void {
  const sorted = [...entries].sort((a, b) => a.from - b.from);
  if (sorted[0]?.from !== 0 || new Set(entries.map(({ name }) => name)).size !== entries.length) damaged();
  for (const [index, { from }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && before.to > from) damaged();
  }
}

function leadsElsewhere(name: string): boolean {
  return (
    name === '' ||
    name.startsWith('/') ||
    /[\\\0:]/.test(name) ||
    name.split('/').some((part) => part === '..')
  );
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged();
  }
}

function damaged(): never {
  throw new FileRefused('damaged');
}
