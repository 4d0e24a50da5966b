/** Thirty decimal digits are 99 bits: nobody forges towards them, and anybody reads them out in a minute. */
const DIGITS = 30;
const GROUP = 5;

/**
 * A short fingerprint of a note, to be read out over a telephone: the SHA-256 as a number, its last thirty decimal digits,
 * in groups of five. Digits are easier to say than letters in every language.
 */
export function spokenFingerprint(sha256: string): string[] {
  const digits = String(BigInt(`0x${sha256}`) % 10n ** BigInt(DIGITS)).padStart(DIGITS, '0');
  return Array.from({ length: DIGITS / GROUP }, (_, group) =>
    digits.slice(group * GROUP, (group + 1) * GROUP),
  );
}

/** The same in the digits of Arabic script. */
export function inArabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}
