/** The log of acts: its commands, and the page that shows it. */
export default {
  'audit.command.export_usage':
    'npm run audit:export -- FILE [--demo]\nWrites the whole log of acts into FILE, an act a line, with its signed checkpoint last.',
  'audit.command.exported': 'The log of acts was written to {file}.',
  'audit.command.unsigned':
    'It ends without a checkpoint: the key that signs cannot be used (docs/audit.md says what to do).',
  'audit.command.replace_usage':
    'npm run audit:replace-key [-- --demo] [--lost]\nAnother key signs the log of acts from now on; the public half of the one before stays published.',
  'audit.command.no_keys':
    'There is no audit.key and no audit.published.json in {folder}: set KEYS_DIR to the folder that has them, or put a copy back. If both are gone for good, say --lost: what was signed before is then proved only with copies of the published keys that somebody kept.',
  'audit.command.key_replaced':
    'Another key signs the log of acts from now on: {kid}. Copy {folder} again and keep the copy with the other keys.',
  'audit.command.verify_usage':
    'npm run verify-audit -- FILE --key KEYFILE [--checkpoint CHECKPOINT]\nKEYFILE is what /.well-known/audit-keys answered, CHECKPOINT what /.well-known/audit-checkpoint answered one day.',
  'audit.command.one_file_and_key': 'Name one export and the file with the published key.',
  'audit.command.no_key': 'There is no Ed25519 key in {file}.',
  'audit.command.no_checkpoint': '{file} is not a checkpoint.',

  'audit.verdict.whole':
    'Whole: {n, plural, one {# act} other {# acts}} in an unbroken chain, and nothing up to act {proved, number} has changed since it was signed at {at}.',
  'audit.verdict.unsigned':
    'Not proved: {n, plural, one {# act holds} other {# acts hold}} together, but nothing signed says that these are the acts. Give a checkpoint.',
  'audit.verdict.broken': 'Broken at act {n, number}.',
  'audit.verdict.cut':
    'Cut: the export ends with act {n, number}, but act {proved, number} was signed. Acts at the end are missing.',
  'audit.verdict.rewritten':
    'Rewritten: the acts hold together, but the chain is not the one that was signed at act {proved, number}.',
  'audit.verdict.wrong-key': 'Not proved: the checkpoint is not signed with this key.',
  'audit.verdict.not-in-force':
    'Not proved: the checkpoint says {at}, and its key did not sign then: another had taken its place, or it was not there yet.',
  'audit.verdict.unreadable': 'Line {n, number} is not a line of an export.',
  'audit.broken.missing': 'Another number stands in its place: an act was taken out, put in or moved.',
  'audit.broken.payload': 'What it says is not what was recorded.',
  'audit.broken.time': 'Its time is not the one that was recorded.',
  'audit.broken.hash': 'It does not follow from the act before it.',
  'audit.broken.added': 'It stands behind the checkpoint with which the export ends.',

  'audit.title': 'Log of acts',
  'audit.lead.focal_point':
    'What was done with your State’s needs, and by whom. Of a match you see your own acts and those of brokers; its page says whether it is closed.',
  'audit.lead.donor':
    'What was done with your organization’s offers, and by whom. Of a match you see your own acts and those of brokers; its page says whether it is closed.',
  'audit.lead.broker': 'What was done with the needs, offers and matches you may read, and by whom.',
  'audit.lead.administrator':
    'Every act. Those on needs, offers and matches stand by themselves, by day and when the day is over: it is not said which one, and who only where it was a broker. The same holds for what was refused where that alone would tell that somebody has such a record, and for files in which the virus scanner found something; they stand with what was refused.',
  'audit.filter': 'What the acts are about',
  'audit.all': 'Everything',
  'audit.all_administrator': 'Everything but records',
  'audit.subjects.need': 'Needs',
  'audit.subjects.offer': 'Offers',
  'audit.subjects.match': 'Matches',
  'audit.subjects.note': 'Trust notes and keys',
  'audit.subjects.account': 'Accounts',
  'audit.subjects.refusal': 'Refused acts',
  'audit.subjects.audit': 'The log itself',
  'audit.subject.need': 'Need',
  'audit.subject.offer': 'Offer',
  'audit.subject.match': 'Match',
  'audit.subject.note': 'Trust note',
  'audit.subject.account': 'Account',
  'audit.subject.refusal': 'Refused',
  'audit.subject.audit': 'Log',
  'audit.act.keep-consent': 'Agreement kept, with the fingerprint of what donors will see',
  'audit.act.issue-note': 'Note signed',
  'audit.act.supersede-note': 'Note replaced by a newer one',
  'audit.act.revoke-note': 'Note withdrawn',
  'audit.act.dispute-note': 'Note disputed',
  'audit.act.answer-dispute': 'Dispute answered',
  'audit.act.register-key': 'Key registered',
  'audit.act.retire-key': 'Key retired',
  'audit.act.distrust-key': 'Key said to have been in other hands',
  'audit.act.erase': 'What an act said was erased',
  'audit.act.replace-key': 'Another key signs the log from here on',
  'audit.refused.asked': 'looking at a page',
  'audit.refused.sent': 'sending a form',
  'audit.on_behalf': 'on behalf of {person}',
  'audit.account': 'Account of',
  'audit.hat': 'Concerns: {hat}',
  'audit.number': 'Act {n, number}',
  'audit.none': 'No act yet',
  'audit.none_next': 'Acts appear here as soon as they are done.',
  'audit.none_next_administrator':
    'Acts appear here as soon as they are done; what would tell that somebody has a record, when the day (UTC) is over.',
  'audit.newest': 'Newest acts',
  'audit.older': 'Older acts',
  'audit.off.title': 'Nothing is signed at the moment',
  'audit.off.text':
    'The key that signs this log cannot be used. Acts are recorded and chained as before, and what was signed before can still be proved with the published keys. Whoever runs this installation finds the reason in the server’s own log.',
  'audit.proof.title': 'Nobody can change it unseen',
  'audit.proof.text':
    'Each act is chained to the one before it, and where the chain stands is signed and published. Keep the signed checkpoint: with it and the key anybody can show later that nothing before it was changed.',
  'audit.proof.checkpoint': 'The signed checkpoint',
  'audit.proof.keys': 'The keys that prove it, those of the past included',
} as const;
