import type { NotKept } from '#app/domain/principles/check-closing.ts';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type {
  FollowUpMonths,
  MatchReport,
  ReportAction,
  ResultReached,
} from '#app/domain/matches/delivery/report.ts';
import type { Answer, MatchStatus, Party } from '#app/domain/matches/lifecycle.ts';
import type {
  Milestone,
  Plan,
  PlanOrigin,
  PlanOutcome,
  PlanPart,
  Responsibilities,
} from '#app/domain/matches/plan/plan.ts';
import type { Reason } from '#app/domain/matches/reason.ts';
import type { EventColumns } from './events.ts';

/** One criterion of a suggestion as it stood when it was made. */
export type SuggestedCriterion = { criterion: string; points: number; of: number; reason: Reason };

/** Read, never written. */
type FromTrigger<T> = ColumnType<T, never, never>;

export type MatchTables = {
  match_interests: {
    match_id: string;
    scope: string;
    modes: Mode[];
    starts_on: Day;
    ends_on: Day;
    team: string;
    conditions: string;
    cost: string;
    declared_at: Date;
    revised_at: Date | null;
    revision: Generated<number>;
  };
  matches: {
    id: Generated<string>;
    reference: string;
    need_id: string;
    offer_id: string;
    /** The donor's side as it stood when the match began: set by trigger from the offer. */
    donor_organisation_id: FromTrigger<string>;
    donor_name: FromTrigger<string>;
    donor_state: FromTrigger<string | null>;
    offer_reference: FromTrigger<string>;
    offer_title: FromTrigger<string>;
    offer_language: FromTrigger<string>;
    known_to_donor: FromTrigger<boolean>;
    known_to_recipient: FromTrigger<boolean>;
    status: MatchStatus;
    /** Not to be selected but by the owner: `app.closing_code(id)` gives it to those whom it may concern. */
    closing_code: ClosingCode | null;
    proposed_by: string | null;
    proposed_at: Date | null;
    answer_by: Day | null;
    introduced_at: Date | null;
    agreed_at: Date | null;
    started_on: Day | null;
    completion_reported_at: Date | null;
    completed_at: Date | null;
    /** What was not kept of the principles; null of what is not closed after its completion. */
    not_kept: Generated<NotKept[] | null>;
    created_at: Generated<Date>;
    updated_at: Generated<Date>;
  };
  match_suggestions: {
    match_id: string;
    points: string;
    criteria: JSONColumnType<SuggestedCriterion[], string, string>;
    weights_version: string;
    catalogue_version: string;
    made_at: Generated<Date>;
  };
  match_answers: {
    match_id: string;
    party: Party;
    answer: Answer;
    /** Who answered. */
    person_id: string;
    /** Who is to be reached about it: set by trigger, moved when the post is handed over. */
    contact_id: FromTrigger<string>;
    organisation_id: string;
    at: Generated<Date>;
    reason_code: ClosingCode | null;
    reason_text: Generated<string>;
  };
  match_contacts: {
    match_id: string;
    party: Party;
    person_id: string;
    name: string;
    post: string;
    email: string;
    organisation_name: string;
    state_code: string | null;
    released_at: Generated<Date>;
    /** Another person of that side took over. */
    replaced_at: Generated<Date | null>;
  };
  match_events: EventColumns<MatchStatus> & { match_id: string };
  match_plans: {
    match_id: string;
    revision: Generated<number>;
    outcomes: JSONColumnType<PlanOutcome[], string, string>;
    milestones: JSONColumnType<Milestone[], string | undefined, string>;
    origin: JSONColumnType<PlanOrigin, string | undefined, never>;
    starts_on: Day | null;
    ends_on: Day | null;
    remains: Generated<string>;
    monitoring: Generated<string>;
    responsibilities: JSONColumnType<Partial<Responsibilities>, string | undefined, string>;
    annex: JSONColumnType<Partial<Plan['annex']>, string | undefined, string>;
    opened_at: Date;
    updated_at: Date;
  };
  match_plan_changes: {
    id: Generated<string>;
    match_id: string;
    action: 'open-plan' | 'change-plan';
    part: PlanPart | null;
    revision: number;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: Extract<Role, 'donor' | 'focal_point'>;
    organisation_id: string;
    at: Date;
  };
  match_confirmations: {
    match_id: string;
    party: Party;
    revision: number;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    organisation_id: string;
    at: Date;
  };
  match_reports: {
    id: Generated<string>;
    match_id: string;
    action: ReportAction;
    party: Party | null;
    person_id: string;
    on_behalf_of: FromTrigger<string | null>;
    role: Extract<Role, 'donor' | 'focal_point' | 'verifier' | 'broker'>;
    organisation_id: string;
    at: Date;
    happened_on: Day | null;
    state: NonNullable<MatchReport['state']> | null;
    months: FollowUpMonths | null;
    results: Generated<ResultReached[]>;
    milestones: JSONColumnType<Record<string, Day>, string | undefined, string>;
    /** Not to be selected but by the owner: `app.report_text(id)` gives it to those whom it may concern. */
    text: Generated<string>;
    shared: boolean;
    /** Who took part; all three or none. */
    women: number | null;
    men: number | null;
    unsaid: number | null;
  };
  /** Written by the clock alone. */
  match_letters: { match_id: string; letter: string; since: Day; at: Date };
};
