/** Files that go with a message between two sides and their broker. */
export default {
  'threads.file.field': 'Files',
  'threads.file.hint':
    'Up to {count} files of {megabytes} MB each: PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, plain text or CSV.',
  'threads.file.alone': 'A file is a message too, also without a text.',
  'threads.file.kept':
    'Whoever reads this message may download its files, and nobody else. While they come in it is checked that each is of the kind that it says, and they are stored encrypted. Your side can take a file back at any time: then it is deleted at once. Otherwise it goes with its message, two years after the match is over.',
  'threads.file.watermark':
    'Everybody who is not of your side gets a PDF or a picture as a copy of their own: their name, organization, the time and the number of the copy stand on every page. A picture becomes a PDF of one page for that. Files of other kinds go out as they are stored. Your side is told who downloaded what.',
  'threads.file.your_copy':
    'Of what the others sent, your copy of a PDF or of a picture has your name, your organization and the time on every page, and the sender is told its number. The SHA-256 shown here is that of the stored file.',
  'threads.file.coming': 'Being checked, and not sent yet:',
  'threads.file.latest': 'Files sent last',
  'threads.file.all': 'Files in the messages',
  'threads.file.take_back': 'Take back',
  'threads.file.gone_with_need': 'Deleted when your State withdrew the need: {at}',
  'threads.file.taken_back': 'Taken back by the side that sent it: {at}',
  'threads.file.unread': 'Nobody has downloaded it yet.',
  'threads.file.readings': '{count, plural, one {Downloaded once} other {Downloaded # times}}',
  'threads.file.copy': 'copy {number}',
  'threads.file.refused_one': '{name}: {why}',
  'threads.file.choose_again': 'Nothing was sent. Your text is kept; choose the files again.',
  'threads.file.too_many_a_message':
    '{count, plural, one {Only one file goes} other {At most # files go}} with one message.',
  'threads.file.too_many':
    'Your side has {count} files in these messages, as many as it may have. Take one back first.',
  'threads.file.too_much':
    'The files of your side in these messages may have {megabytes} MB together. Take one back first.',
  'threads.file.empty': 'the file is empty.',
  'threads.file.cannot_be_marked':
    'No watermark can be put on this file, so the others could not be given it. It may be damaged, protected by a password or a very large picture. Print it as a PDF and send that.',
  'threads.file.removal.title': 'Take this file back',
  'threads.file.removal.act': 'Take it back for good',
  'threads.file.removal.consequence':
    'It is deleted at once and nobody can download it any more. The message stays, and says that a file was taken back. Copies that were downloaded remain where they are.',
  'threads.flash.taken_back': 'The file is taken back and deleted.',
  'threads.flash.cannot_be_marked':
    'No copy with your name could be made of this file, so it was not handed out. Ask whoever sent it to send it again.',
  'matches.event.read-file': 'Downloaded a file',
  'matches.event.remove-file': 'Took a file back',
} as const;
