import { seal, unseal } from '#app/auth/sealing.ts';
import { rotateSession } from '#app/auth/sessions.ts';
import { newTotpSecret, sealSecret, stepOfCode, totpAddress, writtenSecret } from '#app/auth/totp.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { readCode } from '#app/domain/accounts/second-factor.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveTotp } from '#db/queries/accounts/second-factors.ts';
import { deleteSessions } from '#db/queries/accounts/sessions.ts';
import { deleteSignInSteps } from '#db/queries/accounts/sign-in-steps.ts';
import { printRecoveryCodes } from './make-recovery-codes.ts';

/** A secret that an authenticator may take: nothing is kept until a code proves that one did. */
export type OfferedSecret = {
  /** The secret sealed for this person and session: the form carries it back, so that looking changes nothing. */
  sealed: string;
  /** What the picture says. */
  address: string;
  /** The same to type by hand. */
  written: string;
};

/** @param sealed the one offered before, when the form comes back: the telephone has it already */
export function offerTotp(viewer: SignedIn, product: string, sealed?: string): OfferedSecret {
  const kept = sealed === undefined ? undefined : openOffer(viewer, sealed);
  const secret = kept ?? newTotpSecret();
  return {
    sealed: kept && sealed ? sealed : seal(secret, subjectOf(viewer)).toString('base64url'),
    address: totpAddress(secret, product, viewer.person.email),
    written: writtenSecret(secret),
  };
}

/**
 * Adds the factor (or puts it in the place of the one there was) once a code of it was typed. This session goes on
 * with the strength of two under a new token; all others end, and new recovery codes are printed.
 */
export async function addTotp(
  viewer: SignedIn,
  input: { sealed: string; code: string },
  now: Date,
): Promise<Outcome<{ token: string; recoveryCodes: string[] }>> {
  const secret = openOffer(viewer, input.sealed);
  const code = readCode(input.code);
  const step = secret && code && stepOfCode(secret, code, now);
  if (!secret || step === undefined || typeof step === 'string') return refuse('wrong-code');
  const { person, session } = viewer;
  return withActor({ kind: 'auth' }, async (tx) => {
    const token = await rotateSession(tx, viewer, { confirmedAt: now, strength: 'two' }, now);
    if (!token) return refuse('not-found');
    const sealedSecret = sealSecret(secret, person.id);
    await saveTotp(tx, person.id, { sealedSecret, lastStep: step, addedAt: now });
    await deleteSessions(tx, person.id, session.id);
    await deleteSignInSteps(tx, person.id);
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'second-factor-added', ...own }, now);
    await queueMail(tx, { kind: 'second-factor-added', to: person, values: { at: now.toISOString() } }, now);
    return done({ token, recoveryCodes: await printRecoveryCodes(tx, person.id, now) });
  });
}

function openOffer(viewer: SignedIn, sealed: string): Buffer | undefined {
  return unseal(Buffer.from(sealed, 'base64url'), subjectOf(viewer));
}

/** Good for this session only. */
function subjectOf({ person, session }: SignedIn): string {
  return `totp offer ${person.id} ${session.id}`;
}
