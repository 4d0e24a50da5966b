/** What may be taken away from here, and under which licence. */
export default {
  'open_data.title': 'Open data and its licence',
  'open_data.lead':
    'Published offers and figures may be used by anybody, for anything, with the source named.',
  'open_data.from_list': 'Download all published offers, or follow new ones in a feed',
  'open_data.licence': 'The licence',
  'open_data.licence_text':
    'What the platform itself publishes (published offers with their facts, and its figures) is given under {licence}. Name “Two-Way Street” and the address where you found it, and say what you changed. Texts of an offer are its donor’s own words: name the donor too.',
  'open_data.licence_link': 'Read the licence',
  'open_data.offers': 'Published offers',
  'open_data.offers_text':
    'All that is published at this moment, as everybody may read it. Nothing of a need is in it.',
  'open_data.csv': 'Spreadsheet (CSV)',
  'open_data.csv_text':
    'One row an offer, under the columns below. It can be read in again: by a donor’s import, and by the command that ranks offers for needs.',
  'open_data.json': 'For programs (JSON)',
  'open_data.json_text':
    'The same names as the columns, lists as lists, and what nobody stated left out. Version {version}: the number is raised when a name goes or changes its meaning, not when one is added.',
  'open_data.atom': 'Feed of new and changed offers (Atom)',
  'open_data.atom_text':
    'The fifty that were published or changed last, with the names of themes in your language. An offer is the same entry in every language and after every change.',
  'open_data.figures': 'Figures',
  'open_data.figures_text':
    'How many needs were posted, circulated, matched and met, and how long each step takes. Numbers under five are not in it.',
  'open_data.figures_link': 'Figures, with their downloads',
  'open_data.calendar': 'Calendar of the hubs',
  'open_data.calendar_text': 'Courses and meetings of regional hubs, for calendar programs (iCalendar).',
  'open_data.stable': 'Addresses stay',
  'open_data.stable_text':
    'These addresses do not change. Each answer has a tag (ETag): ask with it, and you are only sent what is new. The files of offers also say when they changed last. Ask as often as once a minute.',
  'open_data.address': 'Address',
  'open_data.columns': 'Columns',
  'open_data.columns_text':
    'Codes are the same in every language. Lists are separated by semicolons; days are written 2026-11-30. An empty cell was not stated. A text that begins like a formula has an apostrophe before it.',
  'open_data.column': 'Column',
  'open_data.codes': 'Codes',
  'open_data.codes_text':
    'States go by ISO 3166-1 (two letters), languages by ISO 639 (two letters, or three where there is no shorter code). The other codes are these, by column:',
  'open_data.code': 'Code',
  'open_data.meaning': 'What it says',
  'open_data.extra': 'JSON also has',
  'open_data.extra_codes': 'Three of these hold codes:',
  'open_data.feed.title': 'Two-Way Street: new and changed offers',
  'open_data.feed.subtitle': 'Offers of help with capacity-building in ICT security, the newest first',

  'open_data.column.ref': 'Reference of the offer',
  'open_data.column.organisation': 'Who offers',
  'open_data.column.organisation_state': 'State whose organization it is (ISO 3166-1, two letters)',
  'open_data.column.title': 'Title, in the donor’s language',
  'open_data.column.summary': 'What it is, in the donor’s words',
  'open_data.column.themes': 'Codes of themes, most important first',
  'open_data.column.modes': 'Codes of how it is delivered',
  'open_data.column.languages': 'Languages of delivery (ISO 639); “interpretation” where the donor brings it',
  'open_data.column.eligible': 'Who may receive: all, or codes of States, areas (M49), LDC, LLDC, SIDS',
  'open_data.column.via_hubs': 'Regional hubs that deliver it',
  'open_data.column.slots': 'How many more needs it can serve',
  'open_data.column.open_on': 'First day to apply',
  'open_data.column.close_on': 'Last day to apply',
  'open_data.column.start_on': 'First day of delivery',
  'open_data.column.end_on': 'Last day of delivery',
  'open_data.column.duration_weeks': 'How long it takes, in weeks',
  'open_data.column.size_band': 'Size in United States dollars, as a band',
  'open_data.column.maturity_from': 'From which stage of maturity it suits',
  'open_data.column.maturity_to': 'Up to which stage of maturity it suits',
  'open_data.column.note_level': 'Level of its best trust note',
  'open_data.column.note_issued_on': 'Day on which that note was issued',
  'open_data.column.note_expires_on': 'Day on which that note ends',
  'open_data.column.note_disputed':
    'Whether somebody says that the note is wrong: yes or no (true or false in JSON)',
  'open_data.column.remote_access': 'Remote access: none, can be disabled, required',
  'open_data.column.data_location': 'Where data stay',
  'open_data.column.source_access': 'Access to the source code',
  'open_data.column.single_vendor': 'Whether one vendor alone can maintain it: yes or no',
  'open_data.column.conditions': 'Conditions: none, or their codes; empty where undeclared',
  'open_data.column.funders': 'Who pays',
  'open_data.column.outcomes': 'What is to come of it, in the donor’s words',
  'open_data.column.evidence': 'What it rests on, in the donor’s words',
  'open_data.column.text_language': 'Language of the texts (ISO 639)',
  'open_data.column.gender_marker': 'OECD gender marker: 0, 1 or 2',
  'open_data.column.organisation_kind': 'Kind of the organization that offers',
  'open_data.column.binary_equivalence':
    'Whether what is handed over was shown to be built from the source that can be read',
} as const;
