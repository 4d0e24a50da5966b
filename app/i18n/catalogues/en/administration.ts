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
    '{count, plural, =0 {Nobody was found.} one {# person found, by what was searched for or by their organization.} other {# people found, by what was searched for or by their organization.}}',
  'administration.cut': 'Only the first {count, number} are shown here. Search for the others.',
  'administration.hats': 'Roles',
  'administration.hats.none': 'This person has no role and can do nothing here.',
  'administration.state': 'Account',
  'administration.state.active': 'active',
  'administration.state.invited': 'invited',
  'administration.state.disabled': 'disabled',

  'administration.person.title': 'Person: {name}',
  'administration.person.acts': 'What you can do',

  'administration.field.organisation': 'Organization',
  'administration.field.role': 'Role',
  'administration.hint.role':
    'Only a State has focal points, only a regional hub has coordinators, only a United Nations entity has brokers and administrators.',
  'administration.error.role': 'An organization of this kind does not have this role.',
  'administration.error.has_role': 'The person has this role there already.',

  'administration.link.title.arrival': 'Make a new link to arrive',
  'administration.link.title.password': 'Make a link for a lost password',
  'administration.link.consequence.arrival':
    'Links made before stop working. The new one works once, within {hours, plural, one {# hour} other {# hours}}.',
  'administration.link.consequence.password':
    'The person is signed out everywhere at once. The link works once, within {hours, plural, one {# hour} other {# hours}}; with it they choose another password.',
  'administration.link.act': 'Make the link',
  'administration.link.done': 'I have copied the link',

  'administration.access.disable.title': 'Disable the account',
  'administration.access.disable.consequence':
    'The person is signed out at once and cannot sign in. What they wrote stays, under their name.',
  'administration.access.disable.act': 'Disable the account',
  'administration.access.own': 'This is your own account. Another administrator disables it.',
  'administration.access.enable.title': 'Enable the account',
  'administration.access.enable.consequence':
    'The person can sign in again, with their password and their roles.',
  'administration.access.enable.act': 'Enable the account',

  'administration.hat.add': 'Give a role',
  'administration.hat.end': 'Take the role away',
  'administration.hat.invitation': 'Invitation and evidence',
  'administration.hat.end_act': 'Take away: {role}',
  'administration.hat.consequence':
    'The person is no longer {role} for {organisation}, from their next click. What they did in this role stays recorded.',

  'administration.flash.disabled': 'The account is disabled.',
  'administration.flash.enabled': 'The account is enabled.',
  'administration.flash.hat_added': 'The role is given.',
  'administration.flash.hat_ended': 'The role is taken away.',
} as const;
