/** No I, L, O, U: what is read from paper is typed as it was printed (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGN_BITS = 5;
/** Seven groups: 24 signs would be 120 bits, and ASVS 5.0 V11.5.1 asks for 128. */
const LENGTH = 28;

/** So many are printed; each works once. */
export const RECOVERY_CODES = 10;
/** Random bytes for one code, of which 140 bits are written: guessing one is hopeless, so a plain hash keeps it. */
export const RECOVERY_CODE_BYTES = Math.ceil((LENGTH * SIGN_BITS) / 8);

/** `K3F9-0QWX-77AB-ZZ2M-K3F9-0QWX-77AB` */
export function writeRecoveryCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < LENGTH; index += 1) {
    text = (ALPHABET[Number(bits & 31n)] ?? '') + text;
    bits >>= BigInt(SIGN_BITS);
  }
  return inGroups(text);
}

/** A code as it was printed, whatever its case, spaces and dashes; undefined for what cannot be one. */
export function readRecoveryCode(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Bidi_Control}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (text.length !== LENGTH || [...text].some((sign) => !ALPHABET.includes(sign))) return undefined;
  return inGroups(text);
}

function inGroups(text: string): string {
  return text.match(/.{4}/g)?.join('-') ?? text;
}
