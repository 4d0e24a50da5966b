import type { ColumnType, Generated } from 'kysely';
import type { DeskAct, DeskSubject } from '#app/domain/matches/desk-assignment.ts';

/** Read, never written. */
type FromTrigger<T> = ColumnType<T, never, never>;

export type DeskTables = {
  desk_owners: {
    subject: DeskSubject;
    subject_id: string;
    owner_id: string;
    given_by: string;
    line: string;
    /** The act that gave it. */
    batch: string;
    since: Date;
  };
  desk_moves: {
    id: Generated<string>;
    batch: string;
    action: DeskAct;
    subject: DeskSubject;
    subject_id: string;
    offer_id: FromTrigger<string | null>;
    need_id: FromTrigger<string | null>;
    match_id: FromTrigger<string | null>;
    from_owner: string | null;
    to_owner: string | null;
    line: string;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: string;
    organisation_id: string;
    at: Date;
  };
};
