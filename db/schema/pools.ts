import type { ColumnType, Generated } from 'kysely';
import type { ResultReached } from '#app/domain/matches/delivery/report.ts';

/** Set by trigger, or by a function. */
type Kept<T> = ColumnType<T, never, never>;

export type PoolTables = {
  pools: {
    id: string;
    need_id: string;
    hub_id: string;
    view_hash: string;
    /** How many were asked; it never changes. */
    states: number;
    proposed_by: string;
    proposed_for: Kept<string | null>;
    proposed_at: Date;
    handed_in_at: Date | null;
    ended_at: Kept<Date | null>;
  };
  pool_members: {
    id: Generated<string>;
    pool_id: string;
    need_id: string;
    organisation_id: string;
    state_code: string;
    invited_at: Date;
    joined_at: Date | null;
    joined_by: string | null;
    joined_for: Kept<string | null>;
    view_hash: string | null;
    named: Generated<boolean>;
    declined_at: Date | null;
    left_at: Date | null;
    ended_by: string | null;
    ended_for: Kept<string | null>;
  };
  /** Written by functions alone, as are shares. */
  pool_words: {
    match_id: Kept<string>;
    member_id: Kept<string>;
    word: Kept<'yes' | 'no' | 'plan' | 'received'>;
    revision: Kept<number | null>;
    result: Kept<ResultReached | null>;
    /** Of what it received: what it writes of it, and what is missing. */
    said: Generated<string>;
    person_id: Kept<string>;
    on_behalf_of: Kept<string | null>;
    /** Who is to be reached about it: whoever said it, or who took over from them. */
    contact_id: Kept<string>;
    at: Kept<Date>;
  };
  pool_shares: {
    match_id: Kept<string>;
    member_id: Kept<string>;
    seats: Kept<number>;
    days: Kept<number>;
    budget: Kept<number>;
    set_by: Kept<string>;
    set_for: Kept<string | null>;
    set_at: Kept<Date>;
    received_seats: Kept<number | null>;
    received_days: Kept<number | null>;
    freed_at: Kept<Date | null>;
    /** Of them, what was given after the agreement out of what others had set free. */
    added_seats: Kept<number>;
    added_days: Kept<number>;
    added_budget: Kept<number>;
    /** Of a freed share: the shares were set anew before the agreement. */
    settled_at: Kept<Date | null>;
  };
};
