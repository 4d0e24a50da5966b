/**
 * Why an offer fits a need, does not, or was not read: one message for each reason code of app/domain/matches and
 * app/forms. Sentences speak of "the offer" and "the need", because donors, recipients and brokers read the same ones.
 */
export default {
  'reasons.sentences-2': '{s1} {s2}',
  'reasons.sentences-3': '{s1} {s2} {s3}',

  'reasons.theme.match': 'The offer covers {offered}; the need is for {needed}.',
  'reasons.theme.near': 'The offer covers {offered}, which is near: the need is for {needed}.',
  'reasons.theme.none': 'The offer covers {offered}; the need is for {needed}: they share no theme.',

  'reasons.text.shared':
    '{found, plural, one {# word of the need or its themes is} other {# words of the need or its themes are}} found in the offer: {words}.',
  'reasons.text.shared-among':
    '{found, plural, one {# word of the need or its themes is} other {# words of the need or its themes are}} found in the offer, among them: {words}.',
  'reasons.text.none': 'The offer’s text has no word of the need or of its themes.',
  'reasons.text.not-shown': 'The need’s text is not shown before introduction.',

  'reasons.language.common': 'The offer is given in {offered}; the recipients work in {needed}.',
  'reasons.language.interpretation':
    'The offer is given in {offered} with interpretation; the recipients work in {needed}.',
  'reasons.language.none':
    'The offer is given in {offered}; the recipients work in {needed}: none in common.',
  'reasons.language.offer-not-stated':
    'The offer does not state its languages; the recipients work in {needed}.',
  'reasons.language.need-not-stated': 'The offer is given in {offered}; the need does not state languages.',
  'reasons.language.not-shown':
    'The offer is given in {offered}; the recipients’ languages are not shown before introduction.',

  'reasons.mode.first': 'The help comes as {offered}; the need prefers {preferred}.',
  'reasons.mode.later':
    'The help comes as {offered}; this is among the later choices of the need, which prefers {preferred}.',
  'reasons.mode.other-presence':
    'The help comes as {offered}; the need prefers {preferred}. Both are an extended presence.',
  'reasons.mode.presence-for-mission':
    'The help comes as {offered}, an extended presence; the need prefers {preferred}.',
  'reasons.mode.mission-for-presence':
    'The help comes as {offered}, with no extended presence; the need prefers {preferred}.',
  'reasons.mode.none': 'The help comes as {offered}; the need prefers {preferred}.',
  'reasons.mode.no-preference': 'The help comes as {offered}; the need states no preference.',
  'reasons.mode.not-shown':
    'The help comes as {offered}; the preference of the need is not shown before introduction.',

  'reasons.maturity.fits': 'The offer suits stages from {from} to {to}; the recipient is now at {needed}.',
  'reasons.maturity.outside':
    'The offer suits stages from {from} to {to}; the recipient is now at {needed}, outside them.',
  'reasons.maturity.offer-not-stated':
    'The offer does not state the stages it suits; the recipient is now at {needed}.',
  'reasons.maturity.need-not-stated': 'The recipient’s stage now is not stated.',
  'reasons.maturity.not-shown': 'The recipient’s stage now is not shown before introduction.',
  'reasons.maturity-target.fits': 'It still suits the target, {needed}.',
  'reasons.maturity-target.outside':
    'The target, {needed}, lies outside the stages it suits, from {from} to {to}.',
  'reasons.maturity-target.offer-not-stated': 'Whether it suits the target, {needed}, is not stated.',
  'reasons.maturity-target.need-not-stated': 'The target stage is not stated.',
  'reasons.maturity-target.not-shown': 'The target stage is not shown before introduction.',

  'reasons.place.near': 'The offer comes from {from}, near {place}.',
  'reasons.place.same-region': 'The offer comes from {from}, in the same region as {place}.',
  'reasons.place.far': 'The offer comes from {from}, in another region than {place}.',
  'reasons.place.through-hub':
    'It is delivered through {hubs}, which covers {place}: as near as an offer from next door.',
  'reasons.place.by-hub':
    'The offer itself is open to {eligible}; through {hubs}, which covers {place}, it is open to that place as well, and as near as an offer from next door.',
  'reasons.place.offer-not-stated': 'The offer’s State is not stated; the need comes from {place}.',
  'reasons.place.not-shown': 'The need’s region is not shown before introduction.',
  'reasons.place.no-region': 'No region is given for the need, so how near the offer is cannot be said.',

  'reasons.hub.preferred': 'It is delivered through {via}; the need prefers {preferred}.',
  'reasons.hub.another':
    'It is delivered through {via}, which covers the place; the need prefers {preferred}.',
  'reasons.hub.none':
    'It is delivered through {via}, which does not cover the place; the need prefers {preferred}.',
  'reasons.hub.offer-not-stated': 'No hub is stated for the offer; the need prefers {preferred}.',
  'reasons.hub.no-preference': 'The need states no preference for a hub.',
  'reasons.hub.not-shown': 'The hubs that the need prefers are not shown before introduction.',

  'reasons.start.within': 'The offer starts on {starts}; the need can start from {from} to {until}.',
  'reasons.start.within-from': 'The offer starts on {starts}; the need can start from {from}.',
  'reasons.start.within-until': 'The offer starts on {starts}; the need must start by {until}.',
  'reasons.start.under-way':
    'The offer is given from {starts}, so it can start within the need’s window from {from} to {until}.',
  'reasons.start.under-way-from':
    'The offer is given from {starts}, so it can start when the need can, from {from}.',
  'reasons.start.outside': 'The offer starts on {starts}, outside the need’s window from {from} to {until}.',
  'reasons.start.outside-from': 'The offer starts on {starts}; the need can start only from {from}.',
  'reasons.start.outside-until': 'The offer starts on {starts}; the need must start by {until}.',
  'reasons.start.offer-not-stated':
    'The offer does not state its start; the need can start from {from} to {until}.',
  'reasons.start.offer-not-stated-from':
    'The offer does not state its start; the need can start from {from}.',
  'reasons.start.offer-not-stated-until':
    'The offer does not state its start; the need must start by {until}.',
  'reasons.start.no-preference': 'The need states no window for the start.',
  'reasons.start.not-shown': 'The need’s window for the start is not shown before introduction.',

  'reasons.duration.same':
    'It lasts {offered, plural, one {# week} other {# weeks}}, as long as the need expects.',
  'reasons.duration.differs':
    'It lasts {offered, plural, one {# week} other {# weeks}}; the need expects {needed, plural, one {# week} other {# weeks}}.',
  'reasons.duration.offer-not-stated':
    'Its duration is not stated; the need expects {needed, plural, one {# week} other {# weeks}}.',
  'reasons.duration.no-preference': 'The need states no preference for a duration.',
  'reasons.duration.not-shown': 'The duration that the need expects is not shown before introduction.',

  'reasons.size.same': 'The size of the offer and of the need is the same: {offered}.',
  'reasons.size.in-kind':
    'Size of the offer: {offered}; of the need: {needed}. Help in kind has no price to compare.',
  'reasons.size.differs': 'Size of the offer: {offered}; of the need: {needed}.',
  'reasons.size.offer-not-stated': 'The size of the offer is not stated; of the need: {needed}.',
  'reasons.size.no-preference': 'The need states no preference for a size.',
  'reasons.size.not-shown': 'The size of the need is not shown before introduction.',

  'reasons.trust.level': 'The offer’s trust note: {level}.',
  'reasons.trust.none': 'The offer has no trust note.',
  'reasons.trust.expired': 'The offer’s trust note ({level}) expired on {expires}.',
  'reasons.trust.offer-not-stated': 'A trust note is not stated.',
  'reasons.note-age.issued': 'It was issued on {issued}; this is judged for {on}.',
  'reasons.note-age.expires': 'It is valid until {expires}; this is judged for {on}.',
  'reasons.note-age.offer-not-stated': 'Its age is not stated.',
  'reasons.note-age.no-valid-note': 'There is no valid note whose age could count.',
  'reasons.dispute.undisputed': 'Nobody disputes it.',
  'reasons.dispute.disputed': 'It is disputed.',
  'reasons.dispute.offer-not-stated': 'Whether it is disputed is not stated.',
  'reasons.dispute.no-note': 'There is no note that could be disputed.',

  'reasons.conditions.none': 'The donor declares that there are no conditions.',
  'reasons.conditions.some': 'The donor declares conditions: {offered}.',
  'reasons.conditions.offer-not-stated': 'Conditions, or that there are none, are not stated.',
  'reasons.evidence.stated': 'Evidence: {evidence}',
  'reasons.evidence.offer-not-stated': 'Evidence is not stated.',
  'reasons.gender.compared': 'Gender marker of the offer: {offered}; of the need: {needed}.',
  'reasons.gender.offer-not-stated': 'The gender marker of the offer is not stated; of the need: {needed}.',
  'reasons.gender.no-preference': 'The need states no gender marker.',
  'reasons.gender.not-shown': 'The gender marker of the need is not shown before introduction.',

  'reasons.track-record.some':
    '{ended, plural, one {# agreed match} other {# agreed matches}} of this offer ended before today; fulfilled, wholly or in part: {fulfilled, number}.',
  'reasons.track-record.none': 'No agreed match of this offer had ended before today.',
  'reasons.track-record.offer-not-stated': 'Earlier matches are not stated.',

  'reasons.absorption.running':
    '{running, plural, =0 {No match is} one {# match is} other {# matches are}} running for the recipient in this theme, for this need or another.',
  'reasons.absorption.need-not-stated':
    'How many matches the recipient has running in this theme is not stated.',
  'reasons.absorption.not-shown':
    'How many matches the recipient has running is not shown before introduction.',
  'reasons.places.free':
    'The offer has {free, plural, =0 {no free place} one {# free place} other {# free places}} of {slots, number}.',
  'reasons.places.offer-not-stated': 'The number of places is not stated and counts as one.',

  'reasons.stop.geography': 'The offer is open to {eligible}; the need comes from {place}.',
  'reasons.stop.geography-and-hubs':
    'The offer is open to {eligible}; the need comes from {place}, and no hub that delivers it ({hubs}) is known to cover that place.',
  'reasons.stop.applications-closed': 'Applications closed on {closes}; this is judged for {on}.',
  'reasons.stop.delivery-over': 'Delivery ended on {ends}; this is judged for {on}.',
  'reasons.stop.opens-too-late': 'Applications open on {opens}; the need must start by {until}.',
  'reasons.stop.opens-too-late-urgency':
    'Applications open on {opens}; the need says “{urgency}”, so it must start by {until}.',
  'reasons.stop.starts-too-late': 'The offer starts on {starts}; the need must start by {until}.',
  'reasons.stop.starts-too-late-urgency':
    'The offer starts on {starts}; the need says “{urgency}”, so it must start by {until}.',
  'reasons.stop.ends-too-early': 'The offer ends on {ends}; the need can start only from {from}.',
  'reasons.stop.ends-too-early-urgency':
    'The offer ends on {ends}; the need says “{urgency}”, so it can start only from {from}.',
  'reasons.stop.too-short':
    'The offer lasts {offered, plural, one {# week} other {# weeks}}; the need expects {needed, plural, one {# week} other {# weeks}}, more than four times as long.',
  'reasons.stop.too-long':
    'The offer lasts {offered, plural, one {# week} other {# weeks}}; the need expects {needed, plural, one {# week} other {# weeks}}, less than a quarter of it.',
  'reasons.stop.languages':
    'The offer is given in {offered}, without interpretation; the recipients work in {needed}.',
  'reasons.stop.languages-not-stated':
    'Nobody stated in which languages the offer is given; the recipients work in {needed}.',
  'reasons.stop.remote-access': 'The need rules out remote access; the offer says: {offered}.',
  'reasons.stop.remote-access-not-stated':
    'The need rules out remote access; nobody stated whether the offer requires it.',
  'reasons.stop.data-location': 'The need asks that data stay in the country; the offer says: {offered}.',
  'reasons.stop.data-location-not-stated':
    'The need asks that data stay in the country; nobody stated where the offer keeps it.',
  'reasons.stop.open-source': 'The need asks for open source only; the offer says: {offered}.',
  'reasons.stop.open-source-not-stated':
    'The need asks for open source only; nobody stated what access to source code the offer gives.',
  'reasons.stop.source-readable':
    'The need asks for source code that can be read; the offer says: {offered}.',
  'reasons.stop.source-readable-not-stated':
    'The need asks for source code that can be read; nobody stated what access to it the offer gives.',
  'reasons.stop.binary-equivalence':
    'The need asks for proof that what is delivered was built from its source; the offer says that this was not shown.',
  'reasons.stop.binary-equivalence-not-stated':
    'The need asks for proof that what is delivered was built from its source; nobody stated whether this was shown.',
  'reasons.stop.single-vendor':
    'The need rules out dependence on a single vendor; only one vendor can maintain what is offered.',
  'reasons.stop.single-vendor-not-stated':
    'The need rules out dependence on a single vendor; nobody stated who can maintain what is offered.',
  'reasons.stop.conditions': 'The need accepts no conditions; the offer has: {offered}.',
  'reasons.stop.conditions-not-stated':
    'The need accepts no conditions; nobody stated whether the offer has any.',
  'reasons.stop.political-condition':
    'The offer declares: {offered}. A political condition is never accepted here.',
  'reasons.stop.note-level':
    'The need asks for a trust note of this level: {needed}; the offer’s note: {offered}.',
  'reasons.stop.note-level-expired':
    'The need asks for a trust note of this level: {needed}; the offer’s note ({offered}) expired on {expires}.',
  'reasons.stop.note-level-not-stated':
    'The need asks for a trust note of this level: {needed}; nobody stated one for the offer.',
  'reasons.stop.trust-note-missing': 'The offer brings technology ({modes}) and has no trust note.',
  'reasons.stop.trust-note-expired':
    'The offer brings technology ({modes}); its trust note ({level}) expired on {expires}, and this is judged for {on}.',
  'reasons.stop.slots':
    'No place is free: {taken, plural, one {# place} other {# places}} of {slots, number} taken.',
  'reasons.stop.own-state':
    'It comes from the State itself: the offer is made by {organisation}; the need comes from {place}.',
  'reasons.stop.excluded-organisation': 'The need excludes {excluded}; the offer is made by {organisation}.',
  'reasons.stop.excluded-funder':
    'Conflict of interest: the offer is funded by {funders}, which the need excludes.',
  'reasons.stop.excluded-hub':
    'Conflict of interest: the offer is delivered through {hubs}, which the need excludes.',
  'reasons.stop.excluded-hub-funder':
    'Conflict of interest: the offer is delivered through {hubs}, funded by {hubFunders}, which the need excludes.',

  'reasons.row.required': 'this must be filled in',
  'reasons.row.not-a-code': '“{value}” is not one of: {known}',
  'reasons.row.not-a-theme': '“{value}” is not a theme or sub-theme code',
  'reasons.row.not-a-place': '“{value}” is not a State, a region or a group of States',
  'reasons.row.not-a-state': '“{value}” is not the two-letter code of a State',
  'reasons.row.not-a-language': '“{value}” is not a language code of two or three letters (ISO 639)',
  'reasons.row.not-a-day':
    '“{value}” is not a day of the calendar written year-month-day, such as 2026-12-31',
  'reasons.row.not-a-number': '“{value}” is not a whole number from {least, number} to {most, number}',
  'reasons.row.none-and-others': '“{value}” says none and names others',
  'reasons.row.wrong-order': '{later} is before {earlier}',
  'reasons.row.repeated-reference': 'the reference “{value}” is already used on line {line, number}',
  'reasons.row.columns': 'the row has {found, number} cells and the header {expected, number}',
  'reasons.row.cell-too-long': 'a cell has more than {most, number} characters',
  'reasons.row.nul': 'a cell holds a NUL character',
  'reasons.row.quote': 'a quotation mark is out of place or never closed',
  'reasons.table.too-large': 'the file is larger than {most, number} megabytes',
  'reasons.table.not-utf8': 'the file is not UTF-8 text: in a spreadsheet program, save it as “CSV UTF-8”',
  'reasons.table.workbook':
    'the file is a workbook (such as .xlsx), not CSV: in a spreadsheet program, save it as “CSV UTF-8”',
  'reasons.table.days-otherwise':
    'all days are written like {value}, which does not tell the day from the month: write them like 2026-12-31',
  'reasons.table.empty': 'the file has no header row',
  'reasons.table.tabs':
    'tabs separate the cells, where commas or semicolons should: in a spreadsheet program, save it as “CSV UTF-8”',
  'reasons.table.missing-column': 'the column {column} is missing',
  'reasons.table.repeated-column': 'the column {column} is there twice',
  'reasons.table.unknown-columns':
    '{count, plural, one {unknown column, left alone:} other {unknown columns, left alone:}} {columns}',

  'reasons.report.usage':
    'Usage: npm run match -- --offers FILE.csv --needs FILE.csv [--hubs FILE.csv] [--json] [--lang en|ar] [--on YYYY-MM-DD] [--top N]\nThe columns of each file, and what is printed: docs/spreadsheets.md',
  'reasons.report.needs-file': 'Both files are needed. Not named: {options}.',
  'reasons.report.bad-option': '{option} cannot be “{value}”.',
  'reasons.report.unreadable': '{file} cannot be read ({cause}).',
  'reasons.report.issue': '{file}:{line}: {column}: {problem}',
  'reasons.report.issue-row': '{file}:{line}: {problem}',
  'reasons.report.bad-rows': '{problems}; {rows}.',
  'reasons.report.problems': '{count, plural, one {# problem was found} other {# problems were found}}',
  'reasons.report.rows-left': '{count, plural, one {# row was left out} other {# rows were left out}}',
  'reasons.report.nothing-read': 'Nothing of {file} could be read, so nothing was ranked.',
  'reasons.report.no-rows': '{file} has no row below its header.',
  'reasons.report.unknown-name.excluded_organisations':
    '{file}:{line}: excluded_organisations: no offer and no hub names “{name}”, so it excludes none.',
  'reasons.report.unknown-name.hubs':
    '{file}:{line}: hubs: no offer and no hub names “{name}”, so it prefers none.',
  'reasons.report.criterion-line': '{name}, {points, number} of {of, number}: {reason}',
  'reasons.report.need': 'Need {reference}: {title}',
  'reasons.report.ranked':
    '{count, plural, =0 {No offer is without a hard stop.} one {# offer has no hard stop:} other {# offers have no hard stop:}}',
  'reasons.report.points': '{points} of 100',
  'reasons.report.stopped':
    '{count, plural, =0 {No offer is stopped.} one {# offer is stopped:} other {# offers are stopped:}}',
  'reasons.report.more': '{count, plural, one {and # more} other {and # more}}',
  'reasons.report.criterion.theme': 'Theme',
  'reasons.report.criterion.text': 'Text',
  'reasons.report.criterion.language': 'Language',
  'reasons.report.criterion.mode': 'Kind of help',
  'reasons.report.criterion.maturity': 'Maturity',
  'reasons.report.criterion.place': 'Place',
  'reasons.report.criterion.timing': 'Timing',
  'reasons.report.criterion.size': 'Size',
  'reasons.report.criterion.trust': 'Trust',
  'reasons.report.criterion.principles': 'Principles',
  'reasons.report.criterion.track-record': 'Track record',
  'reasons.report.criterion.absorption': 'Room to take it in',
} as const;
