import { isWellSigned, readJws } from '#app/auth/note-jws.ts';
import { sha256Hex } from '#app/auth/note-keys.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { vouchesFor } from '#app/domain/verification/key-life.ts';
import type { IssuedLevel } from '#app/domain/verification/level.ts';
import { noteStateOf } from '#app/domain/verification/note-state.ts';
import { unwrapSigned } from '#app/domain/verification/scanned.ts';
import { verdictOf, type Against, type Fault, type Verdict } from '#app/domain/verification/verdict.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findConfirmationByHash } from '#db/queries/verification/confirmations.ts';
import { findKey } from '#db/queries/verification/keys.ts';
import { findNewerNote, findNote, findNoteByHash } from '#db/queries/verification/notes.ts';

export type Verified = {
  verdict: Verdict;
  fault?: Fault | undefined;
  sha256: string;
  /** What is known of the note, once its signature is good. */
  note?: {
    reference: string;
    level: IssuedLevel | 'L4';
    issuer: string;
    issuedAt: Date;
    expiresOn: Day;
    disputed: boolean;
    /** What its issuer signed in its place, where everybody reads that. */
    newer?: string | undefined;
    offer: { id: string; reference: string; version: number; currentVersion: number };
    /** Its own page is there for everybody. */
    isPublic: boolean;
  };
};

/**
 * Whether a signed text is a note that holds, for anybody who has it: the form, the key and its signature, whether the
 * key was believed when the note was entered, and how the note stands today. Needs no private key.
 *
 * @param against the offer, and its version where known, that the note was shown for
 */
export async function verifyNote(text: string, against: Against | undefined, now: Date): Promise<Verified> {
  const jws = unwrapSigned(text);
  const sha256 = sha256Hex(jws);
  return withActor({ kind: 'anonymous' }, async (tx) => {
    const confirmed = await verifyConfirmation(tx, jws, sha256, against, now);
    if (confirmed) return confirmed;
    const fault = await findFault(tx, jws, sha256);
    if (fault) return { verdict: 'not-valid', fault, sha256 };
    const found = (await findNoteByHash(tx, sha256))!;
    const offer = { reference: found.offer_reference, version: found.offer_version };
    const state = noteStateOf(
      {
        signed: true,
        expiresOn: found.expires_on,
        disputed: found.disputed,
        revoked: found.revoked,
        superseded: found.superseded,
        stale: found.offer_version !== found.current_version,
      },
      dayOf(now),
    );
    const replaced = found.superseded ? await findNote(tx, found.reference) : undefined;
    return {
      verdict: verdictOf({ state, offer }, against),
      sha256,
      note: {
        reference: found.reference,
        level: found.level,
        issuer: found.issuer_name,
        issuedAt: found.logged_at,
        expiresOn: found.expires_on,
        disputed: found.disputed,
        newer: replaced && (await findNewerNote(tx, replaced)),
        offer: { id: found.offer_id, ...offer, currentVersion: found.current_version },
        isPublic: found.is_public,
      },
    };
  });
}

/** A recipient's confirmation (L4), which the platform's own key signs and the log has; undefined for anything else. */
async function verifyConfirmation(
  tx: Tx,
  jws: string,
  sha256: string,
  against: Against | undefined,
  now: Date,
): Promise<Verified | undefined> {
  const read = readJws(jws);
  const found = read && (await findConfirmationByHash(tx, sha256));
  const key = found && (await findKey(tx, found.kid));
  if (!read || !found || !key || !isWellSigned(read, key.x) || !vouchesFor(key, found.logged_at))
    return undefined;
  const offer = { reference: found.offer_reference, version: found.offer_version };
  const state = noteStateOf(
    {
      ...{ signed: true, disputed: false, revoked: false, superseded: false },
      expiresOn: found.expires_on,
      stale: found.offer_version !== found.current_version,
    },
    dayOf(now),
  );
  return {
    verdict: verdictOf({ state, offer }, against),
    sha256,
    note: {
      ...{ reference: found.reference, level: 'L4', disputed: false, isPublic: false },
      issuer: (read.payload.issuer as { name: string }).name,
      issuedAt: found.logged_at,
      expiresOn: found.expires_on,
      offer: { id: found.offer_id, ...offer, currentVersion: found.current_version },
    },
  };
}

async function findFault(tx: Tx, jws: string, sha256: string): Promise<Fault | undefined> {
  const read = readJws(jws);
  if (!read) return 'unreadable';
  const key = await findKey(tx, read.kid);
  // The platform's own key signs lists and the log, and no note.
  if (!key?.organisationId) return 'unknown-key';
  if (!isWellSigned(read, key.x)) return 'wrong-signature';
  const logged = await findNoteByHash(tx, sha256);
  if (!logged || logged.kid !== key.kid) return 'not-in-log';
  return vouchesFor(key, logged.logged_at) ? undefined : 'key-not-trusted';
}
