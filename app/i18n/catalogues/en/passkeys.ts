/** Passkeys: a key in somebody's own device, in the place of password and code. */
export default {
  'passkeys.title': 'Passkeys',
  'passkeys.lead':
    'A passkey is a key in your telephone, computer or security key, unlocked by your finger, your face or a PIN. It takes the place of password and code, and it cannot be given away on a false page.',
  'passkeys.none': 'You have no passkey yet.',
  'passkeys.used': 'Used last {at}',
  'passkeys.unused': 'Never used to sign in',
  'passkeys.change': 'Rename or remove',
  'passkeys.new.title': 'Add a passkey',
  'passkeys.new.lead': 'Your device asks for your finger, your face or your PIN. We get only a public key.',
  'passkeys.new.act': 'Make the passkey',
  'passkeys.new.unable':
    'Passkeys need script and a browser that knows them. Codes from an authenticator do without.',
  'passkeys.field.name': 'Name of the passkey',
  'passkeys.hint.name': 'So that you know which device it is in, such as “Office computer”.',
  'passkeys.sign_in.act': 'Sign in with a passkey',
  'passkeys.confirm.act': 'Use a passkey',
  'passkeys.failed': 'The device did not hand over a passkey. Try again, or use the other way on this page.',
  'passkeys.one.title': 'Passkey “{name}”',
  'passkeys.one.rename': 'Save the name',
  'passkeys.removal.title': 'Remove this passkey',
  'passkeys.removal.act': 'Remove it',
  'passkeys.removal.consequence':
    'You can no longer sign in with it. You get a letter that says so. Delete it in the device as well.',
  'passkeys.flash.added': 'The passkey is added.',
  'passkeys.flash.renamed': 'The passkey has its new name.',
  'passkeys.flash.removed': 'The passkey is removed.',
} as const;
