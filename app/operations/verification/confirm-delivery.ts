import { randomBytes } from 'node:crypto';
import { signingInputOf } from '#app/auth/note-jws.ts';
import { sha256Hex, signWith } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { confirmationCredentialOf } from '#app/domain/verification/confirmation-credential.ts';
import {
  AGREED_OR_LATER,
  compareReceived,
  confirmationFault,
  type AcceptanceTest,
  type DeliveryOutcome,
} from '#app/domain/verification/confirmation.ts';
import { lastDayOf } from '#app/domain/verification/validity.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { insertConfirmation } from '#db/queries/verification/confirmations.ts';
import { findKeyInUse } from '#db/queries/verification/keys.ts';
import { findDeliveredNote } from './delivered-note.ts';
import { ATTEMPTS } from './enter-note.ts';
import { noteOrigin } from './note-origin.ts';

export type SaidOfDelivery = {
  matchId: string;
  /** The note that the page showed. */
  note: string;
  outcome: DeliveryOutcome;
  /** A SHA-256, or a line as `sha256sum` prints it; empty where no file was delivered. */
  received: string;
  tests: readonly AcceptanceTest[];
  result: string;
  limits: string;
};

/** As the platform names itself in what it signs; the same in every language. */
const PLATFORM = 'Two-Way Street';

/**
 * The recipient of an agreed match says what it received and what it tried (L4, DOMAIN section 7): for the two sides and
 * brokers, signed by the platform's key after a fresh proof of who it is, in the public log under a reference of its own.
 * Saying more later is another confirmation beside this one. It is no note of the offer: matching never counts it.
 *
 * @returns the confirmation's reference; or not-found, not-your-act, not-now (not agreed), note-not-valid (there is no
 * note to confirm), stale (another note counts now), incomplete, artefact-differs, secret-found, signing-off
 */
export async function confirmDelivery(
  by: Wearing,
  said: SaidOfDelivery,
  now: Date,
): Promise<Outcome<{ reference: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  if ([said.result, said.limits].some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const match = await findMatch(tx, said.matchId);
    if (!match) return refuse('not-found');
    if (!AGREED_OR_LATER.has(match.status)) return refuse('not-now');
    const note = await findDeliveredNote(tx, match.offer.id, now, match.agreedAt);
    if (!note) return refuse('note-not-valid');
    if (note.reference !== said.note) return refuse('stale');
    const received = compareReceived(said.received, note.components);
    if (!received || said.tests.length === 0 || !said.result.trim() || !said.limits.trim())
      return refuse('incomplete');
    const fault = confirmationFault(said.outcome, received, note.components);
    if (fault) return refuse(fault === 'hash-differs' ? 'artefact-differs' : 'incomplete');
    const key = await findKeyInUse(tx, null);
    const on = dayOf(now);
    const expiresOn = lastDayOf('L4', on, {}) ?? on;
    for (let attempt = 0; key && attempt < ATTEMPTS; attempt += 1) {
      const reference = referenceFrom('A', randomBytes(6));
      const { outcome, tests, result, limits } = said;
      const input = signingInputOf(
        key.kid,
        confirmationCredentialOf({
          ...{ origin: noteOrigin(), reference, platform: PLATFORM, organisation: by.hat.organisation.name },
          match: match.reference,
          note: { reference: note.reference, sha256: note.sha256 },
          offer: { reference: match.offer.reference, version: note.offerVersion },
          ...{ confirmedAt: now, expiresOn, outcome, received, tests, result, limits },
        }),
      );
      const signature = signWith(key, input);
      if (!signature) break;
      const jws = `${input}.${signature}`;
      const artefact =
        received.kind === 'none'
          ? undefined
          : { sha256: received.sha256, name: received.kind === 'same' ? received.name : undefined };
      const entered = await insertConfirmation(
        tx,
        actor,
        {
          ...{ reference, matchId: match.id, noteId: note.id, offerId: match.offer.id },
          ...{ outcome, artefact, tests: [...tests], result, limits, expiresOn },
          ...{ jws, sha256: sha256Hex(jws), kid: key.kid },
        },
        now,
      );
      if (entered) return done({ reference });
    }
    return refuse('signing-off');
  });
}
