import type { ColumnType, Generated } from 'kysely';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import type { Verdict } from '#app/domain/principles/review.ts';

export type PrincipleTables = {
  /** A broker's signature under how one need or one offer stands to all ten. */
  principle_reviews: {
    id: Generated<string>;
    need_id: string | null;
    offer_id: string | null;
    action: Generated<'review-principles'>;
    person_id: string;
    /** Set by trigger. */
    on_behalf_of: ColumnType<string | null, never, never>;
    role: 'broker';
    organisation_id: string;
    at: Date;
  };
  principle_verdicts: {
    review_id: string;
    principle: PrincipleId;
    computed: PrincipleState;
    verdict: Verdict;
    /** What shows: the computed state where the broker agreed. */
    state: ColumnType<PrincipleState, never, never>;
    words: string;
    /** SHA-256, hexadecimal. */
    inputs: string;
  };
  match_standings: { match_id: string; principle: PrincipleId; state: PrincipleState };
  published_standing_years: { year: number; published_at: Date };
  /** Empty: all of them. */
  published_standings: {
    year: number;
    principle: PrincipleId | '';
    state: PrincipleState | '';
    /** M49 of a continent, or `several`. */
    place: string;
    counted: number;
  };
};
