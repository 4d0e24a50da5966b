export type Scanned = {
  /** Of the note, `T-…`. */
  reference: string;
  /** SHA-256 of the signed text as it was printed; absent where somebody typed the reference alone. */
  sha256?: string | undefined;
};

/**
 * What the picture on a printed note says when it is scanned: the address of the note with the SHA-256 of its signed text.
 * A reference that somebody read out is taken as well.
 *
 * @returns undefined for any other text
 */
export function readScanned(text: string): Scanned | undefined {
  const [, reference, sha256] =
    /^(?:https?:\/\/[^\s#?]{1,300}\/notes\/)?(T-[0-9A-HJKMNP-TV-Z]{6})(?:#sha256=([0-9a-f]{64}))?$/i.exec(
      text.trim(),
    ) ?? [];
  return reference === undefined
    ? undefined
    : { reference: reference.toUpperCase(), sha256: sha256?.toLowerCase() };
}
