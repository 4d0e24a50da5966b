/** A version of a published offer beside what is published, and what a verifier asked for and a broker answered. */
export default {
  'versions.title': 'What the new version changes',
  'versions.lead':
    'On one side what is published now, on the other what this version would publish in its place.',
  'versions.answers': 'Answers that change',
  'versions.answers_none': 'No answer of the offer itself changes.',
  'versions.column.what': 'Answer',
  'versions.column.before': 'Published now',
  'versions.column.after': 'In this version',
  'versions.technology': 'Technology',
  'versions.technology_none': 'Neither what is published nor this version has technology.',
  'versions.component.same': 'Unchanged',
  'versions.component.changed': 'Changed',
  'versions.component.added': 'New',
  'versions.component.removed': 'Left out',
  'versions.component.files': 'Delivered files',
  'versions.component.parts_changed': 'The list of parts is another one.',
  'versions.component.added_words': 'A component that the published offer does not have.',
  'versions.component.removed_words':
    'The published offer has this component, and the version leaves it out.',
  'versions.component.read': 'Read its passport',
  'versions.notes': 'Trust notes on the offer',
  'versions.notes_none': 'No trust note on the published offer counts now.',
  'versions.notes.subject':
    'A trust note is about one version of the offer, with its passports. Where anything public changes, notes on what was published stay to be read, as said of an earlier version.',
  'versions.notes.stays': 'Stays as it is: nothing that it is about changes.',
  'versions.notes.outdated': 'Will be about an earlier version.',
  'versions.notes.replaced': 'The declaration signed with this version takes its place.',
  'versions.notes.declared':
    'The donor signed its declaration about this version on {day}. It counts from the publication on.',
  'versions.notes.undeclared':
    'The donor’s declaration about this version is not signed yet: handing the version in signs it.',
  'versions.link': 'See what changes, side by side',
  'versions.open': 'A new version of this offer is under way. What is published stays meanwhile.',
  'versions.ends_with_offer': 'The new version that is under way ends with the offer.',
  'versions.open_link': 'Open the new version',
  'versions.passport_coming':
    'The next version of a technology passport is under way. Once it is decided or given up, the rest of the offer can be changed.',
  'versions.passport_elsewhere': 'A new version of the offer is under way. Its technology is changed there.',
  'versions.of_published': 'A new version of {reference}. What is published stays meanwhile.',
  'versions.was': 'This was to be a new version of an offer, and never took its place.',
  'versions.give_up': 'Give up this version',
  'versions.flash.given_up': 'The new version is given up. What is published stays as it is.',
  'versions.give_up_consequence':
    'The version ends for good. What is published, and every match of it, stays.',
  'versions.publish_consequence':
    'It takes the place of what is published at once, with its technology and its declaration.',
  'versions.suspended':
    'What is published of this offer is suspended. The new version can take its place once that is lifted.',
  'versions.publish': 'Publish this version',
  'versions.check.wording':
    'Only words change: the new words are published as soon as you go on. A broker is told and reads them.',
  'versions.check.traces':
    'In the new words something may tell of a system, a person or an incident: it is marked in the form. A broker looks it through first, and what is published stays meanwhile.',
  'versions.check.substantial':
    'More than words changes: a broker looks it through, and what is published stays meanwhile.',
  'versions.check.button_wording': 'Publish the new words',
  'versions.check.notes':
    'Trust notes that others gave on this offer will be about an earlier version. Their issuers are told and may examine it anew.',
  'versions.flash.declared': 'The declaration is signed. It is published with this version.',

  'offers.event.declare-version': 'Declaration about a new version of an offer signed',

  'desk.kind.suspension-asked': 'Suspensions asked for',
  'desk.next.suspension-asked': 'Read what a verifier asks, then propose it or close it',
  'desk.reason.suspension-asked': 'A verifier asked to suspend an offer',
  'offers.event.decline-asking': 'A wish for a suspension was looked at and declined',
  'offers.suspension.code.no-ground': 'It is no ground for a suspension',
  'suspension_wish.decline': 'Propose nothing',
  'suspension_wish.decline_consequence':
    'The verifier is told that the brokers have looked at it, not what they think. The donor is not told of either.',
  'suspension_wish.decline_reason': 'Why nothing is proposed',
  'suspension_wish.decline_button': 'Close it',
  'suspension_wish.waits': 'You asked for this on {day}. The brokers are to look at it.',
  'suspension_wish.answered':
    'You asked for this on {day}. The brokers looked at it on {answered}. You may ask again.',
  'suspension_wish.flash.declined': 'What the verifier asked for is closed.',
  'suspension_wish.this_offer': 'An offer that is not public now',

  'mail.version-published.subject': 'A new version of an offer is published',
  'mail.version-published.text':
    'A broker looked through the new version of an offer of your organization, and it took the place of what was published. It stands on this page.',
  'mail.offer-reworded.subject': 'A donor published other words of an offer',
  'mail.offer-reworded.text':
    'A published offer has other words now. Words alone are published without a broker: read them on this page. If they change more than words, propose to suspend the offer.',
  'mail.note-outdated.subject': 'An offer has changed since your trust note',
  'mail.note-outdated.text':
    'An offer that your organization examined is published in a new version. Your trust note stays to be read and says that the offer changed since. On this page you can begin a newer one.',
  'mail.suspension-wish-answered.subject': 'The brokers have looked at what you asked',
  'mail.suspension-wish-answered.text':
    'You asked the brokers about an offer, and they have looked at it. This page shows since when.',
} as const;
