/** A donor asks for a trust note, and who is asked answers. */
export default {
  'note_requests.title': 'Ask for a trust note on offer {reference}',
  'note_requests.lead':
    'Somebody who is neither you nor paid by you can examine your offer and sign what they found. You choose whom you ask; they say whether they take it up.',
  'note_requests.audience': 'Your organization, whoever you ask, and brokers',
  'note_requests.link': 'Ask for a note',
  'note_requests.could_use':
    'Nobody but you has examined this offer in its present version, or the note it has ends soon.',
  'note_requests.list': 'Notes asked for',
  'note_requests.list_none': 'Nobody has been asked yet.',

  'note_requests.ask': 'Ask an organization',
  'note_requests.choose': 'Whom do you ask?',
  'note_requests.choose_hint':
    'Each organization is listed once. Who pays it and its ties stand on the page of issuers.',
  'note_requests.issuers': 'The page of issuers',
  'note_requests.can_give': 'Can give {levels}.',
  'note_requests.examines': 'Examines {kinds}.',
  'note_requests.question': 'What should be looked at?',
  'note_requests.question_hint':
    'A line, if there is something in particular. No secrets, no names of persons.',
  'note_requests.consequence':
    'Its people get a letter and have ten working days to answer. The public reads nothing of it. Whatever they find, they sign: you cannot change it.',
  'note_requests.act': 'Ask for the note',
  'note_requests.none': 'Nobody is free to be asked now',
  'note_requests.none_next':
    'Those you asked have not finished, and the others are tied to this offer. You can take a request back and ask somebody else.',
  'note_requests.not_published':
    'Only an offer that everybody can read is examined. Once it is published again you can ask.',
  'note_requests.tied': 'Organizations that cannot examine this offer',
  'note_requests.take_back': 'Take this request back',
  'note_requests.take_back_of': 'from {issuer}',

  'note_requests.conflict.own-offer': 'it gives, pays for, delivers or carries out this offer',
  'note_requests.conflict.own-role': 'its people have a role in an organization behind this offer',
  'note_requests.conflict.validated': 'its people decided on the publication of this offer',
  'note_requests.conflict.paid-by-donor': 'your organization pays it',
  'note_requests.conflict.own-funder':
    'somebody who pays for, delivers or carries out this offer also pays it',
  'note_requests.conflict.own-owner': 'somebody behind this offer owns or governs it',
  'note_requests.conflict.declared-tie': 'it says itself that it is tied to this offer',
  'note_requests.conflict.said-conflict': 'it answered that it has a conflict of interest',

  'note_requests.state.asked': 'Waits for an answer',
  'note_requests.state.taken-up': 'Being examined',
  'note_requests.state.tied': 'Cannot examine this offer',
  'note_requests.state.answered': 'Answered',
  'note_requests.state.declined': 'Cannot take this up',
  'note_requests.state.taken-back': 'Taken back',
  'note_requests.state.closed': 'Ended',
  'note_requests.asks.asked':
    'You are asked for a trust note on this offer. Take it up, or say that you cannot.',
  'note_requests.asks.taken-up': 'You took up a trust note on this offer. Sign it, or say that you cannot.',
  'note_requests.waits.asked':
    'A trust note is asked for. Whoever was asked takes it up, or says that it cannot.',
  'note_requests.waits.taken-up': 'The technology is being examined for a trust note.',
  'note_requests.told.asked': 'Asked on {asked}, answer expected by {by}.',
  'note_requests.told.late': 'Asked on {asked}. No answer came by {by}. Somebody else can be asked.',
  'note_requests.told.taken-up': 'Asked on {asked}, being examined since {since}.',
  'note_requests.told.tied':
    'Asked on {asked}. It cannot sign a note on this offer: {why}. You can take the request back and ask somebody else.',
  'note_requests.told.answered': 'Asked on {asked}, answered on {ended} by note',
  'note_requests.told.declined': 'Asked on {asked}. {issuer} said on {ended} that it cannot take this up.',
  'note_requests.told.taken-back': 'Asked on {asked}, taken back on {ended}.',
  'note_requests.told.closed':
    'Asked on {asked}. It ended on {ended}, with the offer or with one of the organizations.',
  'note_requests.reason.no-capacity': 'It has no capacity for it now.',
  'note_requests.reason.out-of-scope': 'This is outside what it examines.',
  'note_requests.reason.conflict-of-interest': 'A tie to the offer stands in the way.',
  'note_requests.reason.other': 'No further reason is given.',

  'note_requests.asked.title': 'You are asked for a note on offer {reference}',
  'note_requests.asked.lead':
    'A donor asks your organization to examine its offer. You take it up or say no; nobody but the donor and the brokers learns of either.',
  'note_requests.asked.lead_after':
    'A donor asked your organization to examine its offer. Nobody but the donor and the brokers learns what you answered.',
  'note_requests.asked.audience': 'The donor that asks, your organization and brokers',
  'note_requests.state_here.asked': 'Waits for your answer',
  'note_requests.state_here.taken-up': 'Your organization is examining it',
  'note_requests.state_here.answered': 'Your organization has signed a note',
  'note_requests.state_here.declined': 'Your organization said that it cannot take it up',
  'note_requests.state_here.taken-back': 'The donor took it back',
  'note_requests.state_here.closed': 'It ended, with the offer or with one of the organizations',
  'note_requests.asked.offer': 'Offer',
  'note_requests.asked.asker': 'Asked by',
  'note_requests.asked.on': 'Asked',
  'note_requests.asked.by': 'Answer by',
  'note_requests.asked.question': 'What should be looked at',
  'note_requests.asked.no_question': 'Nothing in particular',
  'note_requests.asked.state': 'Status',
  'note_requests.asked.not_public':
    'The offer is not public at the moment. It can be examined once it is again.',
  'note_requests.asked.take_up': 'Take it up',
  'note_requests.asked.take_up_text':
    'You see first what could tie you to the offer. The donor is told as soon as you begin the note.',
  'note_requests.asked.go_on': 'Go on writing the note',
  'note_requests.asked.decline': 'Decline the request',
  'note_requests.asked.decline_title': 'If you cannot take it up',
  'note_requests.asked.decline_title_after': 'If you cannot finish it',
  'note_requests.asked.code': 'Why not?',
  'note_requests.asked.code.no-capacity': 'We have no capacity for it now',
  'note_requests.asked.code.out-of-scope': 'It is outside what we examine',
  'note_requests.asked.code.conflict-of-interest': 'We have a conflict of interest',
  'note_requests.asked.code.conflict-of-interest_hint':
    'Your organization can then sign no note on this offer any more.',
  'note_requests.asked.code.other': 'Another reason',
  'note_requests.asked.decline_consequence':
    'The donor reads that you cannot take this up, with this reason in neutral words and nothing else, and can ask somebody else.',
  'note_requests.asked.decline_draft': 'The note that your organization has begun is deleted.',
  'note_requests.asked.answers': '{asker} asked your organization for this note on {day}.',
  'note_requests.asked.see': 'See the request, or say no',

  'note_requests.queue': 'Notes asked of you',
  'note_requests.queue.when': 'Answer by',
  'note_requests.queue.what': 'Offer and question',
  'note_requests.queue.item': 'Note on {reference}',
  'note_requests.queue.since': 'since {day}',

  'note_requests.error.examiner': 'Choose whom you ask.',
  'note_requests.error.code': 'Choose a reason.',
  'note_requests.flash.asked': 'They have been asked. You get a letter when they answer.',
  'note_requests.flash.taken_back': 'The request is taken back.',
  'note_requests.flash.declined': 'The donor is told that you cannot take this up.',

  'offers.event.ask-note': 'An examiner was asked for a trust note',
  'offers.event.take-up-note-request': 'A request for a trust note was taken up',
  'offers.event.decline-note-request': 'A request for a trust note was not taken up',
  'offers.event.answer-note-request': 'A request for a trust note was answered by a note',
  'offers.event.take-back-note-request': 'A request for a trust note was taken back',
  'offers.event.close-note-request': 'A request for a trust note ended',
  'mail.note-asked.subject': 'You are asked for a trust note',
  'mail.note-asked.text':
    'A donor asks your organization to examine an offer and sign a trust note. This page says what is asked and by when you answer; you can take it up or say no there.',
  'mail.note-request-moved.subject': 'A trust note that you asked for: there is news',
  'mail.note-request-moved.text':
    'Whoever you asked for a trust note has taken it up, answered, or cannot take it up. This page says which.',
  'mail.note-request-late.subject': 'A trust note that you asked for: no answer yet',
  'mail.note-request-late.text':
    'Whoever you asked for a trust note has not answered in ten working days and has been reminded. This page says whom else you can ask.',
} as const;
