import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { makePrivateKey } from './private-key.ts';

/** The public half of a key that signs notes, lists or the log (RFC 8037). */
export type NotePublicKey = { kid: string; x: string };

let folder: string | undefined;

/**
 * Where the private keys of notes lie, outside the database: said once at the start of a process, or of a test file.
 * Undefined switches signing off; verifying needs no private key.
 */
export function useNoteKeys(keysDir: string | undefined): void {
  folder = keysDir;
}

/** False where a key at the start was missing or wrong: nothing is signed until somebody has looked. */
export function isSigningOn(): boolean {
  return folder !== undefined;
}

/**
 * A new Ed25519 key in a file of its own, readable by its owner only.
 *
 * @throws Error where signing is off
 */
export async function makeNoteKey(): Promise<NotePublicKey> {
  if (!folder) throw new Error('Signing is off.');
  const pem = makePrivateKey();
  const key = await publicHalf(createPrivateKey(pem));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = pathOf(folder, key.kid);
  writeFileSync(path, pem, { flag: 'wx', mode: 0o600 });
  chmodSync(path, 0o600);
  return key;
}

/** Whether the private half of a key lies here and is that of this public one. */
export function hasNoteKey(key: NotePublicKey, keysDir = folder): boolean {
  return keysDir !== undefined && readKey(keysDir, key) !== undefined;
}

/** Ed25519 over the bytes of a text, base64url; undefined where signing is off or the key is not here, or another. */
export function signWith(key: NotePublicKey, text: string): string | undefined {
  const privateKey = folder === undefined ? undefined : readKey(folder, key);
  return privateKey && sign(null, Buffer.from(text), privateKey).toString('base64url');
}

/** Whether an Ed25519 signature over a text is this key's. One spelling of a signature is accepted: 86 characters. */
export function isSignedWith(x: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // base64url leaves four bits of the last character unused: any other spelling is a changed byte.
  if (bytes.length !== 64 || bytes.toString('base64url') !== signature) return false;
  return verify(null, Buffer.from(text), publicKeyOf(x), bytes);
}

/** The RFC 7638 thumbprint of an Ed25519 key; undefined for what is no such key. */
export async function thumbprintOf(x: string): Promise<string | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(x) || Buffer.from(x, 'base64url').toString('base64url') !== x)
    return undefined;
  return calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x }, 'sha256');
}

export function sha256Hex(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function readKey(keysDir: string, { kid, x }: NotePublicKey): KeyObject | undefined {
  try {
    const key = createPrivateKey(readFileSync(pathOf(keysDir, kid)));
    return key.asymmetricKeyType === 'ed25519' && createPublicKey(key).export({ format: 'jwk' }).x === x
      ? key
      : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(keysDir: string, kid: string): string {
  if (!/^[A-Za-z0-9_-]{43}$/.test(kid)) throw new TypeError('No such key.');
  return join(keysDir, `note-${kid}.key`);
}

function publicKeyOf(x: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

async function publicHalf(key: KeyObject): Promise<NotePublicKey> {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { x, kid: await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x }, 'sha256') };
}
