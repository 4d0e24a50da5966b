import { createHash, hkdfSync } from 'node:crypto';
import { accountKeys, sealWith, unsealWith } from './sealing.ts';

/** As it lies in the database: which key sealed it, and the bytes. */
export type SealedText = { keyId: string; sealed: Buffer };

/**
 * Seals a text for one place (`sealedPlace`) with a key of its own, derived by HKDF from the accounts' key: one file to
 * keep and to replace, and still nothing that is sealed for an account opens with it, nor the other way round.
 */
export function sealText(plain: string, place: string): SealedText {
  const { id, key } = textKeys()[0]!;
  return { keyId: id, sealed: sealWith(key, Buffer.from(plain), place) };
}

/** Undefined where no key of this installation sealed it, for this place, and as it is. */
export function unsealText({ keyId, sealed }: SealedText, place: string): string | undefined {
  const held = textKeys().find(({ id }) => id === keyId);
  return held && unsealWith(held.key, sealed, place)?.toString();
}

function textKeys(): { id: string; key: Buffer }[] {
  return accountKeys().map((secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'two-way-street sealed texts', 32));
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 16), key };
  });
}
