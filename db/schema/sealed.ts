import type { ColumnType, Generated } from 'kysely';
import type { OpeningAnswer } from '#app/domain/needs/opening.ts';
import type { ReadingKind } from '#app/domain/needs/sealed-text.ts';

/** Set by trigger, from the actor. */
type ActedFor = ColumnType<string | null, never, never>;

export type SealedTables = {
  sealed_texts: {
    need_id: string;
    field: 'detail';
    version: number;
    /** Which key sealed it; null with the bytes. */
    key_id: string | null;
    /** Written only: nobody but the owner may select it. */
    sealed: Buffer | null;
    written_at: Date;
  };
  sealed_openings: {
    id: Generated<string>;
    need_id: string;
    reason: string;
    asked_by: string;
    asked_for: ActedFor;
    asked_at: Date;
    answer: OpeningAnswer | null;
    answered_by: string | null;
    answered_for: ActedFor;
    answered_at: Date | null;
    open_until: Date | null;
    ended_by: string | null;
    ended_for: ActedFor;
    ended_at: Date | null;
    /** Nobody answered in time; set by the worker. */
    lapsed_at: Date | null;
  };
  sealed_shares: {
    id: Generated<string>;
    need_id: string;
    match_id: string;
    shared_by: string;
    shared_for: ActedFor;
    shared_at: Date;
    ended_by: string | null;
    ended_for: ActedFor;
    ended_at: Date | null;
  };
  /** Written by app.open_sealed alone. */
  sealed_readings: {
    id: ColumnType<string, never, never>;
    need_id: string;
    version: number;
    kind: ReadingKind;
    opening_id: string | null;
    share_id: string | null;
    person_id: string;
    on_behalf_of: string | null;
    role: string;
    organisation_id: string;
    at: Date;
  };
};
