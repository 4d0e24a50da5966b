/**
 * Reference codes people read to each other: a letter for the kind and six characters of Crockford's base 32, which
 * has no I, L, O or U to mistake. Random, so that no gap or order tells of a record the reader cannot see.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An offer, a need, a match, a dispute; T is a trust note, A a confirmation at delivery, C a copy of a file for one reader. */
export type ReferenceKind = 'O' | 'N' | 'M' | 'D' | 'T' | 'A' | 'C';

/** @param random at least six bytes of randomness. */
export function referenceFrom(kind: ReferenceKind, random: Uint8Array): string {
  const characters = Array.from(random.subarray(0, 6), (byte) => ALPHABET[byte % 32]);
  return `${kind}-${characters.join('')}`;
}

/** Whether a text has the shape of a reference of this kind; whether there is such a record is another question. */
export function isReference(kind: ReferenceKind, text: string): boolean {
  return text.startsWith(`${kind}-`) && /^[0-9A-HJKMNP-TV-Z]{6}$/.test(text.slice(2));
}
