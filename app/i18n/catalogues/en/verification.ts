export default {
  'verification.examined': 'What was examined, and how',
  'verification.limits': 'What was not examined',
  'verification.none':
    'There is no trust note. One is needed only where equipment or software is handed over.',
  'verification.never_safe':
    'A trust note never says “safe” or “unsafe”. It says who states what, on what grounds, and within which limits.',

  'verification.state.issued': 'In force',
  'verification.state.expiring': 'In force, ends soon',
  'verification.state.disputed': 'In force, and disputed',
  'verification.state.stale': 'Not about this version any more',
  'verification.state.expired': 'Expired',
  'verification.state.superseded': 'Replaced by a newer note',
  'verification.state.revoked': 'Withdrawn by its issuer',
  'verification.state.unsigned': 'Not signed',
  'verification.state_text.issued': 'The note holds until {until}.',
  'verification.state_text.expiring':
    'The note holds until {until}. Ask its issuer whether it will be renewed.',
  'verification.state_text.disputed':
    'The note holds until {until}. Somebody says that it is wrong. Read what is said below, and any answer, before you rely on it.',
  'verification.state_text.stale':
    'The note is about version {version} of the offer. The donor has changed the offer since, so the note says nothing about what is offered now.',
  'verification.state_text.expired': 'The note held until {until}. Ask for a new one.',
  'verification.state_text.superseded':
    'The same issuer has signed a newer note about this offer. Read that one.',
  'verification.state_text.revoked': 'Its issuer no longer stands by this note. Do not rely on it.',
  'verification.state_text.unsigned': 'Nobody signed this record.',

  'verification.since.title': 'What has changed since it was signed',
  'verification.since.lead':
    'What stands in the first column is what the note is about. Nobody has stated anything in this note about the second.',
  'verification.since.words':
    'The offer’s own words or terms are no longer the same. Both texts are among the files to download.',
  'verification.since.before': 'When it was signed',
  'verification.since.after': 'Today',
  'verification.since.added': 'It was not part of the offer when the note was signed.',
  'verification.since.other':
    'No answer is another one. What its donor went through, or how files are handed out, has changed.',
  'verification.since.removed': 'It is not part of the offer any more.',

  'verification.note.title': 'Trust note {reference}',
  'verification.note.about': 'About the offer {offer}, version {version}',
  'verification.note.issuer': 'Issued by',
  'verification.note.role': 'Acting as',
  'verification.note.issued': 'Signed on',
  'verification.note.until': 'Holds until',
  'verification.note.level': 'Level',
  'verification.note.kind': 'Kind of thing',
  'verification.note.looked_at': 'Looked at',
  'verification.note.certificate': 'Certificate',
  'verification.note.certificate_value': '{id}, until {until}',
  'verification.note.what': 'What was examined',
  'verification.note.how': 'How it was examined',
  'verification.note.findings': 'What was found',
  'verification.note.limits': 'What was not examined',
  'verification.note.interests': 'What the issuer says of its own interests',
  'verification.note.checklist': 'The checklist',
  'verification.note.item': 'Asked',
  'verification.note.answer': 'Answer',
  'verification.note.evidence': 'Evidence',
  'verification.note.evidence_text':
    'The issuer has these files. Whoever is given one can compare its SHA-256 with the one that was signed.',
  'verification.note.file': 'File',
  'verification.note.not_said': 'The issuer did not say.',
  'verification.note.disbelieved':
    'Its issuer has said that the key it was signed with may have been in other hands from {day} on.',
  'verification.note.withdrawn': 'Its issuer withdrew it on {day} and wrote:',
  'verification.note.ended_on.revoked': 'Withdrawn on',
  'verification.note.ended_on.superseded': 'Replaced on',
  'verification.note.ended.revoked': 'Its issuer withdrew this note on {day}.',
  'verification.note.ended.superseded': 'A newer note took the place of this one on {day}.',
  'verification.note.disputes': 'What others say against it',
  'verification.note.no_disputes': 'Nobody disputes this note.',
  'verification.note.disputed_before':
    'An earlier note, {reference}, was disputed on {day}: read what was said and answered',
  'verification.note.dispute_by.donor': 'A donor wrote on {day}:',
  'verification.note.dispute_by.focal_point': 'A recipient State wrote on {day}:',
  'verification.note.dispute_by.verifier': 'A verifier wrote on {day}:',
  'verification.note.dispute_by.hub_coordinator': 'A regional hub wrote on {day}:',
  'verification.note.dispute_waits': 'The issuer has until {day} to answer.',
  'verification.note.dispute_overdue': 'The issuer had until {day} to answer and has not answered.',
  'verification.note.dispute_ended.revoked':
    'The issuer withdrew the note on {day} and gave no other answer.',
  'verification.note.dispute_ended.superseded':
    'A newer note took the place of this one on {day}. The issuer gave no other answer.',
  'verification.note.answered.stands': 'The issuer answered on {day} that the note stands:',
  'verification.note.answered.corrected': 'The issuer answered on {day} that it signs a corrected note:',
  'verification.note.answered.withdrawn': 'The issuer answered on {day} and withdrew the note:',
  'verification.note.check_title': 'Check it yourself',
  'verification.note.check_text':
    'You need not take our word. The signed note can be checked with tools that we did not write.',
  'verification.note.kept.platform':
    'This platform keeps the private half of the issuer’s key: the signature proves that this platform signed for the issuer. That the issuer says so itself, only its own word elsewhere proves.',
  'verification.note.kept.own':
    'The issuer keeps the private half of its key itself: nobody here can sign for it.',
  'verification.note.qr':
    'A picture that a telephone reads: the address of this note and the SHA-256 of its signed text',
  'verification.note.fingerprint': 'Short fingerprint, to be read out over a telephone',
  'verification.note.sha256': 'SHA-256 of the signed text',
  'verification.note.offer_sha256': 'SHA-256 of the offer’s public text',
  'verification.note.key': 'Key',
  'verification.note.download': 'The signed note (JWS)',
  'verification.note.subject': 'The offer’s text as it was signed (canonical JSON)',
  'verification.note.today': 'The offer’s text as it is today (canonical JSON)',
  'verification.note.keys': 'Public keys of all issuers (JWKS)',
  'verification.note.statuses.revoked': 'List of withdrawn notes (signed)',
  'verification.note.statuses.superseded': 'List of replaced notes (signed)',
  'verification.note.statuses.disputed': 'List of disputed notes (signed)',
  'verification.note.newer_link': 'Read the newer note, {reference}',
  'verification.note.how_link': 'How to check a note, step by step',
  'verification.note.verify_link': 'Check a note that somebody gave you',
  'verification.note.dispute_link': 'Say that this note is wrong',
  'verification.note.manage_link': 'For its issuer: answer, replace or withdraw',
  'verification.note.questions': 'Eight questions to ask the donor',
  'verification.question.1':
    'Which exact version will we get, and how can we compare it with what was examined?',
  'verification.question.2': 'Who made it, and through whose hands does it come to us?',
  'verification.question.3': 'Who can reach it from outside after you have left, and can we switch that off?',
  'verification.question.4': 'What does it send out by itself, where to, and why?',
  'verification.question.5': 'Where does our data lie, and who else can read it?',
  'verification.question.6': 'Until when are faults mended, how fast, and whom do we tell of one?',
  'verification.question.7': 'What does it cost us each year after the donation ends?',
  'verification.question.8': 'How do we get our data out, and wipe it, when we stop using it?',

  'verification.verify.title': 'Check a trust note',
  'verification.verify.lead':
    'Paste the signed text of a note, or choose its file. You need no account, and nothing of it is kept.',
  'verification.verify.text': 'Signed text of the note',
  'verification.verify.text_hint':
    'It is one long line of letters with two full stops in it, and begins with “eyJ”.',
  'verification.verify.file': 'Or the file with the signed text',
  'verification.verify.file_hint': 'A file that ends in .jwt, of at most 200 kB.',
  'verification.verify.offer': 'For which offer were you shown it?',
  'verification.verify.offer_hint': 'The reference, like O‑7K3MQ2. Leave it empty if you do not know.',
  'verification.verify.version': 'Which version of the offer?',
  'verification.verify.version_hint': 'A number. Leave it empty if you do not know.',
  'verification.verify.act': 'Check this note',
  'verification.verify.nothing': 'Paste the signed text, or choose a file.',
  'verification.verify.no_signed_text':
    'This is neither the signed text of a note nor its reference. The text is one long line that begins with “eyJ”; the reference is “T-” and six letters or digits.',
  'verification.verify.two': 'You pasted one text and chose a file with another. Give one of them.',
  'verification.verify.too_large': 'This file is too large to be a note.',
  'verification.verify.wrong_offer': 'The reference of an offer is “O-” and six letters or digits.',
  'verification.verify.wrong_version': 'The version is a whole number.',
  'verification.verify.as_of':
    'As of {at}. A copy that you keep cannot tell you of a withdrawal: check again later.',
  'verification.verify.also_disputed': 'This note was disputed as well.',
  'verification.verdict.valid': 'Valid',
  'verification.verdict.expiring': 'Valid, ends soon',
  'verification.verdict.disputed': 'Valid, and disputed',
  'verification.verdict.stale': 'Out of date',
  'verification.verdict.expired': 'Expired',
  'verification.verdict.superseded': 'Replaced',
  'verification.verdict.revoked': 'Withdrawn',
  'verification.verdict.not-for-this': 'Not for this offer',
  'verification.verdict.not-valid': 'Not valid',
  'verification.verdict_text.valid':
    'The signature is good, the issuer has not withdrawn the note, and the offer has not changed since it was signed.',
  'verification.verdict_text.expiring':
    'The signature is good, the issuer has not withdrawn the note, and the offer has not changed since it was signed. It ends within thirty days: ask the issuer for a newer one.',
  'verification.verdict_text.disputed':
    'The signature is good and the note holds, but somebody says that it is wrong. Read what they say, and any answer.',
  'verification.verdict_text.stale':
    'The signature is good, but the donor has changed the offer since. The note is about an older version.',
  'verification.verdict_text.expired': 'The signature is good, but the note is too old to rely on.',
  'verification.verdict_text.superseded':
    'The signature is good, but the same issuer has signed a newer note.',
  'verification.verdict_text.revoked':
    'The signature is good, but the issuer has withdrawn the note. Do not rely on it.',
  'verification.verdict_text.not-for-this':
    'The signature is good, but the note is about another offer, or another version of it. It says nothing about the one that you named.',
  'verification.verdict_text.not-valid':
    'This is not a note that anybody here has signed as it stands. Do not rely on it.',
  'verification.fault.unreadable': 'It is not a signed note, or a part of it is missing.',
  'verification.fault.unknown-key': 'It is signed with a key that no issuer has registered here.',
  'verification.fault.wrong-signature': 'The text was changed after it was signed.',
  'verification.fault.key-not-trusted':
    'Its issuer has said that the key may have been in other hands when this was signed, or the key was not in use then.',
  'verification.fault.not-in-log': 'It is not in the public log of notes.',

  'verification.levels.title': 'What each level says',
  'verification.levels.L1': 'The donor or the maker declares it and signs. Nobody else has looked.',
  'verification.levels.L2':
    'A hub, a broker, or a verifier who saw papers only, has checked that the documents are there, complete and unchanged; not whether they are true.',
  'verification.levels.L3':
    'A laboratory or another verifier, neither the donor nor paid by it, has looked at the thing itself and says what it did and what it found.',
  'verification.levels.L4':
    'A State that received it confirms what was delivered. It is said of one delivery, beside the note, and takes the place of no other level.',
  'verification.levels.holds':
    '{count, plural, one {Holds for # month at most.} other {Holds for # months at most.}}',
  'verification.levels.ends':
    'A note ends earlier where a certificate or the maker’s support ends, and it says so when the offer has changed since. No level says that a thing is safe.',
  'verification.levels.link': 'What the levels of a trust note say',
  'verification.issuers.who': 'Who they are',
  'verification.issuers.title': 'Who issues trust notes',
  'verification.issuers.lead':
    'Every organization that signs notes, what it may examine, who pays it, and its public keys. Old keys stay here, because they prove what they signed.',
  'verification.issuers.none': 'No organization has a key yet.',
  'verification.issuers.mandate': 'Mandate',
  'verification.issuers.scope': 'Examines',
  'verification.issuers.funders': 'Paid by',
  'verification.issuers.ties': 'Other ties it declares',
  'verification.issuers.notes': 'Public notes',
  'verification.issuers.nothing_said': 'Not stated',
  'issuer_notes.title': 'Trust notes of {name}',
  'issuer_notes.lead':
    'What this organization has signed about offers that were public, the newest first. Notes that were disputed, replaced or withdrawn stay here.',
  'issuer_notes.count': '{count, plural, one {Read # note} other {Read # notes}}',
  'issuer_notes.none': 'Nothing that it signed is public.',
  'verification.issuers.platform': 'This platform',
  'verification.issuers.platform_text':
    'Signs the lists of withdrawn notes and the log of notes. It signs no note.',
  'verification.issuers.keys': 'Keys of {name}',
  'verification.issuers.key': 'Key (thumbprint)',
  'verification.issuers.state': 'Where it stands',
  'verification.issuers.since': 'Since',
  'verification.issuers.kept': 'Private half kept by',
  'verification.key.state.active': 'in use',
  'verification.key.state.due': 'in use, to be replaced',
  'verification.key.state.retired': 'retired on {day}',
  'verification.key.state.compromised': 'not believed from {at}',
  'verification.key.custody.platform': 'this platform',
  'verification.key.custody.own': 'the organization itself',
  'verification.signing_off':
    'Signing is switched off: a private key is missing or is not the one that was published. Notes can be checked as always.',

  'verification.how.title': 'How to check a trust note without us',
  'verification.how.lead':
    'A note is a text signed with Ed25519. Two tools that we did not write are enough, and no account.',
  'verification.how.get.title': '1. Get the files',
  'verification.how.get.text':
    'The signed note (from its page, or from whoever gave it to you), the public keys, the offer’s public text as it was signed and as it is today, the three lists of notes that are withdrawn, replaced or disputed, and the log of notes with its signed head. The steps below use the names that the files get here.',
  'verification.how.get.replace':
    'In the first three commands write the reference of your note, which stands in its title, in the place of {reference}.',
  'verification.how.python.title': '2. Check it with Python and jwcrypto',
  'verification.how.python.text':
    'The library is in the packages of most systems (python3-jwcrypto). The script prints what the note says if the signature is good and the key is its issuer’s, and stops with an error if it is not. A key may be marked in keys.json as “compromisedFrom” a moment. Its owner says that it was, or may have been, in other hands from then on. What it signed since is not believed, and the script stops. A note that says it is older may have been written by whoever had the key: then only the log (step 5) proves it.',
  'verification.how.openssl.title': 'Or check it with OpenSSL alone',
  'verification.how.openssl.text':
    'OpenSSL 3 checks the signature over the first two parts of the note. It prints “Signature Verified Successfully”. The steps that follow still have to be taken: a good signature does not say that the note still holds.',
  'verification.how.key.title': '3. Look whose key it is',
  'verification.how.key.text':
    'Find the key’s thumbprint (“kid”) on the page of issuers. It must be a key of the organization that the note names, and it must not be marked as not believed from before the day of signing.',
  'verification.how.key.kept':
    'The page, and “custody” in keys.json, also say who keeps the private half. Where that is this platform (“platform”), the signature proves that this platform signed for the issuer, and no more: that the issuer says so itself, only its own word elsewhere proves, on its website or over a telephone (step 8). Where it is the organization itself (“own”), nobody here can sign for it.',
  'verification.how.status.title': '4. Look whether it still holds',
  'verification.how.status.text':
    'The note ends on the day that it names. The three lists are signed by the platform’s key; the note’s number in each is “statusListIndex”. The script checks the day and the signatures of the lists, prints when each was signed, and stops with an error if the note has ended or is withdrawn, replaced by a newer one or disputed, or if the key of the note or of a list is marked as in other hands when it signed. Keep in mind that a list you saved is as old as the day on which you saved it.',
  'verification.how.logged.title': '5. Look it up in the log of notes',
  'verification.how.logged.text':
    'A note counts only if the public log has exactly its text. The script checks the signature of the log’s head, computes the log again as far as that, and prints every entry about the note: “issue” when it was signed, then “supersede”, “revoke”, “dispute” or “answer” if there were any. An entry “confirm” is a recipient’s confirmation of a delivery, whose text only its two sides have. The script stops with an error if the log is not whole, does not have the note, or took it up when its key was in other hands.',
  'verification.how.offer.title': '6. Compare the offer',
  'verification.how.offer.text':
    'The note names the SHA-256 of the offer’s public text. Compute it from the file offer.json of step 1; the text itself says what was offered.',
  'verification.how.changed.title': '7. Look whether the offer has changed since',
  'verification.how.changed.text':
    'The file offer.json is always the text for which the note was signed: that it fits does not say that it is what is offered today. The file today.json is the text as this platform answered it now. If they are not the same, look at the number after “version” in each: if it is another one, the offer has changed, and the note says nothing about what is offered now. If it is the same, the note was signed when notes bound less, or the donor is part of another organization now. If there is no such file, the offer is not public any more. No list tells of a changed offer. “id” under “credentialSubject”, which step 2 prints, is the address of the offer’s own page; the version stands there too.',
  'verification.how.phone.title': '8. Compare over a telephone',
  'verification.how.phone.text':
    'Two people who have the same note read the short fingerprint to each other: the SHA-256 of the signed text as a number, its last thirty digits. Both scripts of digits stand on the note’s page.',
  'verification.how.log.title': 'The log of notes',
  'verification.how.log.text':
    'Every note, withdrawal and dispute is an entry of a public log, in which each entry contains the hash of the one before. Its signed head can be kept by anybody. What was in the log when you kept a head cannot be taken out unseen.',
  'verification.how.log.whole': 'The log of all notes',
  'verification.how.log.signed_head': 'The signed head of the log',
  'verification.how.files': 'Files to download',
} as const;
