/** Second opinions of hubs on trust notes. */
export default {
  'opinions.title': 'Second opinion on note {reference}',
  'opinions.lead':
    'A hub says how far it can follow a trust note. It is an opinion for whoever asked, and no examination.',
  'opinions.audience': 'The State that asked, and the hub',
  'opinions.asked': 'What you asked',
  'opinions.asked_of': 'Asked of {hub} on {at}',
  'opinions.waiting': 'Waits for the hub',
  'opinions.waits': 'The hub has been told and has not answered yet.',
  'opinions.blocked': 'The hub can give no opinion on this: {why}.',
  'opinions.offer_gone':
    'The offer is not public now, so nobody can say who stands behind it. The hub can answer once it is public again.',
  'opinions.hub': 'Hub',
  'opinions.asker': 'Asked by',
  'opinions.asked_at': 'Asked',
  'opinions.answered_at': 'Answered',
  'opinions.no_question': 'None in particular',
  'opinions.declined': 'No opinion',
  'opinions.declined.title': 'The hub gives no opinion',
  'opinions.declined.conflict': 'It is tied to somebody concerned.',
  'opinions.declined.capacity': 'It has nobody for it in this time.',
  'opinions.declined.knowledge': 'It does not know this well enough.',
  'opinions.declined.next': 'You can ask another hub, or the broker.',
  'opinions.text': 'What we think, and why',
  'opinions.scope': 'What we looked at',

  'opinions.opinion.plausible': 'Plausible as far as we looked',
  'opinions.opinion.questions': 'Questions to ask first',
  'opinions.opinion.doubts': 'We have doubts',
  'opinions.opinion.cannot-say': 'We cannot say',

  'opinions.ask.link': 'Ask a hub for a second opinion',
  'opinions.ask.title': 'Ask a hub about note {reference}',
  'opinions.ask.lead':
    'A hub of your region can read the note with you. The donor is not told, and the offer is not marked.',
  'opinions.ask.hub': 'Which hub do you ask?',
  'opinions.ask.hub_hint':
    'Hubs that cover your State, without a tie that stands in the way. Other ties to the offer stand beside the name.',
  'opinions.ask.question': 'What do you wonder about?',
  'opinions.ask.question_hint': 'At most 600 characters. Nothing about your own systems.',
  'opinions.ask.consequence':
    'The hub’s coordinators get a letter and see that your State asks. Nobody else does.',
  'opinions.ask.act': 'Ask the hub',
  'opinions.ask.none': 'No hub can be asked about this note',
  'opinions.ask.none_next':
    'No hub covers your State without a tie that stands in the way. Ask the broker instead.',
  'opinions.ask.tied': 'Hubs that cannot be asked about this note',

  'opinions.conflict.own-note': 'it signed this note itself',
  'opinions.conflict.own-offer': 'it offers, pays for, delivers or carries out this programme',
  'opinions.conflict.own-role':
    'you also have a role in an organization behind this offer; a colleague of the hub can answer',
  'opinions.conflict.validated': 'it took part in publishing the offer',
  'opinions.conflict.paid-by-donor': 'the donor of this offer pays it',
  'opinions.conflict.own-funder': 'somebody who pays for, delivers or carries out this offer pays it',
  'opinions.conflict.own-owner': 'somebody behind this offer owns or governs it',
  'opinions.conflict.declared-tie': 'it says itself that it is tied to this offer',
  'opinions.conflict.said-conflict': 'it says itself that it has a conflict of interest',

  'opinions.answer.title': 'Your answer',
  'opinions.answer.opinion': 'In a word',
  'opinions.answer.text_hint': 'In plain words, at most 1,500 characters.',
  'opinions.answer.scope_hint': 'The note, the passport, the files: at most 600 characters.',
  'opinions.answer.limits_hint': 'What you did not look at or cannot judge: at most 600 characters.',
  'opinions.answer.consequence':
    'Only the State that asked reads it. If everybody should read what you found, sign a note of your own.',
  'opinions.answer.consequence_declined': 'Only the State that asked reads it. It can ask somebody else.',
  'opinions.answer.act': 'Send the answer',
  'opinions.queue': 'Second opinions asked of you',
  'opinions.queue_item': 'Note {reference}, asked on {at}',

  'opinions.error.hub': 'Choose a hub.',
  'opinions.error.opinion': 'Choose what you think in a word.',
  'opinions.error.text': 'Say what you think, and why.',
  'opinions.error.scope': 'Say what you looked at.',
  'opinions.error.limits': 'Say what you did not look at.',
  'opinions.flash.asked': 'The hub has been asked. You get a letter when it answers.',
  'opinions.flash.given': 'The answer is sent. The State that asked can read it.',
  'matches.event.ask-opinion': 'A hub was asked for a second opinion',
  'matches.event.answer-opinion': 'A hub gave a second opinion',
  'matches.event.decline-opinion': 'A hub gave no second opinion',
  'mail.note-opinion-asked.subject': 'You are asked for a second opinion',
  'mail.note-opinion-asked.text':
    'You are asked for a second opinion on a trust note. What is asked stands on this page, and you can answer there.',
  'mail.note-opinion-answered.subject': 'A second opinion has been given',
  'mail.note-opinion-answered.text':
    'What you asked a hub about a trust note has been answered. This page shows the answer.',
} as const;
