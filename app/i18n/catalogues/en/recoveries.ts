/** How somebody who lost password, telephone and codes comes back, by two members of staff and a letter. */
export default {
  'recoveries.title': 'Help somebody who lost everything',
  'recoveries.lead':
    'For somebody who can neither sign in nor get a new password by themselves. It takes a letter of their mission or organization and two members of staff.',
  'recoveries.new': 'Open with a letter',
  'recoveries.empty': 'Nobody is waiting',
  'recoveries.empty_next': 'Open one when the letter of the mission or organization is on file.',
  'recoveries.pending': 'Going on now',
  'recoveries.column.who': 'Whom',
  'recoveries.column.by': 'Opened by, when',
  'recoveries.column.state': 'Where it stands',

  'recoveries.state.waiting': 'to be confirmed',
  'recoveries.state.open': 'has a link',
  'recoveries.state.expired': 'link too old',
  'recoveries.state.used': 'is back',
  'recoveries.state.closed': 'ended',

  'recoveries.form.lead':
    'A letter is written to the person at once. They get a link only after another member of staff has confirmed.',
  'recoveries.form.email': 'E-mail address of their account',
  'recoveries.form.reference': 'Reference of the letter',
  'recoveries.form.reference_hint': 'As it stands there.',
  'recoveries.form.on': 'Date of the letter',
  'recoveries.form.act': 'Open it',
  'recoveries.error.unknown': 'Nobody who can sign in has this address.',
  'recoveries.error.self': 'This is your own address. Two others have to help you.',
  'recoveries.error.staff': 'Only administrators help brokers and administrators.',
  'recoveries.error.already': 'Somebody is helping this person already. Look in the list.',
  'recoveries.error.reference': 'Write the reference of the letter.',
  'recoveries.error.on':
    'Write the day, the month and the year of the letter: a day that exists, from the year 2000 on.',
  'recoveries.flash.opened':
    'It is opened, and a letter is written to the person. Ask a colleague to confirm.',

  'recoveries.record.title': 'Help for {name}',
  'recoveries.record.administrators':
    'Only another administrator can confirm: not whoever opened it, and not {name}. If there is none, invite one first; a broker can confirm that invitation.',
  'recoveries.record.letter': 'Letter',
  'recoveries.record.opened': 'Opened by',
  'recoveries.record.closed': 'Ended by',
  'recoveries.confirm.title': 'Confirm',
  'recoveries.confirm.consequence':
    'You state that you have seen the letter and that it comes from their mission or organization. The person gets a link that works for {hours, plural, one {# hour} other {# hours}}; when they use it, their old password, second factors, the link to their organization’s sign-in and all sessions end.',
  'recoveries.confirm.act': 'Confirm and make the link',
  'recoveries.confirm.made': 'Confirmed, and the link is made',
  'recoveries.close.title': 'End it',
  'recoveries.close.consequence': 'A link that was made stops working at once. To try again, open another.',
  'recoveries.close.reason': 'Why it is ended',
  'recoveries.close.reason_hint':
    'Whoever opened it is told that it was ended, and reads this here, as all of staff do.',
  'recoveries.record.why': 'Why it was ended',
  'recoveries.close.act': 'End it',
  'recoveries.flash.closed': 'It is ended.',

  'recoveries.recover.title': 'Come back to your account',
  'recoveries.recover.lead':
    'Two members of staff have checked the letter of your mission or organization. Choose a new password: your old one, your second factors, the link to your organization’s sign-in and all other sessions end.',
  'recoveries.recover.act': 'Set the password and sign in',
  'recoveries.recover.gone': 'This link cannot be used',
  'recoveries.recover.gone_text':
    'It was used or ended, or it is too old. Ask the staff of this platform again.',
  'recoveries.flash.back': 'You are back. Set up a second factor again in your account.',
} as const;
