/** In the lists of matches: what goes on and what is over, and how long nobody was heard. */
export default {
  'silences.list.open': 'Under way',
  'silences.list.over': 'Over',
  'silences.list.by': 'By {day}.',
  'silences.last_heard': 'Last heard of on {day}.',
  'silences.since': 'Nothing has been heard for {days, plural, one {# day} other {# days}}, since {day}.',
  'silences.next.letter': 'On {day} both sides get a letter, and the record says that the match has stalled.',
  'silences.next.second-letter': 'On {day} both sides get another letter.',
  'silences.next.may-lapse': 'From {day} on a broker may let the match lapse.',
  'silences.next.may-lapse-now': 'Since {day} a broker may let the match lapse.',
} as const;
