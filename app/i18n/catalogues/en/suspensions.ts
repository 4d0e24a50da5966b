/** The suspension of an offer: proposed, confirmed by a second person, lifted the same way. */
export default {
  'offers.status.suspended': 'Suspended',
  'offers.next.suspended':
    'It is off the public list, and nothing new begins with it. The brokers lift this once the reason is settled; its donor may withdraw it.',
  'offers.act.propose-suspension': 'Propose to suspend the offer',
  'offers.act.propose-lifting': 'Propose to lift the suspension',
  'offers.consequence.propose-suspension':
    'An administrator confirms or refuses it. Until then nothing changes and the donor is not told.',
  'offers.consequence.propose-lifting':
    'An administrator confirms or refuses it. Until then the offer stays suspended.',
  'offers.event.ask-suspension': 'A verifier asked for a suspension',
  'offers.event.propose-suspension': 'Suspension proposed',
  'offers.event.refuse-suspension': 'Proposed suspension refused',
  'offers.event.suspend': 'Suspended',
  'offers.event.propose-lifting': 'End of the suspension proposed',
  'offers.event.refuse-lifting': 'Proposed end of the suspension refused',
  'offers.event.lift': 'Suspension lifted',
  'offers.suspension.code.dispute-upheld': 'A dispute about its trust note was upheld',
  'offers.suspension.code.undeclared-condition': 'A condition was not declared',
  'offers.suspension.code.note-withdrawn': 'Its trust note was withdrawn',
  'offers.suspension.code.put-right': 'The reason was put right',
  'offers.suspension.code.not-borne-out': 'The reason was not borne out',
  'offers.suspension.why': 'The offer is suspended.',
  'offers.suspension.what_now':
    'You can put the reason right and write to the brokers, who propose to lift the suspension, or withdraw the offer. Matches under way stay. Beside you, only the brokers and administrators read this reason.',
  'offers.suspension.suspend.title': 'Propose to suspend this offer',
  'offers.suspension.suspend.consequence':
    'Once an administrator confirms, the offer leaves the public list and matching. Open proposals of it cannot be accepted meanwhile; matches under way stay, and both sides are told that the offer is suspended, not why.',
  'offers.suspension.suspend.button': 'Propose the suspension',
  'offers.suspension.lift.title': 'Propose to lift the suspension',
  'offers.suspension.lift.consequence':
    'Once an administrator confirms, the offer is back where it was before, and the same people are told.',
  'offers.suspension.lift.button': 'Propose to lift it',
  'offers.suspension.ask.title': 'Ask the brokers to suspend this offer',
  'offers.suspension.ask.consequence':
    'The brokers read your reason and decide whether to propose a suspension. Nothing changes until an administrator confirms one.',
  'offers.suspension.ask.button': 'Ask the brokers',
  'offers.suspension.ask.link': 'Ask the brokers to suspend this offer',
  'offers.suspension.asked': 'A verifier asks for this:',
  'offers.suspension.waits':
    'A proposal waits for an administrator. Nothing more can be proposed until it is answered.',
  'offers.suspension.reason': 'Reason',
  'offers.suspension.line': 'In a line, what it is about',
  'offers.suspension.audience': 'the brokers and administrators; the donor once it is confirmed',
  'offers.suspension.audience_asked': 'the brokers and administrators',
  'offers.suspension.proposed_by': 'Proposed by',
  'offers.suspension.proposed_at': 'Proposed on',
  'offers.suspension.error.code': 'Choose a reason.',
  'offers.suspension.error.line': 'Say in a line what it is about.',
  'offers.suspension.error.too_long': 'Write at most 500 characters.',
  'offers.suspension.confirm.suspend': 'Should this offer be suspended?',
  'offers.suspension.confirm.suspend_button': 'Suspend the offer',
  'offers.suspension.confirm.suspend_consequence':
    'The offer leaves the public list at once. Its donor reads the reason and the line; both sides of its matches are told that it is suspended, not why.',
  'offers.suspension.confirm.lift': 'Should the suspension be lifted?',
  'offers.suspension.confirm.lift_button': 'Lift the suspension',
  'offers.suspension.confirm.lift_consequence':
    'The offer is back where it was before at once, and the same people are told.',
  'offers.suspension.confirm.refuse': 'Refuse the proposal',
  'offers.suspension.confirm.refuse_consequence':
    'Nothing changes. The brokers see that it was refused; nobody else hears of it.',
  'offers.suspension.to_confirm': 'Offers about which a proposal waits for an administrator',
  'offers.suspension.of_match':
    'The offer of this match is suspended for now. The match stays; until this is lifted nothing more of it can be accepted, introduced or agreed.',
  'offers.suspension.flash.proposed': 'Your proposal waits for an administrator.',
  'offers.suspension.flash.asked': 'The brokers have your request.',
  'offers.suspension.flash.suspend': 'The offer is suspended.',
  'offers.suspension.flash.lift': 'The suspension is lifted.',
  'offers.suspension.flash.refused': 'The proposal is refused. Nothing has changed.',
  'mail.suspension-to-confirm.subject': 'A proposal about an offer waits for an administrator',
  'mail.suspension-to-confirm.text':
    'A broker proposed something about an offer that needs a second person. Read it on this page, and confirm or refuse it.',
  'mail.suspension-asked.subject': 'A verifier asks the brokers about an offer',
  'mail.suspension-asked.text':
    'A verifier asks the brokers to look at an offer. Its reason stands on this page, where you can propose what follows from it.',
  'mail.offer-suspended.subject': 'Something changed about an offer',
  'mail.offer-suspended.text':
    'An offer that concerns you is suspended for now. Nothing is asked of you. What you may read of it stands on this page.',
  'mail.offer-reinstated.subject': 'An offer is no longer suspended',
  'mail.offer-reinstated.text':
    'An offer that concerns you is no longer suspended. What goes on from there stands on this page.',
} as const;
