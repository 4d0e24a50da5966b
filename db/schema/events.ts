import type { ColumnType, Generated } from 'kysely';

/** One row a transition, written in the transaction that makes it: who, in which role, when, from, to, why. */
export type EventColumns<Status extends string> = {
  id: Generated<string>;
  action: string;
  from_status: Status | null;
  to_status: Status;
  person_id: string | null;
  /** Whose deputy did it; set by trigger. */
  on_behalf_of: ColumnType<string | null, never, never>;
  role: string;
  organisation_id: string | null;
  at: Generated<Date>;
  reason_code: string | null;
  reason_text: string | null;
};
