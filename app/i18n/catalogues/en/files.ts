/** Files of a need: adding them, who may have them, who had them. */
export default {
  'files.title': 'Files',
  'files.lead':
    'A strategy, terms of reference, a list. A new file is for your delegation and the brokers alone. You decide, file by file, who else may have it.',
  'files.back': 'Files of the need',
  'files.manage': 'Add, share or remove files',
  'files.empty': 'No files yet',
  'files.empty_next': 'You do not have to add any.',
  'files.none': 'No files',
  'files.empty_closed': 'The need was withdrawn, so none can be added.',
  'files.acts': 'What you can do with {name}',
  'files.act.visibility': 'Who may have it',
  'files.act.readings': 'Who downloaded it',
  'files.act.removal': 'Remove',
  'files.facts': '{kind}, {size}.',
  'files.size.bytes': '{count, plural, one {# byte} other {# bytes}}',
  'files.size.kilobytes': '{count} kB',
  'files.size.megabytes': '{count} MB',
  'files.kind.pdf': 'PDF',
  'files.kind.docx': 'Word document',
  'files.kind.xlsx': 'Excel workbook',
  'files.kind.pptx': 'PowerPoint presentation',
  'files.kind.odt': 'OpenDocument text',
  'files.kind.ods': 'OpenDocument spreadsheet',
  'files.kind.png': 'PNG picture',
  'files.kind.jpg': 'JPEG picture',
  'files.kind.txt': 'Plain text',
  'files.kind.csv': 'CSV table',

  'files.add': 'Add a file',
  'files.add_act': 'Add this file',
  'files.file': 'Choose a file',
  'files.file_hint':
    'PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, plain text or CSV, up to {megabytes} MB. A need has up to {count} files of {together} MB together.',
  'files.consequence':
    'Your delegation and the brokers can download it at once. Nobody else can until you say so.',
  'files.consequence_draft':
    'Your delegation can download it at once, and the brokers once you hand in the need. Nobody else can until you say so.',
  'files.replace': 'To replace a file, add the new one and then remove the old one.',
  'files.full': 'This need has {count} files, as many as it may have. Remove one to add another.',
  'files.what_happens': 'What happens to a file',
  'files.kept':
    'It is stored encrypted, with a key that is kept elsewhere. If you remove it or withdraw the need, it is deleted at once.',
  'files.metadata':
    'From pictures we remove the place, the camera and other notes, so a picture taken sideways may lie on its side. From Word, Excel, PowerPoint and OpenDocument files we remove the author, the organization and the times that the program noted. Names in comments and tracked changes stay, and a PDF is stored as it is: remove them in your own program first.',
  'files.watermark':
    'Whoever is signed in and not of your delegation gets a PDF or a picture as a copy of their own: their name, organization, the time and the number of the copy stand on every page. A picture becomes a PDF of one page for that. You read that number under “Who downloaded it”. Files of other kinds cannot carry a watermark and go out as they are stored; so does a public file, to readers without an account.',
  'files.no_scanner': 'Files are not checked for viruses here. Whoever downloads one checks it.',
  'files.scanned':
    'Each file is checked for viruses before it is stored. No check finds everything: whoever downloads one checks it too.',
  'files.fingerprint':
    'The SHA-256 beside each file is the fingerprint of exactly the bytes stored here, which your delegation gets. Copies with a watermark have other fingerprints, one each.',
  'files.marked': 'Each reader’s copy is watermarked.',
  'files.not_marked': 'This kind of file cannot be watermarked.',
  'files.your_copy':
    'Your copy of a PDF or of a picture, which becomes a PDF, has your name, your organization and the time on every page; the State is told its number. The SHA-256 shown here is that of the stored file, so the one of your copy is different. Files of other kinds have no watermark.',

  'files.refused.title': 'The file was not added',
  'files.refused.nothing': 'Nothing was stored.',
  'files.refused.missing': 'Choose a file that is not empty',
  'files.refused.too-large': 'The file is larger than {megabytes} MB. Make it smaller or divide it.',
  'files.refused.too-many': 'This need has {count} files already. Remove one first.',
  'files.refused.too-much': 'The files of a need may have {megabytes} MB together. Remove one first.',
  'files.refused.unknown-kind':
    'What is in this file is of no kind that is taken, whatever its name says. Save it as PDF from the programme that opens it, or name a plain text .txt or .csv and store it as UTF-8.',
  'files.refused.markup':
    'Web pages, SVG and other markup are not taken, because a browser would run them. Save it as PDF.',
  'files.refused.program': 'Programs and scripts are not taken',
  'files.refused.archive': 'Archives are not taken. Add the files in it one by one.',
  'files.refused.locked':
    'The file is encrypted, has a password, or is in an Office format from before 2007. Save it as PDF or without a password.',
  'files.refused.macros': 'The document holds macros. Save it without them.',
  'files.refused.active-pdf':
    'The PDF holds a program, a form that runs one, or another file. Print it as a PDF again.',
  'files.refused.damaged': 'The file is damaged, or is not what it says it is. Save it again in its program.',
  'files.refused.unpacks-too-large': 'The document becomes far too large when it is opened',
  'files.refused.too-many-pixels': 'The picture has more than 50 million pixels. Make it smaller.',
  'files.refused.cannot-be-marked':
    'No watermark can be put on this file, so nobody else could be given it. It may be damaged, protected by a password or a very large picture. Print it as a PDF and add that.',
  'files.refused.busy': 'Many files are being added just now. Add it again in a few minutes.',
  'files.refused.infected':
    'The virus scanner found something in this file. Check the computer it comes from.',
  'files.refused.scanner-unavailable':
    'The virus scanner does not answer, so no file is taken just now. Add it again later.',

  'files.visibility.title': 'Who may have this file',
  'files.visibility.lead':
    'If fewer people may have it, they can no longer download it from this moment. If more people may have it, you agree on the next page.',
  'files.visibility.who': 'Who may download it',
  'files.visibility.hint': 'What nobody here may have does not belong on this platform: remove it.',
  'files.visibility.save': 'Save',
  'files.error.tier': 'Choose who may download it.',
  'files.error.agree': 'Say that these people may have the file.',
  'files.sharing.title': 'Let more people have this file',
  'files.sharing.lead': 'Nothing changes until you agree at the end of this page.',
  'files.sharing.nothing': 'Choose first who may have it: back to the files',
  'files.sharing.who': 'These people could then download it as well',
  'files.reach.T2':
    'Donors that a broker introduced to you for this need, as long as the match lasts, and the hubs that you let see the need',
  'files.reach.T1': 'All registered donors, hub coordinators and verifiers, while the need circulates',
  'files.reach.T0': 'Everybody, without an account, while the need circulates and the public may see it',
  'files.sharing.today': 'Today that is:',
  'files.sharing.nobody': 'Today that is nobody yet: it holds for introductions to come.',
  'files.sharing.warning':
    'Whoever downloads the file has a copy that nobody can take back. If your State is masked, look whether the file names it.',
  'files.sharing.marked':
    'Each of them who is signed in gets a copy as PDF, with their own name on every page.',
  'files.sharing.not_marked':
    'This kind of file cannot be watermarked: a copy that is passed on does not tell whose it was. A PDF would.',
  'files.sharing.agree': 'Do you agree?',
  'files.sharing.agree_label': 'My State agrees that these people may have this file',
  'files.sharing.act': 'Let them have it',

  'files.removal.title': 'Remove this file',
  'files.removal.act': 'Remove it for good',
  'files.removal.consequence':
    'It is deleted at once and nobody can download it any more. Copies that were downloaded remain where they are.',

  'files.readings.title': 'Who downloaded this file',
  'files.readings.lead':
    'Every download by somebody signed in, your own delegation included; the latest first.',
  'files.readings.public': 'Everybody may have this file. Who downloads it without an account is not known.',
  'files.readings.none': 'Nobody has downloaded it yet',
  'files.readings.when': 'When',
  'files.readings.who': 'Who',
  'files.readings.organisation': 'Organization',
  'files.readings.role': 'As',
  'files.readings.copy': 'Copy',
  'files.readings.as_stored': 'As stored',
  'files.readings.copy_hint':
    'The number of a copy stands on every page of it. A file that turns up elsewhere can also be found by its SHA-256.',

  'files.flash.added': 'The file is added. Your delegation and the brokers may have it.',
  'files.flash.removed': 'The file is deleted.',
  'files.flash.tier': 'Your choice is saved and holds from now on.',
  'files.flash.shared': 'Your State’s agreement is recorded. They may have the file from now on.',
  'files.flash.busy':
    'Many copies are being made just now. Nothing was downloaded. Try again in a few minutes.',
  'files.flash.cannot_be_marked':
    'No copy with your name could be made of this file, so it was not handed out. Ask the State to add it again.',

  'needs.field.files': 'Name of a file',
  'needs.event.add-file': 'Added a file',
  'needs.event.remove-file': 'Removed a file',
  'needs.event.widen-file': 'Let more people have a file',
  'needs.event.narrow-file': 'Let fewer people have a file',
  'needs.event.share-file': 'Agreed that more people may have a file',
  'needs.event.read-file': 'Downloaded a file',
} as const;
