import { createHash } from 'node:crypto';
import { readProviderAnswer, type Asserted } from '#app/auth/openid.ts';
import { startSession } from '#app/auth/sessions.ts';
import { beginSignIn, type Begun } from '#app/auth/sign-in-step.ts';
import type { Away } from '#app/auth/single-sign-on-cookie.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { takeChallenge } from '#db/queries/accounts/passkeys.ts';
import { findSessionEnd } from '#db/queries/accounts/sessions.ts';
import { linkIdentity, useIdentity, type IdentityProvider } from '#db/queries/accounts/single-sign-on.ts';
import { findOpenProvider } from './start-single-sign-on.ts';

type Answer = { url: URL; away: Away | undefined; userAgent: string; viewer: SignedIn | undefined };

/**
 * Somebody comes back from their organisation's provider. An identity that is linked signs its person in: as two proofs
 * where the provider asserts what an administrator said counts as two, else as one, and their own second factor is asked
 * for. An identity nobody linked signs nobody in, whatever e-mail address it brings.
 */
export async function answerSingleSignOn(answer: Answer, now: Date): Promise<Outcome<Begun | 'linked'>> {
  const { away } = answer;
  const provider = away && (await findOpenProvider(away.organisationId));
  if (!away || !provider) return refuse('provider-refused');
  const asserted =
    (await takeState(away, now)) &&
    (await readProviderAnswer(provider, answer.url, away).catch(() => undefined));
  if (!asserted) {
    await recordRefusal(away.organisationId, now);
    return refuse('provider-refused');
  }
  return away.linkFor === undefined
    ? begin(provider, asserted, answer.userAgent, now)
    : link(away, asserted, answer.viewer, now);
}

function begin(
  provider: IdentityProvider,
  asserted: Asserted,
  userAgent: string,
  now: Date,
): Promise<Outcome<Begun>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    const personId = await useIdentity(tx, asserted, now);
    if (personId === undefined) {
      const { organisationId } = provider;
      await recordSecurityEvent(tx, { kind: 'single-sign-on-refused', organisationId }, now);
      return refuse('provider-refused');
    }
    const begun: Begun = isStrong(provider, asserted)
      ? { next: 'session', ...(await startSession(tx, personId, { userAgent, strength: 'two' }, now)) }
      : await beginSignIn(tx, personId, userAgent, now);
    if (begun.next === 'session')
      await recordSecurityEvent(tx, { kind: 'signed-in', personId, byPersonId: personId }, now);
    return done(begun);
  });
}

/** Only into the session that asked for it, while it lasts. */
async function link(
  away: Away,
  asserted: Asserted,
  viewer: SignedIn | undefined,
  now: Date,
): Promise<Outcome<'linked'>> {
  if (viewer?.session.id !== away.linkFor || !viewer) return refuse('provider-refused');
  const { person } = viewer;
  return withActor({ kind: 'auth' }, async (tx) => {
    // Stays locked: a stop of sign-in ends it, and what is linked with it, first or last.
    if (!(await findSessionEnd(tx, viewer.session.id))) return refuse('provider-refused');
    if (!(await linkIdentity(tx, person.id, asserted, now))) return refuse('provider-refused');
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'single-sign-on-linked', ...own }, now);
    const at = now.toISOString();
    await queueMail(tx, { kind: 'single-sign-on-linked', to: person, values: { at } }, now);
    return done('linked' as const);
  });
}

/** Two proofs of nobody knows when are not two proofs. */
function isStrong({ strongAcr, strongAmr }: IdentityProvider, { acr, amr, saysWhen }: Asserted): boolean {
  if (!saysWhen) return false;
  return (acr !== undefined && strongAcr.includes(acr)) || amr.some((word) => strongAmr.includes(word));
}

/** Each start is answered once, right or wrong. */
function takeState({ state, until }: Away, now: Date): Promise<boolean> {
  const hash = createHash('sha256').update(`single sign-on ${state}`).digest('hex');
  return withActor({ kind: 'auth' }, (tx) => takeChallenge(tx, hash, new Date(until), now));
}

function recordRefusal(organisationId: string, now: Date): Promise<void> {
  return withActor({ kind: 'auth' }, (tx) =>
    recordSecurityEvent(tx, { kind: 'single-sign-on-refused', organisationId }, now),
  );
}
