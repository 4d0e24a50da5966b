/** Checking a note in the browser, and what an examiner sees of lists of parts. */
export default {
  'note_check.title': 'Check it on this computer',
  'note_check.text':
    'The note is not sent anywhere. This works without a connection too, once the page is open: with the keys and lists as they were on {at}.',
  'note_check.act': 'Check it here',
  'note_check.said': '{reference}, {level}, by {issuer}, until {until}',
  'note_check.unable':
    'This browser cannot check the signature by itself. Send the note with the button above.',
  'note_check.word.valid': 'Signature valid, offer not compared',
  'note_check.word.expiring': 'Signature valid, ends soon, offer not compared',
  'note_check.word.disputed': 'Signature valid, and disputed; offer not compared',
  'note_check.verdict.signed':
    'The signature was checked here. Whether the public log has the note, and whether the offer changed, only sending it tells.',
  'note_check.verdict.not-valid':
    'This is no text that a registered issuer signed as it stands: it was changed, or the key is unknown or no longer trusted.',
  'note_check.as_of': 'As of {at}.',
  'note_check.sboms': 'What the lists of parts say in figures',
  'note_check.sboms_more': 'The offer, with its technology passports',
} as const;
