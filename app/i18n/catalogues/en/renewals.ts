/** Saying that an offer or a need still stands. */
export default {
  'renewals.panel.title':
    '{count, plural, one {One offer waits for your word} other {# offers wait for your word}}',
  'renewals.panel.why':
    'An offer that nobody confirms for six months is hidden from everybody else, and ends thirty days later.',
  'renewals.act.all': '{count, plural, one {Renew it, unchanged} other {Renew all #, unchanged}}',
  'renewals.consequence':
    'You say that they still stand as they are, for six more months. What was hidden is public again.',
  'renewals.stands_until': 'To be confirmed by {day}',
  'renewals.hidden_until': 'Hidden now; ends on {day} unless it is confirmed',
  'renewals.link.title': 'Do these offers still stand?',
  'renewals.link.lead': 'Nothing happens until you press the button. You need not sign in.',
  'renewals.link.otherwise': 'If one of them has changed or ended, sign in and change that one first.',
  'renewals.link.nothing': 'None of your offers waits to be confirmed any more. There is nothing to do.',
  'renewals.link.gone':
    'This link was used already or is too old. Sign in to see your offers and to confirm them there.',
  'renewals.flash.renewed': 'The offer is confirmed, unchanged: it stands for six more months.',
  'renewals.flash.all_renewed': 'Your offers are confirmed, unchanged: they stand for six more months.',
  'renewals.flash.by_link': 'Thank you. Your offers are confirmed, unchanged, for six more months.',
  'renewals.flash.nothing': 'None of your offers waited to be confirmed any more. Nothing was changed.',
  'renewals.flash.need_renewed': 'The need is confirmed: it stands for twelve more months.',
} as const;
