import type { Wearing } from '#app/auth/viewer.ts';
import { done, type Outcome } from '#app/domain/outcome.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveRecoveryClosure } from '#db/queries/accounts/recoveries.ts';
import { handleRecovery } from './handle-recovery.ts';

/** Ends a recovery that was not used: its link, if it had one, is worth nothing from now on. */
export async function closeRecovery(by: Wearing, id: string, now: Date): Promise<Outcome<undefined>> {
  return handleRecovery(by, id, async (tx, { personId }) => {
    await saveRecoveryClosure(tx, id, { personId: by.person.id, at: now });
    await recordSecurityEvent(tx, { kind: 'recovery-closed', personId, byPersonId: by.person.id }, now);
    return done(undefined);
  });
}
