/**
 * Every column that names a person, and what becomes of it when that person's post is handed over
 * (`app.hand_over` in migration 0012):
 *
 * - `moves`: it says who answers for the record now. The colleague's name takes the place of the leaver's.
 * - `stays`: it says who did something once. History keeps who did what, whoever answers for it today.
 * - `own`: it is about the person as such (their account, their hats), and belongs to no post.
 *
 * A test compares this list with the database, so a new column is not forgotten.
 */
export const PERSON_COLUMNS = {
  /** Who answers for the draft, the offer, the need. Whoever started it is in its first event. */
  'offers.author_id': 'moves',
  'needs.author_id': 'moves',
  /** Who is to be reached about an answer, and whose card an introduction releases. Who answered is `person_id`. */
  'match_answers.contact_id': 'moves',
  /** The leaver's card is closed (`replaced_at`) and the colleague's is added, so that it stays known who was given to whom. */
  'match_contacts.person_id': 'moves',

  'match_answers.person_id': 'stays',
  'matches.proposed_by': 'stays',
  'trust_notes.issued_by': 'stays',
  'need_consents.person_id': 'stays',
  'need_consents.on_behalf_of': 'stays',
  'offer_events.person_id': 'stays',
  'offer_events.on_behalf_of': 'stays',
  'need_events.person_id': 'stays',
  'need_events.on_behalf_of': 'stays',
  'match_events.person_id': 'stays',
  'match_events.on_behalf_of': 'stays',
  'match_plan_changes.person_id': 'stays',
  'match_plan_changes.on_behalf_of': 'stays',
  'match_confirmations.person_id': 'stays',
  'match_confirmations.on_behalf_of': 'stays',
  'need_files.uploaded_by': 'stays',
  'file_readings.person_id': 'stays',
  'file_readings.on_behalf_of': 'stays',
  'file_agreements.person_id': 'stays',
  'file_agreements.on_behalf_of': 'stays',
  'note_events.person_id': 'stays',
  'note_events.on_behalf_of': 'stays',
  'delivery_confirmations.person_id': 'stays',
  'delivery_confirmations.on_behalf_of': 'stays',
  'passport_statements.person_id': 'stays',
  'passport_statements.on_behalf_of': 'stays',
  'passport_sboms.uploaded_by': 'stays',
  'security_events.person_id': 'stays',
  'security_events.by_person_id': 'stays',
  'security_events.on_behalf_of': 'stays',
  'one_time_links.created_by': 'stays',
  'invitations.invited_by': 'stays',
  'invitations.confirmed_by': 'stays',
  'invitations.sent_by': 'stays',
  'invitations.revoked_by': 'stays',
  'donor_applications.decided_by': 'stays',
  'recoveries.opened_by': 'stays',
  'recoveries.confirmed_by': 'stays',
  'recoveries.closed_by': 'stays',
  'sealed_readings.person_id': 'stays',
  'sealed_readings.on_behalf_of': 'stays',
  'sealed_openings.asked_by': 'stays',
  'sealed_openings.asked_for': 'stays',
  'sealed_openings.answered_by': 'stays',
  'sealed_openings.answered_for': 'stays',
  'sealed_openings.ended_by': 'stays',
  'sealed_openings.ended_for': 'stays',
  'sealed_shares.shared_by': 'stays',
  'sealed_shares.shared_for': 'stays',
  'sealed_shares.ended_by': 'stays',
  'sealed_shares.ended_for': 'stays',
  'view_readings.person_id': 'stays',
  'view_readings.on_behalf_of': 'stays',

  /** The leaver's hat ends; the colleague has one already. Its delegations end with it. */
  'memberships.person_id': 'own',
  'delegations.deputy_id': 'own',
  'absences.person_id': 'own',
  'absences.colleague_id': 'own',
  'credentials.person_id': 'own',
  'totp_factors.person_id': 'own',
  'recovery_codes.person_id': 'own',
  'passkeys.person_id': 'own',
  'external_identities.person_id': 'own',
  'sign_in_steps.person_id': 'own',
  'email_changes.person_id': 'own',
  'recoveries.person_id': 'own',
  'sessions.person_id': 'own',
  'parked_forms.person_id': 'own',
  'one_time_links.person_id': 'own',
  'inbox_entries.person_id': 'own',
  'mail_choices.person_id': 'own',
  'letter_links.person_id': 'own',
} as const satisfies Readonly<Record<string, 'moves' | 'stays' | 'own'>>;
