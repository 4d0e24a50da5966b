export default {
  'closing.title': 'Close your account',
  'closing.lead':
    'You leave for good. Nobody can open the account again; you can be invited anew with the same address.',
  'closing.goes': 'What goes at once',
  'closing.goes.name': 'Your name, post and e-mail address, wherever they have a field of their own',
  'closing.goes.name_but_office':
    'Your post and e-mail address, wherever they have a field of their own, and your name everywhere but beside what you did as one of staff',
  'closing.goes.ways_in': 'Your password, codes, passkeys, links and single sign-on, and all sessions',
  'closing.goes.letters': 'Letters that wait for you, forms kept for you, changes of address',
  'closing.goes.contacts': 'Your contact details with the other side of a match',
  'closing.goes.roles': 'Your roles, and those in which somebody stands in for you or you for somebody',
  'closing.stays': 'What stays',
  'closing.stays.acts': 'What you did to offers, needs and matches, as “Closed account”',
  'closing.stays.office':
    'Your name beside what you did as one of staff: whom you invited, confirmed, helped back or shut out, which roles you took away, which applications you answered, which organizations you added, changed, merged or ended. Staff read it as “{name} (account closed)”, and whoever you invited as long as they can still accept, for as long as these acts are recorded',
  'closing.stays.texts': 'What you wrote for your organization: it is in its records, as you wrote it',
  'closing.stays.event': 'That this account was closed, and when',
  'closing.stays.backups': 'Copies in backups, until those are removed',
  'closing.before': 'Before you do',
  'closing.before.text':
    'While you answer for open records, hand them over first. Once the account is closed, what is held about you can no longer be downloaded.',
  'closing.told': 'The administrators are told that an account of staff was closed.',
  'closing.act': 'Close the account for good',
  'closing.consequence':
    'You are signed out everywhere, and a last letter says so to your address. This cannot be undone.',
  'closing.flash.closed': 'Your account is closed. A last letter is on its way to the address it had.',
} as const;
