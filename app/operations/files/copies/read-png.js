// @ts-check

/** Grey, red green blue, or numbers of a palette (PNG section 11.2.1): those without transparency. */
const COLOURS = /** @type {Readonly<Record<number, number>>} */ ({ 0: 1, 2: 3, 3: 1 });

/**
 * What a PNG says of itself, and its packed data in one piece where a PDF can hold that as it is: without transparency
 * and in one pass.
 *
 * @typedef {{ width: number, height: number, depth: number, colours: number, palette?: Uint8Array, data?: Uint8Array }} Png
 * @param {Uint8Array} bytes
 * @returns {Png} without `data` where somebody has to unpack it
 * @throws Error for what is no whole PNG
 */
export function readPng(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height, depth] = [view.getUint32(16), view.getUint32(20), view.getUint8(24)];
  const colours = COLOURS[view.getUint8(25)];
  const inPasses = view.getUint8(28) !== 0;
  /** @type {Uint8Array[]} */
  const data = [];
  /** @type {Uint8Array | undefined} */
  let palette;
  let isTransparent = false;
  for (let at = 8, type = ''; type !== 'IEND';) {
    const length = view.getUint32(at);
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IDAT') data.push(body);
    if (type === 'PLTE') palette = body;
    if (type === 'tRNS') isTransparent = true;
    at += 12 + length;
  }
  if (colours === undefined || inPasses || isTransparent) return { width, height, depth, colours: 0 };
  const indexed = view.getUint8(25) === 3;
  if (indexed && (!palette || palette.length % 3 !== 0)) throw new Error('A PNG without its palette.');
  return { width, height, depth, colours, palette: indexed ? palette : undefined, data: Buffer.concat(data) };
}
