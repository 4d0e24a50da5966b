import { crc32 } from 'node:zlib';
import { readZipDirectory, TAIL_BYTES, type ZipEntry } from '#app/domain/files/zip-directory.ts';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** What office programs note about a document beside it, and the same with nothing noted. */
const NOTES: readonly (readonly [part: RegExp, empty: string])[] = [
  [/^docProps\/core\d*\.xml$|\.psmdcp$/i, `<cp:coreProperties xmlns:cp="${CORE}"/>`],
  [/^docProps\/app\d*\.xml$/i, `<Properties xmlns="${OFFICE}/extended-properties"/>`],
  [/^docProps\/custom\d*\.xml$/i, `<Properties xmlns="${OFFICE}/custom-properties"/>`],
  // Accounts, often e-mail addresses, of whoever commented; Word goes on without.
  [/^word\/people\d*\.xml$/i, `<w15:people xmlns:w15="${WORD}"/>`],
  [
    /^meta\.xml$/,
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>',
  ],
];

/**
 * The same document without what its program noted about it: author, organization, times, title, accounts. Nothing is unpacked:
 * every other part is copied as it stands. Names in the document itself (comments, tracked changes) stay.
 *
 * @param bytes a document that the screening let pass
 */
export function withoutAuthors(bytes: Uint8Array): Uint8Array {
  const entries = readZipDirectory(bytes.subarray(-TAIL_BYTES), bytes.length);
  if (!entries.some(({ name }) => emptyFor(name))) return bytes;
  const directoryAt = Math.min(...entries.map(({ described: [from] }) => from));
  const ends = endsOf(entries, directoryAt);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of [...entries].sort((a, b) => a.from - b.from)) {
    const header = Buffer.from(bytes.subarray(...entry.described));
    const empty = emptyFor(entry.name);
    const part = empty ? storedPart(header, empty) : bytes.subarray(entry.from, ends.get(entry));
    header.writeUInt32LE(at, 42);
    parts.push(part);
    directory.push(header);
    at += part.length;
  }
  return Buffer.concat([...parts, ...directory, endOf(entries.length, at, directory)]);
}

function emptyFor(name: string): Buffer | undefined {
  const found = NOTES.find(([part]) => part.test(name));
  return found && Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${found[1]}`);
}

/** Each reaches as far as the next begins, whatever its program wrote behind its bytes. */
function endsOf(entries: readonly ZipEntry[], directoryAt: number): Map<ZipEntry, number> {
  const sorted = [...entries].sort((a, b) => a.from - b.from);
  return new Map(sorted.map((entry, index) => [entry, sorted[index + 1]?.from ?? directoryAt]));
}

/** A part that is not packed, and its description in the directory changed to it. */
function storedPart(header: Buffer, body: Buffer): Buffer {
  const UTF8_NAME = 0x0800;
  header.writeUInt16LE(header.readUInt16LE(8) & UTF8_NAME, 8);
  header.writeUInt16LE(0, 10);
  header.writeUInt32LE(crc32(body), 16);
  header.writeUInt32LE(body.length, 20);
  header.writeUInt32LE(body.length, 24);
  const nameLength = header.readUInt16LE(28);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  // Version, flags, packing, time, checksum, sizes and the name's length stand in the same order in both.
  header.copy(local, 4, 6, 30);
  return Buffer.concat([local, header.subarray(46, 46 + nameLength), body]);
}

function endOf(count: number, at: number, directory: readonly Uint8Array[]): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return end;
}
