export default {
  'administration.title': 'Administration',
  'administration.lead': 'Organizations, the people who act for them, and the links that let people in.',
  'administration.organisations': 'Organizations',
  'administration.people': 'People',
  'administration.search': 'Search organizations and people',
  'administration.search.hint':
    'By a name an organization has or had, or by a person’s name or email address.',
  'administration.found.organisations':
    '{count, plural, =0 {No organization has or had such a name.} one {# organization found.} other {# organizations found.}}',
  'administration.found.people':
    '{count, plural, =0 {Nobody with an account was found.} one {# person found, by what was searched for or by their organization.} other {# people found, by what was searched for or by their organization.}}',
  'administration.cut': 'Only the first {count, number} are shown here. Search for the others.',
  'administration.too_few':
    '{count, plural, one {There is # administrator.} other {There are # administrators.}} One who loses every way to sign in is let in again by two others together: have three. Invite them while all can still sign in.',
  'administration.hats': 'Roles',
  'administration.hats.none': 'This person has no role and can do nothing here.',
  'administration.hats.past': 'Former roles',
  'administration.hats.past_days': 'from {from} to {until}',
  'administration.disabled.by': 'Disabled by',
  'administration.disabled.why': 'Why',
  'administration.invited': 'Invited, and not here yet',
  'administration.state': 'Account',
  'administration.state.active': 'active',
  'administration.state.invited': 'invited',
  'administration.state.stopped': 'sign-in stopped',
  'administration.state.disabled': 'disabled',
  'administration.state.closed': 'closed',

  'administration.person.title': 'Person: {name}',
  'administration.person.closed':
    'This person closed their account. It cannot be opened again; what they did stays. Somebody who comes back is invited anew.',
  'administration.person.acts': 'What you can do',

  'administration.field.organisation': 'Organization',
  'administration.field.role': 'Role',
  'administration.hint.role':
    'Only a State has focal points, only a regional hub has coordinators, only a United Nations entity has brokers and administrators.',
  'administration.error.role': 'An organization of this kind does not have this role.',

  'administration.link.title.arrival': 'Make a new link to arrive',
  'administration.link.title.password': 'Make a link for a lost password',
  'administration.link.title.return': 'Make a link to sign in again',
  'administration.link.consequence.arrival':
    'Links made before stop working. The new one works once, within {hours, plural, one {# hour} other {# hours}}.',
  'administration.link.consequence.password':
    'The person is signed out everywhere at once. The link works once, within {hours, plural, one {# hour} other {# hours}}; with it they choose another password.',
  'administration.link.consequence.return':
    'A letter with the link is written to {email}. The link works once, within {hours, plural, one {# hour} other {# hours}}. With it the person chooses another password and gives their second factor, if they have one; then sign-in works again.',
  'administration.link.stolen':
    'The present password goes on working until the link is used. If somebody else may know it, stop sign-in first.',
  'administration.link.act': 'Make the link',
  'administration.link.done': 'I have copied the link',
  'administration.link.made': 'The link is made',

  'administration.access.title': 'Stop access to the account',
  'administration.access.stop.title': 'Stop sign-in',
  'administration.access.stop.consequence':
    'For an account that may be in somebody else’s hands. Whoever is signed in to it is signed out at once, and its password, its passkeys and sign-in through an organization let nobody in until the person has used a new link that you make afterwards. Roles and records stay as they are; the tie to an organization’s sign-in and the addresses of feeds are removed, and the person makes them anew.',
  'administration.access.stop.act': 'Stop sign-in now',
  'administration.access.stopped': 'Sign-in has been stopped since {at}.',
  'administration.access.stopped.factor':
    'A new link still asks for the second factor. If somebody else may have changed that as well, help the person back with a letter and a second member of staff: then every second factor is removed.',
  'administration.access.disable.title': 'Disable the account',
  'administration.access.disable.consequence':
    'The person is signed out at once and cannot sign in. What they wrote stays, under their name.',
  'administration.access.disable.work':
    'What they answer for stays in their name and goes on: offers stay listed, needs go round, matches wait. Colleagues with the same role can act on it and get the letters; whoever stands in for them no longer can, nor can they for others. So that a colleague answers for it, hand the post over first.',
  'administration.access.disable.reason': 'Why the account is disabled',
  'administration.access.disable.reason_hint':
    'Administrators read it on the page of this person; the person does not. Write nothing of needs or matches.',
  'administration.access.disable.act': 'Disable the account',
  'administration.access.disable.instead': 'Sign-in can be stopped all the same, whatever is open.',
  'administration.access.own': 'This is your own account. Another administrator disables it.',
  'administration.access.enable.title': 'Enable the account',
  'administration.access.enable.consequence':
    'The person can sign in again, with their password and their roles. Where sign-in was stopped before, they need a new link first.',
  'administration.access.enable.act': 'Enable the account',

  'administration.hat.add': 'Invite them to another role',
  'administration.hat.end': 'Take the role away',
  'administration.hat.invitation': 'Invitation and evidence',
  'administration.hat.end_act': 'Take away: {role}',
  'administration.hat.consequence':
    'The person is no longer {role} for {organisation}, from their next click. What they did in this role stays recorded.',
  'administration.hat.goes_over':
    'What they answer for there goes to the colleague who has had the role longest, who is told. To choose another:',

  'administration.flash.disabled': 'The account is disabled.',
  'administration.flash.stopped': 'Sign-in is stopped.',
  'administration.flash.enabled': 'The account is enabled.',
  'administration.flash.hat_ended': 'The role is taken away.',
} as const;
