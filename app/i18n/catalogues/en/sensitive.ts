/** What should not stand in free text: said before it is written, and when it was found. */
export default {
  'sensitive.prompt':
    'Do not write incident details, weaknesses or addresses of named systems, passwords, or personal data here.',
  'sensitive.prompt.need':
    'Do not write incident details, weaknesses or addresses of named systems, passwords, or personal data here. What a partner must know of these is exchanged outside the platform, after an introduction.',

  'sensitive.secret':
    'This holds what looks like {what}. Take it out, and change it where it is used. Nothing was saved.',
  'sensitive.warning': 'This holds what looks like {what}. Does it belong here?',
  'sensitive.wider': 'More people would read here what looks like {what}. May they?',
  'sensitive.telling':
    'Everybody reads this, and it could tell which State you speak for: {what}. Does it belong here?',
  'sensitive.telling_programme':
    'Each State of the programme reads this, and it could tell which others are in it: {what}. Does it belong here?',
  'sensitive.more': '{count, plural, one {one more of these kinds} other {# more of these kinds}}',

  'sensitive.look': 'Look at this once more',
  'sensitive.look.form':
    'What you sent is not saved yet. Take it out, or say at the end of the form that it is meant to be here.',
  'sensitive.look.draft':
    'It is saved. Take out what does not belong here; what is meant to be here can stay.',
  'sensitive.flash.saved_marked':
    'Your answers are saved. What you wrote may hold something that does not belong there: open the step again and look at what is marked.',
  'sensitive.flash.saved': 'Saved. Look once more at what is marked, then go on.',
  'sensitive.flash.not_kept':
    'What you sent was not kept: it holds what looks like a password or a key. Write it again without.',
  'sensitive.meant.question': 'What is marked above',
  'sensitive.meant': 'This is meant to be here',

  'sensitive.kind.private-key': 'a private key',
  'sensitive.kind.access-key': 'a key or token of a service',
  'sensitive.kind.password': 'a password',
  'sensitive.kind.password-hash': 'the hash of a password',
  'sensitive.kind.address-login': 'an address with a password in it',
  'sensitive.kind.ip-address': 'the address of a computer',
  'sensitive.kind.host-name': 'the name of an internal computer',
  'sensitive.kind.mac-address': 'the hardware address of a device',
  'sensitive.kind.cve': 'the number of a vulnerability',
  'sensitive.kind.possible-password': 'a password',
  'sensitive.kind.email': 'an e-mail address',
  'sensitive.kind.telephone': 'a telephone number',
  'sensitive.kind.iban': 'the number of a bank account',
  'sensitive.kind.identity-number': 'the number of an identity document',
} as const;
