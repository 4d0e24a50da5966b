/** What a recipient confirms at delivery (L4). */
export default {
  'confirmations.title': 'Confirmations at delivery',
  'confirmations.lead':
    'What the recipient received, what it tried, and what came of it. A confirmation is about this one delivery and is no examination.',
  'confirmations.audience': 'The two sides of this match, and brokers',
  'confirmations.to_match': 'Back to the match',
  'confirmations.none': 'Nothing has been confirmed yet',
  'confirmations.none_next':
    'When the technology has arrived, the recipient compares its file and tries a short list of things.',
  'confirmations.no_note': 'This offer has no signed trust note that a delivery could be held against.',
  'confirmations.act': 'Confirm what was delivered',
  'confirmations.at': 'Confirmed',
  'confirmations.of_note': 'Of trust note',
  'confirmations.received': 'What was received',
  'confirmations.other_file': 'Another file than those that the note names',
  'confirmations.no_file': 'No file was compared',
  'confirmations.tests': 'What was tried',
  'confirmations.result': 'What came of it',
  'confirmations.signed': 'Signed text',
  'confirmations.download': 'Download it, to keep and to check anywhere',
  'confirmations.flash.signed':
    'The confirmation is signed and in the log. The other side and brokers can read it.',
  'confirmations.public.term': 'At delivery',
  'confirmations.public.value': 'Confirmed on delivery ({count, number})',

  'confirmations.outcome.confirmed': 'As the note says',
  'confirmations.outcome.partly': 'In part',
  'confirmations.outcome.not-confirmed': 'Not as the note says',

  'confirmations.test.installed': 'It was installed and starts',
  'confirmations.test.works-as-described': 'It does what the offer describes',
  'confirmations.test.connections-watched': 'Its connections to the network were watched',
  'confirmations.test.remote-access-off': 'Remote access was switched off, and it went on working',
  'confirmations.test.own-administrators': 'Our own people hold the administrator accounts',
  'confirmations.test.update-tried': 'An update was tried',
  'confirmations.test.data-stays': 'Where its data lie was looked at',
  'confirmations.test.export-tried': 'Taking our data out again was tried',
  'confirmations.test.wipe-tried': 'Wiping it was tried',
  'confirmations.test.support-answers': 'The support was asked something, and answered',

  'confirmations.form.title': 'Confirm what was delivered',
  'confirmations.form.lead':
    'Say what arrived and what you tried. You need no laboratory: a file to compare and a few things to try are enough.',
  'confirmations.form.note': 'It is held against trust note {reference} ({level}) by {issuer}.',
  'confirmations.form.named': 'Files that the note names',
  'confirmations.form.names_none': 'The note names no file, so there is none to compare.',
  'confirmations.form.choose': 'Choose the file that you received',
  'confirmations.form.received': 'SHA-256 of the file you received',
  'confirmations.form.received_hint':
    'Paste the 64 digits. Where the page lets you choose the file, it fills them in itself. Leave it empty if no file was delivered.',
  'confirmations.form.tests_hint': 'Only what you did yourselves.',
  'confirmations.form.outcome': 'Is it what the note describes?',
  'confirmations.form.outcome_hint': 'A file that the note does not name cannot be “as the note says”.',
  'confirmations.form.result_hint': 'In a few sentences.',
  'confirmations.form.limits_hint': 'What you did not try or could not see.',
  'confirmations.form.consequence':
    'It is signed, entered in the log and cannot be changed; you can add another one until the match closes. The public reads only how many recipients confirmed a note, and only from five on.',
  'confirmations.form.act': 'Sign the confirmation',

  'confirmations.error.outcome': 'Say whether it is what the note describes.',
  'confirmations.error.received': 'Give the SHA-256 of the file: 64 hexadecimal digits.',
  'confirmations.error.tests': 'Choose at least one thing that you tried.',
  'confirmations.error.result': 'Say what came of it.',
  'confirmations.error.limits': 'Say what you did not try.',
  'matches.event.confirm-delivery': 'Delivery confirmed',
} as const;
