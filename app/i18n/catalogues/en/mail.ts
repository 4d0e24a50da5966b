/** Letters: short, a link, no names and nothing of what it is about. `{at}` and `{until}` are instants. */
export default {
  'mail.closing':
    'This message was sent by Two-Way Street ({origin}). Please do not answer it. If you did not expect it, tell whoever runs this platform; we never ask for your password or a code by mail.',

  'mail.closing_stranger':
    'This message was sent by Two-Way Street ({origin}). Please do not answer it. If you did not expect it, leave it: nothing happens then. We never ask for your password or a code by mail.',
  'mail.reference': 'This letter answers your application {reference}.',

  'mail.invitation.subject': 'You are invited to Two-Way Street',
  'mail.invitation.text':
    'You are invited to take part in Two-Way Street, a platform for capacity-building in ICT security. This page says who invites you, to which organization and in which role. Nothing happens until you accept there. The link works once, until {until}.',

  'mail.new-password.subject': 'Choose a new password',
  'mail.new-password.text':
    'An administrator made a link with which you can choose a new password. It works once, until {until}.',

  'mail.forgotten-password.subject': 'Choose a new password',
  'mail.forgotten-password.text':
    'Somebody asked for a new password for this address. If it was you, choose one here. The link works once, until {until}. If it was not you, you need do nothing: your password stays as it is.',

  'mail.password-changed.subject': 'Your password was changed',
  'mail.password-changed.text':
    'The password of your account was changed on {at}, and all other sessions were ended. If it was not you, ask for a new password at the sign-in page and tell whoever runs this platform at once.',

  'mail.second-factor-added.subject': 'A second factor was added to your account',
  'mail.second-factor-added.text':
    'On {at} a second factor was added to your account. From now on it is asked for when you sign in. If it was not you, tell whoever runs this platform at once.',

  'mail.second-factor-removed.subject': 'A second factor was removed from your account',
  'mail.second-factor-removed.text':
    'On {at} a second factor was removed from your account. If it was not you, tell whoever runs this platform at once.',

  'mail.second-step-locked.subject': 'Signing in to your account is locked for a while',
  'mail.second-step-locked.text':
    'On {at} somebody who knows your password typed too many wrong codes. Codes are not accepted for one hour. If it was not you, change your password as soon as you can sign in, and tell whoever runs this platform.',

  'mail.sign-in-stopped.subject': 'Sign-in to your account was stopped',
  'mail.sign-in-stopped.text':
    'On {at} an administrator stopped sign-in to your account, because it may be in somebody else’s hands. Your password, a passkey and a request for a new password do not work now. Your roles and records stay as they are. Speak to whoever runs this platform, who makes the link with which you sign in again.',

  'mail.recovery-codes-made.subject': 'New recovery codes were made for your account',
  'mail.recovery-codes-made.text':
    'On {at} new recovery codes were made for your account. The old ones no longer work. If it was not you, tell whoever runs this platform at once.',

  'mail.single-sign-on-linked.subject': 'Single sign-on was linked to your account',
  'mail.single-sign-on-linked.text':
    'On {at} the sign-in of your organization was linked to your account: whoever signs in there as you can now sign in here. If it was not you, tell whoever runs this platform at once.',

  'mail.single-sign-on-unlinked.subject': 'Single sign-on is no longer linked to your account',
  'mail.single-sign-on-unlinked.text':
    'On {at} the link between your account and the sign-in of your organization was removed, by you or by an administrator. You sign in with your password, and with your second factor where you have one. If you do not know your password, ask for a new one at the sign-in page.',

  'mail.email-confirm.subject': 'Confirm this e-mail address',
  'mail.email-confirm.text':
    'Somebody wants to use this address for an account on Two-Way Street. If it was you, confirm it here. The link works once, until {until}.',

  'mail.account-closed.subject': 'Your account is closed',
  'mail.account-closed.text':
    'At your own wish your account on Two-Way Street was closed on {at}. Your name, post and address are removed from it, and nobody can sign in to it. This is the last letter. If it was not you, tell the people who run the platform at once.',

  'mail.email-changed.subject': 'The e-mail address of your account was changed',
  'mail.email-changed.text':
    'On {at} the e-mail address of your account was changed. If it was not you, undo it here until {until}: the old address is used again and everybody is signed out.',

  'mail.deputy-named.subject': 'You are named as a deputy',
  'mail.deputy-named.text':
    'A colleague named you as deputy for some days. This page says for whom, in which role and on which days, and there you can lay it down.',

  'mail.post-taken-over.subject': 'A post was handed over to you',
  'mail.post-taken-over.text':
    'From now on you answer for the open records of a colleague. You find them where you work on yours.',

  'mail.contact-changed.subject': 'A contact changed',
  'mail.contact-changed.text':
    'The contact on the other side of a match to which you were introduced changed. This page shows whom to turn to from now on.',

  'mail.record-closed.subject': 'Something you took part in has closed',
  'mail.record-closed.text':
    'A record that you took part in, or that was open to you, has closed. Nothing is asked of you. This page shows what you still see of it.',
  'mail.offers-to-renew.subject': 'Do your offers still stand?',
  'mail.offers-to-renew.text':
    'One or more offers that you answer for are to be confirmed by {until}. This page lists them, and there one button says that they still stand, unchanged; you need not sign in. The link works once. If nobody says so in time, an offer is hidden from everybody else, and ends thirty days later.',
  'mail.need-to-confirm.subject': 'Something you posted is to be confirmed',
  'mail.need-to-confirm.text':
    'A record that you answer for is to be confirmed by {until}. Sign in to say that it still stands, unchanged. If nobody says so in time, it ends.',
  'mail.need-expired.subject': 'Something you posted has ended',
  'mail.need-expired.text':
    'A record that you answer for was not confirmed for twelve months, and has ended. Nobody else finds it any more. This page shows it; you can post it anew.',
  'mail.digest.subject': 'What is new in your inbox',
  'mail.digest.text':
    'This is what was put into your inbox since the last such letter. What each of it is about is read there, after signing in.',
  'mail.digest.item': '{count, plural, one {{subject}} other {{subject} (# times)}}',
  'mail.digest.unsubscribe': 'To get no more letters of this kind, open this page; you need not sign in:',

  'mail.application-answered.subject': 'Your application is answered',
  'mail.application-answered.text':
    'Your application to Two-Way Street is answered. Read the answer here until {until}.',

  'mail.recovery-opened.subject': 'Your organization asked that you can sign in again',
  'mail.recovery-opened.text':
    'On {at} a letter of your mission or organization was received, asking that you can sign in again. A second member of staff checks it; then you get a link. If this is not right, tell whoever runs this platform at once.',

  'mail.recovery.subject': 'Sign in again',
  'mail.recovery.text':
    'Two members of staff have checked the letter of your mission or organization. With this link you choose a new password; your old password, your second factors, the link to your organization’s sign-in and all sessions end. It works once, until {until}. If you did not ask for it, tell whoever runs this platform at once.',

  'mail.sealed-opening-asked.subject': 'A broker asks to open something you sealed',
  'mail.sealed-opening-asked.text':
    'On {at} a broker asked to open a sealed text of your State. A second broker has to agree first. This page says who asks and why, and there you can end it at once.',

  'mail.sealed-opening-agreed.subject': 'A broker may open something you sealed',
  'mail.sealed-opening-agreed.text':
    'On {at} a second broker agreed that a colleague opens a sealed text of your State, for one hour. This page says who and why, shows each reading, and there you can end it at once.',

  'mail.second-broker-asked.subject': 'A colleague asks for a second broker',
  'mail.second-broker-asked.text':
    'A colleague asks for the agreement of a second broker. This page says who asks, for what and why. Agree or refuse there; unanswered, the request lapses on {until}.',

  'mail.list.title': 'Mail of this demonstration',
  'mail.list.lead':
    'No mail server is set, so letters become files and are shown here. Anybody who can open this demonstration can read them.',
  'mail.list.kept': 'In this demonstration, its letters can be read:',
  'mail.list.none': 'No letter yet',
  'mail.list.none_next':
    'Letters appear here when somebody is invited, asks for a new password or changes how they sign in.',
  'mail.list.to': 'To',
  'mail.list.sent': 'Sent',
  'mail.list.link': 'Open the link in this letter',
  'mail.list.newest': '{count, plural, one {The newest letter} other {The newest # letters}}',

  'mail.colleague-joined.subject': 'Somebody joined your organization here',
  'mail.colleague-joined.text':
    'On {at} somebody accepted a role in your organization on this platform, or among its staff. Behind this link stands who acts for it now. If somebody is there who should not be, tell whoever runs the platform at once.',

  'mail.recovery-ended.subject': 'Help for a lost account that you opened was ended',
  'mail.recovery-ended.text':
    'On {at} another member of staff ended the help for a lost account that you had opened. Behind this link stands who did, and why.',

  'mail.staff-left.subject': 'An account of staff was closed',
  'mail.staff-left.text':
    'On {at} a broker or an administrator of this platform closed their account. Behind this link stands who it was, if they did anything in their office that their name stays beside. If you do not know why, ask them or their office.',

  'mail.roles-changed.subject': 'Your roles have changed',
  'mail.roles-changed.text':
    'On {at} an administrator took one of your roles away, handed your post over to a colleague, or ended an organization you act for or merged it into another. Behind this link stands in which roles you act now. What you did before stays recorded.',
} as const;
