import { isSignedWith } from './note-keys.ts';

/**
 * What a key signs before it is registered for an organisation: whoever has no private half cannot register it, and nobody
 * registers a key that signed for another organisation or another installation. It is the same text each time: shown again
 * by the same organisation it proves the same.
 */
export function keyProofText(origin: string, organisationId: string): string {
  return `two-way-street key 1\n${origin}\n${organisationId}\n`;
}

/** @param signature Ed25519 over that text, in base64 of either alphabet, as a command line gives it */
export function provesKey(x: string, text: string, signature: string): boolean {
  return isSignedWith(x, text, Buffer.from(signature, 'base64').toString('base64url'));
}
