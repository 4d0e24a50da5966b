import { rotateSession } from '#app/auth/sessions.ts';
import type { Hat, SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { listWearableHats } from '#db/queries/accounts/hats.ts';

/** Puts on one of the person's hats, their own or one lent to them. The session gets another token; rights are this hat's alone. */
export async function wearHat(
  viewer: SignedIn,
  membershipId: string,
  now: Date,
): Promise<Outcome<{ token: string; hat: Hat }>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    const hats = await listWearableHats(tx, viewer.person.id, now);
    const hat = hats.find((one) => one.membershipId === membershipId);
    const token = hat && (await rotateSession(tx, viewer, { hat }, now));
    if (!token) return refuse('not-found');
    await recordSecurityEvent(
      tx,
      {
        kind: 'hat-changed',
        personId: viewer.person.id,
        byPersonId: viewer.person.id,
        organisationId: hat.organisation.id,
        role: hat.role,
        onBehalfOfId: hat.deputyFor?.id,
      },
      now,
    );
    return done({ token, hat });
  });
}
