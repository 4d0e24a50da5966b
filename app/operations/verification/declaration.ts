import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import type { IssuerKey } from '#db/queries/verification/keys.ts';
import { findNoteSubject, type FoundSubject } from '#db/queries/verification/subject.ts';
import { prepareNote } from './prepare.ts';

export type Said = { offerId: string; issuerName: string; declaration: string; limits: string };

/**
 * A donor's own word about its technology (L1) with everything but its signature, bound to the offer as it is now.
 *
 * @returns not-found, support-ended
 */
export async function prepareDeclaration(
  tx: Tx,
  by: ActingPerson,
  said: Said,
  key: IssuerKey,
  now: Date,
): Promise<Outcome<PreparedNote>> {
  const subject = await findNoteSubject(tx, said.offerId);
  return subject ? declarationOf(subject, by, said, key, now) : refuse('not-found');
}

/** The same of a subject that is known already: of a version, what its offer will be. */
export function declarationOf(
  subject: FoundSubject,
  by: ActingPerson,
  said: Said,
  key: IssuerKey,
  now: Date,
): Outcome<PreparedNote> {
  if (subject.donorId !== by.organisationId) return refuse('not-found');
  const prepared = prepareNote(
    {
      subject,
      level: 'L1',
      issuer: { id: by.organisationId, name: said.issuerName, role: 'donor' },
      statement: {
        examined: 'documents',
        checks: [],
        what: said.declaration,
        how: '',
        evidence: [],
        findings: '',
        limits: said.limits,
        interests: '',
      },
      kid: key.kid,
    },
    now,
  );
  return prepared.ok ? done(prepared.value) : prepared;
}
