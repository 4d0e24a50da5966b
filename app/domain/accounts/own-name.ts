/** Characters that make a name look like another: controls, and marks that reverse or hide what is written. */
const DECEPTIVE = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** A name as people will read it: NFC, single spaces; undefined when it would show as something else than it is. */
export function readName(typed: string): string | undefined {
  const name = typed.normalize('NFC').replace(/ +/g, ' ').trim();
  return DECEPTIVE.test(name) ? undefined : name;
}
