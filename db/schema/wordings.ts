import type { ColumnType, Generated } from 'kysely';
import type { WordingAnswer } from '#app/domain/needs/wording.ts';

/** Read, never written. */
type FromTrigger<T> = ColumnType<T, never, never>;

export type WordingTables = {
  /** Better words for a text of a need, and what its State said to them. */
  need_wordings: {
    id: Generated<string>;
    need_id: string;
    action: ColumnType<'suggest-wording', never, never>;
    field: string;
    before: string;
    after: string;
    line: string;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: string;
    organisation_id: string;
    at: Date;
    answer: ColumnType<WordingAnswer | null, never, WordingAnswer>;
    answered_by: ColumnType<string | null, never, string>;
    answered_for: FromTrigger<string | null>;
    answered_at: ColumnType<Date | null, never, Date>;
  };
};
