import type { AuditKey } from '#app/auth/audit-key.ts';
import { signedText, type SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';
import type { Link } from '#app/domain/audit/chain.ts';
import { withActor } from '#db/client.ts';
import { findAuditHead } from '#db/queries/audit/export.ts';

/**
 * Signs where the log of acts stands now. Take `now` before the key is read: a key that was replaced in between had not
 * ended then.
 */
export async function signCheckpoint(key: AuditKey, origin: string, now: Date): Promise<SignedCheckpoint> {
  return signLink(key, origin, await withActor({ kind: 'system', reason: 'checkpoint' }, findAuditHead), now);
}

/** Signs a place in the chain that the caller has just read. */
export function signLink(key: AuditKey, origin: string, { n, hash }: Link, now: Date): SignedCheckpoint {
  const time = now.toISOString();
  // One that took another's place in between did not sign before it was there.
  const { from = time } = key.jwk;
  const checkpoint = { origin, n, hash, at: from > time ? from : time };
  return { ...checkpoint, kid: key.jwk.kid, signature: key.sign(signedText(checkpoint)) };
}
