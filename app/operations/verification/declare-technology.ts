import { signWith } from '#app/auth/note-keys.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { ActingPerson } from '#app/operations/acting-person.ts';
import type { Tx } from '#db/client.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { ATTEMPTS, enterNote } from './enter-note.ts';
import { ensureKey } from './ensure-key.ts';
import { prepareNote } from './prepare.ts';

/** A donor's own word about its technology as a signed note (L1), in the transaction that hands the offer in. */
export async function declareTechnology(
  tx: Tx,
  by: ActingPerson,
  said: { offerId: string; issuerName: string; declaration: string; limits: string },
  now: Date,
): Promise<Outcome<{ reference: string }>> {
  const key = await ensureKey(tx, by, now);
  if (!key.ok) return key;
  const subject = await findNoteSubject(tx, said.offerId);
  if (!subject) return refuse('not-found');
  const given = {
    subject,
    level: 'L1' as const,
    issuer: { id: by.organisationId, name: said.issuerName, role: 'donor' as const },
    statement: {
      examined: 'documents' as const,
      checks: [],
      what: said.declaration,
      how: '',
      evidence: [],
      findings: '',
      limits: said.limits,
      interests: '',
    },
    kid: key.value.kid,
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const prepared = prepareNote(given, now);
    if (!prepared.ok) return prepared;
    const { signingInput, reference } = prepared.value;
    const signature = signWith(key.value, signingInput);
    // A key that the organisation keeps itself does not lie here.
    if (!signature) return refuse('signing-off');
    if (await enterNote(tx, by, prepared.value, `${signingInput}.${signature}`, now))
      return done({ reference });
  }
  return refuse('stale');
}
