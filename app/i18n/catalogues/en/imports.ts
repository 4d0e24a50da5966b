export default {
  'imports.title': 'Bring in what you already published',
  'imports.lead':
    'An IATI activity file or a spreadsheet becomes draft offers of your organisation. Nothing is published: you check each draft, confirm what we suggest, and hand it in yourself.',
  'imports.iati.title': 'From an IATI activity file',
  'imports.iati.hint':
    'XML, IATI version 2.01 to 2.03, at most 20 MB. Every activity in it must carry the reporting-org reference of your organisation: {reference}.',
  'imports.iati.no-reference':
    'Your organisation has no IATI reporting-org reference here yet. Ask an administrator to add it; then you can import its files.',
  'imports.iati.contacts': 'Contact persons in the file are not read.',
  'imports.iati.file': 'IATI activity file',
  'imports.iati.include-ended':
    'Also take activities that have ended or closed, as starting points for new offers',
  'imports.iati.action': 'Read the file and make drafts',
  'imports.csv.title': 'From a spreadsheet',
  'imports.csv.hint': 'CSV in UTF-8, one offer a row, with the columns of the blank spreadsheet.',
  'imports.csv.blank': 'Download the blank spreadsheet',
  'imports.csv.file': 'Spreadsheet (CSV)',
  'imports.csv.action': 'Read the spreadsheet and make drafts',
  'imports.csv.errors': '{count, plural, one {# row could not be read} other {# rows could not be read}}',
  'imports.csv.errors.next':
    'Correct these rows and bring in the same spreadsheet again: the rows already here are not made twice.',
  'imports.file.missing': 'Choose a file',
  'imports.report.title': 'What became of the file',
  'imports.report.drafts':
    '{count, plural, =0 {No draft was made} one {# draft was made} other {# drafts were made}}',
  'imports.report.skipped':
    '{count, plural, =0 {Nothing was skipped} one {# was skipped} other {# were skipped}}',
  'imports.report.already':
    '{count, plural, =0 {None was here before} one {# was here before} other {# were here before}}',
  'imports.report.total':
    '{count, plural, one {# activity in the file, accounted for} other {# activities in the file, each accounted for}}',
  'imports.report.next':
    'Open each draft, confirm what is suggested, fill in what is missing, and hand it in.',
  'imports.report.to-offers': 'Go to my offers',
  'imports.report.line': 'Line',
  'imports.report.row': 'Row',
  'imports.report.column': 'Column',
  'imports.report.identifier': 'Identifier',
  'imports.report.activity': 'Title',
  'imports.report.outcome': 'What became of it',
  'imports.report.why': 'Why',
  'imports.report.untitled': '(no title)',
  'imports.outcome.draft': 'Draft',
  'imports.outcome.skipped': 'Skipped',
  'imports.outcome.already-there': 'Already here',
  'imports.reason.drafted': 'a draft offer was made',
  'imports.reason.already-there': 'imported before; the offer made then is unchanged',
  'imports.reason.no-identifier': 'no iati-identifier, so it could not be recognised a second time',
  'imports.reason.identifier-too-long': 'its identifier is longer than {limit} characters',
  'imports.reason.no-title': 'no title',
  'imports.reason.not-your-organisation': 'it is an offer of {organisation}, and you can draft only your own',
  'imports.reason.twice-in-file': 'the same identifier stands on line {firstLine}',
  'imports.reason.cancelled': 'cancelled',
  'imports.reason.suspended': 'suspended',
  'imports.reason.closed': 'closed',
  'imports.reason.ended': 'ended {endedOn}',
  'imports.note.title': 'To look at',
  'imports.note.no-theme': 'No theme is suggested: sector and text together do not point to one.',
  'imports.note.no-recipient': 'The file names no recipient country or region.',
  'imports.note.region-unknown': 'No area is suggested for region {region} of the file.',
  'imports.note.region-nearest':
    'Region {region} of the file was read as the nearest area of the United Nations list, whose border is different.',
  'imports.note.country-unknown': 'The file’s country code {country} is not in our list of places.',
  'imports.note.dates-reversed':
    'The file’s end ({endsOn}) is before its start ({startsOn}), so both were left out.',
  'imports.note.date-out-of-range': 'The date {date} was left out: an offer takes dates from 2000 to 2100.',
  'imports.note.title-shortened': 'The title was cut to {limit} characters.',
  'imports.note.summary-shortened': 'The description was cut to {limit} characters.',
  'imports.note.column-shortened': 'The column {column} was cut to {limit} characters.',
  'imports.note.column-out-of-range': 'The column {column} was left out: an offer takes {least} to {most}.',
  'imports.note.hub-unknown': 'No hub here is called {hub}, so it was left out.',
  'imports.note.trust-note-left-out':
    'The trust note was left out: a note is issued here, it is not taken from a spreadsheet.',
  'imports.suggested.title': 'Suggested, to be confirmed',
  'imports.suggested.themes': 'Themes',
  'imports.suggested.modes': 'Delivery modes',
  'imports.suggested.languages': 'Languages',
  'imports.suggested.eligible': 'Who may receive it',
  'imports.suggested.sizeBand': 'Size',
  'imports.suggested.genderMarker': 'Gender marker',
  'imports.refused.title': 'The file was not imported',
  'imports.refused.nothing-changed': 'Nothing was changed.',
  'imports.refused.line': 'Line {line}: {reason}',
  'imports.refused.too-large': 'the file is larger than {megabytes} MB. Divide it and import the parts.',
  'imports.refused.too-many':
    'the file holds more than {limit} activities or values. Divide it and import the parts.',
  'imports.refused.encoding': 'the text is not UTF-8. Save the file in UTF-8 and try again.',
  'imports.refused.encoding-named': 'the text is in {encoding}. Save the file in UTF-8 and try again.',
  'imports.refused.not-xml':
    'this is not well-formed XML. Check the file with the IATI Validator and try again.',
  'imports.refused.doctype': 'the file has a DOCTYPE, which IATI does not use. Take it out and try again.',
  'imports.refused.entity':
    'an entity that XML itself does not know. Write the character instead, or use one of amp, lt, gt, quot and apos.',
  'imports.refused.too-deep': 'elements lie more than {limit} levels deep, which IATI does not need.',
  'imports.refused.attributes': 'an element has more than {limit} attributes, or very long ones.',
  'imports.refused.too-long': 'one text or tag is longer than any that an activity file needs.',
  'imports.refused.not-iati':
    'the file begins with {root}; an IATI activity file begins with iati-activities.',
  'imports.refused.version':
    'the file is in IATI version {version}. Versions 2.01, 2.02 and 2.03 can be read.',
  'imports.refused.version-missing':
    'the file does not say its IATI version. Versions 2.01, 2.02 and 2.03 can be read.',
  'imports.refused.no-activities': 'the file holds no activity.',
  'imports.refused.no-reference':
    'your organisation has no IATI reporting-org reference here. Ask an administrator to add it.',
  'imports.refused.another-organisation':
    'this activity is reported by {reference}. Your organisation may import only what {expected} reports.',
  'imports.refused.reporter-missing':
    'this activity has no reporting-org reference. Your organisation may import only what {expected} reports.',
  'imports.refused.another-identifier':
    'the identifier {reference} does not begin with {expected}, the reference of your organisation.',
} as const;
