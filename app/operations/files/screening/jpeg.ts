import { PICTURE_PIXELS } from '#app/domain/files/file-limits.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import type { ByteReader } from './byte-reader.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;

/**
 * Copies a JPEG segment by segment, up to its end and not a byte more. What programs wrote about it (Exif with the place
 * and the camera, XMP, IPTC, comments, previews) is left out; of that kind stay the colours' profile and Adobe's word on
 * how colours are stored, without which the picture looks wrong. A camera's note on which side is up goes too.
 *
 * @throws FileRefused
 */
export async function* screenJpeg(reader: ByteReader): AsyncGenerator<Buffer> {
  yield await reader.take(2);
  let isPicture = false;
  for (;;) {
    const marker = await nextMarker(reader);
    if (marker === END_OF_IMAGE) {
      if (!isPicture) throw new FileRefused('damaged');
      yield Buffer.from([0xff, END_OF_IMAGE]);
      return;
    }
    const [high = 0, low = 0] = await reader.peek(2);
    const length = (high << 8) | low;
    if (length < 2) throw new FileRefused('damaged');
    const segment = Buffer.from(await reader.take(length));
    if (isFrame(marker)) {
      if (length < 8) throw new FileRefused('damaged');
      isPicture = true;
      if (segment.readUInt16BE(3) * segment.readUInt16BE(5) > PICTURE_PIXELS)
        throw new FileRefused('too-many-pixels');
    }
    if (!isKept(marker, segment)) continue;
    yield Buffer.from([0xff, marker]);
    yield segment;
    if (marker === START_OF_SCAN) yield* scan(reader);
  }
}

/** Any number of fill bytes may stand before one. */
async function nextMarker(reader: ByteReader): Promise<number> {
  let [byte] = await reader.take(1);
  if (byte !== 0xff) throw new FileRefused('damaged');
  while (byte === 0xff) [byte] = await reader.take(1);
  if (byte === undefined || byte < 0xc0) throw new FileRefused('damaged');
  return byte;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return segment.toString('latin1', 2, 7) === 'JFIF\0';
  if (marker === 0xe2) return segment.toString('latin1', 2, 14) === 'ICC_PROFILE\0';
  if (marker === 0xee) return segment.toString('latin1', 2, 7) === 'Adobe';
  return marker !== COMMENT && !(marker >= 0xe0 && marker <= 0xef);
}

/** The picture's data, up to the next marker. */
async function* scan(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const arrived = await reader.arrived();
    const end = endOfScan(arrived);
    const isOver = end < arrived.length - 1;
    if (end > 0) yield await reader.take(end);
    if (isOver) return;
  }
}

/** Within the data 0xFF stands only before 0x00 or a restart. What follows the very last byte is not known yet. */
function endOfScan(bytes: Buffer): number {
  let at = bytes.indexOf(0xff);
  while (at >= 0 && at < bytes.length - 1) {
    const follower = bytes[at + 1] ?? 0;
    if (follower !== 0 && !(follower >= 0xd0 && follower <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return at < 0 ? bytes.length : at;
}
