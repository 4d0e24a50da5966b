import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteProvider, listPeopleLinked } from '#db/queries/accounts/single-sign-on.ts';

/**
 * An administrator takes away the way in through an organisation's provider, with its secret and what people linked to
 * it. Nobody is shut out: a password everybody has, or asks for. Of two at once one does it, and `not-found` is the other.
 */
export async function removeIdentityProvider(
  by: Wearing,
  organisationId: string,
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  return withActor(actorOf(by), async (tx) => {
    const people = await listPeopleLinked(tx, organisationId);
    const ids = people.map(({ id }) => id);
    if (!(await deleteProvider(tx, organisationId, ids))) return refuse('not-found');
    const act = { byPersonId: by.person.id, organisationId };
    const changed = [{ field: 'provider' as const }];
    await recordSecurityEvent(tx, { kind: 'organisation-changed', ...act, changed }, now);
    for (const to of people) {
      await recordSecurityEvent(tx, { kind: 'single-sign-on-unlinked', personId: to.id, ...act }, now);
      const values = { at: now.toISOString() };
      await queueMail(tx, { kind: 'single-sign-on-unlinked', to, values }, now);
    }
    return done(undefined);
  });
}
