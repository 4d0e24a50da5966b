/** Second factors, recovery codes, and the way back from a forgotten password. */
export default {
  'factors.title': 'Second factor',
  'factors.lead':
    'Asked for after your password: a code from your telephone or computer, or a passkey. Whoever finds out your password alone cannot sign in.',
  'factors.needed': 'Your role needs a second factor: until you have set one up, its pages do not open.',
  'factors.from_handing_in':
    'From the moment your State has a need here, your role asks for a second factor at sign-in. The next page sets it up: have a telephone or a computer program for codes ready. The need is handed in before that.',
  'factors.none': 'Not set up. No telephone number is asked for, and any authenticator program will do.',
  'factors.totp': 'Codes from an authenticator',
  'factors.since': 'Since {at}',
  'factors.replace': 'Set it up on another telephone',
  'factors.field.code': 'Code',
  'factors.error.missing': 'Type the code.',
  'factors.new.title': 'Set up a second factor',
  'factors.new.lead': 'It takes two minutes. You need an authenticator program on a telephone or a computer.',
  'factors.new.app':
    'Let the program read this picture. It then shows a new code of six digits every half minute.',
  'factors.new.picture': 'QR code with the key for your authenticator; the same key stands below as text.',
  'factors.new.by_hand': 'If it cannot read pictures, type this key by hand:',
  'factors.new.earlier':
    'Each time this page is opened it shows another key. If your program holds one from an earlier visit, delete that one and take the one here.',
  'factors.new.not_of_this_key':
    'This code does not belong to the key that is shown here now. Wait for the next code and type that. If it is wrong again, delete the entry in your program and let it read the picture again.',
  'factors.new.hint': 'The six digits that the program shows now.',
  'factors.new.act': 'Turn it on',
  'factors.step.title': 'Type your code',
  'factors.step.lead': 'Your password is right. Now the second proof that it is you.',
  'factors.step.hint':
    'Six digits from your authenticator, or one of your printed recovery codes, with or without its dashes.',
  'factors.step.lost': 'If you have lost the telephone and the printed codes',
  'factors.step.lost_text':
    'Ask whoever runs this platform. Two members of staff can let you in again with a letter from your mission or organization.',
  'factors.step.again': 'Sign in as somebody else',
  'factors.recovery.title': 'Recovery codes',
  'factors.recovery.lead':
    'If you lose the telephone, each of these lets you in once. Print this page, or write them down, and lock them away.',
  'factors.recovery.left': '{count, plural, =0 {None left} one {# left} other {# left}}',
  'factors.recovery.once': 'You see these codes only now.',
  'factors.recovery.done': 'I have kept them',
  'factors.recovery.new': 'Make new recovery codes',
  'factors.recovery.act': 'Make new codes',
  'factors.recovery.consequence':
    'The codes you have now stop working at once. You get a letter that says so.',
  'factors.removal.title': 'Remove the codes',
  'factors.removal.act': 'Remove it',
  'factors.removal.consequence':
    'Codes of this authenticator stop working. If you have no passkey, your password alone is then enough to sign in and your recovery codes stop working too. You get a letter that says so.',
  'factors.flash.removed': 'The authenticator’s codes are removed.',
  'factors.forgotten.title': 'Forgotten password',
  'factors.forgotten.lead':
    'We send a link to your address. With it you choose another password. Your second factor is still asked for.',
  'factors.forgotten.act': 'Send the link',
  'factors.forgotten.sent.title': 'Look at your mail',
  'factors.forgotten.sent.lead':
    'If this address has an account, a link is on its way. It works once, within ten minutes after it was sent.',
  'factors.forgotten.sent.nothing':
    'Nothing there after a few minutes? Look among unwanted mail, check the address, or ask whoever runs this platform. At most three letters an hour are sent to one address.',
} as const;
