/** A donor's own declaration about its technology, and the letters about notes that end. */
export default {
  'declarations.title': 'Sign the declaration',
  'declarations.lead':
    'What your organization says about the technology of this offer is a signed trust note (L1): your own word, with its limits.',
  'declarations.binds':
    'It is bound to offer {offer} in version {version}, as it is now, and holds until {until}.',
  'declarations.never_edited':
    'A signed note is never edited. The new one takes the place of your organization’s earlier declaration, which stays to be read.',
  'declarations.consequence':
    'Your organization’s key signs these words anew. The note is public at once and cannot be changed.',
  'declarations.with_the_offer': 'It is signed when you hand the offer in.',
  'declarations.passport_says':
    'The technology passport of this version says what follows. Read the declaration against it before you sign: whoever finds both holds you to both.',
  'declarations.of_component': '{component}: {answer}',
  'declarations.own_key':
    'Your organization keeps its signing key itself. Sign the declaration outside and bring it back before you hand the offer in.',
  'declarations.renew':
    'Read your declaration again and sign it anew. The new one takes the place of this one; to change its words, change the offer.',
  'declarations.keys': 'Your organization’s keys',
  'mail.note-to-renew.subject': 'A trust note of your organization ends soon',
  'mail.note-to-renew.text':
    'A trust note that your organization signed ends within thirty days. On this page you can sign a newer one that begins with the same answers.',
  'mail.note-ends-soon.subject': 'A trust note on an offer of yours ends soon',
  'mail.note-ends-soon.text':
    'A trust note on an offer of your organization ends within thirty days. Its issuer was told too. This page shows which note it is.',
} as const;
