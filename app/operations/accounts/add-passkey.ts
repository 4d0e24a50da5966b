import { makeChallenge, type ChallengeFor } from '#app/auth/challenges.ts';
import { rotateSession } from '#app/auth/sessions.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import {
  creationOptions,
  readCreated,
  type CreationAnswer,
  type CreationOptions,
  type Site,
} from '#app/auth/webauthn.ts';
import { PASSKEYS_PER_PERSON } from '#app/domain/accounts/passkey.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { insertPasskey, listPasskeys } from '#db/queries/accounts/passkeys.ts';
import { hasSecondFactor, lockFactors } from '#db/queries/accounts/second-factors.ts';
import { deleteSessions, findSessionEnd } from '#db/queries/accounts/sessions.ts';
import { deleteSignInSteps } from '#db/queries/accounts/sign-in-steps.ts';
import { takeAnsweredChallenge } from './check-passkey.ts';
import { printRecoveryCodes } from './make-recovery-codes.ts';

/** What the browser is asked to make: a key that the person's devices do not have yet. Looking changes nothing. */
export async function offerPasskey(
  viewer: SignedIn,
  site: Site,
  product: string,
  now: Date,
): Promise<CreationOptions> {
  const { person } = viewer;
  const known = await withActor({ kind: 'auth' }, (tx) => listPasskeys(tx, person.id));
  return creationOptions(site, product, person, known, makeChallenge(askedOf(viewer), now));
}

/**
 * Adds a passkey. This session goes on with the strength of two under a new token and all others end. Who had no second
 * factor gets printed codes with it, for the day the device is lost.
 */
export async function addPasskey(
  viewer: SignedIn,
  input: { answer: CreationAnswer; name: string; site: Site },
  now: Date,
): Promise<Outcome<{ token: string; recoveryCodes: string[] | undefined }>> {
  const { person, session } = viewer;
  return withActor({ kind: 'auth' }, async (tx) => {
    await lockFactors(tx, person.id);
    // Stays locked: from here on it can no longer end under our hands.
    const endsAt = await findSessionEnd(tx, session.id);
    if (!endsAt || endsAt <= now) return refuse('not-found');
    const challenge = await takeAnsweredChallenge(tx, askedOf(viewer), input.answer, now);
    const made = challenge && (await readCreated(input.site, challenge, input.answer));
    if (!made) return refuse('wrong-passkey');
    if ((await listPasskeys(tx, person.id)).length >= PASSKEYS_PER_PERSON) return refuse('not-now');
    const isFirst = !(await hasSecondFactor(tx, person.id));
    const { transports = [] } = input.answer.response;
    const passkey = { ...made, personId: person.id, transports, name: input.name, addedAt: now };
    if (!(await insertPasskey(tx, passkey))) return refuse('already-there');
    const token = await rotateSession(tx, viewer, { confirmedAt: now, strength: 'two' }, now);
    if (!token) throw new Error('A session that is locked has ended.');
    await deleteSessions(tx, person.id, session.id);
    await deleteSignInSteps(tx, person.id);
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'passkey-added', ...own }, now);
    await queueMail(tx, { kind: 'second-factor-added', to: person, values: { at: now.toISOString() } }, now);
    const recoveryCodes = isFirst ? await printRecoveryCodes(tx, person.id, now) : undefined;
    return done({ token, recoveryCodes });
  });
}

/** Good for this session only. */
function askedOf({ session }: SignedIn): ChallengeFor {
  return { purpose: 'add', subject: session.id };
}
