import { hashPassword } from '#app/auth/password-hash.ts';
import { beginSignIn, type Begun } from '#app/auth/sign-in-step.ts';
import { hashToken } from '#app/auth/token.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { insertFirstPasswordHash } from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { findOpenInvitation, type InvitationRow } from '#db/queries/accounts/invitations.ts';
import { deleteOpenLinks } from '#db/queries/accounts/links.ts';
import { findPersonByEmail, insertPerson, saveProfile } from '#db/queries/accounts/people.ts';
import { readNewPassword, type Faulty } from '../new-password.ts';
import { findAccount, findInvited } from './find-invited.ts';
import { giveHat } from './give-hat.ts';

export type AcceptInput = { token: string; name: string; password: string; userAgent: string };

/**
 * Accepts an invitation: makes the person of its address with its role in its organisation, sets their password and
 * begins a session. Used twice at once, it makes one account. `already-there` when the address has an account: then
 * its owner accepts signed in, and nobody sets them another password by this way.
 *
 * @throws HashingBusy
 */
export async function acceptInvitation(input: AcceptInput, now: Date): Promise<Outcome<Begun> | Faulty> {
  const invited = await findInvited(input.token, now);
  if (!invited) return refuse('link-used-or-expired');
  if (invited.account) return refuse('already-there');
  const { email, name, organisation } = invited.invitation;
  const password = await readNewPassword(input.password, [name, input.name, email, organisation.name]);
  if (!password.ok) return password;
  const hash = await hashPassword(password.value);

  return withActor({ kind: 'auth' }, async (tx) => {
    const invitation = await findOpenInvitation(tx, hashToken(input.token), now, { lock: true });
    if (!invitation) return refuse('link-used-or-expired');
    if (await findAccount(tx, email)) return refuse('already-there');
    const personId = await findOrMakePerson(tx, invitation, input.name, now);
    if (!personId) return refuse('already-there');
    // Whoever was quicker with another invitation: their password and their name stand.
    if (!(await insertFirstPasswordHash(tx, personId, hash, now))) return refuse('already-there');
    await saveProfile(tx, personId, { name: input.name });
    await deleteOpenLinks(tx, personId);
    await giveHat(tx, invitation, personId, now);
    const begun = await beginSignIn(tx, personId, input.userAgent, now);
    await recordSecurityEvent(tx, { kind: 'password-set', personId, byPersonId: personId }, now);
    const own = { personId, byPersonId: personId };
    if (begun.next === 'session') await recordSecurityEvent(tx, { kind: 'signed-in', ...own }, now);
    return done(begun);
  });
}

/** Somebody who was added before but never set a password is who they were; undefined when another was quicker. */
async function findOrMakePerson(
  tx: Tx,
  { email, post, language, organisation, role }: InvitationRow,
  name: string,
  now: Date,
): Promise<string | undefined> {
  const known = await findPersonByEmail(tx, email);
  if (known) return known.id;
  const personId = await insertPerson(tx, { email, name, post, language }, now);
  const event = { kind: 'person-added' as const, personId, byPersonId: personId };
  if (personId) await recordSecurityEvent(tx, { ...event, organisationId: organisation.id, role }, now);
  return personId;
}
