import { hashPassword } from '#app/auth/password-hash.ts';
import { beginSignIn, type Begun } from '#app/auth/sign-in-step.ts';
import { hashToken } from '#app/auth/token.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { savePasswordHash } from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { deleteOpenLinks, takeLink } from '#db/queries/accounts/links.ts';
import { findPerson, letSignInAgain, saveProfile } from '#db/queries/accounts/people.ts';
import { deleteSignInSteps } from '#db/queries/accounts/sign-in-steps.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { findArrival } from './find-arrival.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { readOtherPassword, type Faulty } from './new-password.ts';

export type ArriveInput = {
  token: string;
  /** The name as the person spells it; only somebody who arrives for the first time is asked. */
  name?: string;
  password: string;
  userAgent: string;
};

/**
 * Uses a one-time link: sets the password of the person it was made for, ends whatever sessions they had and begins
 * one, after the second factor where they have one: a lost password is no way around it. Used twice at once, it works
 * once.
 *
 * @throws HashingBusy
 */
export async function arrive(input: ArriveInput, now: Date): Promise<Outcome<Begun> | Faulty> {
  const arrival = await findArrival(input.token, now);
  if (!arrival || arrival.purpose === 'first-administrator') return refuse('link-used-or-expired');
  const { person, hats, purpose } = arrival;
  const known = [person.name, input.name ?? '', person.email, ...hats.map((hat) => hat.organisation.name)];
  const password = await readOtherPassword(input.password, known, person.id);
  // Whoever used it a moment ago chose this very password, which is not to be chosen again.
  if (!password.ok) return (await findArrival(input.token, now)) ? password : refuse('link-used-or-expired');
  const hash = await hashPassword(password.value);

  return withActor({ kind: 'auth' }, async (tx) => {
    const taken = await takeLink(tx, hashToken(input.token), now);
    const today = taken && (await findPerson(tx, person.id));
    if (!today || today.isDisabled) return refuse('link-used-or-expired');
    if (today.signInStoppedAt && purpose === 'forgotten') return refuse('link-used-or-expired');
    if (purpose === 'arrival' && input.name) await saveProfile(tx, person.id, { name: input.name });
    await savePasswordHash(tx, person.id, hash, now);
    await deleteSessions(tx, person.id);
    await deleteOpenLinks(tx, person.id);
    await deleteSignInSteps(tx, person.id);
    const begun = await beginSignIn(tx, person.id, input.userAgent, now);
    // Where a second factor is asked for, a stop ends with that: until then nobody gets in with what was there before.
    if (begun.next === 'session') await letSignInAgain(tx, person.id);
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'password-set', ...own }, now);
    if (begun.next === 'session') await recordSecurityEvent(tx, { kind: 'signed-in', ...own }, now);
    if (purpose !== 'arrival') {
      await queueMail(tx, { kind: 'password-changed', to: today, values: { at: now.toISOString() } }, now);
    }
    return done(begun);
  });
}
