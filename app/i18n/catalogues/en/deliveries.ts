/** From the agreement to the end: deliveries, silence, disputes, follow-ups, unmet needs, dossiers. */
export default {
  'matches.status.in-delivery': 'In delivery',
  'matches.status.completed': 'Completed',
  'matches.status.lapsed': 'Lapsed',
  'matches.lead.in-delivery':
    'The delivery has begun. The donor says once a quarter how it goes; the State confirms when it is complete.',
  'matches.lead.completed': 'The State confirmed that it is complete. Both sides say shortly how it went.',
  'matches.lead.lapsed': 'Nothing was heard of it for ninety days, so a broker let it lapse.',
  'matches.next.broker.in-delivery': 'The donor says how it goes, one line a quarter.',
  'matches.next.broker.to-confirm': 'The donor reported the completion. The State confirms it, or not.',
  'matches.next.broker.to-complete':
    'The State did not confirm the completion. The donor delivers what is missing and reports it anew.',
  'matches.next.broker.to-read':
    'The State did not confirm the completion. Read what is missing, speak with both sides where it helps, and note that you have read it.',
  'matches.next.broker.feedback':
    'Both sides give their feedback. After the last day the platform closes it.',
  'matches.next.broker.feedback-programme':
    'Each State said what it received; the donor gives its feedback. After the last day the platform closes it.',
  'matches.next.broker.to-conclude': 'Both sides gave their feedback. Close it, with a lesson.',
  'matches.next.broker.disputed':
    'A disagreement is open on this match. Talk to both sides; nothing else goes on meanwhile.',
  'matches.next.broker.to-resolve':
    'Both sides said that the disagreement is settled. Note it, so that the match goes on.',
  'matches.next.donor.in-delivery': 'Say in one line how it goes, or report that it is complete.',
  'matches.next.donor.to-complete':
    'The State did not confirm the completion. Deliver what is missing, and report it complete again; a broker can say what it is.',
  'matches.next.donor.to-confirm':
    'You reported the completion. The State confirms it, or writes to a broker.',
  'matches.next.donor.your-feedback': 'Say shortly how it went. Brokers read it.',
  'matches.next.donor.completed': 'Thank you. A broker closes this match.',
  'matches.next.donor.follow-up': 'Say in one short form what remains of it.',
  'matches.next.donor.disputed':
    'A disagreement is open on this match. A broker speaks with both sides; say so when it is settled for you.',
  'matches.next.donor.settled': 'It is settled for you. The other side has not said so yet.',
  'matches.next.donor.to-resolve':
    'Both sides said that the disagreement is settled. A broker notes it, and the match goes on.',
  'matches.next.recipient.in-delivery': 'The donor says once a quarter how it goes.',
  'matches.next.recipient.to-complete':
    'You did not confirm the completion: a broker reads why, and the donor delivers what is missing and reports it anew. If you meant to confirm it, ask the donor to report it once more.',
  'matches.next.recipient.to-confirm': 'The donor reported the completion. Confirm it, or say why not.',
  'matches.next.recipient.your-feedback': 'Say shortly how it went. Brokers read it.',
  'matches.next.recipient.completed': 'Thank you. A broker closes this match.',
  'matches.next.recipient.follow-up': 'Say in one short form what remains of it.',
  'matches.next.recipient.disputed':
    'A disagreement is open on this match. A broker speaks with both sides; say so when it is settled for you.',
  'matches.next.recipient.settled': 'It is settled for you. The other side has not said so yet.',
  'matches.next.recipient.to-resolve':
    'Both sides said that the disagreement is settled. A broker notes it, and the match goes on.',
  'matches.happened.completed': 'The State confirmed the completion',
  'matches.event.start': 'Said that the delivery began',
  'matches.event.report': 'Said how the delivery goes',
  'matches.event.complete': 'Reported the completion',
  'matches.event.confirm-completion': 'Confirmed the completion',
  'matches.event.read-refusal': 'Read what is missing',
  'matches.event.refuse-completion': 'Did not confirm the completion',
  'matches.event.feedback': 'Gave feedback',
  'matches.event.conclude': 'Closed the completed match',
  'matches.event.follow-up': 'Said what remains',
  'matches.event.spoke': 'Said that the two sides spoke',
  'matches.event.more-time': 'Asked for more time',
  'matches.event.stall': 'Nothing was heard for thirty days',
  'matches.event.lapse': 'Let it lapse',
  'matches.event.dispute': 'Raised a disagreement',
  'matches.event.settle': 'Said that the disagreement is settled',
  'matches.event.resolve': 'Noted that the disagreement ended',

  'matches.act.start': 'Say that it began',
  'matches.act.report': 'Say how it goes',
  'matches.act.complete': 'Report the completion',
  'matches.act.confirm-completion': 'Confirm the completion',
  'matches.act.read-refusal': 'Note that you have read what is missing',
  'matches.act.refuse-completion': 'Do not confirm it',
  'matches.act.feedback': 'Give feedback',
  'matches.act.follow-up': 'Say what remains',
  'matches.act.spoke': 'We spoke',
  'matches.act.more-time': 'We need more time',
  'matches.act.out': 'We are out',
  'matches.act.dispute': 'Say that we disagree',
  'matches.act.settle': 'It is settled for us',
  'matches.act.resolve': 'Note that it is settled',
  'matches.act.conclude': 'Close with a lesson',
  'matches.act.lapse': 'Let it lapse',
  'matches.act.dossier': 'Dossier to print',

  'deliveries.heading': 'How it goes',
  'deliveries.lead.start': 'The match is in delivery from then on. The State sees it.',
  'deliveries.lead.report': 'One line a quarter is enough. Both sides and brokers read it.',
  'deliveries.lead_programme.report':
    'One line a quarter is enough. Each State of the programme and brokers read it.',
  'deliveries.lead_programme.complete':
    'Everything in the plan is delivered. Each State of the programme reads what you write, and is asked what it received.',
  'deliveries.programme.name_none':
    'No State of a programme is told which others are in it. Name none of them here, and nothing that tells one.',
  'deliveries.programme.completed':
    'Each State of the programme said what it received. The donor says shortly how it went.',
  'deliveries.programme.states': 'the States of the programme, each for itself',
  'deliveries.programme.tally': '{count, plural, one {# State} other {# States}}: {said}',
  'deliveries.programme.reached': '{count, number} reached',
  'deliveries.programme.partly': '{count, number} partly reached',
  'deliveries.programme.not': '{count, number} not reached',
  'deliveries.still_open': 'By the plan not everything is done',
  'deliveries.still_open.milestones':
    '{count, plural, one {# milestone is} other {# milestones are}} not reported as reached:',
  'deliveries.still_open.ends': 'The plan goes on until {day}.',
  'deliveries.lead.complete':
    'Everything in the plan is delivered. The State is asked to confirm it, result by result.',
  'deliveries.lead.confirm-completion':
    'Say of each result how far it was reached, against its indicator. The donor and brokers read it.',
  'deliveries.lead.read-refusal':
    'This is what the State wrote. Both sides will read that a broker has read it; the donor does not read the text. The delivery goes on.',
  'deliveries.lead.refuse-completion':
    'Tell a broker what is missing. The donor learns that you did not confirm it, and does not read your text.',
  'deliveries.lead.feedback':
    'A few sentences: what worked, what did not, what you would do otherwise. Brokers read them.',
  'deliveries.lead.follow-up':
    'What is still used, by whom, and who pays for it. Both sides and brokers read it.',
  'deliveries.lead.spoke': 'Both sides and brokers then see that you were in touch today.',
  'deliveries.lead.more-time': 'Both sides and brokers then see that you are still on it.',
  'deliveries.lead.dispute':
    'A broker speaks with both sides. Until both have said that it is settled, and a broker has noted it, nothing else of this match goes on; you may still write to each other, and leave it.',
  'deliveries.lead.settle': 'When the other side says so too, a broker notes it and the match goes on.',
  'deliveries.lead.resolve':
    'Both sides have said that it is settled. The match goes on from where it was. Both read your line.',
  'deliveries.not_now': 'This cannot be done now. The page of the match says what comes next.',
  'deliveries.started_on': 'On which day did it begin?',
  'deliveries.completed_on': 'On which day was it complete?',
  'deliveries.day_needed': 'Enter the day.',
  'deliveries.first_day.before-introduction': 'Not before {day}, the day of the introduction.',
  'deliveries.first_day.before-start': 'Not before {day}, the day on which the delivery began.',
  'deliveries.first_day.before-milestone':
    'Not before {day}, the day on which the last reported milestone was reached.',
  'deliveries.day.ahead': 'Enter a day that is not in the future.',
  'deliveries.day.before-introduction': 'Enter the day of the introduction of the two sides, or a later day.',
  'deliveries.day.before-start': 'Enter the day on which the delivery began, or a later day.',
  'deliveries.day.before-milestone':
    'Enter the day on which the last reported milestone was reached, or a later day.',
  'deliveries.state': 'How does it go?',
  'deliveries.state_needed': 'Choose one.',
  'deliveries.remainder_needed': 'Say whether you still need what was not reached.',
  'deliveries.remainder_of_nothing':
    'Every result is marked as reached. Mark the one that you still need as partly or not reached, or answer no.',
  'deliveries.text_needed': 'Write a few words.',
  'deliveries.too_long': 'Shorten this text.',
  'deliveries.state.on-track': 'On track',
  'deliveries.state.delayed': 'Delayed',
  'deliveries.state.changed': 'Changed from the plan',
  'deliveries.line': 'In one line',
  'deliveries.reached_on': 'On which days were milestones reached?',
  'deliveries.reached_on_last':
    'Once it is confirmed, nothing more can be reported: a milestone that is left empty stays without a day. A new day takes the place of an old one.',
  'deliveries.reached_on_hint':
    'Leave empty what is not reached yet. A new day takes the place of an old one.',
  'deliveries.text.complete': 'What was delivered, shortly',
  'deliveries.text.confirm-completion': 'What you want to add',
  'deliveries.text.refuse-completion': 'What is missing',
  'deliveries.text.feedback': 'How it went',
  'deliveries.text.follow-up': 'In a few words',
  'deliveries.text.dispute': 'What you disagree on',
  'deliveries.text.resolve': 'What was settled, in one line',
  'deliveries.result': 'Result {number}: was it reached?',
  'deliveries.result.reached': 'Reached',
  'deliveries.result.partly': 'Partly reached',
  'deliveries.result.not': 'Not reached',
  'deliveries.result.indicator': 'Counted by: {indicator}. Target: {target}.',
  'deliveries.remainder': 'If something was not reached, or only partly: do you still need it?',
  'deliveries.remainder_hint': 'What you still need stays open, and a broker says what becomes of it.',
  'deliveries.remainder.open': 'Yes, we still need it',
  'deliveries.remainder.met': 'No, what we have is enough',
  'deliveries.shared': 'May the other side read it?',
  'deliveries.shared.yes': 'Yes, show the other side exactly what I wrote',
  'deliveries.shared_hint': 'Otherwise only brokers read it.',
  'deliveries.remains': 'What remains after {months, plural, one {# month} other {# months}}?',
  'deliveries.remains.all': 'All of it is in use',
  'deliveries.remains.part': 'A part of it is in use',
  'deliveries.remains.nothing': 'Nothing remains',

  'deliveries.standing.quiet': 'Quiet',
  'deliveries.standing.stalled': 'Stalled',
  'deliveries.standing.disputed': 'Disputed',
  'deliveries.silence':
    'Nothing has been heard of this match for {days, plural, one {# day} other {# days}}.',
  'deliveries.silence.ask':
    'One press is enough, so that the other side and the brokers know where you stand.',
  'deliveries.disputed':
    'A disagreement has been open on this match since {day}. A broker speaks with both sides; nothing else goes on until both have said that it is settled and a broker has noted it.',
  'deliveries.brokers_gone':
    'Both sides let the brokers go from these messages, so that a broker can only reach you by your contact details. You can have them back.',
  'deliveries.brokers_gone.broker':
    'Both sides let the brokers go from their messages: you neither read nor write there until one of them has you back. Speak with them by the contact details on this page.',
  'deliveries.disputed.settled':
    '{count, plural, =0 {Neither side has said so yet.} one {One side has said so.} other {Both sides have said so: a broker notes it now, and then the match goes on.}}',

  'deliveries.figure': 'The plan and what happened, from {from} to {to}',
  'deliveries.figure.planned': 'planned',
  'deliveries.figure.reached': 'reached',
  'deliveries.figure.today': 'today',
  'deliveries.table': 'Milestones, the day planned and the day reached',
  'deliveries.table.what': 'Milestone',
  'deliveries.table.planned': 'Planned',
  'deliveries.table.reached': 'Reached',
  'deliveries.table.not_yet': 'not yet',
  'deliveries.table.no_day': 'no day reported',
  'deliveries.table.begins': 'First day of the delivery',
  'deliveries.table.ends': 'Last day of the delivery',
  'deliveries.reported': 'What the donor reported',
  'deliveries.results': 'What the State confirmed',
  'deliveries.results.result': 'Result',
  'deliveries.results.how': 'How it is counted, and the target',
  'deliveries.results.said': 'The State’s word',
  'deliveries.said': 'What was said',
  'deliveries.said.start': 'Began on {day}',
  'deliveries.said.report': 'How it goes: {state}',
  'deliveries.said.complete': 'Completion reported, as of {day}',
  'deliveries.said.confirm-completion': 'Completion confirmed',
  'deliveries.said.read-refusal': 'A broker read what is missing',
  'deliveries.said.confirmed_open': 'Completion confirmed; what was not reached is still needed',
  'deliveries.said.refuse-completion': 'Completion not confirmed; brokers can read why',
  'deliveries.said.feedback': 'Feedback given',
  'deliveries.said.follow-up': 'After {months, plural, one {# month} other {# months}}: {state}',
  'deliveries.said.spoke': 'The two sides spoke',
  'deliveries.said.more-time': 'More time is needed',
  'deliveries.said.dispute': 'Raised a disagreement',
  'deliveries.said.settle': 'Said that it is settled',
  'deliveries.said.resolve': 'The disagreement ended',
  'deliveries.said.not_shared': 'Only brokers, and the side that wrote it, read this.',
  'deliveries.said.broker': 'a broker',
  'deliveries.said.verifier': 'a verifier',
  'deliveries.flash.start': 'The delivery has begun.',
  'deliveries.flash.report': 'Your line is there. Both sides and brokers read it.',
  'deliveries.flash.complete': 'Reported. The State is asked to confirm it.',
  'deliveries.flash.confirm-completion': 'Confirmed. Both sides now give their feedback.',
  'deliveries.flash.read-refusal': 'Noted. Both sides read that a broker has read it.',
  'deliveries.flash.refuse-completion':
    'Brokers are told. What is missing stays on their desk until one of them has read it, or the donor reports the completion again. The delivery goes on.',
  'deliveries.flash.feedback': 'Thank you. Brokers read your feedback.',
  'deliveries.flash.follow-up': 'Thank you. Both sides see what remains.',
  'deliveries.flash.spoke': 'Noted: you were in touch.',
  'deliveries.flash.more-time': 'Noted: you need more time.',
  'deliveries.flash.dispute': 'The other side is told, and a broker speaks with both sides.',
  'deliveries.flash.dispute_apart':
    'The other side and a broker are told. Brokers are not in your messages; this page says how to have them back.',
  'deliveries.flash.settle':
    'Noted: it is settled for you. When both have said so, a broker notes it and the match goes on.',
  'deliveries.flash.resolve': 'The disagreement is over, and the match goes on.',
  'deliveries.flash.conclude': 'The match is closed.',
  'deliveries.flash.lapse': 'The match has lapsed. Both sides are told.',
  'deliveries.flash.sent': 'Sent. If there is such a match, a broker takes it up.',

  'deliveries.conclude.heading': 'Close the completed match',
  'deliveries.conclude.consequence':
    'Both sides are told that it closed. The place of the offer stays used. The follow-ups come all the same.',
  'deliveries.conclude.code': 'What came of it?',
  'deliveries.conclude.open':
    'The State says that it still needs what was not reached. So it is not closed as fulfilled: the need stays open for the rest, and a broker says what becomes of it.',
  'deliveries.conclude.programme':
    'Not every State received all of it. None of them was asked what it still needs.',
  'deliveries.conclude.met': 'The State says that it needs nothing more of it.',
  'deliveries.conclude.lesson': 'The lesson',
  'deliveries.conclude.private': 'For the record and the statistics. The two sides do not read the lesson.',
  'deliveries.conclude.kept': 'How the principles were kept',
  'deliveries.conclude.all_kept':
    'Nothing is missing: results, milestones, who took part and both views are there.',
  'deliveries.kept.so_far':
    'As it would be found today, before the match closes. Nothing of it stops the closing.',
  'deliveries.kept.closed':
    'As it was found when the match closed. It stays with the match, for both sides and for brokers.',
  'deliveries.lapse.heading': 'Let the match lapse',
  'deliveries.lapse.consequence':
    'Nothing was heard of it for ninety days. Both sides are told that it closed, and it cannot be taken up again.',
  'deliveries.lapse.text': 'What was tried',

  'deliveries.verifier.title': 'Report a disagreement on a match',
  'deliveries.verifier.lead':
    'For a match of an offer that your organization wrote a note on, when one of its sides told you its reference. Both sides learn that a verifier raised it; a broker alone reads what you write. Nothing else goes on in the match until both sides have said that it is settled.',
  'deliveries.verifier.reference': 'Reference of the match',
  'deliveries.verifier.reference_hint': 'For example M-7K2QX9',
  'deliveries.verifier.reference_wrong': 'Enter the reference as one of its sides told it to you.',
  'deliveries.verifier.button': 'Send it to a broker',

  'desk.kind.match-silent': 'Matches that went quiet',
  'desk.kind.match-unconfirmed': 'Completions not confirmed',
  'desk.next.match-unconfirmed': 'Read what is missing: see the match',
  'desk.reason.match-unconfirmed': 'A State did not confirm a completion, and no broker has read why',
  'desk.kind.match-disputed': 'Disagreements',
  'desk.kind.match-conclude': 'Completed matches to close',
  'desk.next.match-silent': 'Nothing was heard: see the match',
  'desk.next.match-disputed': 'Speak with both sides, or note that they have settled it: see the match',
  'desk.next.match-conclude': 'Close it, with a lesson',

  'mail.match-silent.subject': 'Something you take part in has gone quiet',
  'mail.match-silent.text':
    'For some time nothing was heard of something that you take part in. On this page one press says that you spoke, that you need more time, or that you are out.',
  'mail.match-status-due.subject': 'One line is due',
  'mail.match-status-due.text':
    'A quarter is over in something that you deliver. On this page say in one line how it goes.',
  'mail.match-follow-up.subject': 'What remains?',
  'mail.match-follow-up.text':
    'Some months ago something that you took part in was completed. On this page say in one short form what remains of it.',

  'needs.status.in-delivery': 'In delivery',
  'needs.status.fulfilled': 'Met',
  'needs.status.unmet': 'Unmet',
  'needs.next.in-delivery':
    'What was agreed is being delivered; each match says how far it is. The need stays here until the last of them is closed.',
  'needs.next.fulfilled': 'The State confirmed what was delivered. Nothing more will happen.',
  'needs.next.unmet':
    'Nobody met it when it went round. A broker says what comes next; it goes round again only if the State agrees again.',
  'needs.next.unmet_to_you':
    'Nobody met it when it went round. It can go round again once you have looked at its words and agreed again.',
  'needs.event.deliver': 'A match that covers it is in delivery',
  'needs.event.fulfil': 'All of it was delivered and confirmed',
  'needs.event.mark-unmet': 'Called unmet, with the next step',
  'needs.event.recirculate': 'Circulated again',
  'needs.act.mark-unmet': 'Nobody met it',
  'needs.act.unmet_next': 'Another next step',
  'needs.act.recirculate': 'Circulate it again',
  'needs.consequence.recirculate':
    'It can be found for 30 more days, exactly as the State agreed. It may go round again twice at most.',

  'unmet.title': 'Needs that nobody met',
  'unmet.lead':
    '{count, plural, =0 {Every need that went round was met, or still goes round.} one {# need went round and nobody met it.} other {# needs went round and nobody met them.}}',
  'unmet.empty_next': 'A need comes here when a broker says that nobody met it.',
  'unmet.caption': 'Unmet needs, the longest waiting first',
  'unmet.column.need': 'Need',
  'unmet.column.count': 'How many',
  'unmet.column.why': 'Why',
  'unmet.column.next': 'Next step',
  'unmet.column.rounds': 'Rounds',
  'unmet.rounds': '{count, plural, one {# round} other {# rounds}}',
  'unmet.since': 'since {day}',
  'unmet.agreed_again': 'The State agreed again',
  'unmet.counts': 'How many, by next step',
  'unmet.said': 'What the broker says of it',
  'unmet.rounds_left': 'How often it may still go round',
  'unmet.left': '{count, plural, =0 {Not again} one {# more time} other {# more times}}',
  'unmet.why': 'Why nobody met it',
  'unmet.form.title': 'Nobody met need {reference}',
  'unmet.form.lead':
    'The need leaves the lists of donors. Its State reads the reason, the next step and your text.',
  'unmet.form.lead_again':
    'It was entered as unmet on {day}. What stands below is what was entered: change it if something else comes next. Its State reads your text.',
  'unmet.form.button_again': 'Keep the changes',
  'unmet.begins.refine': 'Its State begins it: it opens the need again to write it anew.',
  'unmet.begins.re-circulate':
    'Its State begins it: it reads the views and agrees once more. Then a broker circulates the need.',
  'unmet.begins.pool':
    'A hub begins it: it proposes a programme among the needs that their States let it see. Where no hub sees this one, its State has to let one see it first.',
  'unmet.begins.refer': 'It begins outside this platform: a broker writes to whoever could help.',
  'unmet.begins.dossier':
    'It begins outside this platform: a broker prints a dossier for partners, which says no more than the State let go out, and takes it along.',
  'unmet.form.code': 'Why did nobody meet it?',
  'unmet.form.next': 'What comes next?',
  'unmet.form.text': 'What you tell the State',
  'unmet.form.text_hint': 'What was tried, and what you propose.',
  'unmet.form.button': 'Enter it as unmet',
  'unmet.form.open_matches': 'Some matches of this need have not ended. Close them first.',
  'unmet.form.choose': 'Choose one.',
  'unmet.next.refine': 'Refine it with the State',
  'unmet.next.re-circulate': 'Let it go round again',
  'unmet.next.pool': 'Pool it with similar needs',
  'unmet.next.refer': 'Refer it elsewhere',
  'unmet.next.dossier': 'Take its dossier to partners',
  'unmet.flash.marked': 'Entered as unmet. Its State reads why, and what comes next.',
  'unmet.flash.recirculated': 'The need goes round again.',

  'dossier.match': 'Dossier of match {reference}',
  'dossier.need': 'Dossier of need {reference}',
  'dossier.printed': 'As {reader} may see it on {day}',
  'dossier.reader.donor': 'the donor',
  'dossier.reader.focal_point': 'the State',
  'dossier.reader.broker': 'a broker',
  'dossier.reader.registered': 'a registered reader',
  'dossier.reader.partners': 'anybody to whom the State let it go',
  'dossier.for_partners': 'Dossier for partners',
  'dossier.in_confidence':
    'This dossier says all that a broker reads, in confidence. To take along there is another:',
  'dossier.none_for_partners':
    'There is no dossier to take along: the State let this need go to certain donors alone, or it does not go round. Ask the State first.',
  'dossier.hint': 'Print this page with your browser. It holds what your role may see, and no more.',
  'dossier.hint_partners':
    'Print this page with your browser. It holds what the State let go out, and no more.',
  'dossier.act': 'Dossier to print',

  'refusals.disputed':
    'A disagreement is open on this match: nothing goes on until both sides have said that it is settled and a broker has noted it.',
  'refusals.not-settled': 'Not both sides have said yet that it is settled.',
  'refusals.feedback-open':
    'Both sides may still give their feedback. Close it when both have, or after the last day for it.',
  'refusals.matches-open': 'Some matches of this need have not ended. Close them first.',
  'refusals.circulated-enough':
    'It has gone round again twice already. Refine, pool or refer it, or take its dossier to partners.',
} as const;
