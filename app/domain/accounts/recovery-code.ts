/** No I, L, O, U: what is read from paper is typed as it was printed (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** So many are printed; each works once. */
export const RECOVERY_CODES = 10;
/** Random bytes for one code: 80 bits, as 16 characters of 5. */
export const RECOVERY_CODE_BYTES = 10;

/** `K3F9-0QWX-77AB-ZZ2M` */
export function writeRecoveryCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < LENGTH; index += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text.match(/.{4}/g)?.join('-') ?? text;
}

/** A code as it was printed, whatever its case and spacing; undefined for what cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200e\u200f-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (text.length !== LENGTH || [...text].some((sign) => !ALPHABET.includes(sign))) return undefined;
  return text.match(/.{4}/g)?.join('-');
}
