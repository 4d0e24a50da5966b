/** A trust note in one screen, on an offer and in a match. */
export default {
  'note_summaries.disputed': 'Somebody disputes this note, or did.',
  'note_summaries.other_disputed': 'Another note on this offer is disputed.',
  'note_summaries.read_other': 'Read note {reference} and what both sides say',
  'note_summaries.read_both': 'Read what both sides say',
  'note_summaries.read_note': 'Read the whole note',
} as const;
