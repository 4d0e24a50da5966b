/** The pages of those who issue notes: verifiers, hubs and brokers. */
export default {
  'examining.queue.title': 'Trust notes to write',
  'examining.queue.lead':
    'Published offers that bring technology. You examine one, write down what you looked at and what you did not, and sign it in the name of your organization.',
  'examining.queue.drafts': 'Notes you are writing',
  'examining.queue.open': 'Offers to examine',
  'examining.queue.issued': 'Notes your organization has signed',
  'examining.queue.none': 'No published offer brings technology now.',
  'examining.queue.offer': 'Offer',
  'examining.queue.donor': 'Donor',
  'examining.queue.now': 'Its note now',
  'examining.queue.no_note': 'none that counts',
  'examining.queue.start': 'Examine {reference}',
  'examining.queue.go_on': 'Go on writing about {reference}',
  'examining.queue.saved': 'Saved on {at}',
  'examining.queue.state': 'Status',
  'examining.queue.answer_by': 'Disputed: answer by {day}',
  'examining.queue.other': 'An offer that brings no technology',
  'examining.queue.other_reference': 'Reference of the offer',
  'examining.queue.other_hint':
    'It can carry a note too: on who gives, on their references, on the team that comes. Like O‑7K3MQ2.',
  'examining.queue.other_act': 'Examine it',
  'examining.queue.other_none': 'No published offer has this reference.',
  'examining.queue.issuer': 'Your organization as an issuer',
  'examining.queue.keys': 'Its keys',

  'examining.start.title': 'Examine offer {reference}',
  'examining.start.lead': 'Before you begin: who may examine this offer, and what your note can be.',
  'examining.start.rules': 'You may not examine an offer',
  'examining.start.rule.own-offer':
    'that you or your organization wrote, gives, pays for, delivers or carries out;',
  'examining.start.rule.own-role':
    'behind which stands an organization in which you also have a role, in whichever role you work now;',
  'examining.start.rule.validated': 'on whose publication you decided yourself;',
  'examining.start.rule.paid-by-donor': 'of a donor that pays your organization;',
  'examining.start.rule.own-funder':
    'that is paid for, delivered or carried out by somebody who also pays your organization;',
  'examining.start.rule.own-owner': 'behind which stands somebody who owns or governs your organization;',
  'examining.start.rule.declared-tie':
    'behind which stands somebody whom your organization names under “{field}” as an issuer;',
  'examining.start.rule.said-conflict':
    'on which your organization was asked for a note and answered that it has a conflict of interest.',
  'examining.start.behind':
    'Behind an offer stand its donor, who pays for it, who delivers it and who carries it out.',
  'examining.start.others':
    'No other tie that is known here stands in your way, but the note names it: a partner or a host in a hub’s profile, and what the donor’s own profile says of your organization.',
  'examining.start.declare': 'This is worked out from what your organization says of itself. Keep it true:',
  'examining.start.free': 'Nothing that is known here stands in your way.',
  'examining.start.shown':
    'These ties are known. They do not stand in your way, and the note names them, under “{field}”:',
  'examining.start.conflict': 'You cannot examine this offer',
  'examining.queue.tied': 'You could not sign it today.',
  'examining.queue.tied_act': 'Withdraw {reference}',
  'examining.conflict.own-offer':
    'You or your organization wrote it, give it, pay for it, deliver it or carry it out.',
  'examining.conflict.own-role':
    'You also have a role in an organization behind it. A colleague who has none there can examine it.',
  'examining.conflict.validated': 'You decided on its publication yourself. A colleague can examine it.',
  'examining.conflict.paid-by-donor': 'Its donor pays your organization.',
  'examining.conflict.own-funder':
    'Somebody who pays for it, delivers it or carries it out also pays your organization.',
  'examining.conflict.own-owner': 'Somebody behind it owns or governs your organization.',
  'examining.conflict.declared-tie': 'Your organization has declared a tie to somebody behind it.',
  'examining.conflict.said-conflict':
    'Your organization was asked for a note on it and answered that it has a conflict of interest.',
  'examining.start.kind': 'What kind of thing is it?',
  'examining.start.kind_hint': 'It decides which list you are asked.',
  'examining.start.examined': 'What did you look at?',
  'examining.start.level':
    'A verifier who looks at the thing itself issues level 3. Everything else is level 2.',
  'examining.start.act': 'Begin the note',

  'examining.draft.title': 'Note on offer {reference}',
  'examining.draft.lead': 'Save as often as you like. Nothing is public before you sign.',
  'examining.draft.checklist': 'The checklist: {kind}',
  'examining.draft.checklist_hint': '“Not examined” is an answer. What you did not look at is said to be so.',
  'examining.draft.change_kind': 'Change kind or what you looked at',
  'examining.draft.remove': 'Delete this draft',
  'examining.draft.remove_consequence':
    'It is deleted for your whole organization, and cannot be brought back.',
  'examining.draft.remove_asked':
    'It is deleted for your whole organization, and cannot be brought back. The request stays open: decline it as well if you cannot take it up.',
  'examining.field.what': 'What was examined',
  'examining.field.what_hint': 'The exact product, version, model or people. Never “safe” or “unsafe”.',
  'examining.field.how': 'How it was examined',
  'examining.field.how_hint': 'Tools, places, days, so that somebody else could do it again.',
  'examining.field.evidence': 'Evidence, with its SHA-256',
  'examining.field.evidence_hint':
    'One file a line, as the command sha256sum prints it: 64 characters, then the name. The files stay with you.',
  'examining.field.findings': 'What was found',
  'examining.field.findings_hint': 'What is so, and what is not as the donor says.',
  'examining.field.limits': 'What was not examined',
  'examining.field.limits_hint':
    'And what you took for granted. A note without limits says more than anybody knows.',
  'examining.field.interests': 'Your own interests',
  'examining.field.interests_hint':
    'Who paid for this examination, and any tie to the donor or the maker. If there is none, say so; a tie that is known here is named.',
  'examining.field.certificate': 'Certificate it rests on',
  'examining.field.certificate_hint': 'Its number, if there is one.',
  'examining.field.certificate_ends': 'The certificate ends on',
  'examining.field.certificate_ends_hint': 'The note ends on that day at the latest.',
  'examining.act.save': 'Save',
  'examining.act.check': 'Save and check before signing',

  'examining.check.title': 'Check and sign',
  'examining.check.lead':
    'Read what you are about to sign. It cannot be changed afterwards, only replaced or withdrawn.',
  'examining.check.missing': 'Still missing',
  'examining.missing.kind': 'what kind of thing it is',
  'examining.missing.examined': 'what you looked at',
  'examining.missing.checks': 'some answers of the checklist',
  'examining.missing.examination':
    'at least one thing of the checklist that you looked at: where nothing was examined, there is nothing to sign',
  'examining.missing.what': 'what was examined',
  'examining.missing.how': 'how it was examined',
  'examining.missing.evidence': 'at least one piece of evidence with its SHA-256',
  'examining.missing.findings': 'what was found',
  'examining.missing.limits': 'what was not examined',
  'examining.missing.interests': 'your own interests, or that there are none',
  'examining.missing.ties': 'these ties, by name, under “{field}”:',
  'examining.missing.certificateId': 'the number of the certificate',
  'examining.missing.certificateEndsOn': 'the day on which the certificate ends',
  'examining.check.binds':
    'The note will be level {level}, hold until {until}, and be about version {version} of offer {offer}, by the SHA-256 of its public text.',
  'examining.check.verdict':
    'The word “safe” or “unsafe” stands under: {fields}. A trust note gives no such verdict. Read it again, and say instead what was found and within which limits.',
  'examining.check.thin':
    'Of the {applying, number} points that apply, {unexamined, number} were not examined. The level stands beside the offer all the same: write under “What was not examined” what nobody should rely on.',
  'examining.check.replaces':
    'It takes the place of note {reference}, which your organization signed about this offer before.',
  'examining.check.lowers': 'This note takes the place of one of level {was} and is of level {level}.',
  'examining.check.changed':
    'What you were about to sign has changed since this page was opened. Nothing was signed. Read it again below before you sign it.',
  'examining.check.ended.certificate':
    'Nothing can be signed: the certificate that this note rests on ends on {day}, so the note would not hold for a day.',
  'examining.check.ended.support':
    'Nothing can be signed: the support that the offer promises ends on {day}, so the note would not hold for a day. Only the donor can change that day.',
  'examining.check.ended.change': 'Change the certificate or its last day',
  'examining.check.sign': 'Sign in the name of {organization}',
  'examining.check.consequence':
    'Your organization’s key signs it. It is public at once and cannot be changed.',
  'examining.check.prepare': 'Make it ready for our own key',
  'examining.check.prepare_consequence':
    'Your organization keeps its key itself. You get the text to sign, sign it outside, and bring back the signed note. Nothing is public before that.',
  'examining.check.outside.title': 'It waits for your signature',
  'examining.check.outside.text':
    'Download the text, sign it with your key, and paste the signed note below. A change of the draft or of the offer makes it void.',
  'examining.check.outside.file': 'The text to sign',
  'examining.check.outside.jws': 'The signed note',
  'examining.check.outside.jws_hint': 'The text, a full stop, and the signature in base64url.',
  'examining.check.outside.act': 'Publish the signed note',
  'examining.check.change': 'Change the note',

  'examining.manage.title': 'For the issuer of note {reference}',
  'examining.manage.lead':
    'A signed note is never edited. You answer disputes, sign a newer note, or withdraw it.',
  'examining.manage.renew': 'Sign a newer note',
  'examining.manage.renew_text':
    'It begins with the answers of this one and takes its place when you sign it.',
  'examining.manage.answer_title': 'Answer the dispute of {day}',
  'examining.manage.outcome': 'Your answer',
  'examining.manage.outcome.stands': 'The note stands',
  'examining.manage.outcome.corrected': 'We sign a corrected note',
  'examining.manage.outcome.withdrawn': 'We withdraw the note',
  'examining.manage.outcome_hint': 'If you withdraw it, it ends with this answer.',
  'examining.manage.text': 'What you say',
  'examining.manage.text_hint': 'Everybody reads it beside the dispute, for good.',
  'examining.manage.answer_act': 'Publish the answer',
  'examining.manage.withdraw': 'Withdraw the note',
  'examining.to_note': 'Read note {reference}',
  'examining.too_late':
    'This came too late: the note was withdrawn or replaced while you were writing. Nothing was published.',
  'examining.withdraw.title': 'Withdraw note {reference}',
  'examining.withdraw.consequence':
    'Everybody who asks is told at once that you no longer stand by this note. It stays readable, and it cannot be taken back.',
  'examining.withdraw.answers':
    '{count, plural, one {What you write also answers the dispute that waits.} other {What you write also answers the # disputes that wait.}}',
  'examining.withdraw.reason': 'Why you withdraw it',
  'examining.withdraw.reason_hint':
    'In a sentence or two. Everybody reads it on the page of the note, for good.',
  'examining.withdraw.sure_label': 'Before you withdraw it',
  'examining.withdraw.sure': 'We no longer stand by this note, and we know that this cannot be taken back',
  'examining.withdraw.act': 'Withdraw it for good',

  'examining.dispute.title': 'Say that note {reference} is wrong',
  'examining.dispute.lead':
    'The note is marked as disputed at once, wherever it shows, and is not hidden. Its issuer has twenty working days to answer. Both texts stay with it.',
  'examining.dispute.text': 'What is wrong with it',
  'examining.dispute.text_hint':
    'Everybody reads your text. It says what kind of party you are, not who you are.',
  'examining.dispute.own':
    'This is your organization’s own note. What is wrong in it you put right with another one, or you withdraw it.',
  'examining.dispute.already': 'Your organization has already disputed this note.',
  'examining.dispute.act': 'Dispute this note',

  'examining.issuer.title': 'Your organization as an issuer',
  'examining.issuer.lead':
    'Everybody reads this on the page of issuers. Conflicts of interest are worked out from it.',
  'examining.issuer.mandate': 'Mandate',
  'examining.issuer.mandate_hint':
    'Who asked your organization to examine technology, and on what grounds it can.',
  'examining.issuer.kinds': 'What it can examine',
  'examining.issuer.funders': 'Who pays it',
  'examining.issuer.funders_hint':
    'One name a line. You cannot examine their offers, nor what they pay for, deliver or carry out.',
  'examining.issuer.ties': 'Other ties',
  'examining.issuer.ties_hint':
    'Owners, clients and others: one name a line. You cannot examine their offers either, nor what they pay for, deliver or carry out. Whom a hub works with without being paid stands in its profile.',
  'examining.issuer.act': 'Save',

  'examining.keys.title': 'Keys of {organization}',
  'examining.keys.lead':
    'One key is in use at a time and is replaced once a year. Old keys stay public, because they prove what they signed.',
  'examining.keys.make': 'Make a new key',
  'examining.keys.make_consequence':
    'The platform keeps its private half, outside the database. The key in use is retired.',
  'examining.keys.register': 'Register a key that we keep ourselves',
  'examining.keys.register_consequence':
    'Its private half never comes here. From then on you sign each note outside and bring it back. The key in use is retired.',
  'examining.keys.x': 'Public key',
  'examining.keys.x_hint': 'The 43 characters “x” of an Ed25519 key in JWK form (RFC 8037).',
  'examining.keys.prove':
    'Show that you have its private half: sign the text of the first command with it. The file key.pem in the second is your private key.',
  'examining.keys.proof': 'What the key signed',
  'examining.keys.proof_hint': 'The line that the second command prints.',
  'examining.keys.retire': 'Retire the key in use',
  'examining.keys.retire_consequence':
    'What it signed stays good. No key is in use then: when you next sign, the platform makes a new one and keeps it, unless you have registered your own.',
  'examining.keys.sure_label': 'Before you go on',
  'examining.keys.sure_to_make': 'The key in use is to be retired, and a new one made',
  'examining.keys.sure_to_retire': 'The key in use is to be retired, which cannot be taken back',
  'examining.keys.sure_to_distrust':
    'What this key signed from that day on is to be withdrawn, which cannot be taken back',
  'examining.keys.none_in_use':
    'No key is in use. When you next sign, the platform makes a new one and keeps it; to keep it yourselves, register your own below first.',
  'examining.keys.distrust': 'Say that a key was in other hands',
  'examining.keys.distrust_consequence':
    'What it signed from that day on is no longer believed by anybody who checks. Notes that it signed since are withdrawn, and whoever relies on one is told. This cannot be taken back.',
  'examining.keys.which': 'Which key',
  'examining.keys.from': 'From which day',

  'examining.error.choose': 'Choose one of the answers.',
  'examining.error.day': 'Give a day that exists, with day, month and the year in four digits.',
  'examining.error.certificateId':
    'Give the number of the certificate as well, or leave the day on which it ends empty.',
  'examining.error.certificateEndsOn':
    'Give the day on which the certificate ends as well, or leave its number empty.',
  'examining.error.evidence_empty':
    'One of these is the SHA-256 of an empty file. Make it again from the file itself.',
  'examining.error.evidence':
    'Write one file a line: the 64 characters of its SHA-256, a space, and its name. Ten files at most.',
  'examining.error.jws': 'Paste the signed note.',
  'examining.error.text': 'Write what you want to say.',
  'examining.error.names': 'Forty names at most.',
  'examining.error.reason': 'Say why you withdraw the note.',
  'examining.error.sure': 'Confirm that you mean it: tick the box.',
  'examining.error.proof': 'Paste the line of 86 to 88 characters that the second command prints.',
  'examining.error.proof_wrong':
    'This key did not sign that text. Sign exactly the text of the first command, with the private half of the key above.',
  'examining.error.key': 'The public key has 43 characters: letters, digits, “-” and “_”.',

  'examining.flash.saved': 'Saved.',
  'examining.flash.removed': 'The draft is deleted.',
  'examining.flash.signed': 'The note is signed and public.',
  'examining.flash.waits': 'The text is ready for your signature.',
  'examining.flash.withdrawn': 'The note is withdrawn. Everybody who asks is told.',
  'examining.flash.disputed': 'The note is marked as disputed, and its issuer can answer.',
  'examining.flash.answered': 'Your answer stands beside the dispute.',
  'examining.flash.issuer': 'What your organization says of itself is saved.',
  'examining.flash.keys': 'The keys are changed.',
} as const;
