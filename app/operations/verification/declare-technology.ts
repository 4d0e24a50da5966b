import { sha256Hex, signWith } from '#app/auth/note-keys.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listNotesOfOffer } from '#db/queries/verification/notes.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { prepareDeclaration, type Said } from './declaration.ts';
import { ATTEMPTS, enterNote } from './enter-note.ts';
import { ensureKey } from './ensure-key.ts';

/**
 * A donor's own word about its technology as a signed note (L1), in the transaction that hands the offer in. Of a donor
 * that keeps its key itself, the declaration that it signed outside for exactly this.
 *
 * @returns not-found, support-ended, signing-off, declaration-unsigned
 */
export async function declareTechnology(
  tx: Tx,
  by: ActingPerson,
  said: Said,
  now: Date,
): Promise<Outcome<{ reference: string }>> {
  const key = await ensureKey(tx, by, now);
  if (!key.ok) return key;
  if (key.value.custody === 'own') return findDeclared(tx, by, said);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const prepared = await prepareDeclaration(tx, by, said, key.value, now);
    if (!prepared.ok) return prepared;
    const { signingInput, reference } = prepared.value;
    const signature = signWith(key.value, signingInput);
    if (!signature) return refuse('signing-off');
    if (await enterNote(tx, by, prepared.value, `${signingInput}.${signature}`, now))
      return done({ reference });
  }
  return refuse('stale');
}

async function findDeclared(tx: Tx, by: ActingPerson, said: Said): Promise<Outcome<{ reference: string }>> {
  const subject = await findNoteSubject(tx, said.offerId);
  if (!subject) return refuse('not-found');
  const sha256 = sha256Hex(subject.canonicalJson);
  const declared = (await listNotesOfOffer(tx, said.offerId)).find(
    (note) =>
      note.issuerId === by.organisationId &&
      note.issuerRole === 'donor' &&
      !note.revokedAt &&
      !note.supersededAt &&
      note.offerVersion === subject.version &&
      note.offerSha256 === sha256 &&
      note.statement.what === said.declaration &&
      note.statement.limits === said.limits,
  );
  return declared ? done({ reference: declared.reference }) : refuse('declaration-unsigned');
}
