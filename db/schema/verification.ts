import type { ColumnType, Generated } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { HubConflict } from '#app/domain/hubs/conflict.ts';
import type { SubjectKind } from '#app/domain/verification/checklists.ts';
import type { AcceptanceTest, DeliveryOutcome } from '#app/domain/verification/confirmation.ts';
import type { Statement } from '#app/domain/verification/credential.ts';
import type { DisputeOutcome } from '#app/domain/verification/dispute.ts';
import type { NoteDraftContent } from '#app/domain/verification/draft.ts';
import type { Custody } from '#app/domain/verification/key-life.ts';
import type { IssuedLevel, IssuerRole } from '#app/domain/verification/level.ts';
import type { LoggedAct } from '#app/domain/verification/log-line.ts';
import type { Declined } from '#app/domain/hubs/opinion.ts';
import type { Opinion } from '#app/domain/verification/second-opinion.ts';
import type { PreparedNote } from '#app/domain/verification/prepared-note.ts';

type Json<T> = ColumnType<T, string, string>;

export type VerificationTables = {
  /** Signed where `jws` is there; the records of before stay as they were. Never changed: they end. */
  trust_notes: {
    id: Generated<string>;
    offer_id: string;
    level: IssuedLevel;
    issuer_organisation_id: string;
    issuer_name: string;
    issued_by: string;
    issued_on: Day;
    expires_on: Day;
    examined: Generated<string>;
    limits: Generated<string>;
    disputed_at: Date | null;
    revoked_at: Date | null;
    /** What its issuer said of it to everybody, where it was withdrawn by itself. */
    revocation_reason: string | null;
    created_at: Generated<Date>;
    reference: string | null;
    issuer_role: IssuerRole | null;
    kind: SubjectKind | null;
    offer_version: number | null;
    offer_sha256: string | null;
    subject_json: string | null;
    statement: ColumnType<Statement | null, string | null | undefined, never>;
    jws: string | null;
    jws_sha256: string | null;
    kid: string | null;
    status_index: number | null;
    supersedes: string | null;
    superseded_at: Date | null;
  };
  issuer_keys: {
    kid: string;
    x: string;
    /** Null for the platform's own. */
    organisation_id: string | null;
    custody: Custody;
    registered_at: Date;
    retired_at: Date | null;
    compromised_from: Date | null;
    compromised_said_at: Date | null;
  };
  note_issuers: {
    organisation_id: string;
    mandate: string;
    kinds: SubjectKind[];
    funders: string[];
    ties: string[];
    updated_at: Date;
  };
  note_drafts: {
    id: string;
    offer_id: string;
    organisation_id: string;
    role: IssuerRole;
    supersedes: string | null;
    revision: Generated<number>;
    content: Json<NoteDraftContent>;
    prepared: ColumnType<PreparedNote | null, string | null | undefined, string | null>;
    created_at: Date;
    updated_at: Date;
  };
  note_disputes: {
    id: Generated<string>;
    note_id: string;
    role: Extract<Role, 'donor' | 'focal_point' | 'verifier' | 'hub_coordinator'>;
    organisation_id: string;
    text: string;
    raised_at: Date;
    outcome: DisputeOutcome | null;
    answer: string | null;
    answered_at: Date | null;
  };
  note_events: {
    id: Generated<string>;
    action: string;
    note_id: string | null;
    offer_id: string | null;
    kid: string | null;
    person_id: string;
    on_behalf_of: ColumnType<string | null, never, never>;
    role: string;
    organisation_id: string;
    at: Date;
  };
  note_opinions: {
    id: Generated<string>;
    note_id: string;
    offer_id: string;
    organisation_id: string;
    asker: ColumnType<string, never, never>;
    hub_id: string;
    question: string;
    asked_at: Date;
    opinion: Opinion | null;
    /** Why the hub gives none, instead of an opinion. */
    declined: Declined | null;
    text: string | null;
    scope: string | null;
    limits: string | null;
    answered_at: Date | null;
    /** Between the hub and the offer, when it answered. */
    conflict: ColumnType<HubConflict | null, never, string>;
  };
  note_opinion_events: {
    id: Generated<string>;
    action: 'ask-opinion' | 'answer-opinion' | 'decline-opinion';
    opinion_id: string;
    person_id: string;
    on_behalf_of: ColumnType<string | null, never, never>;
    role: string;
    organisation_id: string;
    at: Date;
  };
  delivery_confirmations: {
    id: Generated<string>;
    action: Generated<'confirm-delivery'>;
    reference: string;
    match_id: string;
    note_id: string;
    offer_id: string;
    outcome: DeliveryOutcome;
    artefact_sha256: string | null;
    artefact_name: string | null;
    tests: AcceptanceTest[];
    result: string;
    limits: string;
    expires_on: Day;
    jws: string;
    jws_sha256: string;
    kid: string;
    person_id: string;
    on_behalf_of: ColumnType<string | null, never, never>;
    role: string;
    organisation_id: string;
    at: Date;
  };
  /** What a donor signed of a version of its offer, until that takes the offer's place; the last one counts. */
  version_declarations: {
    id: Generated<string>;
    action: Generated<'declare-version'>;
    offer_id: string;
    prepared: Json<PreparedNote>;
    jws: string;
    jws_sha256: string;
    person_id: string;
    on_behalf_of: ColumnType<string | null, never, never>;
    role: string;
    organisation_id: string;
    at: Date;
  };
  note_warnings: { note_id: string; warned_at: Date };
  note_log_heads: {
    day: Day;
    n: string;
    hash: string;
    origin: string;
    at: Date;
    kid: string;
    signature: string;
  };
  note_log: { n: string; at: string; act: LoggedAct; reference: string; sha256: string; hash: Buffer };
};
