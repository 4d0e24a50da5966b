/** The commands that prove a note, and the log of notes, with published files alone. */
export default {
  'note_commands.page.text':
    'At the end of each day the platform signs where the log stands. Keep these heads somewhere else: whoever cuts the end of the log off later, or writes an entry anew, is found out by an older head. Two commands of this project compare them, without an account and without a network.',
  'note_commands.page.where':
    'The first command below fetches the heads. The other two run in a copy of this platform’s program with Node.js: ask whoever runs the platform for its source. Nothing above needs it.',
  'note_commands.page.heads': 'The signed head of every day',

  'note_commands.note_usage':
    'npm run verify-note -- NOTE --keys KEYS [--log LOG [--heads HEADS]…] [--list LIST]… [--offer OFFER] [--today TODAY]\nNOTE is the downloaded note. KEYS is what /.well-known/note-keys answered, LOG /.well-known/note-log, HEADS /.well-known/note-log-heads or one head kept from another day, LIST one of /.well-known/note-status/…, OFFER the text of the offer as it was signed, TODAY its text of today.',
  'note_commands.log_usage':
    'npm run verify-note-log -- LOG --keys KEYS [--heads HEADS]…\nLOG is what /.well-known/note-log answered, KEYS /.well-known/note-keys, HEADS /.well-known/note-log-heads or one head kept from another day.',
  'note_commands.one_file_and_keys': 'Name one file and, with --keys, the file with the published keys.',
  'note_commands.no_head': '{file} holds no signed heads.',
  'note_commands.heads_need_log': 'Heads prove a log: name the log too.',

  'note_commands.note':
    '{reference}, {level}, by {issuer}, until {until}, about version {version, number} of the offer {offer}.',
  'note_commands.kept.platform':
    'The private half of its key is kept by the platform, as the file of keys says: the signature proves that the platform signed for {issuer}. That {issuer} says so itself, only what it publishes elsewhere proves.',
  'note_commands.kept.own':
    'The private half of its key is kept by {issuer} itself, as the file of keys says.',
  'note_commands.as_of':
    'As of {at}, when the oldest of these files was signed: nothing here knows of what came later.',
  'note_commands.as_of_nothing':
    'Whether it was withdrawn is not said: give a list of statuses, or the log with its heads.',
  'note_commands.proof.signed':
    'Not asked: whether the public log has this note, and what became of it. Give the log and its heads (--log, --heads).',
  'note_commands.proof.logged':
    'The log that you gave has exactly this text, and nothing that ended it. That no entry is missing from that log is not proved: give the signed heads with --heads.',
  'note_commands.proof.proved': 'The public log has exactly this text, and nothing that ended it.',
  'note_commands.unasked':
    'Not asked: whether it was {what}. Give the lists of statuses (--list), or the log with its heads (--log, --heads).',
  'note_commands.offer_unasked':
    'Not asked: whether the text of the offer that you have is the one that was signed for. Give it with --offer.',
  'note_commands.changed':
    'Not asked: whether the offer has changed since. Give its text of today with --today, or compare this version with the version on the offer’s own page. If they differ, the note says nothing about what is offered now.',
  'note_commands.same_version':
    'The offer is still in the version for which the note was signed. Its text of today is not the same to the byte: the note was signed when notes bound less of it, or its donor is part of another organization now.',
  'note_commands.unchanged': 'The text of today that you gave is the text for which the note was signed.',
  'note_commands.marked':
    'Its key is marked as not to be believed from {at}. The note says that it is older, and whoever had the key could write that: only the log with its heads (--log, --heads) proves it.',
  'note_commands.end.revoked': 'withdrawn',
  'note_commands.end.superseded': 'replaced',
  'note_commands.end.disputed': 'disputed',
  'note_commands.not_json': '{file} is not JSON.',
  'note_commands.ends_soon': 'It ends within thirty days.',
  'note_commands.verdict.holds':
    'Holds for version {version, number} of the offer {offer}: the note is signed with a registered key and unchanged.',
  'note_commands.verdict.signed':
    'Signature and text hold: the note is signed with a registered key and unchanged. The lines below say what was not asked.',
  'note_commands.verdict.unreadable': 'Not valid: this is not a signed note.',
  'note_commands.verdict.unknown-key': 'Not valid: it is signed with a key that is not its issuer’s.',
  'note_commands.verdict.wrong-signature':
    'Not valid: the signature does not fit. The text was changed, or it was signed with another key.',
  'note_commands.verdict.key-not-trusted':
    'Not valid: its key was not to be believed when it was signed. The file of keys says that the key was in other hands by then, or was not in use.',
  'note_commands.verdict.not-in-log': 'Not valid: the public log has no such note.',
  'note_commands.verdict.not-for-this':
    'Not for this: the note is about another offer, or another version of it.',
  'note_commands.verdict.list-not-trusted':
    'Not proved: a list is not a signed list of statuses for this note.',
  'note_commands.verdict.revoked': 'Withdrawn by its issuer. The signature itself is good.',
  'note_commands.verdict.superseded': 'Replaced by a newer note. The signature itself is good.',
  'note_commands.verdict.disputed': 'Disputed: read what both sides say. The signature itself is good.',
  'note_commands.verdict.expired': 'Expired. The signature itself is good.',
  'note_commands.verdict.changed':
    'The offer has changed since the note was signed: the note says nothing about what is offered now. The signature itself is good.',

  'note_commands.log.whole':
    'Whole: {n, plural, one {# entry} other {# entries}} in an unbroken chain, and nothing up to entry {proved, number} has changed since it was signed at {at} ({heads, plural, one {# head} other {# heads}} compared).',
  'note_commands.log.unsigned':
    'Not proved: {n, plural, one {# entry holds} other {# entries hold}} together, but no signed head says that these are the entries. Give one with --heads.',
  'note_commands.log.broken.missing':
    'Broken at entry {n, number}: another number stands in its place. An entry was taken out, put in or moved.',
  'note_commands.log.broken.hash': 'Broken at entry {n, number}: it does not follow from the one before it.',
  'note_commands.log.cut':
    'Cut: the log ends with entry {n, number}, but entry {proved, number} was signed at {at}. Entries at the end are missing.',
  'note_commands.log.rewritten':
    'Rewritten: the entries hold together, but the chain is not the one that was signed at entry {proved, number} at {at}.',
  'note_commands.log.wrong-key':
    'Not proved: the head of {at} is not signed with a key that the platform used then.',
  'note_commands.log.unreadable': 'Line {n, number} is not an entry of the log.',
} as const;
