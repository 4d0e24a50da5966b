import type { Kept } from '#app/domain/retention/retention.ts';

/**
 * What becomes of the rows of a table: removed by the table of days (`app/domain/retention`), removed by something else,
 * or kept, and why.
 */
export type KeptTable = { removed: Kept; rest?: string } | { removedBy: string } | { stays: string };

/** Of every table, so that none with something personal or confidential in it is forgotten. A test compares it with the database. */
export const KEPT_TABLES: Readonly<Record<string, KeptTable>> = {
  // Ways in: as long as the account, which takes them with it when it is closed.
  people: {
    stays:
      'Histories rest on the row; closing the account leaves it a pseudonym, and a name only beside what staff did in their office.',
  },
  memberships: { stays: 'Who could act for whom, and until when, is what every act is judged by.' },
  delegations: { stays: 'On whose behalf somebody acted rests on it; a row has ids and days only.' },
  credentials: { removedBy: 'Closing the account; a new password takes the place of the one before.' },
  totp_factors: { removedBy: 'Closing the account, or removing the factor.' },
  recovery_codes: { removedBy: 'Closing the account; new codes take the place of those before.' },
  passkeys: { removedBy: 'Closing the account, or removing the passkey.' },
  external_identities: { removedBy: 'Closing the account, unlinking, or removing the provider.' },
  identity_providers: { removedBy: 'An administrator; a row says nothing of a person.' },
  absences: { removedBy: 'Coming back or closing the account; the next absence takes its place.' },
  sessions: { removed: 'session' },
  parked_forms: { removed: 'parked-form' },
  one_time_links: { removed: 'one-time-link' },
  sign_in_steps: { removed: 'sign-in-step' },
  answered_challenges: {
    removedBy: 'The next answer to a challenge: what expired goes before one is entered.',
  },
  email_changes: { removed: 'email-change' },
  rate_limits: { removedBy: 'The limiter itself, when the time it counts is over; keys are hashes.' },
  recoveries: {
    stays:
      'That two of the staff let somebody back in has to be shown later; the letter’s number is cleared with the account.',
  },
  donor_applications: {
    removed: 'refused-application',
    rest: 'One that was granted is why an organisation may give; its name is cleared with the account.',
  },
  invitations: {
    removed: 'unused-invitation',
    rest: 'An accepted one is the evidence of authority on file; its name is cleared with the account.',
  },
  inbox_entries: { removed: 'inbox-entry' },
  mail_choices: { removedBy: 'Closing the account; the next choice takes the place of the one before.' },
  letter_links: { removed: 'letter-link' },
  saved_searches: {
    removedBy: 'Its person, the clock when they act for that donor no more, or closing the account.',
  },
  needs_told: {
    removedBy: 'The clock when the need’s circulation is over, or removing the search or the account.',
  },
  reminders: {
    stays: 'When the people of a record were reminded last; an id of a record or a hat and a time.',
  },
  outbox: { removedBy: 'The sender of letters, thirty days after one left or was given up.' },
  security_events: {
    stays: 'Ids and kinds; the log of acts is fed by them, and they are shown to their person.',
  },

  organisations: { stays: 'A record of a State or body; it ends, and history keeps its name.' },
  organisation_names: { stays: 'History shows an organisation by the name it had then.' },
  public_organisations: { stays: 'The public part of organisations, kept by trigger.' },
  hubs: { stays: 'What a hub covers is part of its organisation.' },
  public_hubs: { stays: 'The public part of hubs, kept by trigger.' },
  hub_shares: { stays: 'That a State let a hub see its need, and until when.' },
  hub_opinions: { stays: 'What a hub thought of a need or an offer is part of the need’s record.' },
  broker_opinions: { stays: 'What a broker wrote in a hub’s place is part of the need’s record.' },
  hub_dates: { stays: 'A public calendar; a person in it is a pseudonym once the account is closed.' },
  published_periods: {
    stays: 'Quarters and years whose figures were published; nothing of a person or a State.',
  },
  published_counts: { stays: 'Published figures, none under five; they never change.' },
  published_medians: { stays: 'Published figures; they never change.' },
  published_standing_years: { stays: 'Years whose figures were published; nothing of a person or a State.' },
  published_standings: { stays: 'Published figures, none under five; they never change.' },
  pools: { stays: 'That a hub proposed a programme to several States, and what of it they were shown.' },
  pool_members: {
    stays: 'That a State agreed to be part of a programme, and until when: its consent is the proof.',
  },
  pool_words: { stays: 'A State’s yes, its agreement to its share, and that it received it, are the proof.' },
  pool_shares: { stays: 'What each State of a programme was to get, and what it received.' },
  state_words: { stays: 'Words that would tell a masked State; its delegation adds and removes them.' },

  offers: { stays: 'Published by their organisation; matches and histories rest on them.' },
  published_offers: {
    stays: 'The public part of offers, kept by trigger; it goes when the offer is withdrawn.',
  },
  catalogue: { stays: 'One row: the version of the catalogue.' },
  catalogue_removals: { stays: 'Numbers of offers that left the catalogue, for processes that follow it.' },
  offer_events: {
    stays: 'The history of an offer; a person in it is a pseudonym once the account is closed.',
  },
  issuer_keys: { stays: 'Public keys stay for ever, or old notes could no longer be verified.' },
  note_issuers: { stays: 'Who issues notes, under which mandate and who pays: public.' },
  note_drafts: { removedBy: 'Signing the note, or giving the draft up.' },
  note_disputes: { stays: 'Both texts of a dispute stay attached to the note.' },
  note_events: { stays: 'What became of a note; a person in it is a pseudonym once the account is closed.' },
  note_log: { stays: 'The log of notes: hashes in one chain, whose head is published.' },
  note_opinions: { stays: 'What a hub answered stays for the State that relied on it.' },
  note_opinion_events: {
    stays: 'Who asked and answered; a person in it is a pseudonym once the account is closed.',
  },
  note_requests: { stays: 'What a donor asked an examiner, and what became of it: it names no person.' },
  note_request_events: {
    stays: 'Who asked and answered; a person in it is a pseudonym once the account is closed.',
  },
  delivery_confirmations: {
    stays:
      'What a recipient confirmed at delivery; a person in it is a pseudonym once the account is closed.',
  },
  note_warnings: { stays: 'That the letter about the end of a note was sent: ids and times.' },
  note_log_heads: { stays: 'Where the log of notes stood each day, signed: it proves the log.' },
  passports: { stays: 'What was said of a technology stays for whoever relied on a note of it.' },
  passport_sboms: { removedBy: 'Removing the draft of its passport; of one that was handed in it stays.' },
  passport_statements: {
    stays: 'Who stated that there is no undocumented access; a pseudonym once the account is closed.',
  },
  published_passports: { stays: 'The public part of passports, kept by trigger.' },
  version_declarations: {
    stays:
      'What a donor signed of a version, for the offer that it became; a pseudonym once the account is closed.',
  },
  trust_notes: { stays: 'What a note said stays readable for whoever relied on it.' },

  principle_reviews: {
    stays:
      'Who said how a record stands to the principles, and when: a pseudonym once the account is closed.',
  },
  principle_verdicts: { stays: 'What was signed of each principle; it goes with its review.' },
  match_standings: { stays: 'How a match stood to the principles when it was agreed; it names nobody.' },

  needs: {
    stays: 'The State’s own record; withdrawing takes it from every reader but its delegation and brokers.',
  },
  need_views: { removedBy: 'Withdrawing, narrowing or the end of the circulation.' },
  need_events: { stays: 'The history of a need; a person in it is a pseudonym once the account is closed.' },
  need_consents: {
    stays: 'The State’s consent to exactly what was shown: the proof that nobody else widened it.',
  },
  sealed_texts: {
    removedBy: 'The delegation, or withdrawing the need: the bytes go, the row of the version stays.',
  },
  sealed_openings: {
    stays: 'Who asked to break the glass, why, and who agreed: the State reads it for ever.',
  },
  sealed_readings: {
    stays: 'Who read a sealed text: the State reads it for ever, and nobody may remove it.',
  },
  need_files: {
    removed: 'unfinished-file',
    rest: 'A finished one is its delegation’s until it removes it; then the name alone stays for the readings.',
  },
  file_chunks: { removedBy: 'Removing the file, which takes every chunk with it.' },
  file_agreements: { stays: 'Who agreed that more people have a file, or to keep it confidential.' },
  view_readings: { removed: 'view-reading' },
  sealed_shares: {
    stays: 'With whom a sealed text was shared, and until when: the State reads it for ever.',
  },
  file_readings: { stays: 'Who downloaded a file: the State reads it for ever.' },

  matches: { stays: 'What became of an introduction is what the product is judged by.' },
  match_answers: { stays: 'A yes or a no is the proof that both sides wanted it.' },
  match_interests: {
    stays: 'What a donor answered a need with is what its State chose among; it names nobody.',
  },
  match_contacts: {
    stays: 'To whom a side was introduced; name, post and address are cleared with the account.',
  },
  match_events: {
    stays: 'The history of a match; a person in it is a pseudonym once the account is closed.',
  },
  match_messages: { removed: 'thread' },
  match_files: {
    removedBy:
      'The removal of its message; one that was not sent by the clock after an hour, as unfinished files of needs are.',
  },
  match_file_chunks: { removedBy: 'Taking the file back or removing its message, which takes every chunk.' },
  match_file_acts: {
    removedBy: 'The removal of the message whose file somebody had; the log of acts goes on.',
  },
  match_presences: {
    stays: 'Whether a broker was there is how what was said has to be read; ids and days only.',
  },
  match_thread_readers: { removedBy: 'The removal of the thread it says how far somebody read.' },
  desk_owners: { removedBy: 'Putting the item back, or the end of the hat; ids and one line.' },
  desk_moves: { stays: 'Who had an item of the desk when: a pseudonym once the account is closed.' },
  need_wordings: { stays: 'Who suggested and who took the words of a need: both names stay with it.' },
  match_plans: { stays: 'What two sides agreed on rests on it.' },
  match_plan_changes: {
    stays: 'Who changed a plan: a person in it is a pseudonym once the account is closed.',
  },
  match_confirmations: { stays: 'The proof that both sides wanted the plan as it is.' },
  match_reports: {
    stays:
      'What both sides said of a delivery, and what remains of it: a person in it is a pseudonym once the account is closed.',
  },
  match_letters: { stays: 'Which letter the clock has written already; a row has an id and days only.' },
  match_suggestions: { stays: 'With which weights a match was proposed, for whoever asks why.' },

  audit_head: { stays: 'One row: where the log of acts ends.' },
  audit_chain: { stays: 'The log of acts: hashes and times, which prove the rest.' },
  audit_payloads: {
    stays: 'Ids and kinds of acts; one can be erased, by an act of its own, and the chain holds.',
  },
  installation: { stays: 'One row: whether this is a demonstration.' },
};
