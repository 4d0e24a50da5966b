import { hasNoteKey, isSigningOn, makeNoteKey } from '#app/auth/note-keys.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { keyState } from '#app/domain/verification/key-life.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { recordNoteEvent } from '#db/queries/verification/events.ts';
import { findKeyInUse, insertKey, retireKey, type IssuerKey } from '#db/queries/verification/keys.ts';

/**
 * The key that this person's organisation signs with: the one in use; a new one where there is none, or where ours is a
 * year old. Nothing is done to a key that the organisation keeps itself.
 *
 * @returns signing-off where a private key that should lie here does not, or is another
 */
export async function ensureKey(tx: Tx, by: ActingPerson, now: Date): Promise<Outcome<IssuerKey>> {
  const inUse = await findKeyInUse(tx, by.organisationId);
  if (inUse?.custody === 'own') return done(inUse);
  if (!isSigningOn() || (inUse && !hasNoteKey(inUse))) return refuse('signing-off');
  if (inUse && keyState(inUse, dayOf(now)) !== 'due') return done(inUse);
  if (inUse) {
    await retireKey(tx, inUse.kid, now);
    await recordNoteEvent(tx, by, { action: 'retire-key', kid: inUse.kid }, now);
  }
  const made = { ...(await makeNoteKey()), organisationId: by.organisationId, custody: 'platform' as const };
  if (await insertKey(tx, made, now)) {
    await recordNoteEvent(tx, by, { action: 'register-key', kid: made.kid }, now);
    return done({ ...made, registeredAt: now });
  }
  // Two of its people began at once: the other one's key is there by now.
  const other = await findKeyInUse(tx, by.organisationId);
  return other ? done(other) : refuse('signing-off');
}
