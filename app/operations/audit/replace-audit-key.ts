import { replaceAuditKey } from '#app/auth/audit-keyring.ts';
import type { AuditJwk } from '#app/domain/audit/published-key.ts';
import { enterKeyReplacement } from '#db/audit-key-replacement.ts';

/**
 * Another key signs the log of acts from now on. The public half of the one before stays published, with the time until
 * which it signed; that it was replaced is itself an act of the log. A server may run meanwhile: it reads the key anew
 * for each checkpoint.
 */
export async function replaceKeyOfAudit(ownerUrl: string, keysDir: string, now: Date): Promise<AuditJwk> {
  return replaceAuditKey(keysDir, now, (before, after) => enterKeyReplacement(ownerUrl, before, after));
}
