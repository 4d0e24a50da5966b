/**
 * Characters that make a name look like another: controls, marks that reverse what is written, and whatever shows as
 * nothing. The two joiners are letters' own business in Persian and the scripts of India; comparing leaves them out.
 */
const DECEPTIVE = /(?![\u200C\u200D])[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFFC]/u;

/** A name as people will read it: NFC, single spaces; undefined when it would show as something else than it is. */
export function readName(typed: string): string | undefined {
  const name = typed.normalize('NFC').replace(/ +/g, ' ').trim();
  return DECEPTIVE.test(name) ? undefined : name;
}
