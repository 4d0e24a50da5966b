import { dayOf } from '#app/domain/codes/day.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import type { ExaminerRole } from '#app/domain/verification/examiners.ts';
import type { Tx } from '#db/client.ts';
import { listNoteRequests } from '#db/queries/verification/requests.ts';
import type { WaitingRecord } from './waiting-record.ts';

/**
 * What donors ask of the reader's organization in this role: it waits until it is answered, declined or taken back, and
 * nobody ticks it away before. Under the donor's name, since an offer that is not public for a while has no title here.
 */
export function noteRequestsOf(role: ExaminerRole): (tx: Tx, by: Wearing) => Promise<WaitingRecord[]> {
  return async (tx, { hat }) => {
    const open = await listNoteRequests(tx, { issuerId: hat.organisation.id, role, open: true });
    return open.map(({ id, asker, offerReference, status, askedAt, takenUpAt, answerBy }) => ({
      lane: 'me',
      path: `/verification/requests/${id}`,
      ...{ title: asker.name, reference: offerReference },
      says: `note_requests.asks.${status}`,
      since: dayOf(takenUpAt ?? askedAt),
      ...(status === 'asked' && { by: answerBy }),
    }));
  };
}
