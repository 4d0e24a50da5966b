/** Needs that a hub or a broker drafts on a State’s behalf, and what the State does with them. */
export default {
  'adoption.drafts.title': 'Drafts for States',
  'adoption.drafts.lead':
    'You may write a need on a State’s behalf. It counts nowhere until the State adopts it: nobody but you and the State’s focal points sees it.',
  'adoption.drafts.none': 'You draft for no State at present',
  'adoption.drafts.none_next': 'A State with little time can read, change and adopt what you wrote.',
  'adoption.drafts.adopted':
    'The draft that you wrote for {state}, {reference}, is adopted and that State’s own now. You see as much of it as the State gives you.',
  'adoption.drafts.since': 'since {day}',
  'adoption.start.title': 'Begin a draft',
  'adoption.start.state': 'For which State?',
  'adoption.start.hint_hub': 'States that your hub covers and that have a focal point here.',
  'adoption.start.hint_broker': 'States that have a focal point here.',
  'adoption.start.none': 'No State that you may draft for has a focal point here yet.',
  'adoption.start.choose': 'Choose the State that you draft for.',
  'adoption.start.act': 'Begin the draft',
  'adoption.state.drafting': 'You are writing',
  'adoption.state.offered': 'Waits for the State',
  'adoption.state.sent-back': 'Given back to you',
  'adoption.state.adopted': 'Adopted',
  'adoption.state.declined': 'Closed',
  'adoption.state.taken-back': 'Closed',
  'adoption.asks': 'Somebody drafted this for your State. Adopt it, give it back, or decline it.',
  'adoption.waits.drafting': 'Write it, then show it to the State.',
  'adoption.waits.sent-back': 'Read what the State says, and show it again or take it back.',
  'adoption.waits.offered': 'The State reads it, and says whether it adopts it.',
  'adoption.own_state.offered': 'Waits for you',
  'adoption.own_state.sent-back': 'Given back',
  'adoption.tasks.lead':
    'You write on behalf of {state}. Answer what you know, in any order; the State changes or adds the rest. Who sees which part is the State’s to choose.',
  'adoption.tasks.show': 'Read it again, and show it to the State',
  'adoption.seen_by':
    'you, and the State’s focal points once you show it to them. Who else sees what, the State chooses.',
  'adoption.page.title': 'Draft for {state}',
  'adoption.page.lead':
    'This draft counts nowhere until {state} adopts it. You may change it until then, also while the State reads it.',
  'adoption.page.word': 'What the State says',
  'adoption.offer.act': 'Show it to the State',
  'adoption.offer.consequence':
    'The State’s focal points get a letter and can read it, adopt it, give it back with a comment, or decline it.',
  'adoption.offer.no_title': 'Give the draft a title first; then you can show it to the State.',
  'adoption.edit': 'Change the draft',
  'adoption.take_back.act': 'Take the draft back',
  'adoption.take_back.consequence':
    'The draft and its answers are removed. If the State has seen it, its focal points are told that it closed.',
  'adoption.mine.title': 'Drafted for you',
  'adoption.mine.lead':
    'Others wrote these on your State’s behalf. Nobody else sees them, and they count nowhere unless you adopt them.',
  'adoption.mine.read': 'Read it and decide.',
  'adoption.mine.with_drafters': 'Its drafters have it again.',
  'adoption.mine.own': 'Your own needs',
  'adoption.answer.title': 'A need that was drafted for you',
  'adoption.answer.lead':
    '{person} of {organisation} wrote this on your State’s behalf. It counts nowhere unless you adopt it.',
  'adoption.answer.what': 'Adopt it, give it back, or decline it.',
  'adoption.answer.waits': 'You gave it back. You can still adopt it as it stands.',
  'adoption.answer.preview': 'What donors would see, if you adopted it and agreed to circulation',
  'adoption.adopt.act': 'Adopt it as your State’s draft',
  'adoption.adopt.consequence':
    'It becomes your own draft. You can change every word before you hand it in, and whoever wrote it no longer reads it. Both names stay on the record.',
  'adoption.send_back.title': 'Give it back with a comment',
  'adoption.send_back.text': 'What should be different?',
  'adoption.send_back.text_hint': 'Whoever wrote the draft reads this, and nobody else.',
  'adoption.send_back.needed': 'Say what should be different.',
  'adoption.send_back.act': 'Give it back',
  'adoption.decline.title': 'Decline it',
  'adoption.decline.act': 'Decline the draft',
  'adoption.decline.consequence':
    'The draft and its answers are removed. Whoever wrote it is told that it closed; no reason is asked or given, and nobody else learns of it.',
  'adoption.names.drafted': 'Drafted for the State by',
  'adoption.names.adopted': 'Adopted by',
  'adoption.names.of': '{person} of {organisation}',
  'adoption.names.on': '{person} on {day}',
  'adoption.flash.offered': 'The State’s focal points have been told.',
  'adoption.flash.taken_back': 'The draft is taken back.',
  'adoption.flash.adopted': 'The draft is yours now. Change what you like, then hand it in.',
  'adoption.flash.sent_back': 'The draft is back with those who wrote it.',
  'adoption.flash.declined': 'The draft is declined and removed.',

  'needs.event.draft-for-state': 'Draft begun on the State’s behalf',
  'needs.event.offer-draft': 'Draft shown to the State',
  'needs.event.take-back-draft': 'Draft taken back',
  'needs.event.adopt-draft': 'Adopted by the State',
  'needs.event.send-back-draft': 'Draft given back by the State',
  'needs.event.decline-draft': 'Draft closed',

  'mail.draft-for-state.subject': 'A need was drafted for your State',
  'mail.draft-for-state.text':
    'Somebody wrote a need on your State’s behalf. It counts nowhere unless you adopt it. Read it on this page, and adopt it, give it back, or decline it.',
  'mail.draft-sent-back.subject': 'A State gave your draft back',
  'mail.draft-sent-back.text':
    'A State read what you drafted on its behalf and would like something different. Its word stands on this page.',
  'mail.draft-adopted.subject': 'A State adopted your draft',
  'mail.draft-adopted.text':
    'A need that you drafted on a State’s behalf is that State’s own now. Nothing is asked of you. You see as much of it as the State gives you.',

  'desk.kind.opinion-context': 'Opinions on needs asked of hubs',
  'desk.kind.opinion-fit': 'Opinions on offers asked of hubs',
  'desk.next.opinion-context': 'A hub’s opinion is due: see what was asked',
  'desk.next.opinion-fit': 'A hub’s opinion is due: see what was asked',
  'desk.reason.opinion-context': 'A hub was asked for its opinion on a need',
  'desk.reason.opinion-fit': 'A hub was asked whether an offer fits',
} as const;
