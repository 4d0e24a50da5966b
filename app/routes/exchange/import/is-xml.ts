const LESS_THAN = 0x3c;

/** Byte order marks, the zero bytes of wide characters, and white space. */
const BEFORE_TEXT = new Set([0xef, 0xbb, 0xbf, 0xfe, 0xff, 0, 0x20, 0x09, 0x0a, 0x0d]);

/** XML begins with `<` in whatever encoding; anything else is read as a spreadsheet. */
export async function isXml(file: Blob): Promise<boolean> {
  const opening = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  return opening.find((byte) => !BEFORE_TEXT.has(byte)) === LESS_THAN;
}
