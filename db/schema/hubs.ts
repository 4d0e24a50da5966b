import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { HubConflict, HubTies } from '#app/domain/hubs/conflict.ts';
import type { HubDateKind } from '#app/domain/hubs/calendar.ts';
import type { Declined, OpinionKind, OpinionTexts, Verdict } from '#app/domain/hubs/opinion.ts';
import type { Competence, LegalForm } from '#app/domain/hubs/profile.ts';
import type { NeedPart } from '#app/domain/needs/parts.ts';
import type { Tier } from '#app/domain/visibility.ts';

/** Set by trigger. */
type OnBehalf = ColumnType<string | null, never, never>;

export type HubTables = {
  /** `covers` is entered by an administrator; the rest is the hub's own word. */
  hubs: {
    organisation_id: string;
    covers: Generated<string[]>;
    languages: Generated<string[]>;
    funders: Generated<string[]>;
    host: Generated<string>;
    legal_form: LegalForm | null;
    themes: Generated<ThemeCode[]>;
    modes: Generated<Mode[]>;
    seats: number | null;
    competence: Generated<Competence>;
    owners: Generated<string[]>;
    partners: Generated<string[]>;
  };
  /** What everybody reads of the hubs that go on; kept by trigger. */
  public_hubs: {
    id: string;
    name: string;
    state_code: string | null;
    website: string;
    description: string;
    host: string;
    legal_form: LegalForm | null;
    covers: string[];
    languages: string[];
    themes: ThemeCode[];
    modes: Mode[];
    seats: number | null;
    competence: Competence;
    funders: string[];
    owners: string[];
    partners: string[];
  };
  /** A State lets a hub see its need; one row a decision, ended by another. */
  hub_shares: {
    id: Generated<string>;
    need_id: string;
    hub_id: string;
    view_hash: string | null;
    tiers: JSONColumnType<Partial<Record<NeedPart, Tier>>, string | undefined, string>;
    shared_by: string;
    shared_for: OnBehalf;
    shared_at: Date;
    ended_by: string | null;
    ended_for: OnBehalf;
    ended_at: Date | null;
  };
  hub_opinions: {
    id: Generated<string>;
    need_id: string;
    hub_id: string;
    kind: OpinionKind;
    /** Of an opinion on a proposed match: the match, which the hub does not read, and its offer, which everybody reads. */
    match_id: string | null;
    offer_id: string | null;
    asked_by: string;
    asked_for: OnBehalf;
    asked_at: Date;
    answer_by: Day;
    declined: Declined | null;
    verdict: Verdict | null;
    texts: JSONColumnType<OpinionTexts, string | undefined, string>;
    tie_note: Generated<string>;
    ties: JSONColumnType<HubTies, string | undefined, string> | null;
    /** Of one on an offer: what stood between them when the hub answered. */
    conflict: JSONColumnType<HubConflict, string | undefined, string> | null;
    answered_by: string | null;
    answered_for: OnBehalf;
    answered_at: Date | null;
  };
  /** What a broker wrote where no hub covers the State. */
  broker_opinions: {
    id: Generated<string>;
    need_id: string;
    texts: JSONColumnType<OpinionTexts, string, never>;
    given_by: string;
    given_for: OnBehalf;
    given_at: Date;
  };
  hub_dates: {
    id: Generated<string>;
    hub_id: string;
    kind: HubDateKind;
    title: string;
    text_language: Generated<string>;
    summary: Generated<string>;
    place: Generated<string>;
    website: Generated<string>;
    themes: ThemeCode[];
    languages: string[];
    starts_on: Day;
    ends_on: Day;
    added_by: string;
    added_for: OnBehalf;
    added_at: Date;
    /** How often it was corrected; counted by trigger. */
    sequence: ColumnType<number, never, never>;
    changed_at: Date | null;
    removed_at: Date | null;
  };
};
