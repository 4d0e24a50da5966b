export default {
  'organisations.new.title': 'Add an organization',
  'organisations.new.act': 'Add the organization',
  'organisations.change.title': 'Organization: {name}',

  'organisations.field.name': 'Name',
  'organisations.field.kind': 'Kind',
  'organisations.field.state': 'State',
  'organisations.field.iati': 'IATI reference',
  'organisations.field.regions': 'Sub-regions the hub covers',
  'organisations.field.states': 'Single States the hub covers',
  'organisations.hint.name': 'In full, as the organization writes it.',
  'organisations.hint.state': 'Where it belongs to. Always needed for an organization of a State.',
  'organisations.hint.iati':
    'If it publishes IATI data: the reference of the reporting organization, like XM-DAC-12345.',
  'organisations.hint.regions': 'Only for a regional hub.',
  'organisations.hint.states':
    'Only for a regional hub: States outside those sub-regions, by their two-letter codes, with commas between them.',

  'organisations.error.name': 'Write the name of the organization.',
  'organisations.error.too_long': 'This is too long. Shorten it.',
  'organisations.error.deceptive': 'This holds hidden characters. Type it again by hand.',
  'organisations.error.kind': 'Choose what kind of organization it is.',
  'organisations.error.state': 'Choose a State from the list.',
  'organisations.error.state_required': 'Choose the State that this organization belongs to.',
  'organisations.error.iati':
    'An IATI reference has letters, digits, dots, hyphens and slashes, and no spaces.',
  'organisations.error.regions': 'Choose sub-regions from the list.',
  'organisations.error.states': 'Write two-letter codes of States, with commas between them.',
  'organisations.error.covers': 'Say which sub-regions or States the hub covers.',
  'organisations.error.taken': 'Another organization has this name or this IATI reference.',

  'organisations.flash.added': 'The organization is added.',
  'organisations.flash.saved': 'The organization is saved.',
} as const;
