import type { ColumnType, Generated } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';

export type SearchTables = {
  saved_searches: {
    id: Generated<string>;
    person_id: string;
    organisation_id: string;
    name: string;
    theme: string | null;
    region: string | null;
    mode: string | null;
    from_on: Day | null;
    until_on: Day | null;
    letters: boolean;
    /** Written, and read by nobody but `app.find_needs_feed`. */
    feed_hash: ColumnType<string | null, string | null | undefined, string | null>;
    feed_made_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    created_at: Date;
    changed_at: Date;
  };
  needs_told: {
    person_id: string;
    search_id: string | null;
    need_id: string;
    circulates_until: Day;
    told_at: Date;
  };
};
