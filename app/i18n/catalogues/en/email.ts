export default {
  'email.title': 'Change your e-mail address',
  'email.lead':
    'We ask the new address first: it has {confirm, plural, one {# hour} other {# hours}} to confirm. The old one is then told, and can undo the change for {undo, plural, one {# hour} other {# hours}}.',
  'email.now': 'Address now',
  'email.new': 'New address',
  'email.then': 'Address of the account',
  'email.act': 'Ask the new address',
  'email.confirm.title': 'Use this address',
  'email.confirm.act': 'Yes, use this address',
  'email.confirm.consequence':
    'From now on you sign in with it, and letters go there. The old address is told.',
  'email.undo.title': 'Undo the change of address',
  'email.undo.act': 'Undo it',
  'email.undo.consequence':
    'The account has this address again, and everybody who is signed in there is signed out. Choose a new password next.',
  'email.flash.asked':
    'A letter is on its way to the new address. Nothing changes until it is confirmed there.',
  'email.flash.confirmed': 'The address is changed. Sign in with it.',
  'email.flash.undone': 'The change is undone, and all sessions are ended. Choose a new password now.',
} as const;
