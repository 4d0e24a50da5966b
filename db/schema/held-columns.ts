import type { PERSON_COLUMNS } from './person-columns.ts';

/** The sections of what is held on a person, in the order of their copy. */
export const HELD_SECTIONS = [
  'account',
  'hats',
  'signing-in',
  'sessions',
  'history',
  'invitations',
  'absence',
  'records',
  'acts',
  'contacts',
  'staff-work',
  'letters',
] as const;
export type HeldSection = (typeof HELD_SECTIONS)[number];

/** Columns that hold an address of theirs, or lead to them by another table. */
type ByOtherWays =
  | 'people.id'
  | 'delegations.membership_id'
  | 'invitations.email'
  | 'donor_applications.email'
  | 'outbox.email';

/**
 * Where each column that names a person stands in that person's copy of their data. A new one in {@link PERSON_COLUMNS}
 * does not compile until it has its place here.
 */
export const HELD_COLUMNS = {
  'people.id': 'account',
  'email_changes.person_id': 'account',
  'memberships.person_id': 'hats',
  'delegations.membership_id': 'hats',
  'delegations.deputy_id': 'hats',
  'credentials.person_id': 'signing-in',
  'totp_factors.person_id': 'signing-in',
  'recovery_codes.person_id': 'signing-in',
  'passkeys.person_id': 'signing-in',
  'external_identities.person_id': 'signing-in',
  'sign_in_steps.person_id': 'signing-in',
  'one_time_links.person_id': 'signing-in',
  'recoveries.person_id': 'signing-in',
  'sessions.person_id': 'sessions',
  'parked_forms.person_id': 'sessions',
  'security_events.person_id': 'history',
  'security_events.by_person_id': 'history',
  'security_events.on_behalf_of': 'history',
  'invitations.email': 'invitations',
  'donor_applications.email': 'invitations',
  'absences.person_id': 'absence',
  'absences.colleague_id': 'absence',
  'offers.author_id': 'records',
  'needs.author_id': 'records',
  'match_answers.person_id': 'acts',
  'match_answers.contact_id': 'acts',
  'matches.proposed_by': 'acts',
  'trust_notes.issued_by': 'acts',
  'need_consents.person_id': 'acts',
  'need_consents.on_behalf_of': 'acts',
  'offer_events.person_id': 'acts',
  'offer_events.on_behalf_of': 'acts',
  'need_events.person_id': 'acts',
  'need_events.on_behalf_of': 'acts',
  'match_events.person_id': 'acts',
  'match_events.on_behalf_of': 'acts',
  'match_plan_changes.person_id': 'acts',
  'match_plan_changes.on_behalf_of': 'acts',
  'match_confirmations.person_id': 'acts',
  'match_confirmations.on_behalf_of': 'acts',
  'sealed_readings.person_id': 'acts',
  'sealed_readings.on_behalf_of': 'acts',
  'sealed_openings.asked_by': 'acts',
  'sealed_openings.asked_for': 'acts',
  'sealed_openings.answered_by': 'acts',
  'sealed_openings.answered_for': 'acts',
  'sealed_openings.ended_by': 'acts',
  'sealed_openings.ended_for': 'acts',
  'sealed_shares.shared_by': 'acts',
  'sealed_shares.shared_for': 'acts',
  'sealed_shares.ended_by': 'acts',
  'sealed_shares.ended_for': 'acts',
  'view_readings.person_id': 'acts',
  'view_readings.on_behalf_of': 'acts',
  'need_files.uploaded_by': 'acts',
  'file_readings.person_id': 'acts',
  'file_readings.on_behalf_of': 'acts',
  'file_agreements.person_id': 'acts',
  'file_agreements.on_behalf_of': 'acts',
  'note_events.person_id': 'acts',
  'note_events.on_behalf_of': 'acts',
  'delivery_confirmations.person_id': 'acts',
  'delivery_confirmations.on_behalf_of': 'acts',
  'passport_statements.person_id': 'acts',
  'passport_statements.on_behalf_of': 'acts',
  'passport_sboms.uploaded_by': 'acts',
  'match_contacts.person_id': 'contacts',
  'one_time_links.created_by': 'staff-work',
  'invitations.invited_by': 'staff-work',
  'invitations.confirmed_by': 'staff-work',
  'invitations.sent_by': 'staff-work',
  'invitations.revoked_by': 'staff-work',
  'donor_applications.decided_by': 'staff-work',
  'recoveries.opened_by': 'staff-work',
  'recoveries.confirmed_by': 'staff-work',
  'recoveries.closed_by': 'staff-work',
  'outbox.email': 'letters',
  'inbox_entries.person_id': 'letters',
  'mail_choices.person_id': 'letters',
  'letter_links.person_id': 'letters',
} as const satisfies Record<keyof typeof PERSON_COLUMNS | ByOtherWays, HeldSection>;
export type HeldColumn = keyof typeof HELD_COLUMNS;
