import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { seal, unseal } from './sealing.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where in a file a chunk stands. All of it is bound to its bytes: moved, repeated or cut off, it does not open. */
export type ChunkPlace = { fileId: string; n: number; last: boolean };

/**
 * Each file has a random key of its own, sealed with the accounts' key: when that one is replaced, the small sealed keys
 * are sealed anew and no file is touched; when this one is forgotten, its file is gone from every copy.
 */
export function newFileKey(fileId: string): Buffer {
  return seal(randomBytes(KEY_BYTES), fileKeySubject(fileId));
}

/** @throws Error for a key that was not sealed here for this file */
export function openFileKey(sealed: Uint8Array, fileId: string): Buffer {
  const key = unseal(sealed, fileKeySubject(fileId));
  if (key?.length !== KEY_BYTES) throw new Error('The key of a file does not open.');
  return key;
}

export function fileKeySubject(fileId: string): string {
  return `need-file:${fileId}`;
}

export function sealChunk(key: Buffer, plain: Uint8Array, place: ChunkPlace): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error for bytes that were changed, or that stood elsewhere */
export function openChunk(key: Buffer, sealed: Buffer, place: ChunkPlace): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(boundTo(place))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

function boundTo({ fileId, n, last }: ChunkPlace): Buffer {
  return Buffer.from(`${fileId}/${n}/${last ? 'last' : 'more'}`);
}
