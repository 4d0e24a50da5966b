export type Scanned = {
  /** Of the note, `T-…`. */
  reference: string;
  /** SHA-256 of the signed text as it was printed; absent where somebody typed the reference alone. */
  sha256?: string | undefined;
};

/**
 * What the picture on a printed note says when it is scanned: the address of the note with the SHA-256 of its signed text.
 * A reference that somebody read out is taken as well, as people write it down: with any hyphen or none, and a letter O or I
 * for the digit that references have.
 *
 * @returns undefined for any other text
 */
export function readScanned(text: string): Scanned | undefined {
  const [, reference, sha256] =
    /^https?:\/\/[^\s#?]{1,300}\/notes\/(T-[0-9A-HJKMNP-TV-Z]{6})(?:#sha256=([0-9a-f]{64}))?$/i.exec(
      text.trim(),
    ) ?? [];
  if (reference !== undefined) return { reference: reference.toUpperCase(), sha256: sha256?.toLowerCase() };
  const [, written] = /^T[-\s\u2010-\u2015\u2212]*([0-9A-TV-Z]{6})$/i.exec(text.trim()) ?? [];
  if (written === undefined) return undefined;
  return { reference: `T-${written.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')}` };
}

/** A signed text as it was signed: one line, whatever a letter or a form broke it into. Other texts stay as they are. */
export function unwrapSigned(text: string): string {
  const line = text.replaceAll(/\s+/g, '');
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(line) ? line : text.trim();
}

/** Something that nobody signed: a slip, of which "not valid" would say too much. */
export function isNoSignedText(text: string): boolean {
  return text.length <= LONGEST_SLIP && !text.includes('.');
}

/** Shorter than any signed text by far. */
const LONGEST_SLIP = 100;
