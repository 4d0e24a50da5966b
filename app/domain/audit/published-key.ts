/** The public half of a key that signs or signed checkpoints, as a row of a JWKS (RFC 7517, RFC 8037). */
export type AuditJwk = {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
  /** RFC 7638 thumbprint. */
  kid: string;
  use: 'sig';
  /** Since when it signs, ISO 8601 in UTC; absent where that was never written down. */
  from?: string;
  /** When another took its place; absent while it signs. */
  until?: string;
};

/**
 * Whether a key could sign at a time: a checkpoint that says another one was signed by somebody who kept or stole a key,
 * and proves nothing. Both ends belong to it. A time that is none is never in it.
 */
export function isInForce({ from, until }: Pick<AuditJwk, 'from' | 'until'>, at: string): boolean {
  const time = Date.parse(at);
  const isNotBefore = from === undefined || time >= Date.parse(from);
  const isNotAfter = until === undefined || time <= Date.parse(until);
  return !Number.isNaN(time) && isNotBefore && isNotAfter;
}
