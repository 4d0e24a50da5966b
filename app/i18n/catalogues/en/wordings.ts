/** Better words for a need, which a broker suggests and its State takes or leaves; and what else triage looks at. */
export default {
  'wordings.link': 'Suggest clearer words to the State',
  'wordings.link_state':
    '{count, plural, one {# suggestion of other words} other {# suggestions of other words}}',
  'wordings.unanswered':
    '{count, plural, one {# suggestion of other words waits for the State’s answer. Once the need is validated, the State can no longer take it.} other {# suggestions of other words wait for the State’s answer. Once the need is validated, the State can no longer take them.}}',
  'wordings.unanswered_link': 'Read what is suggested',
  'wordings.title': 'Other words for need {reference}',
  'wordings.heading': 'Clearer words',
  'wordings.lead':
    'Suggest words for one text at a time. The State sees both beside each other and takes yours or keeps its own.',
  'wordings.lead.state':
    'A broker suggests other words. Nothing of your need changes until you take them, one by one.',
  'wordings.lead.closed':
    'Other words are suggested while a broker reads the need, and taken until it is validated.',
  'wordings.which': 'Which text',
  'wordings.which_open': '{name} (suggested already)',
  'wordings.show': 'Show this text',
  'wordings.of_result': 'Result {number, number}: {name}',
  'wordings.before': '{name}, as it is',
  'wordings.before_past': '{name}, as it was before',
  'wordings.after': 'As suggested',
  'wordings.empty': 'Nothing is written here yet.',
  'wordings.field.text': 'Your suggestion',
  'wordings.field.line': 'Why',
  'wordings.field.line_hint': 'One line that the State reads beside it.',
  'wordings.act.suggest': 'Put it before the State',
  'wordings.suggested': 'Suggested so far',
  'wordings.none': 'Nothing is suggested yet.',
  'wordings.by': 'Suggested by {person}, broker, on {at}.',
  'wordings.act.accepted': 'Take these words',
  'wordings.act.declined': 'Keep our own',
  'wordings.act.taken-back': 'Take the suggestion back',
  'wordings.answer.accepted': 'Taken by {person} on {at}.',
  'wordings.answer.declined': 'Left as it was by {person} on {at}.',
  'wordings.answer.taken-back': 'Taken back by {person} on {at}.',
  'wordings.flash.suggested': 'The State sees your suggestion.',
  'wordings.flash.accepted': 'These words stand in your need now.',
  'wordings.flash.declined': 'Your own words stay.',
  'wordings.flash.taken_back': 'The suggestion is taken back.',
  'wordings.error.text': 'Write what you suggest.',
  'wordings.error.same':
    'Write other words than those that stand there, and no more than fit into this text.',
  'wordings.error.open': 'Words for this text are before the State already: take them back first.',
  'wordings.error.line': 'The line is longer than 300 characters.',

  'mail.wording-suggested.subject': 'Other words are suggested for a need',
  'mail.wording-suggested.text':
    'A broker suggests other words for a need of your State. Nothing changes until you take them. Read both beside each other here.',
  'needs.event.suggest-wording': 'Other words suggested',
  'needs.event.take-wording': 'Suggested words taken',
  'needs.event.decline-wording': 'Suggested words not taken',

  'needs.triage.same_themes': 'Both are about: {themes}.',
  'needs.triage.same_words': 'Both titles say: {words}.',
  'needs.triage.activity': 'Under way in this State, in these themes',
  'needs.triage.no_activity': 'Nothing is proposed or under way there in these themes.',
} as const;
