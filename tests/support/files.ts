import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Files as programs write them, as small as they can be, and as nobody honest writes them. */

export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj\n' +
    'trailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
);

export type Packed = {
  name: string;
  body?: Buffer | string;
  stored?: boolean;
  declared?: number;
  flags?: number;
  link?: boolean;
};

/** A zip with these entries; `declared` is the size that its directory says. */
export function zip(entries: readonly Packed[], { junk = Buffer.alloc(0) } = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body = '', stored = false, declared, flags = 0, link = false } of entries) {
    const [plain, title] = [Buffer.from(body), Buffer.from(name)];
    const packed = stored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? plain.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const rest = Buffer.alloc(14);
    if (link) rest.writeUInt32LE(0xa1ff0000, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, link ? 3 : 0]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common, rest, title]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, junk, listed, end]);
}

/** What is in a zip, read entry by entry from its beginning as some readers do, each with its checksum looked at. */
export function unzip(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [packing, sum] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 14)];
    const [packed, named, extra] = [
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
      bytes.readUInt16LE(at + 28),
    ];
    const from = at + 30 + named + extra;
    const body = bytes.subarray(from, from + packed);
    const plain = packing === 0 ? body : inflateRawSync(body);
    if (crc32(plain) !== sum) throw new Error('A part has another checksum.');
    parts.set(bytes.toString('utf8', at + 30, at + 30 + named), plain.toString('utf8'));
    at = from + packed;
  }
  return parts;
}

const OOXML = [{ name: '[Content_Types].xml', body: '<Types/>' }];
export const DOCX = zip([...OOXML, { name: 'word/document.xml', body: '<w:document/>' }]);
export const XLSX = zip([...OOXML, { name: 'xl/workbook.xml', body: '<workbook/>' }]);
export const PPTX = zip([...OOXML, { name: 'ppt/presentation.xml', body: '<p/>' }]);
export const MACROS = zip([
  ...OOXML,
  { name: 'word/document.xml', body: '<w:document/>' },
  { name: 'word/vbaProject.bin', body: 'x' },
]);
export const odf = (kind: 'text' | 'spreadsheet', content: Partial<Packed> = {}) =>
  zip([
    { name: 'mimetype', body: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', body: '<office:document-content/>', ...content },
  ]);

export function pngChunk(type: string, body: Buffer | string): Buffer {
  const typed = Buffer.concat([Buffer.from(type), Buffer.from(body)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(typed.length - 4);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

export function png(width: number, height: number, more: readonly Buffer[] = [], after = ''): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', size),
    ...more,
    pngChunk('IDAT', Buffer.from('78da6360000000020001', 'hex')),
    pngChunk('IEND', ''),
    Buffer.from(after),
  ]);
}

export function jpegSegment(marker: number, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

export function jpeg(width: number, height: number, more: readonly Buffer[] = [], after = ''): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...more,
    jpegSegment(0xc0, frame.toString('latin1')),
    jpegSegment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(after),
  ]);
}

/** As a file comes in: in pieces of any size. */
export async function* pieces(bytes: Buffer, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

/** A form with one file, as browsers send it. */
export function fileForm(
  bytes: Buffer,
  { name = 'strategy.pdf', field = 'file', type = 'application/pdf' } = {},
) {
  const boundary = '----formboundary7MA4YWxkTrZu0gW';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
