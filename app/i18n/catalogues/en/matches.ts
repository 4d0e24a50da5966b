/** Matches: what a donor, a State and a broker read of a need and an offer that were brought together. */
export default {
  'matches.status.interest-declared': 'Interest declared',
  'matches.status.requested': 'Requested',
  'matches.status.proposed': 'Proposed',
  'matches.status.introduced': 'Introduced',
  'matches.status.designing': 'Joint plan',
  'matches.status.agreed': 'Agreed',
  'matches.status.left': 'Left before an agreement',
  'matches.status.terminated': 'Ended after the agreement',
  'matches.status.closed': 'Closed',
  'matches.became.delivered': 'Delivered',
  'matches.became.delivered-partly': 'Delivered in part',
  'matches.became.declined': 'You said no',
  'matches.became.interest-taken-back': 'You took your interest back',
  'matches.became.request-taken-back': 'You took your request back',
  'matches.became.left': 'You left',
  'matches.became.terminated': 'You ended it',

  'matches.lead.interest-declared': 'A donor put an offer forward for a need. A broker looks at it next.',
  'matches.lead.requested': 'A State asked for an offer. A broker looks at it next.',
  'matches.lead.proposed':
    'A broker put an offer and a need before their two sides. Each side says yes or no.',
  'matches.lead.introduced': 'Both sides said yes and were introduced. They now talk to each other directly.',
  'matches.lead.designing':
    'The two sides write one plan together. It is agreed when each has confirmed the same text.',
  'matches.lead.agreed': 'Both sides confirmed the same plan, and a place of the offer is theirs.',
  'matches.lead.left': 'One side left before an agreement.',
  'matches.lead.terminated': 'One side ended it after the agreement. The place of the offer is free again.',
  'matches.lead.closed': 'This match was closed.',

  'matches.who.broker': 'a broker',
  'matches.who.donor': 'the donor',
  'matches.who.recipient': 'the State',
  'matches.who.both': 'both sides',
  'matches.who.you': 'you',
  'matches.who.others': 'the other side and a broker',
  'matches.who.other': 'the other side',
  'matches.who.nobody': 'nobody',
  'matches.who.nobody_yet': 'nobody yet',
  'matches.has.nobody': 'Nobody has it.',
  'matches.has.other': '{person} has it.',

  'matches.next.broker.to-propose': 'Look at it and propose it, or close it.',
  'matches.next.broker.answers-both': 'Both sides have still to answer.',
  'matches.next.broker.answers-donor': 'The State said yes. The donor has still to answer.',
  'matches.next.broker.answers-recipient': 'The donor said yes. The State has still to answer.',
  'matches.next.broker.to-introduce': 'Both sides said yes. Introduce them.',
  'matches.next.broker.introduced':
    'The two sides talk to each other directly. After 90 days without a word you can let it lapse.',
  'matches.next.broker.designing':
    'The two sides write their joint plan. After 90 days without a word you can let it lapse.',
  'matches.next.broker.designing-programme':
    'The donor writes the joint plan, and each State agrees to it with its own share. After 90 days without a word you can let it lapse.',
  'matches.next.broker.confirmed-programme':
    'Each State agreed to the plan with its share. The donor has still to confirm it.',
  'matches.next.broker.confirmed-donor': 'The donor confirmed the plan. The State has still to confirm it.',
  'matches.next.broker.confirmed-recipient':
    'The State confirmed the plan. The donor has still to confirm it.',
  'matches.next.broker.agreed':
    'The plan is agreed. Both sides prepare its start, and the donor says when it begins.',
  'matches.next.broker.concluded':
    'The delivery is over. Both sides are asked six and twelve months after its end what remains.',
  'matches.next.broker.closed': 'Nothing more will happen.',
  'matches.next.donor.with-broker':
    'A broker looks at your interest and decides whether to propose it to the State.',
  'matches.next.donor.your-answer': 'Say whether you want to be introduced to this State.',
  'matches.next.donor.answered':
    'You said yes. A broker introduces you if the State wants it too. Until then you may leave at any time.',
  'matches.next.donor.introduced': 'Write to each other, and agree on what you will do together.',
  'matches.next.donor.designing': 'Write the joint plan with the other side, then confirm it.',
  'matches.next.donor.designing-programme':
    'Write the joint plan. The hub sets the shares, each State agrees to the plan with its own, and then you confirm it.',
  'matches.next.donor.confirmation-programme':
    'Each State agreed to the plan with its share. Read it, and confirm it or change it.',
  'matches.next.donor.your-confirmation':
    'The other side confirmed the plan. Read it, and confirm it or change it.',
  'matches.next.donor.confirmed': 'You confirmed the plan. It is agreed when the other side confirms it too.',
  'matches.next.donor.agreed':
    'The plan is agreed. Prepare its start with the State, and say here when it has begun.',
  'matches.next.donor.concluded':
    'The delivery is over. You and the State are each asked six and twelve months after its end what remains.',
  'matches.next.donor.closed': 'Nothing more will happen with this match.',
  'matches.next.recipient.with-broker': 'A broker looks at your request and proposes it to the donor.',
  'matches.next.recipient.your-answer': 'Say whether you want to be introduced to this donor.',
  'matches.next.recipient.answered':
    'You said yes. A broker introduces you if the donor wants it too. Until then you may leave at any time.',
  'matches.next.recipient.both-answered':
    'You said yes, as the donor did by what it would do. A broker introduces you. Until then you may leave at any time.',
  'matches.next.recipient.introduced': 'Write to each other, and agree on what you will do together.',
  'matches.next.recipient.designing': 'Write the joint plan with the other side, then confirm it.',
  'matches.next.recipient.your-confirmation':
    'The other side confirmed the plan. Read it, and confirm it or change it.',
  'matches.next.recipient.confirmed':
    'You confirmed the plan. It is agreed when the other side confirms it too.',
  'matches.next.recipient.agreed':
    'The plan is agreed. Prepare its start together. The donor says here when it has begun.',
  'matches.next.recipient.concluded':
    'The delivery is over. You and the donor are each asked six and twelve months after its end what remains.',
  'matches.next.recipient.closed': 'Nothing more will happen with this match.',

  'matches.happened.interest': 'You declared your interest',
  'matches.happened.interest-revised': 'You changed what you would do',
  'matches.happened.why': 'Your reason: {reason}.',
  'matches.happened.to_brokers': 'You wrote for the brokers: {text}',
  'matches.happened.request': 'You asked for this offer',
  'matches.happened.proposed': 'A broker proposed the match',
  'matches.happened.accepted': 'You said yes',
  'matches.happened.declined': 'You said no',
  'matches.happened.interest-taken-back': 'You took your interest back',
  'matches.happened.request-taken-back': 'You took your request back',
  'matches.happened.introduced': 'A broker introduced the two sides',
  'matches.happened.designing': 'The joint plan was opened',
  'matches.happened.agreed': 'Both sides agreed the plan',
  'matches.happened.left': 'You left this match',
  'matches.happened.terminated': 'You ended the agreed match',
  'matches.happened.contact-changed': 'The contact on the other side changed',
  'matches.happened.need-paused': 'The State paused this need for a while',
  'matches.happened.need-resumed': 'The State took this need up again',
  'matches.happened.closed': 'This match was closed',

  'matches.event.request': 'The State asked for this offer',
  'matches.event.declare-interest': 'The donor declared its interest',
  'matches.event.propose': 'Proposed to both sides',
  'matches.event.accept': 'Said yes',
  'matches.event.decline': 'Said no',
  'matches.event.introduce': 'Introduced the two sides',
  'matches.event.design': 'Opened the joint plan',
  'matches.event.open-plan': 'First version of the joint plan kept',
  'matches.event.change-plan': 'Changed a part of the joint plan',
  'matches.event.revise': 'Changed the joint plan',
  'matches.event.confirm': 'Confirmed the joint plan',
  'matches.event.leave': 'Left before an agreement',
  'matches.event.terminate': 'Ended the agreed match',
  'matches.event.run-out': 'Closed: not answered by both sides in time',
  'matches.event.close': 'Closed',
  'matches.event.hand-over': 'Handed over to a colleague',

  'matches.act.answer': 'Answer',
  'matches.act.leave': 'Leave this match',
  'matches.act.plan_open': 'Begin the joint plan',
  'matches.act.plan': 'The joint plan',
  'matches.act.confirm': 'Read and confirm the plan',
  'matches.act.terminate': 'End this match',
  'matches.act.introduce': 'Introduce the two sides',
  'matches.act.propose': 'Propose this match',
  'matches.act.close': 'Close this match',

  'matches.flash.proposed': 'Proposed. Each side has 15 working days to answer.',
  'matches.flash.proposed_donor':
    'Proposed. The donor has 15 working days to answer; the State has said yes already.',
  'matches.flash.proposed_recipient':
    'Proposed. The State has still to answer; the donor has said yes already.',
  'matches.flash.proposed_nobody': 'Proposed. Both sides have said yes already: you can introduce them.',
  'matches.flash.proposed_some':
    'Some offers were proposed. The others could not be: see the marks in the list, and “why not”.',
  'matches.flash.interest': 'Your interest is declared. A broker looks at it next.',
  'matches.flash.accepted': 'You said yes. A broker introduces you if the other side says yes too.',
  'matches.flash.declined':
    'You said no, and the match is closed. The other side learns only that it was closed.',
  'matches.flash.taken_back.recipient': 'Your request is taken back. The donor was never told of it.',
  'matches.flash.taken_back.donor': 'Your interest is taken back. The State was never told of it.',
  'matches.flash.introduced':
    'The two sides are introduced. The State sees the donor’s contact, and the donor the State’s once it has said that it keeps it confidential.',
  'matches.flash.closed': 'The match is closed.',

  'matches.lane.need': 'Need {reference}',
  'matches.lane.offer': 'Offer {reference}',
  'matches.weeks': '{count, plural, one {# week} other {# weeks}}',
  'matches.back_to_match': 'Back to the match',
  'matches.offer_not_published': 'The offer is not published now.',

  'matches.fact.themes': 'Themes',
  'matches.fact.modes': 'Kind of help',
  'matches.fact.languages': 'Given in',
  'matches.fact.starts': 'Starts',
  'matches.fact.duration': 'Duration',
  'matches.fact.size': 'Size',
  'matches.fact.eligible': 'Open to',
  'matches.fact.conditions': 'Conditions',
  'matches.fact.state': 'State',
  'matches.fact.region': 'Region',
  'matches.fact.outcome': 'Expected result',
  'matches.fact.preferred': 'Preferred kinds of help',
  'matches.fact.working': 'Working languages',
  'matches.fact.start_after': 'Can start from',
  'matches.fact.start_before': 'Must start by',
  'matches.fact.urgency': 'Urgency',
  'matches.fact.red_lines': 'Red lines',
  'matches.fact.until': 'Circulates until',

  'matches.goes_soon':
    'Once this match is closed you no longer read here who the State is, the rest of its need, the joint plan or what it said of the results. Keep now what your records need, in confidence:',
  'matches.masked.title': 'Help with {themes}: {region}',
  'matches.masked.over':
    'The match is over. The State, the rest of its need and the joint plan are no longer shown to you; what you read of them stays confidential.',
  'matches.masked.over-but-messages':
    'The match is over. The State, the rest of its need and the joint plan are no longer shown to you on this page. The messages stay to be read for two years, with their files and the names of those who wrote them for the State, unless it withdraws its need. All of it stays confidential.',
  'matches.masked.until-kept':
    'You see the State, its contact and the rest of the need once you have said that you keep them confidential.',
  'matches.masked.until-introduced': 'You see the State, and the rest of the need, after an introduction.',

  'matches.ranking.title': 'Offers for need {reference}',
  'matches.ranking.heading': 'Offers for this need',
  'matches.ranking.crumb': 'Offers, ranked',
  'matches.ranking.advice':
    'This list is advice. It compares what offers and the need say, and nobody is matched by it: people decide.',
  'matches.ranking.state_next':
    'Once the need circulates, a broker proposes offers from this list, and you and the donor are each asked to accept. While it goes round you can also ask for one of them yourselves.',
  'matches.ranking.made':
    'Worked out for {day}, with the weights of {weights} and version {catalogue} of the catalogue.',
  'matches.ranking.how': 'How matching works',
  'matches.ranking.ranked':
    '{count, plural, =0 {No offer is without a hard stop} one {# offer has no hard stop} other {# offers have no hard stop}}',
  'matches.ranking.none': 'Something stops every published offer today',
  'matches.ranking.none_next':
    'Read below what stands in the way of each. The need goes on circulating, and new offers are ranked as they are published.',
  'matches.list.programmes': 'Matches of programmes you are in',
  'matches.ranking.all_proposed': 'Every offer of this list has been proposed already.',
  'matches.ranking.not_circulating': 'You can propose offers once the need circulates.',
  'matches.ranking.choose': 'Choose one offer or several, then propose them at the end of the list.',
  'matches.ranking.why': 'Why {reference} gets these points',
  'matches.ranking.breakdown': 'Points of {reference}, criterion by criterion',
  'matches.ranking.more': 'Show {count} more',
  'matches.ranking.ended': 'An earlier match of the two ended on {day}: {why}',
  'matches.ranking.ended_unsaid': 'An earlier match of the two ended on {day}',
  'matches.ranking.to_match': 'The match with {reference}',

  'matches.why_not.title':
    'Why not: {count, plural, =0 {no other offers} one {# other offer} other {# other offers}}',
  'matches.why_not.lead': 'Something stops each of these. Those with the fewest stops come first.',
  'matches.why_not.otherwise': 'Without that it would have {points} of 100 points.',

  'matches.propose.this': 'Propose {reference}',
  'matches.propose.button': 'Propose the chosen offers',
  'matches.propose.consequence':
    'Both sides are asked whether they want to be introduced, and have 15 working days to answer. The donor still sees the need masked. Nobody’s contact is given.',
  'matches.note.label': 'Note for the record (optional)',
  'matches.note.hint': 'Why these offers. Brokers read it; neither side does.',

  'matches.record.title': 'Match {reference}',
  'matches.closed_because': 'Closed: {reason}.',
  'matches.contacts': 'Contacts',
  'matches.contact.donor': 'On the donor’s side',
  'matches.contact.recipient': 'On the State’s side',
  'matches.contact.name': 'Name',
  'matches.contact.post': 'Post',
  'matches.contact.organisation': 'Organization',
  'matches.contact.state': 'State',
  'matches.contact.email': 'E-mail',
  'matches.confidential':
    'What is shared because of this introduction is confidential: the need, national plans and policies, and the contacts. Use it for this cooperation only, and pass it on to nobody without the other side’s agreement.',
  'matches.confidential_before':
    'What you learn after an introduction is confidential: the need, national plans and policies, and the contacts. By saying yes you agree to keep it so.',
  'matches.score.title': 'Why these two',
  'matches.score.open': 'Points, criterion by criterion',
  'matches.score.caption': 'Points of this offer for this need',
  'matches.score.made':
    'As it was proposed on {at}, with the weights of {weights} and version {catalogue} of the catalogue. It is advice; people decide.',
  'matches.score.made_now':
    'As it was proposed on {at}, with the weights that are in use now and version {catalogue} of the catalogue. It is advice; people decide.',
  'matches.score.donor':
    'Worked out from what you may see of the need: {max} of {full} points can be judged from that. Weights of {weights}. It is advice; people decide.',

  'matches.answer.title': 'Answer to match {reference}',
  'matches.answer.heading': 'Do you want to be introduced?',
  'matches.answer.nothing': 'No answer is awaited',
  'matches.answer.yes': 'Yes',
  'matches.answer.yes_consequence.donor':
    'If the State says yes too, a broker introduces you: the State then sees your name, post, e-mail address and organization, and you see theirs and what the State lets its partners see of the need. Until then you may change your mind.',
  'matches.answer.yes_consequence.recipient':
    'If the donor says yes too, a broker introduces you: the donor then sees your name, post, e-mail address and State, and what you let partners see of the need. Until then you may change your mind.',
  'matches.answer.yes_consequence.to_interest':
    'The donor has said yes by what it would do, so a broker introduces you: the donor then sees your name, post, e-mail address and State, and what you let partners see of the need. Until then you may change your mind.',
  'matches.answer.yes_button': 'Yes, introduce us',
  'matches.answer.no': 'No',
  'matches.answer.no_consequence':
    'The match closes and cannot be opened again. The other side learns only that it was closed: not by whom, and not why.',
  'matches.answer.no_button': 'No, close this match',
  'matches.leave.heading': 'Leave this match',
  'matches.leave.title': 'Leave',
  'matches.leave.button': 'Leave and close this match',
  'matches.take_back.title': 'Take it back',
  'matches.take_back.recipient': 'Take your request back',
  'matches.take_back.donor': 'Take your interest back',
  'matches.take_back.consequence.recipient':
    'This match closes, and while this need goes round you do not ask for this offer with it again. A broker may still propose it. The donor was not told that you asked for its offer.',
  'matches.take_back.consequence.donor':
    'This match closes, and while this need goes round you declare no interest in it with this offer again. A broker may still propose it. The State was not told of your interest.',
  'matches.reason.label': 'Why?',
  'matches.reason.none': 'We give no reason',
  'matches.reason.private':
    'Brokers read it, to find something better, and your own organization does. The other side never does.',
  'matches.reason.text': 'More for the brokers',
  'matches.reason_needed': 'Choose a reason',
  'matches.problem.none_chosen': 'Choose at least one offer',
  'matches.problem.too_many_chosen':
    'Choose {count, plural, one {# offer} other {# offers}} at most. None of those was proposed.',
  'matches.problem.too_long': 'Shorten the text to {count} characters or fewer',
  'matches.nothing_to_answer': 'There is nothing to answer here now.',

  'matches.ask.title': 'Ask for {reference}',
  'matches.ask.heading': 'Ask for this offer',
  'matches.ask.link': 'Ask for {reference}',
  'matches.ask.back': 'Offers for this need',
  'matches.ask.lead': 'A broker reads what you ask for and puts it before the donor.',
  'matches.ask.no_offer': 'This offer is not published, or no offer was chosen.',
  'matches.ask.yes': 'Asking is your State’s yes to an introduction to this donor.',
  'matches.ask.told':
    'The donor is told nothing now. When a broker proposes it, the donor sees of your need what your State agreed that donors see; the rest only after an introduction.',
  'matches.ask.not_reached':
    'You have not agreed so far that this donor sees your need. By asking you agree to it, once a broker proposes it.',
  'matches.ask.take_back':
    'You can take it back at any time, without giving a reason. As long as this need goes round you do not ask for this offer with it again then; a broker may still propose it.',
  'matches.ask.taken_back':
    'You took your request for this offer back, so you do not ask for it again while this need goes round. A broker may still propose it, and then you are asked.',
  'matches.taken_back.help': 'If it was a mistake: whom to write to',
  'matches.ask.button': 'Ask for this offer',
  'matches.ask.open': 'Your need and this offer have an open match already: see where it stands.',
  'matches.ask.not_circulating': 'You can ask with this need while it goes round.',
  'matches.ask.stopped_next':
    'You cannot ask for it with this need as long as that holds. What a need says is not changed while it goes round; you can start another one for this offer.',
  'matches.ask.stopped_before':
    'You cannot ask for it with this need as long as that holds. You can change what the need says before it goes round, or start another one for this offer.',
  'matches.ask.new_need': 'Start another need for this offer',
  'matches.flash.asked': 'Your request is kept. A broker looks at it next.',

  'matches.proposal.title': 'Propose match {reference}',
  'matches.proposal.heading': 'Propose this match',
  'matches.proposal.button': 'Propose it',
  'matches.proposal.asks.donor':
    'The State has said yes already. The donor is asked whether it wants to be introduced, and has 15 working days to answer. It still sees the need masked. Nobody’s contact is given.',
  'matches.proposal.asks.recipient':
    'The donor has said yes already. The State is asked whether it wants to be introduced, and sees the last day for its answer. The donor still sees the need masked. Nobody’s contact is given.',
  'matches.proposal.asks.nobody':
    'Both sides have said yes already, so neither is asked. Introducing them is the next step. Nobody’s contact is given before that.',
  'matches.proposal.stopped': 'What stands in the way today',
  'matches.proposal.stopped_next':
    'It cannot be proposed while this holds. Ask the side whose answer it is whether it wants to change it, or close the match with the reason.',
  'matches.proposal.close': 'Close the match',
  'matches.proposal.points': 'Points today, criterion by criterion',
  'matches.proposal.closed': 'This match is past being proposed.',

  'matches.introduction.title': 'Introduction of match {reference}',
  'matches.introduction.heading': 'Introduce the two sides',
  'matches.introduction.lead': 'Both said yes. Read what each will see of the other.',
  'matches.introduction.released.donor': 'The State will see',
  'matches.introduction.released.recipient': 'The donor will see',
  'matches.introduction.need':
    'The donor will also see which State it is, and what it lets its partners see of the need.',
  'matches.introduction.check': 'Before you introduce them',
  'matches.introduction.confirm': 'I have read what is given to whom, and that it is confidential.',
  'matches.introduction.confirm_first': 'Confirm that you have read what is given to whom',
  'matches.introduction.consequence':
    'The State sees the donor’s contact at once, and the donor the State’s once it has said that it keeps it confidential. This cannot be taken back.',
  'matches.introduction.button': 'Introduce them',
  'matches.introduction.closed':
    'These two cannot be introduced now: both have to say yes, the need has to circulate and the offer to be published.',

  'matches.closure.title': 'Close match {reference}',
  'matches.closure.heading': 'Close this match',
  'matches.closure.consequence':
    'Both sides learn that the match was closed, and nothing more. It cannot be opened again; the same offer can be proposed anew.',
  'matches.closure.consequence_unproposed':
    'Whoever began it learns that it was closed, and nothing more; who was not asked yet learns nothing. It cannot be opened again.',
  'matches.closure.reason': 'Why does it end?',
  'matches.closure.private': 'For the record and the statistics. Neither side reads it.',
  'matches.closure.text': 'More for the record',
  'matches.closure.button': 'Close this match',
  'matches.closure.closed':
    'This match cannot be closed at this stage. One that has fallen silent can lapse after 90 days.',

  'matches.list.title.donor': 'My matches',
  'matches.list.title.recipient': 'My matches',
  'matches.list.title.broker': 'Open matches',
  'matches.list.lead.donor':
    'Needs that your offers were brought together with. You see the State once you were introduced and have said that you keep what it shows you confidential.',
  'matches.list.lead.recipient': 'Offers that your needs were brought together with.',
  'matches.list.lead.broker': 'Interests, requests and proposals, by clock.',
  'matches.list.none': 'No matches here yet',
  'matches.list.none_next.donor':
    'Declare your interest in a circulating need, or wait for a broker’s proposal.',
  'matches.list.none_next.recipient': 'A broker proposes offers while your need circulates.',
  'matches.list.none_next.broker': 'Propose offers from the ranking of a circulating need.',
  'matches.list.with_offer': 'with {title}',
  'matches.list.for_need': 'for {title}',
  'matches.list.cut': 'Only the first {count} are shown.',

  'matches.interest.title': 'Interest in need {reference}',
  'matches.interest.heading': 'Declare your interest in this need',
  'matches.interest.back': 'Back to the need',
  'matches.interest.known': 'What you know of it',
  'matches.interest.which': 'With which of your offers?',
  'matches.interest.points':
    '{points} of the {max} points that can be judged from what you may see of the need ({reference})',
  'matches.interest.note': 'For the broker',
  'matches.interest.note_hint':
    'Anything else that brokers should know. Nobody else reads it but your own organization.',
  'matches.interest.consequence':
    'This counts as your yes. A broker may propose your offer to the State, which then sees the offer and your organization. If the State says yes too, a broker introduces you. Until then you may leave at any time; you do not declare it again then while the need goes round. Other donors do not see it.',
  'matches.interest.button': 'Declare interest',
  'matches.interest.ended': 'Its last match with this need ended on {day}.',
  'matches.interest.declared': 'Your match with {reference} is under way',
  'matches.interest.there':
    'Your organization declared its interest in this need with this offer while you were writing. What you wrote is kept below and has not been sent; compare it with what stands now, and save what you want to change.',
  'matches.interest.there_gone':
    'This offer has a match with this need already, which can no longer be changed here. What you wrote is kept below and has not been sent.',
  'matches.interest.stopped': 'Your offers that cannot be put forward for this need',
  'matches.interest.taken_back':
    'You took your interest with this offer back, so you declare none again while the need goes round. A broker may still propose it, and then you are asked.',
  'matches.interest.no_offers': 'You have no published offer',
  'matches.interest.no_offers_next':
    'Interest is declared with an offer that everybody can read. Write one first.',
  'matches.interest.new_offer': 'Offer a programme',
} as const;
