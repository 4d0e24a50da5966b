import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { withActor } from '#db/client.ts';
import { listOwnMembershipIds } from '#db/queries/accounts/able-hats.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { findPerson, saveDisabled } from '#db/queries/accounts/people.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { objectionToTaking } from './objection-to-taking.ts';

/**
 * An administrator shuts somebody out: sessions, links and delegations from and to them end at once; what they wrote
 * stays under their name.
 *
 * @param reason for administrators to read, at most 500 characters
 * @returns not-your-act, reason-needed, secret-found, second-person for oneself, who closes an account or asks a colleague, not-found, not-now, last-administrator, or last-able-person while open records need them
 */
export async function disablePerson(
  by: Wearing,
  personId: string,
  reason: string,
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  if (reason.trim() === '') return refuse('reason-needed');
  if (holdsSecret(reason)) return refuse('secret-found');
  return withActor(actorOf(by), async (tx) => {
    const objection = await objectionToTaking(tx, await listOwnMembershipIds(tx, personId));
    if (objection) return refuse(objection);
    if (personId === by.person.id) return refuse('second-person');
    if (!(await findPerson(tx, personId))) return refuse('not-found');
    if (!(await saveDisabled(tx, personId, now))) return refuse('not-now');
    await deleteSessions(tx, personId);
    await deleteOpenLinks(tx, personId);
    const event = { kind: 'person-disabled' as const, personId, byPersonId: by.person.id };
    await recordSecurityEvent(tx, { ...event, reason }, now);
    return done(undefined);
  });
}

/** Why disabling this account would be refused now, for what its hats are needed for; what that locks is free again at once. */
export function objectionToDisabling(by: Wearing, personId: string): Promise<RefusalReason | undefined> {
  return withActor(actorOf(by), async (tx) =>
    objectionToTaking(tx, await listOwnMembershipIds(tx, personId)),
  );
}
