import { examinerConflict, levelsOfRole, type Examiner } from '#app/domain/verification/examiners.ts';
import type { Tx } from '#db/client.ts';
import { listNamesOf } from '#db/queries/verification/issuers.ts';
import { listExaminerRows } from '#db/queries/verification/requests.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';

/**
 * Who could examine an offer of the acting donor's, by name: verifiers, hubs that can verify something, and brokers, each
 * with what it can give and what stands between it and this offer.
 */
export async function listExaminers(tx: Tx, subject: FoundSubject): Promise<Examiner[]> {
  const names = await listNamesOf(tx, subject.donorId);
  const offer = {
    donor: { id: subject.donorId, names: subject.donorName ? [...names, subject.donorName] : names },
    offerFunders: subject.content.funders,
    implementer: subject.content.implementer,
  };
  return (await listExaminerRows(tx, subject.offerId)).map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    mandate: row.mandate,
    kinds: row.kinds,
    competence: row.role === 'hub_coordinator' ? (row.competence ?? undefined) : undefined,
    levels: levelsOfRole(row.role),
    conflict: examinerConflict({ examiner: row, decided: row.decided, ...offer }),
  }));
}
