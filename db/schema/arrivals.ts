import type { Generated } from 'kysely';
import type { ApplicationStatus, ApplicationKind, RefusalCode } from '#app/domain/accounts/application.ts';
import type { EvidenceKind } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';

/** How people come here and come back. */
export type ArrivalTables = {
  donor_applications: {
    id: string;
    reference: string;
    organisation: string;
    kind: ApplicationKind;
    state_code: string | null;
    website: string;
    name: string;
    post: string;
    email: string;
    language: UiLanguage;
    offer: string;
    applied_at: Date;
    status: Generated<ApplicationStatus>;
    decided_by: string | null;
    decided_at: Date | null;
    refusal_code: RefusalCode | null;
    refusal_text: string | null;
    organisation_id: string | null;
    answer_hash: string | null;
    answer_until: Date | null;
  };
  invitations: {
    id: Generated<string>;
    email: string;
    name: string;
    post: string;
    language: UiLanguage;
    organisation_id: string;
    role: Role;
    evidence_kind: EvidenceKind | null;
    evidence_on: Day | null;
    evidence_reference: string | null;
    application_id: string | null;
    needs_second: Generated<boolean>;
    invited_by: string;
    invited_at: Date;
    confirmed_by: string | null;
    confirmed_at: Date | null;
    token_hash: string | null;
    sent_by: string | null;
    sent_at: Date | null;
    expires_at: Date | null;
    accepted_at: Date | null;
    membership_id: string | null;
    revoked_by: string | null;
    revoked_at: Date | null;
  };
  recoveries: {
    id: Generated<string>;
    person_id: string;
    letter_reference: string;
    letter_on: Day;
    opened_by: string;
    opened_at: Date;
    confirmed_by: string | null;
    confirmed_at: Date | null;
    token_hash: string | null;
    expires_at: Date | null;
    used_at: Date | null;
    closed_by: string | null;
    closed_at: Date | null;
    /** Why it was ended, for staff. */
    close_reason: Generated<string | null>;
  };
};
