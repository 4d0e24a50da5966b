export default {
  'imports.title': 'Bring in what you already published',
  'imports.lead':
    'An IATI activity file or a spreadsheet becomes draft offers of your organization. Nothing is published: you look through each draft, put right what we suggest, answer what no file holds (such as what happens when the help ends), and hand it in yourself.',
  'imports.file': 'File to bring in',
  'imports.file.hint':
    'An IATI activity file (XML, at most {iati} MB) or a spreadsheet (CSV, at most {csv} MB). What is in the file decides, not its name.',
  'imports.ended': 'Activities that are over',
  'imports.ended.include':
    'Also take activities that have ended or closed, as starting points for new offers',
  'imports.consequence':
    'Each activity or row becomes a draft that only your organization sees, or is listed with the reason why not. Nothing is made twice, however often you bring in the same file, nor what you have published here already.',
  'imports.action': 'Read the file and make drafts',
  'imports.iati.title': 'From an IATI activity file',
  'imports.iati.hint':
    'IATI version 2.01 to 2.03, with activities of your organization alone: else nothing of the file is read. Each must carry the reporting-org reference of your organization, and its identifier must begin with it:',
  'imports.iati.no-reference':
    'Your organization has no IATI reporting-org reference here yet, so its activity files cannot be brought in. Ask whoever runs this platform to add it. A spreadsheet needs none.',
  'imports.iati.read':
    'Read from each activity: title, descriptions, dates, funders and implementers. Suggested by its codes, for you to check: themes, delivery modes, the language of the text as that of delivery, who may receive it, size where there is one recipient, and gender marker. What the file has no code for is not suggested.',
  'imports.iati.contacts': 'Contact persons in the file are not read.',
  'imports.csv.title': 'From a spreadsheet',
  'imports.csv.hint':
    'CSV in UTF-8, one offer a row, with the columns of the blank spreadsheet. Several values in one cell are separated by semicolons, or by | where semicolons separate the cells.',
  'imports.csv.days':
    'A day is written year-month-day: 2026-12-31. A spreadsheet program may write it anew as 31/12/2026 when it saves; then give the columns of days the format YYYY-MM-DD before you save.',
  'imports.csv.required': 'These columns must be filled in; the others may stay empty or be left out:',
  'imports.csv.organisation': 'In the column organisation write the name of yours: {organisation}.',
  'imports.csv.blank_is':
    'It holds one line, with the names of the columns. They and the codes are the same in every language; what each means stands in the guide to the columns:',
  'imports.csv.columns': 'What each column holds, and its codes',
  'imports.csv.blank': 'Download the blank spreadsheet (CSV)',
  'imports.csv.problems': '{count, plural, one {# line could not be read} other {# lines could not be read}}',
  'imports.csv.problems.caption': 'What is wrong, line by line',
  'imports.csv.problems.more':
    '{count, plural, one {One more problem is not shown.} other {# more problems are not shown.}}',
  'imports.csv.problems.next':
    'Correct these lines and bring in the same spreadsheet again. Rows that are here already are not made twice, and what they now say is not taken over: change their offers here.',
  'imports.csv.days-otherwise':
    'All days in this spreadsheet are written like {value}, which does not tell the day from the month, so none was read. Give the columns of days the format YYYY-MM-DD in your spreadsheet program (2026-12-31), save as CSV UTF-8 and bring the file in again.',
  'imports.csv.unknown-columns':
    'These columns are not among those of an offer and were left alone: {columns}.',
  'imports.report.title': 'What became of the file',
  'imports.report.total.iati':
    '{count, plural, one {# of # activity accounted for} other {# of # activities accounted for}}',
  'imports.report.total.csv':
    '{count, plural, one {# of # row accounted for} other {# of # rows accounted for}}',
  'imports.report.sum': '{total}: {parts}.',
  'imports.report.drafts': '{count, plural, one {# draft} other {# drafts}}',
  'imports.report.skipped': '{count} skipped',
  'imports.report.already': '{count} here before',
  'imports.report.unread': '{count} with errors',
  'imports.report.next': 'Open each draft, check what is suggested, fill in what is missing, and hand it in.',
  'imports.report.none': 'No draft was made, and nothing was changed.',
  'imports.report.to-offers': 'Go to my offers',
  'imports.report.another': 'Bring in another file',
  'imports.report.caption': 'What became of each, in the order of the file',
  'imports.report.kept':
    'This report is kept nowhere. Its titles open in another tab, so that you keep it here; print it to have it later.',
  'imports.report.other-tab': '(another tab)',
  'imports.report.line-number': 'Line {line}',
  'imports.report.line': 'Line',
  'imports.report.column': 'Column',
  'imports.report.why': 'Why',
  'imports.report.untitled': '(no title)',
  'imports.outcome.draft': 'Draft',
  'imports.outcome.skipped': 'Skipped',
  'imports.outcome.already-there': 'Already here',
  'imports.reason.drafted': 'a draft offer was made',
  'imports.reason.already-there': 'here already; the offer that stands here is unchanged',
  'imports.reason.called-otherwise':
    'here already and unchanged, though the file now calls it “{title}”: to take that over, open the offer and change it there',
  'imports.reason.already-ended':
    'brought in here before; the offer made of it has ended, and no other is made of it',
  'imports.reason.no-identifier': 'no iati-identifier, so it could not be recognised a second time',
  'imports.reason.identifier-too-long': 'its identifier is longer than {limit, number} characters',
  'imports.reason.secret':
    '{column} holds what looks like a password or a key: take it out of the file, and change it where it is used',
  'imports.reason.no-title': 'no title',
  'imports.reason.not-your-organisation': 'it is an offer of {organisation}, and you can draft only your own',
  'imports.reason.twice-in-file': 'the same identifier stands on line {firstLine}',
  'imports.reason.cancelled': 'cancelled',
  'imports.reason.suspended': 'suspended',
  'imports.reason.closed': 'closed',
  'imports.reason.ended': 'ended {endedOn}',
  'imports.note.no-theme': 'No theme is suggested: sector and text together do not point to one.',
  'imports.note.language-of-text':
    'The language suggested is the one that the text is written in: the file does not say in which the help is given.',
  'imports.note.no-recipient': 'The file names no recipient country or region.',
  'imports.note.region-unknown': 'No area is suggested for region {region} of the file.',
  'imports.note.region-nearest':
    'Region {region} of the file was read as the nearest area of the United Nations list, whose border is different.',
  'imports.note.country-unknown': 'The file’s country code {country} is not in our list of places.',
  'imports.note.dates-reversed':
    'The file’s end ({endsOn}) is before its start ({startsOn}), so both were left out.',
  'imports.note.start-out-of-range':
    'The beginning ({date}) was left out: an offer takes dates from 2000 to 2100.',
  'imports.note.end-out-of-range': 'The end ({date}) was left out: an offer takes dates from 2000 to 2100.',
  'imports.note.start-unread':
    'The beginning was left out: “{date}” is no date of the calendar written as YYYY-MM-DD.',
  'imports.note.end-unread':
    'The end was left out: “{date}” is no date of the calendar written as YYYY-MM-DD.',
  'imports.note.budget-unread': 'A budget was left out, and no size is suggested: “{amount}” is no number.',
  'imports.note.budget-of-all':
    'No size is suggested: the file’s budget is one sum for all recipients, and an offer says what one of them gets.',
  'imports.note.budget-in-other-currency':
    'No size is suggested: the file gives a budget in another currency than the United States dollar, or names none, and an offer’s sizes are in United States dollars.',
  'imports.note.closing-day-past':
    'It could be asked for until {closesOn}, which is over. Put in another day before you hand it in.',
  'imports.note.delivery-past': 'Its delivery ended on {endsOn}. Put in another day before you hand it in.',
  'imports.note.title-shortened': 'The title was cut to {limit, number} characters.',
  'imports.note.summary-shortened': 'The description was cut to {limit, number} characters.',
  'imports.note.column-shortened': 'The column {column} was cut to {limit, number} characters.',
  'imports.note.column-out-of-range':
    'The column {column} was left out: an offer takes {least, number} to {most, number}.',
  'imports.note.trace': '{column} holds what looks like {kind}. Look whether it belongs there.',
  'imports.note.hub-unknown': 'No hub here is called {hub}, so it was left out.',
  'imports.note.trust-note-left-out':
    'The trust note was left out: a note is issued here, it is not taken from a spreadsheet.',
  'imports.suggested.title': 'Suggested, for you to check:',
  'imports.suggested.and-more': '{list} and {count} more',
  'imports.suggested.themes': 'Themes',
  'imports.suggested.modes': 'Delivery modes',
  'imports.suggested.languages': 'Languages',
  'imports.suggested.eligible': 'Who may receive it',
  'imports.suggested.sizeBand': 'Size',
  'imports.suggested.genderMarker': 'Gender marker',
  'imports.drafts.title': 'Drafts from files',
  'imports.drafts.lead':
    'What your organization brought in and has not handed in. Remove what you do not want to offer here; the others stay as they are.',
  'imports.drafts.link': '{count, plural, one {# draft from a file} other {# drafts from files}}',
  'imports.drafts.from_report': 'Remove drafts that you do not want to offer',
  'imports.drafts.none': 'No draft from a file is left',
  'imports.drafts.listed':
    'The {count, number} that came last are listed. As you remove some, earlier ones take their place.',
  'imports.drafts.which': 'Which drafts do you want to remove?',
  'imports.drafts.tick_all': '{count, plural, one {Tick it} other {Tick all #}}',
  'imports.drafts.no_theme': 'no theme yet',
  'imports.drafts.brought_in': 'brought in on {day}',
  'imports.drafts.changed': 'changed since',
  'imports.drafts.consequence':
    'They cannot be brought back, and the same file makes no new drafts of them. You can still write an offer of them by hand.',
  'imports.drafts.remove': 'Remove the ticked drafts',
  'imports.drafts.error.none': 'Tick the drafts that you want to remove.',
  'imports.drafts.error.changed':
    'A colleague changed or handed in one of them meanwhile, and nothing was removed. This is how they stand now: look once more.',
  'imports.flash.removed': 'The drafts are removed.',
  'imports.refused.title': 'The file was not imported',
  'imports.refused.nothing-changed': 'Nothing was changed.',
  'imports.refused.blank': 'The spreadsheet has no row below its first line. Fill it in, one offer a row.',
  'imports.refused.no-rows': 'No row of the spreadsheet could be read. What is wrong stands below.',
  'imports.refused.too-many-rows':
    'the spreadsheet has more than {limit, number} rows. Divide it and import the parts.',
  'imports.refused.not-rows':
    'this does not read as a spreadsheet: line after line has quotation marks out of place. Save it as CSV in UTF-8 and try again.',
  'imports.refused.workbook':
    'This is a workbook (such as .xlsx), not CSV. Save it as “CSV UTF-8” in your spreadsheet program and bring in that file.',
  'imports.refused.not-utf8':
    'This is not CSV: the file is not UTF-8 text. Save it as “CSV UTF-8” in your spreadsheet program and bring in that file.',
  'imports.refused.line': 'Line {line}: {reason}',
  'imports.refused.too-large': 'the file is larger than {megabytes} MB. Divide it and import the parts.',
  'imports.refused.too-many':
    'the file holds more than {limit, number} activities or values. Divide it and import the parts.',
  'imports.refused.encoding': 'the text is not UTF-8. Save the file in UTF-8 and try again.',
  'imports.refused.encoding-named': 'the text is in {encoding}. Save the file in UTF-8 and try again.',
  'imports.refused.not-xml':
    'this is not well-formed XML. Check the file with the IATI Validator and try again.',
  'imports.refused.doctype': 'the file has a DOCTYPE, which IATI does not use. Take it out and try again.',
  'imports.refused.entity':
    'an entity that XML itself does not know. Write the character instead, or use one of amp, lt, gt, quot and apos.',
  'imports.refused.too-deep': 'elements lie more than {limit, number} levels deep, which IATI does not need.',
  'imports.refused.attributes': 'an element has more than {limit, number} attributes, or very long ones.',
  'imports.refused.too-long': 'one text or tag is longer than any that an activity file needs.',
  'imports.refused.not-iati':
    'the file begins with {root}; an IATI activity file begins with iati-activities.',
  'imports.refused.version':
    'the file is in IATI version {version}. Versions 2.01, 2.02 and 2.03 can be read.',
  'imports.refused.version-missing':
    'the file does not say its IATI version. Versions 2.01, 2.02 and 2.03 can be read.',
  'imports.refused.no-activities': 'the file holds no activity.',
  'imports.refused.no-reference':
    'Your organization has no IATI reporting-org reference here. Ask whoever runs this platform to add it.',
  'imports.refused.another-organisation':
    'this activity is reported by {reference}. Your organization may import only what {expected} reports.',
  'imports.refused.reporter-missing':
    'this activity has no reporting-org reference. Your organization may import only what {expected} reports.',
  'imports.refused.another-identifier':
    'the identifier {reference} does not begin with {expected}, the reference of your organization, and a hyphen or the like after it.',
  'imports.command.usage':
    'Usage: npm run import:iati -- FILE [--as EMAIL] [--organisation NAME] [--include-ended] [--on YYYY-MM-DD] [--lang en|ar] [--demo]',
  'imports.command.one-file': 'Name one file.',
  'imports.command.bad-option': '“{value}” is not a value of {option}.',
  'imports.command.unreadable': '{file} cannot be read ({cause}).',
  'imports.command.not-ready':
    'This database has not been prepared by this version of the product. Start the server once, then run this again.',
  'imports.command.no-organisation':
    'No organization here holds the IATI reference {reference} and has a donor. Ask whoever runs this platform to add the reference.',
  'imports.command.no-such-organisation': 'No organization here is called {organisation} and has a donor.',
  'imports.command.choose': 'Say whose drafts they will be:',
} as const;
