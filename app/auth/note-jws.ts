import { isSignedWith } from './note-keys.ts';

/** "EdDSA" and not RFC 9864's "Ed25519": see docs/decisions/0022. */
const ALGORITHM = 'EdDSA';

/** Longer than any note: nothing longer is looked at. */
export const LONGEST_JWS = 200_000;

/** Header and payload of a JWS in compact form, which is what gets signed (RFC 7515). */
export function signingInputOf(kid: string, payload: unknown): string {
  const header = { alg: ALGORITHM, typ: 'vc+jwt', cty: 'vc', kid };
  return [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

export type ReadJws = {
  kid: string;
  payload: Record<string, unknown>;
  signingInput: string;
  signature: string;
};

/** A signed note taken apart, nothing believed yet; undefined for what is not of exactly this form. */
export function readJws(text: string): ReadJws | undefined {
  if (text.length > LONGEST_JWS || !/^[\w-]+\.[\w-]+\.[\w-]{86}$/.test(text)) return undefined;
  const [header = '', payload = '', signature = ''] = text.split('.');
  const said = readPart(header);
  const claims = readPart(payload);
  if (!said || !claims || said.alg !== ALGORITHM || said.typ !== 'vc+jwt' || typeof said.kid !== 'string')
    return undefined;
  // An extension that must be understood is not.
  if ('crit' in said || 'b64' in said) return undefined;
  return { kid: said.kid, payload: claims, signingInput: `${header}.${payload}`, signature };
}

export function isWellSigned({ signingInput, signature }: ReadJws, x: string): boolean {
  return isSignedWith(x, signingInput, signature);
}

function readPart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
