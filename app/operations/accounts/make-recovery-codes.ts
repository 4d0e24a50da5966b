import { randomBytes } from 'node:crypto';
import { hashToken } from '#app/auth/token.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import {
  RECOVERY_CODE_BYTES,
  RECOVERY_CODES,
  writeRecoveryCode,
} from '#app/domain/accounts/recovery-code.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { hasSecondFactor, replaceRecoveryCodes } from '#db/queries/accounts/second-factors.ts';

/** New printed codes in the place of the old ones. This is the only moment at which anybody sees them. */
export async function makeRecoveryCodes({ person }: SignedIn, now: Date): Promise<Outcome<string[]>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await hasSecondFactor(tx, person.id))) return refuse('not-now');
    const codes = await printRecoveryCodes(tx, person.id, now);
    await queueMail(tx, { kind: 'recovery-codes-made', to: person, values: { at: now.toISOString() } }, now);
    return done(codes);
  });
}

/** As part of another act. Only their hashes are kept. */
export async function printRecoveryCodes(tx: Tx, personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    writeRecoveryCode(randomBytes(RECOVERY_CODE_BYTES)),
  );
  await replaceRecoveryCodes(tx, personId, codes.map(hashToken), now);
  await recordSecurityEvent(tx, { kind: 'recovery-codes-made', personId, byPersonId: personId }, now);
  return codes;
}
