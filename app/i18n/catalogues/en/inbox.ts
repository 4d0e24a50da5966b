/** What waits for somebody, what they were told, and when letters tell of it. */
export default {
  'inbox.title': 'Inbox',
  'inbox.lead': 'What waits for you, what waits for others, and what you were told.',
  'inbox.untitled': 'Without a title yet',
  'inbox.lane.me':
    '{count, plural, =0 {Waiting for you} one {Waiting for you (#)} other {Waiting for you (#)}}',
  'inbox.lane.others':
    '{count, plural, =0 {Waiting for others} one {Waiting for others (#)} other {Waiting for others (#)}}',
  'inbox.lane.information': 'For information',
  'inbox.settled_list': 'Settled ({count, number})',
  'inbox.none.me': 'Nothing waits for you',
  'inbox.none.others': 'Nothing of yours waits for anybody else.',
  'inbox.none.information': 'You were not told anything new.',
  'inbox.elsewhere.asked':
    '{count, plural, one {# more waits for you in another of your roles.} other {# more wait for you in another of your roles.}}',
  'inbox.elsewhere.told':
    '{count, plural, one {You were told # more in another of your roles.} other {You were told # more in another of your roles.}}',
  'inbox.desk': 'Your queue, by clock, is the desk',
  'inbox.staff.application': 'An organization applied to give. Answer it.',
  'inbox.staff.invitation.staff':
    'Somebody is invited to work for this platform itself, as a broker or an administrator. A second member of staff confirms.',
  'inbox.staff.invitation':
    'Somebody is invited to a role that a second member of staff confirms: for a focal point, with a look at the paper.',
  'inbox.staff.merger':
    'Two organizations are to become one. A second administrator looks at what would move, and merges them or leaves it.',
  'inbox.staff.recovery':
    'Somebody who lost everything is helped to sign in again. A second member of staff looks at the letter and confirms.',
  'inbox.since': 'Since {day}.',
  'inbox.to_widen':
    'You chose to show more of it. Read what others would see, and agree to it. Until then nobody sees more.',
  'inbox.by': 'Until {day}.',
  'inbox.by_past': 'Late: it was to be done by {day}.',
  'inbox.suspension_asked': 'You asked the brokers to suspend this offer. They are to look at it.',
  'inbox.told': 'You were told on {at}.',
  'inbox.done': 'I am done with this',
  'inbox.letters.title': 'When you get letters',
  'inbox.letters.lead':
    'Your inbox has everything at once. A letter only tells that something is there, with a link.',
  'inbox.letters.question': 'How do you want to hear of it by e-mail?',
  'inbox.letters.at-once': 'At once',
  'inbox.letters.daily': 'Once a day',
  'inbox.letters.weekly': 'Once a week',
  'inbox.letters.none': 'Not at all',
  'inbox.letters.hint.at-once': 'A letter for each.',
  'inbox.letters.hint.daily': 'One letter each morning with anything new, at 06:00 UTC.',
  'inbox.letters.hint.weekly': 'One letter on Monday morning with anything new, at 06:00 UTC.',
  'inbox.letters.hint.none': 'Look into your inbox from time to time.',
  'inbox.letters.save': 'Save',
  'inbox.letters.always':
    'Letters about the safety of your account, about what your State sealed, and about requests that lapse within days always come at once.',
  'inbox.letters.language':
    'Your letters are written in this language: {language}. You change it with your name and post:',
  'inbox.letters.back': 'Back to the inbox',
  'inbox.unsubscribe.title': 'Get no more of these letters?',
  'inbox.unsubscribe.act': 'Send no more of them',
  'inbox.unsubscribe.consequence':
    'The address that the letter came to gets no more letters about what is new in its inbox. The inbox itself stays, and letters about the safety of the account still come.',
  'inbox.unsubscribe.gone': 'This link is too old. Sign in to choose when you get letters.',
  'inbox.flash.done': 'Done. It now stands under “Settled”, at the end of this page.',
  'inbox.flash.letters': 'Your choice is saved.',
  'inbox.flash.unsubscribed':
    'You get no more of these letters. In your inbox you can choose otherwise at any time.',
  'inbox.error.letters': 'Choose when you want to get letters.',
} as const;
