import { sha256Hex, signWith } from '#app/auth/note-keys.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listNotesOfOffer } from '#db/queries/verification/notes.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';
import {
  findVersionDeclaration,
  insertVersionDeclaration,
} from '#db/queries/verification/version-declarations.ts';
import { findVersionSubject, type VersionSubject } from '#db/queries/verification/version-subject.ts';
import { declarationOf } from './declaration.ts';
import { ensureKey } from './ensure-key.ts';

/**
 * A donor's own word about what a version will be, signed before anybody looks it through and entered as a note when it
 * takes the offer's place. Nothing is signed where the word that is published stands: the same words, of the same subject.
 * Of a donor that keeps its key itself, what it signed outside for exactly this.
 *
 * @returns not-found, support-ended, signing-off, declaration-unsigned
 */
export async function declareVersion(
  tx: Tx,
  by: ActingPerson,
  version: Offer,
  issuerName: string,
  now: Date,
): Promise<Outcome<undefined>> {
  if (!version.declaration.trim()) return done(undefined);
  const subject = await findVersionSubject(tx, version.id);
  if (!subject) return refuse('not-found');
  if (!subject.changed && (await standsAlready(tx, version, subject, now))) return done(undefined);
  const declared = await findDeclarationAbout(tx, version.id, subject);
  if (declared && sameWords(declared.statement, version)) return done(undefined);
  const key = await ensureKey(tx, by, now);
  if (!key.ok) return key;
  if (key.value.custody === 'own') return refuse('declaration-unsigned');
  const prepared = declarationOf(subject, by, { ...saidIn(version), issuerName }, key.value, now);
  if (!prepared.ok) return prepared;
  const { signingInput } = prepared.value;
  const signature = signWith(key.value, signingInput);
  if (!signature) return refuse('signing-off');
  await holdDeclaration(tx, by, version.id, prepared.value, `${signingInput}.${signature}`, now);
  return done(undefined);
}

/** Keeps a finished declaration until its version takes the offer's place. */
export async function holdDeclaration(
  tx: Tx,
  by: ActingPerson,
  versionId: string,
  prepared: PreparedNote,
  jws: string,
  now: Date,
): Promise<void> {
  await insertVersionDeclaration(tx, by, { versionId, prepared, jws, sha256: sha256Hex(jws) }, now);
}

/** What was last signed of a version, if it is about exactly this and can be entered. */
export async function findDeclarationAbout(
  tx: Tx,
  versionId: string,
  subject: FoundSubject,
): Promise<PreparedNote | undefined> {
  const held = await findVersionDeclaration(tx, versionId);
  return held?.enterable && isAbout(held.prepared, subject) ? held.prepared : undefined;
}

/** Whether something signed, or made ready to be, is about exactly this. */
export function isAbout(
  note: Pick<PreparedNote, 'offerId' | 'offerVersion' | 'offerSha256'>,
  subject: FoundSubject,
): boolean {
  return (
    note.offerId === subject.offerId &&
    note.offerVersion === subject.version &&
    note.offerSha256 === sha256Hex(subject.canonicalJson)
  );
}

export function saidIn({ id, declaration, declarationLimits }: Offer) {
  return { offerId: id, declaration, limits: declarationLimits };
}

function sameWords(said: { what: string; limits: string }, version: Offer): boolean {
  return said.what === version.declaration && said.limits === version.declarationLimits;
}

/** Whether what a version declares was signed before, in the same words, of what it is about, and still holds. */
export async function standsAlready(
  tx: Tx,
  version: Offer,
  subject: VersionSubject,
  now: Date,
): Promise<boolean> {
  const notes = await listNotesOfOffer(tx, subject.offerId);
  return notes.some(
    (note) =>
      note.issuerId === version.organisationId &&
      note.issuerRole === 'donor' &&
      !note.revokedAt &&
      !note.supersededAt &&
      note.expiresOn >= dayOf(now) &&
      isAbout(note, subject) &&
      sameWords(note.statement, version),
  );
}
