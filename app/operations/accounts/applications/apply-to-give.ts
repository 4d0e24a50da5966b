import { createHash } from 'node:crypto';
import { countApplication } from '#app/auth/attempts.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { withActor } from '#db/client.ts';
import { insertApplication, type NewApplication } from '#db/queries/accounts/applications.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import type { Limited } from '../sign-in.ts';

/**
 * Somebody without an account asks to be accredited as a donor, and gets a reference. Nothing is looked up: a known
 * address and an unknown one get the same answer, and who asks learns the outcome by mail alone. The reference is
 * made of the form's id, so that a form sent twice is one application with one reference.
 */
export async function applyToGive(
  application: NewApplication,
  address: string,
  now: Date,
): Promise<Outcome<string> | Limited> {
  const { name, post, organisation, offer } = application;
  if ([name, post, organisation, offer].some(holdsSecret)) return refuse('secret-found');
  const verdict = await countApplication(address);
  if (!verdict.ok)
    return { ok: false, reason: 'too-many-attempts', retryAfterSeconds: verdict.retryAfterSeconds };
  const reference = referenceFrom('D', createHash('sha256').update(application.id).digest());
  await withActor({ kind: 'auth' }, async (tx) => {
    const isNew = await insertApplication(tx, { ...application, reference }, now);
    if (isNew) {
      const event = { kind: 'application-received' as const, applicationId: application.id };
      await recordSecurityEvent(tx, event, now);
    }
  });
  return done(reference);
}
