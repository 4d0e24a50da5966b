import { hashToken, isToken } from '#app/auth/token.ts';
import { withActor, type Tx } from '#db/client.ts';
import { hasCredential } from '#db/queries/accounts/credentials.ts';
import { findOpenInvitation, type InvitationRow } from '#db/queries/accounts/invitations.ts';
import { findSecretProvider } from '#db/queries/accounts/single-sign-on.ts';
import { findPersonByEmail, type PersonRow } from '#db/queries/accounts/people.ts';

/**
 * Whom an invitation's link is for; `account` is theirs where they have one with a password already, and
 * `mayLink` says that the organisation has a sign-in of its own, which can be linked once they are here.
 */
export type Invited = { invitation: InvitationRow; account: PersonRow | undefined; mayLink: boolean };

/** Looking uses nothing up. Undefined for a link that was used, revoked, superseded, is too old, or never was: nobody learns which. */
export async function findInvited(token: string | undefined, now: Date): Promise<Invited | undefined> {
  if (!isToken(token)) return undefined;
  return withActor({ kind: 'auth' }, async (tx) => {
    const invitation = await findOpenInvitation(tx, hashToken(token), now);
    if (!invitation) return undefined;
    const provider = await findSecretProvider(tx, invitation.organisation.id);
    return {
      invitation,
      account: await findAccount(tx, invitation.email),
      mayLink: provider !== undefined,
    };
  });
}

/** Somebody who can sign in: an address alone, without a password, is nobody's yet. */
export async function findAccount(tx: Tx, email: string): Promise<PersonRow | undefined> {
  const person = await findPersonByEmail(tx, email);
  return person && (person.isDisabled || (await hasCredential(tx, person.id))) ? person : undefined;
}
