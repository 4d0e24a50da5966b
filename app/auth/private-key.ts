import { generateKeyPairSync } from 'node:crypto';

/**
 * A new Ed25519 private key, as its file holds it: PKCS 8, PEM. It is written out while it is made, and read anew by
 * whoever needs it as a key: in Node 20 the key that a generation returns shares a lock with what made it, and a process
 * that exports it just when that is collected waits for itself for ever.
 */
export function makePrivateKey(): string {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;
}
