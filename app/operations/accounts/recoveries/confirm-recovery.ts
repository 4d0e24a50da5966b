import { hashToken, newToken } from '#app/auth/token.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToConfirming, recoveryExpiry } from '#app/domain/accounts/recovery.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveRecoveryConfirmation } from '#db/queries/accounts/recoveries.ts';
import { handleRecovery } from './handle-recovery.ts';

/** The link of a recovery: this is the only moment at which its token is known. */
export type RecoveryLink = { token: string; expiresAt: Date; language: UiLanguage; email: string };

/** The second member of staff has seen the letter: only now there is a link, and the person has it by mail. */
export async function confirmRecovery(by: Wearing, id: string, now: Date): Promise<Outcome<RecoveryLink>> {
  return handleRecovery(by, id, async (tx, recovery) => {
    const objection = objectionToConfirming(recovery, by.person, now);
    if (objection) return refuse(objection);
    const { email, language } = recovery.person;
    const token = newToken();
    const expiresAt = recoveryExpiry(now);
    const kept = { tokenHash: hashToken(token), expiresAt };
    await saveRecoveryConfirmation(tx, id, kept, { personId: by.person.id, at: now });
    const link = `/${language}/recover/${token}`;
    const values = { until: expiresAt.toISOString() };
    await queueMail(tx, { kind: 'recovery', to: { email, language }, values, link }, now);
    const event = { kind: 'recovery-confirmed' as const, byPersonId: by.person.id };
    await recordSecurityEvent(tx, { ...event, personId: recovery.personId }, now);
    return done({ token, expiresAt, language, email });
  });
}
