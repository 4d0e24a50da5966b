/** Who acts for one's own organization. */
export default {
  'colleagues.title': 'Who acts for your organization',
  'colleagues.lead':
    'Everybody who has a role in it on this platform now. Each of them is told when somebody joins.',
  'colleagues.name': 'Name',
  'colleagues.role': 'Role',
  'colleagues.since': 'Since',
  'colleagues.wrong':
    'Is somebody here who should not be, or somebody missing? Write to whoever runs this platform, who invites people and takes roles away.',
  'colleagues.help': 'How to get help',
} as const;
