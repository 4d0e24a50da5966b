/** A set of small numbers, one bit for each: 32 are looked at in one step. */
export type Bits = Uint32Array;

const BITS = 32;

export function bitsFor(size: number): Bits {
  return new Uint32Array(Math.ceil(size / BITS));
}

export function addBit(bits: Bits, number: number): void {
  bits[Math.floor(number / BITS)]! |= 1 << (number % BITS);
}

/** Leaves in `bits` only what is in `others` too. */
export function keepCommon(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word]! &= others[word]!;
}

/** Writes the numbers in rising order; `into` has room for them. @returns how many there are */
export function listBits(bits: Bits, into: Int32Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) {
    let left = bits[word]!;
    while (left !== 0) {
      into[count++] = word * BITS + 31 - Math.clz32(left & -left);
      left &= left - 1;
    }
  }
  return count;
}

export function commonBits(one: Bits, other: Bits): number[] {
  const found: number[] = [];
  for (let word = 0; word < one.length; word += 1) {
    let left = one[word]! & other[word]!;
    while (left !== 0) {
      found.push(word * BITS + 31 - Math.clz32(left & -left));
      left &= left - 1;
    }
  }
  return found;
}
