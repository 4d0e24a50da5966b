export default {
  'accounts.sign_in.title': 'Sign in',
  'accounts.sign_in.lead':
    'For focal points, donors, brokers, hubs and verifiers. You need no account to read what is on offer.',
  'accounts.sign_in.act': 'Sign in',
  'accounts.sign_in.lost': 'If you have lost your password',
  'accounts.sign_in.lost_text':
    'Ask the administrator who invited you for a new link. With it you choose another password.',
  'accounts.sign_in.none': 'If you have no account',
  'accounts.sign_in.none_text':
    'Accounts are by invitation: the administrator of this platform adds your organization and hands you a link.',

  'accounts.demonstration.title': 'Demonstration accounts',
  'accounts.demonstration.text':
    'Sign in as any of these invented people with one button. Their shared password is:',
  'accounts.demonstration.as': 'as {name}',

  'accounts.arrive.arrival.title': 'You are invited',
  'accounts.arrive.arrival.lead': 'Choose a password, and your account on Two-Way Street is ready.',
  'accounts.arrive.arrival.act': 'Set the password and sign in',
  'accounts.arrive.password.title': 'Choose a new password',
  'accounts.arrive.password.lead': 'Your old password stops working, and you are signed out everywhere else.',
  'accounts.arrive.password.act': 'Set the password and sign in',
  'accounts.arrive.first-administrator.title': 'Become the first administrator',
  'accounts.arrive.first-administrator.lead':
    'You will add organizations and people, and hand each person a link. This page works once.',
  'accounts.arrive.first-administrator.act': 'Make the account and sign in',
  'accounts.arrive.gone.title': 'This link cannot be used',
  'accounts.arrive.gone.sign_in': 'Sign in with your password',
  'accounts.arrive.by': 'Invited by',

  'accounts.confirm.title': 'Type your password again',
  'accounts.confirm.lead':
    'What you are about to do needs it, so that nobody else can do it on a screen you left open. It then holds for {minutes, plural, one {# minute} other {# minutes}}.',

  'accounts.change_password.title': 'Change your password',
  'accounts.change_password.lead': 'You stay signed in here, and are signed out everywhere else.',
  'accounts.change_password.act': 'Change the password',

  'accounts.new_password.hint':
    'At least {count, plural, one {# character} other {# characters}}. Several words that do not belong together are easy to remember and hard to guess. Do not use names, or words everybody tries first.',

  'accounts.hat.title': 'Choose the role you act in',
  'accounts.hat.lead':
    'You act in one role at a time, and have the rights of that role only. You can change it whenever you like.',
  'accounts.hat.none': 'You have no role at present. Ask the administrator who invited you.',
  'accounts.hat.current': 'You act in this role now',
  'accounts.hat.act': 'Act as {role}',
  'accounts.hat.can.donor': 'Lists programmes and answers needs that fit them.',
  'accounts.hat.can.focal_point': 'Posts the needs of a State and decides who sees them.',
  'accounts.hat.can.broker': 'Checks offers and needs, and introduces the two sides.',
  'accounts.hat.can.hub_coordinator': 'Follows the needs of a region and gives opinions.',
  'accounts.hat.can.verifier': 'Examines technology and writes trust notes.',
  'accounts.hat.can.administrator': 'Adds organizations and people, and hands out links.',

  'accounts.account.title': 'Your account',
  'accounts.account.hat': 'You act as',
  'accounts.account.no_hat': 'No role chosen',
  'accounts.account.profile': 'About you',

  'accounts.field.email': 'E-mail address',
  'accounts.field.password': 'Password',
  'accounts.field.current_password': 'Password you have now',
  'accounts.field.new_password': 'New password',
  'accounts.field.name': 'Name',
  'accounts.field.post': 'Post',
  'accounts.field.language': 'Language',
  'accounts.field.un_entity': 'United Nations entity',
  'accounts.hint.name': 'As those you are introduced to should read it.',
  'accounts.hint.post': 'For example: Head of International Cooperation.',
  'accounts.hint.un_entity': 'The office that runs this platform.',

  'accounts.sessions.title': 'Where you are signed in',
  'accounts.sessions.text':
    'A session ends {hours, plural, one {# hour} other {# hours}} after you signed in at the latest, and earlier if you do nothing. You can have {most, plural, one {# session} other {# sessions}}; when you begin another, the first one ends.',
  'accounts.sessions.started': 'Signed in on {at}',
  'accounts.sessions.seen': 'Last used on {at}',
  'accounts.sessions.end': 'End this session',
  'accounts.sessions.this': 'this session',
  'accounts.sessions.unknown': 'Unknown browser',

  'accounts.history.title': 'What happened to your account',
  'accounts.history.text':
    'If there is something here that you did not do, change your password and tell your administrator.',
  'accounts.history.what': 'What',
  'accounts.history.when': 'When',
  'accounts.history.by_other': '{what} (by an administrator)',

  'accounts.event.signed-in': 'Signed in',
  'accounts.event.sign-in-failed': 'Sign-in with a wrong password',
  'accounts.event.sign-in-limited': 'Sign-in stopped after too many wrong passwords',
  'accounts.event.signed-out': 'Signed out',
  'accounts.event.session-ended': 'Session ended',
  'accounts.event.password-set': 'Password set',
  'accounts.event.link-made': 'One-time link made',
  'accounts.event.confirmed': 'Password typed again for an act',
  'accounts.event.confirm-failed': 'Wrong password typed by somebody signed in',
  'accounts.event.hat-changed': 'Role changed',
  'accounts.event.profile-changed': 'Name, post or language changed',
  'accounts.event.person-added': 'Account added',
  'accounts.event.person-disabled': 'Account disabled',
  'accounts.event.person-enabled': 'Account enabled again',
  'accounts.event.membership-added': 'Role given',
  'accounts.event.membership-ended': 'Role taken away',
  'accounts.event.organisation-added': 'Organization added',
  'accounts.event.organisation-changed': 'Organization changed',

  'accounts.password.too-short': 'The password is too short. It needs at least 15 characters.',
  'accounts.password.too-long': 'The password is too long. It may have 256 characters.',
  'accounts.password.unusable': 'The password holds a character that cannot be typed. Choose another.',
  'accounts.password.common':
    'This is among the first things that people who guess passwords try. Choose another.',
  'accounts.password.personal':
    'This is made of names that belong to you, your organization or this platform. Choose another.',

  'accounts.error.missing.name': 'Write the name.',
  'accounts.error.missing.email': 'Write the e-mail address.',
  'accounts.error.missing.password': 'Type the password.',
  'accounts.error.missing.current': 'Type the password you have now.',
  'accounts.error.missing.un_entity': 'Write the name of the United Nations entity.',
  'accounts.error.too_long': 'This is too long. Shorten it.',
  'accounts.error.deceptive': 'This holds hidden characters. Type it again by hand.',
  'accounts.error.email': 'Write an e-mail address like name@ministry.example.',
  'accounts.error.choose.language': 'Choose a language.',
  'accounts.error.choose.role': 'Choose a role.',
  'accounts.error.choose.organisation': 'Choose an organization.',
  'accounts.error.not_your_password': 'This is not your password.',

  'accounts.flash.signed_out': 'You are signed out.',
  'accounts.flash.arrived': 'Your password is set, and you are signed in.',
  'accounts.flash.password_changed': 'Your password is changed. You are signed out everywhere else.',
  'accounts.flash.profile_saved': 'Your account is saved.',
  'accounts.flash.session_ended': 'The session is ended.',
} as const;
