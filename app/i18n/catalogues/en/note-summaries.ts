/** A trust note in one screen, on an offer and in a match. */
export default {
  'note_summaries.disputed': 'Somebody has said that this note is wrong.',
  'note_summaries.other_disputed': 'Another note on this offer is disputed.',
  'note_summaries.unexamined': 'Of its list of points the issuer did not examine:',
  'note_summaries.void.stale':
    'What follows was said of an earlier version of the offer. It says nothing of what is offered now.',
  'note_summaries.tied':
    'The issuer now names {names}, behind this offer, among those who pay it or to whom it is tied. It could not sign this note today.',
  'note_summaries.void.expired': 'What follows held until {day}.',
  'note_summaries.read_other': 'Read note {reference} and what both sides say',
  'note_summaries.read_both': 'Read what was said, and any answer',
  'note_summaries.read_note': 'Read the whole note',
  'note_summaries.others': 'Other signed notes on this offer',
  'note_summaries.others_more':
    '{count, plural, one {Only one note is listed here.} other {The # newest are listed here, those of others than the donor first.}}',
  'note_summaries.was_disputed': 'it was disputed',
  'note_summaries.ended.revoked': 'Withdrawn by its issuer on {day}',
  'note_summaries.ended.superseded': 'Replaced by a newer note on {day}',
} as const;
