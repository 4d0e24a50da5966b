/** Single sign-on through an organization's own identity provider (OpenID Connect). */
export default {
  'sso.title': 'Sign-in of your organization',
  'sso.lead':
    'Once linked, you sign in here with the account you have in your organization. We keep its number there, not your address.',
  'sso.none': 'None of your organizations has one set up here. Whoever runs this platform can do so.',
  'sso.link': 'Link with',
  'sso.unlink': 'Unlink',
  'sso.unlink.consequence': 'You can then no longer sign in here through it. Your password stays.',
  'sso.flash.unreachable': 'The sign-in of your organization does not answer. Try again later.',
  'sso.flash.refused':
    'The sign-in of your organization was not accepted: it is linked to no account, or it took too long.',
  'sso.flash.linked': 'The sign-in of your organization is linked.',
  'sso.flash.unlinked': 'It is no longer linked.',
  'sso.flash.set': 'The sign-in of the organization is set.',
  'sso.provider.title': 'Sign-in of {name}',
  'sso.provider.lead':
    'People of this organization can link and use its OpenID Connect provider. Only this issuer’s own address is ever asked.',
  'sso.provider.answer': 'Address to register at the provider',
  'sso.provider.start': 'Address at which its people sign in',
  'sso.field.issuer': 'Issuer',
  'sso.hint.issuer': 'An https address, exactly as the provider writes it.',
  'sso.field.client': 'Client ID',
  'sso.field.secret': 'Client secret',
  'sso.hint.secret': 'Kept encrypted and never shown again. Leave empty to keep the one there is.',
  'sso.field.acr': 'Values of acr that mean two proofs',
  'sso.field.amr': 'Values of amr that mean two proofs',
  'sso.hint.strong': 'With blanks between them. Without any, our own second factor is asked for.',
  'sso.error.issuer': 'Type the issuer.',
  'sso.error.client': 'Type the client ID.',
  'sso.error.incomplete':
    'The issuer has to be an https address without a question mark, and a new one needs its secret.',
  'sso.error.provider-unreachable':
    'Nothing at this address describes itself as this provider. It has to answer on the public internet, by https, under exactly this name.',
  'sso.removal.title': 'Remove the sign-in of this organization',
  'sso.removal.act': 'Remove it',
  'sso.removal.consequence':
    'Nobody signs in through {issuer} any more, and its secret is erased here. Who is signed in now stays so until the session ends.',
  'sso.removal.nobody': 'Nobody has linked an account to it.',
  'sso.removal.people':
    '{count, plural, one {One person has linked their account and loses the link:} other {# people have linked their accounts and lose the link:}}',
  'sso.removal.then':
    'They get a letter. They sign in with their password and second factor, or ask for a new password at the sign-in page.',
  'sso.removal.none': 'This organization has no sign-in of its own here. There is nothing to remove.',
  'sso.flash.removed': 'The sign-in of the organization is removed.',
  'sso.manage': 'Single sign-on',
} as const;
