import type { ColumnType, Generated } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Change } from '#app/domain/organisations/changes.ts';
import type { EndCode } from '#app/domain/organisations/ending.ts';
import type { PartTaken } from '#app/domain/reciprocity/cooperation.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { LinkPurpose } from '#app/domain/accounts/one-time-link.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Strength } from '#app/domain/accounts/second-factor.ts';
import type { SecurityEventKind } from '#app/domain/accounts/security-event.ts';

export type AccountTables = {
  installation: {
    one: Generated<boolean>;
    mode: 'production' | 'demonstration';
    created_at: Generated<Date>;
  };
  organisations: {
    id: Generated<string>;
    name: string;
    kind: ActorKind;
    state_code: string | null;
    iati_reference: string | null;
    website: Generated<string>;
    description: Generated<string>;
    languages: Generated<string[]>;
    contact_line: Generated<string>;
    /** Since when it bears its present name. */
    named_at: Generated<Date>;
    ended_at: Date | null;
    end_code: EndCode | null;
    merged_into: string | null;
    /** As what a State says that it takes part. */
    takes_part_as: Generated<PartTaken | null>;
    created_at: Generated<Date>;
  };
  /** Every name it bears or bore; kept by trigger. */
  organisation_names: {
    id: Generated<string>;
    /** Who bore it. */
    organisation_id: string;
    /** Whose it is now, after mergers. */
    held_by: string;
    name: string;
    key: Generated<string>;
    used_from: Date;
    used_until: Date | null;
  };
  /** What everybody may read of organisations that offer or offered something; kept by trigger. */
  public_organisations: {
    id: string;
    name: string;
    kind: ActorKind;
    state_code: string | null;
    website: string;
    description: string;
    languages: string[];
    former_names: string[];
    ended_at: Date | null;
    merged_into: string | null;
    takes_part_as: PartTaken | null;
  };
  people: {
    id: Generated<string>;
    email: string;
    name: string;
    post: Generated<string>;
    language: Generated<UiLanguage>;
    disabled_at: Date | null;
    /** By an administrator, until a link made afterwards is used; set by `app.stop_sign_in()` only. */
    sign_in_stopped_at: Generated<Date | null>;
    /** By the person, for good; disabled since then as well. */
    closed_at: Generated<Date | null>;
    /** Of staff who closed their account: who they were, for what they did in their office. */
    office_name: Generated<string | null>;
    created_at: Generated<Date>;
  };
  memberships: {
    id: Generated<string>;
    person_id: string;
    organisation_id: string;
    role: Role;
    created_at: Generated<Date>;
    /** May lie ahead: the hat of somebody who has handed over and leaves on a given day. */
    ended_at: Date | null;
  };
  /** Made by `app.name_deputy()` only. */
  delegations: {
    id: Generated<string>;
    membership_id: string;
    deputy_id: string;
    first_on: Day;
    last_on: Day;
    created_at: Generated<Date>;
    ended_at: Date | null;
  };
  absences: { person_id: string; first_on: Day; last_on: Day; colleague_id: string | null };
  credentials: { person_id: string; password_hash: string; changed_at: Generated<Date> };
  sessions: {
    id: Generated<string>;
    token_hash: string;
    person_id: string;
    membership_id: string | null;
    created_at: Generated<Date>;
    seen_at: Generated<Date>;
    expires_at: Date;
    ends_at: Date;
    confirmed_at: Generated<Date>;
    user_agent: Generated<string>;
    strength: Generated<Strength>;
  };
  totp_factors: { person_id: string; sealed_secret: Buffer; last_step: string; added_at: Date };
  recovery_codes: { code_hash: string; person_id: string; made_at: Date; used_at: Date | null };
  email_changes: {
    confirm_hash: string;
    undo_hash: string | null;
    person_id: string;
    old_email: string;
    new_email: string;
    asked_at: Date;
    confirm_until: Date;
    confirmed_at: Date | null;
    undo_until: Date | null;
    undone_at: Date | null;
  };
  /** Forms that a detour interrupted, sealed. */
  parked_forms: {
    id: string;
    person_id: string;
    path: string;
    sealed_fields: Buffer;
    parked_at: Date;
    kept_until: Date;
  };
  passkeys: {
    id: Generated<string>;
    credential_id: string;
    public_key: Buffer;
    counter: string;
    transports: Generated<string[]>;
    name: string;
    added_at: Date;
    used_at: Date | null;
    person_id: string;
  };
  identity_providers: {
    organisation_id: string;
    issuer: string;
    client_id: string;
    sealed_secret: Buffer;
    strong_acr: Generated<string[]>;
    strong_amr: Generated<string[]>;
    set_at: Date;
  };
  external_identities: {
    issuer: string;
    subject: string;
    person_id: string;
    linked_at: Date;
    used_at: Date | null;
  };
  answered_challenges: { challenge_hash: string; expires_at: Date };
  sign_in_steps: {
    token_hash: string;
    person_id: string;
    user_agent: Generated<string>;
    created_at: Date;
    expires_at: Date;
  };
  one_time_links: {
    token_hash: string;
    purpose: LinkPurpose;
    person_id: string | null;
    created_by: string | null;
    created_at: Generated<Date>;
    expires_at: Date;
    used_at: Date | null;
  };
  rate_limits: { key: string; points: Generated<number>; expire: string | null };
  security_events: {
    id: Generated<string>;
    kind: SecurityEventKind;
    person_id: string | null;
    by_person_id: string | null;
    organisation_id: string | null;
    role: Role | null;
    /** Set by trigger but at sign-in, which wears no hat. */
    on_behalf_of: Generated<string | null>;
    invitation_id: Generated<string | null>;
    application_id: Generated<string | null>;
    /** The other one of a merger. */
    other_organisation_id: Generated<string | null>;
    changed: ColumnType<Change[] | null, string | null | undefined, never>;
    /** Why an account was disabled; administrators read it, by `app.disabling_of()`. */
    reason: Generated<string | null>;
    at: Generated<Date>;
  };
};
