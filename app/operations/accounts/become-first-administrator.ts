import { randomUUID } from 'node:crypto';
import { hashPassword } from '#app/auth/password-hash.ts';
import { beginSignIn, type Begun } from '#app/auth/sign-in-step.ts';
import { hashToken } from '#app/auth/token.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { hasAdministrator } from '#db/queries/accounts/administrators.ts';
import { savePasswordHash } from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { takeLink } from '#db/queries/accounts/links.ts';
import { insertMembership, insertPerson } from '#db/queries/accounts/people.ts';
import { insertOrganisation } from '#db/queries/organisations/organisations.ts';
import { findArrival } from './find-arrival.ts';
import { readNewPassword, type Faulty } from './new-password.ts';

export type FirstAdministratorInput = {
  token: string;
  name: string;
  email: string;
  organisation: string;
  language: UiLanguage;
  password: string;
  userAgent: string;
};

/**
 * Uses the link of the console: makes the United Nations entity that runs this installation, its first administrator,
 * and a session for them.
 *
 * @throws HashingBusy
 */
export async function becomeFirstAdministrator(
  input: FirstAdministratorInput,
  now: Date,
): Promise<Outcome<Begun> | Faulty> {
  const arrival = await findArrival(input.token, now);
  if (arrival?.purpose !== 'first-administrator') return refuse('link-used-or-expired');
  const password = await readNewPassword(input.password, [input.name, input.email, input.organisation]);
  if (!password.ok) return password;
  const hash = await hashPassword(password.value);

  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await takeLink(tx, hashToken(input.token), now)) || (await hasAdministrator(tx))) {
      return refuse('link-used-or-expired');
    }
    const organisationId = randomUUID();
    const entity = { name: input.organisation, kind: 'un' as const, covers: [] };
    const personId = await insertPerson(
      tx,
      { name: input.name, email: input.email, post: '', language: input.language },
      now,
    );
    if (!personId || !(await insertOrganisation(tx, organisationId, entity, now))) throw new NameTaken();
    const role = 'administrator' as const;
    await insertMembership(tx, { personId, organisationId, role }, now);
    await savePasswordHash(tx, personId, hash, now);
    const by = { byPersonId: personId, organisationId };
    await recordSecurityEvent(tx, { kind: 'organisation-added', ...by }, now);
    await recordSecurityEvent(tx, { kind: 'person-added', personId, role, ...by }, now);
    await recordSecurityEvent(tx, { kind: 'signed-in', personId, byPersonId: personId }, now);
    return done(await beginSignIn(tx, personId, input.userAgent, now));
  }).catch((error: unknown) => {
    if (error instanceof NameTaken) return refuse('already-there');
    throw error;
  });
}

/** Thrown so that the transaction leaves nothing: the link is not used up by a name that was taken. */
class NameTaken extends Error {}
