/** The fewest bits a list may have, so that fetching it tells nobody which note is asked about (16 kB). */
export const STATUS_BITS = 131_072;

/** A list with these bits set; the first bit is the leftmost of the first byte (Bitstring Status List 1.0). */
export function statusBits(set: readonly number[]): Uint8Array {
  const bits = new Uint8Array(STATUS_BITS / 8);
  for (const index of set) {
    if (!Number.isInteger(index) || index < 0 || index >= STATUS_BITS) throw new RangeError('No such bit.');
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  }
  return bits;
}

export function isBitSet(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}
