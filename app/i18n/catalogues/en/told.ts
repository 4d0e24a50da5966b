export default {
  'mail.record-changed.subject': 'Something you take part in has changed',
  'mail.record-changed.text':
    'A record that you take part in does not stand as it stood before. Nothing is asked of you. This page shows how it stands now.',
  'mail.note-disputed.subject': 'A trust note of your organization is disputed',
  'mail.note-disputed.text':
    'Somebody says that a trust note which your organization signed is wrong. Your answer is due by {until}. This page shows what is said, and there you answer.',
  'mail.note-moved.subject': 'A trust note: there is news',
  'mail.note-moved.text':
    'A trust note on an offer of yours, on an offer that you are matched with, or one that you disputed, was disputed, answered, replaced or withdrawn. Nothing is asked of you. This page shows how it stands now.',
  'inbox.dispute': 'Somebody says that your trust note on this offer is wrong. Answer the dispute.',
  'inbox.opinion': 'A State asks your hub for a second opinion on this trust note.',
  'inbox.own_opinion': 'You asked this hub for a second opinion on the trust note. It has not answered yet.',
  'inbox.own_dispute': 'You said that this trust note is wrong. Its issuer has to answer.',
  'inbox.correct':
    'You answered that you sign a corrected trust note on this offer. Sign it: until then the note stays marked as disputed.',
  'mail.match-disputed.subject': 'A disagreement in a match',
  'mail.match-disputed.text':
    'A disagreement was raised about a match, or both of its sides have said that it is settled. This page shows which, and what comes next.',
  'mail.plan-to-confirm.subject': 'A joint plan waits for your confirmation',
  'mail.plan-to-confirm.text':
    'The other side of a match confirmed your joint plan, or changed it after you had confirmed it, so that your confirmation no longer counts. On this page read the plan as it is now, and confirm it where it is right.',
  'mail.plan-agreed.subject': 'A joint plan is agreed',
  'mail.plan-agreed.text':
    'Both sides of a match have confirmed their joint plan: it is agreed. Next the donor says when the delivery begins, and has six months for that. This page shows how it stands.',
  'mail.delivery-moved.subject': 'A delivery has begun, or goes otherwise than planned',
  'mail.delivery-moved.text':
    'The donor of a match says that the delivery has begun, or that it is delayed or has changed. Nothing is asked of you. This page shows how it stands.',
  'mail.completion-to-confirm.subject': 'Confirm what was delivered, or say what is missing',
  'mail.completion-to-confirm.text':
    'The donor of a match reports that the delivery is complete. On this page confirm it by {until}, or say what is missing.',
  'mail.completion-answered.subject': 'A State answered whether a delivery is complete',
  'mail.completion-answered.text':
    'The State of a match confirmed that the delivery is complete, or did not confirm it. This page shows which, and what comes next. Where it did not, the delivery goes on, and what is missing is for brokers to read.',
  'mail.offer-published.subject': 'An offer of your organization is published',
  'mail.offer-published.text':
    'A broker looked through an offer of your organization and published it: everybody can find it now. This page shows how it stands and what comes next.',
  'offers.publication.holder': '{person} has this offer on the desk. Speak with them before you decide.',
  'inbox.settled': 'Settled on {at}: it waits for you no more.',
  'mail.hub-named.subject': 'A published offer names your hub',
  'mail.hub-named.text':
    'A published offer says that it is delivered through your hub, which makes it eligible for States that you cover. If that was not agreed with you, tell the brokers.',
  'mail.need-unmet.subject': 'A record of yours waits for your word',
  'mail.need-unmet.text':
    'A broker found that nobody could help with one of your records so far, and suggests what could come next. Sign in to read it and to decide; you may also leave it as it is.',
  'matches.waits.need-paused':
    'The State has paused this need for a while, and gives no reason. Nothing is asked of you; you get a letter when it goes on.',
  'matches.waits.need-paused_own':
    'You have paused the need of this match. The other side was told that something changed, and not why.',
  'matches.waits.need-paused_broker':
    'The State has paused this need for a while. Neither side is asked anything, and no day of anybody runs, until it goes on.',
  'matches.next.donor.paused': 'Goes on when the State takes up its need again.',
  'matches.next.recipient.paused': 'Goes on when you take up your need again.',
  'matches.next.broker.paused': 'Goes on when the State takes up its need again.',
  'matches.waits.need-paused_later':
    'The State has paused this need for a while, and gives no reason. What the two sides of this match have begun is for them to say.',
  'matches.waits.not-kept':
    'The donor has not yet said that it keeps this need confidential. Until it does, it sees neither the whole need nor the State’s contact, the plan or the messages.',
  'matches.waits.confirm-again':
    'You had confirmed the joint plan. It was changed since then, and waits for your confirmation anew.',
  'matches.waits.no-place_to-agree':
    'Every place of this offer is taken at present. It can go on, and is agreed only once a place is free.',
  'matches.waits.no-place':
    'Every place of the offer is taken now. It can be proposed once one is free: when its donor adds places, or another match ends.',
  'matches.waits.offer-withdrawn':
    'The offer of this match was taken back: nobody else finds it. What the two sides of this match do is for them to say.',
  'refusals.other-role':
    'You acted in this match in another role. Nobody acts for two sides of one match: a colleague takes this step.',
  'refusals.own-side':
    'You also have a role in an organization that this is about. Nothing was done: somebody else sees to it.',
  'common.own_side': 'You also have a role in {organization}. Another broker sees to this.',
  'matches.waits.other-role':
    'You acted in this match in another role, so that you take no step of it in this one. A colleague does; you may still leave it.',
  'dossier.offer': 'Dossier of offer {reference}',
  'dossier.offer_back': 'Back to the offer',
  'needs.also.matches': 'Your matches of this need',
  'needs.also.title': 'Who else is active here',
  'needs.also.lead':
    '{count, plural, =0 {No other published offer in these themes is open to this area.} one {# other published offer in these themes is open to this area.} other {# other published offers in these themes are open to this area.}}',
  'needs.also.who': 'From {organisations}.',
  'needs.also.link': 'See all of them',
  'needs.also.numbers': 'What was agreed and delivered, as far as everybody may know it',
  'desk.kind.need-unmet': 'Unmet needs',
  'desk.next.need-unmet': 'See what was entered, and ask',
  'desk.reason.need-unmet': 'Nobody met it; its State, or a hub, takes the next step',
  'desk.kind.need-recirculate': 'Needs to send round again',
  'desk.next.need-recirculate': 'Send the need round again',
  'desk.reason.need-recirculate': 'Nobody met it, and its State agreed to another round',
  'desk.kind.match-late': 'Deliveries that are late',
  'desk.next.match-late': 'See what has not come, and ask',
  'desk.reason.match-late': 'A start, a quarter’s line or a confirmation has not come by its day',
} as const;
