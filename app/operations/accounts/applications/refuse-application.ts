import { hashToken, newToken } from '#app/auth/token.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { ANSWER_DAYS, type RefusalCode } from '#app/domain/accounts/application.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveRefusal } from '#db/queries/accounts/applications.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { decideApplication } from './decide-application.ts';

/** Does not accredit a donor, for a coded reason, with a text for the applicant alone: it is never public. */
export async function refuseApplication(
  by: Wearing,
  { id, code, text }: { id: string; code: RefusalCode; text: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (text.trim() === '') return refuse('reason-needed');
  if (holdsSecret(text)) return refuse('secret-found');
  return decideApplication(by, id, async (tx, { email, language, reference }) => {
    const token = newToken();
    const until = new Date(now.getTime() + ANSWER_DAYS * 86_400_000);
    const answer = { tokenHash: hashToken(token), until };
    await saveRefusal(tx, id, { code, text, answer }, { personId: by.person.id, at: now });
    const link = `/${language}/apply/answer/${token}`;
    const values = { until: until.toISOString(), reference };
    await queueMail(tx, { kind: 'application-answered', to: { email, language }, values, link }, now);
    const event = { kind: 'application-refused' as const, byPersonId: by.person.id };
    await recordSecurityEvent(tx, { ...event, applicationId: id }, now);
    return done(undefined);
  });
}
