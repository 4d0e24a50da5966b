import { setImmediate } from 'node:timers/promises';
import { IATI_LIMITS } from './iati-limits.ts';
import { IatiRefused } from './iati-refused.ts';

/** Small enough that other requests are served between two pieces. */
const PIECE = 65_536;

/**
 * A file's bytes as pieces of text. UTF-8 alone, with or without byte order mark; `line` says where the parser is when
 * a byte is found that is none. No more is read than the cap allows.
 */
export async function* utf8Text(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  line: () => number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let total = 0;
  let opening: Uint8Array | undefined = new Uint8Array();
  for await (const piece of pieces(bytes)) {
    total += piece.length;
    if (total > IATI_LIMITS.bytes) {
      throw new IatiRefused({ code: 'too-large', line: line(), megabytes: IATI_LIMITS.bytes / 1024 / 1024 });
    }
    if (opening) {
      opening = Buffer.concat([opening, piece.subarray(0, 4)]).subarray(0, 4);
      refuseWideCharacters(opening);
      if (opening.length === 4) opening = undefined;
    }
    yield decode(decoder, piece, line);
    await setImmediate();
  }
  yield decode(decoder, undefined, line);
}

async function* pieces(bytes: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
}

/** XML begins with `<`: a byte order mark or a zero byte beside it is UTF-16 or UTF-32 (XML 1.0, appendix F). */
function refuseWideCharacters(opening: Uint8Array): void {
  const [first, second] = opening;
  const marked = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
  if (marked || (opening.length >= 2 && opening.includes(0))) {
    throw new IatiRefused({ code: 'encoding', line: 1, encoding: 'UTF-16' });
  }
}

/** `piece` is absent at the end, where half a character may be left over. */
function decode(decoder: TextDecoder, piece: Uint8Array | undefined, line: () => number): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    const upTo = new TextDecoder().decode(piece).split('\uFFFD', 1)[0] ?? '';
    throw new IatiRefused({ code: 'encoding', line: line() + upTo.split('\n').length - 1, encoding: '' });
  }
}
