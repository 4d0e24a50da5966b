import { hubConflict } from '#app/domain/hubs/conflict.ts';
import { examinerConflict, levelsOfRole, type Examiner } from '#app/domain/verification/examiners.ts';
import type { Tx } from '#db/client.ts';
import { listExaminerRows } from '#db/queries/verification/requests.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';
import { concernedBySubject } from './concerned-by-subject.ts';

/**
 * Who could examine an offer of the acting donor's, by name: verifiers, hubs that can verify something, and brokers, each
 * with what it can give and what stands between it and this offer.
 */
export async function listExaminers(tx: Tx, subject: FoundSubject): Promise<Examiner[]> {
  const offer = await concernedBySubject(tx, subject);
  return (await listExaminerRows(tx, subject.offerId)).map(({ ties, ...row }) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    mandate: row.mandate,
    kinds: row.kinds,
    competence: row.role === 'hub_coordinator' ? (row.competence ?? undefined) : undefined,
    levels: levelsOfRole(row.role),
    ties: hubConflict(ties, offer.concerned, 'note'),
    conflict: examinerConflict({
      ...offer,
      issuer: { id: row.id, ties },
      decided: row.decided,
      saidConflict: row.said_conflict,
    }),
  }));
}
