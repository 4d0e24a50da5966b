import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { ExaminerRole } from '#app/domain/verification/examiners.ts';
import type { DeclineCode, RequestEvent, RequestStatus } from '#app/domain/verification/note-request.ts';

/** Set by trigger when it is asked. */
type Named = ColumnType<string, never, never>;

export type NoteRequestTables = {
  note_requests: {
    id: Generated<string>;
    offer_id: string;
    organisation_id: string;
    issuer_id: string;
    issuer_role: ExaminerRole;
    asker: Named;
    issuer: Named;
    offer_reference: Named;
    question: string;
    asked_at: Date;
    answer_by: Day;
    reminded_at: Date | null;
    status: Generated<RequestStatus>;
    taken_up_at: Date | null;
    reason_code: DeclineCode | null;
    note_id: string | null;
    ended_at: Date | null;
  };
  note_request_events: {
    id: Generated<string>;
    action: RequestEvent | 'close-note-request';
    request_id: string;
    offer_id: string;
    /** Nobody where the platform closed it. */
    person_id: string | null;
    on_behalf_of: ColumnType<string | null, never, never>;
    role: Role | 'platform';
    organisation_id: string | null;
    at: Date;
  };
};
