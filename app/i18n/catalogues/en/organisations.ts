export default {
  'organisations.new.title': 'Add an organization',
  'organisations.new.act': 'Add the organization',
  'organisations.change.title': 'Organization: {name}',

  'organisations.near_name':
    'No organization here is called “{name}”. Here there is: {names}. Conflicts of interest are found by name: if that is whom you mean, write it as it stands here.',

  'organisations.field.name': 'Name',
  'organisations.field.kind': 'Kind',
  'organisations.field.state': 'State',
  'organisations.field.iati': 'IATI reference',
  'organisations.field.regions': 'Sub-regions the hub covers',
  'organisations.field.states': 'Single States the hub covers',
  'organisations.hint.name': 'In full, as the organization writes it.',
  'organisations.hint.state':
    'Where it belongs to. Always needed for an organization of a State, and there it cannot be changed any more once somebody has been invited.',
  'organisations.state_stays':
    'Its State does not change any more, because somebody has been invited to it or has acted for it, or something was written for it. If it is the wrong one, end this organization and add another, with its name written somewhat differently.',
  'organisations.hint.iati':
    'If it publishes IATI data: the reference of the reporting organization, like XM-DAC-12345.',
  'organisations.hint.regions': 'Only for a regional hub.',
  'organisations.hint.states':
    'Only for a regional hub: States outside those sub-regions, by their two-letter codes, with commas between them.',

  'organisations.error.name': 'Write the name of the organization.',
  'organisations.error.name_too_long': 'A name may have 200 characters at most.',
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

  'organisations.flash.added': 'The organization is added.',
  'organisations.flash.saved': 'The organization is saved.',

  'organisations.acts': 'What you can do',
  'organisations.people': 'Who acts for it',
  'organisations.people.until': 'until {day}',
  'organisations.nobody': 'Nobody acts for this organization, and no invitation to it is open.',
  'organisations.invite': 'Invite somebody to this organization',
  'organisations.field.new_name': 'New name',
  'organisations.field.description': 'What it does',
  'organisations.field.website': 'Website',
  'organisations.field.languages': 'Languages it works in',
  'organisations.field.other_language': 'Another language ({number})',
  'organisations.field.contact': 'Contact line',
  'organisations.field.end_reason': 'Why it ends',
  'organisations.field.into': 'Merge it into',
  'organisations.hint.description':
    'In two or three sentences. If the organization offers programmes, everybody can read this.',
  'organisations.hint.website':
    'In full, like https://www.ministry.example. It is shown as a link and never opened by this platform.',
  'organisations.hint.languages':
    'New offers, imports and needs begin with these. They can be changed in each.',
  'organisations.hint.contact':
    'For administrators and its own people: an office or a telephone number. It is never on a public page.',
  'organisations.hint.into': 'Next you see what would move. Choosing changes nothing.',
  'organisations.error.mixed_scripts':
    'A word mixes letters of two alphabets that look alike. Type the name again by hand, each word in one alphabet.',
  'organisations.error.website':
    'Write a web address like https://www.ministry.example, with nothing before the host name.',
  'organisations.error.languages': 'Choose languages from the list.',
  'organisations.error.iati_taken': 'Another organization reports under this IATI reference.',
  'organisations.error.into': 'Choose into which organization.',
  'organisations.error.name_same': 'It has this name already. Write another one.',
  'organisations.error.name_taken':
    'Another organization has or had this name, or one that looks like it or differs only in signs and spaces. Choose a name that nobody takes for the other.',
  'organisations.error.end_reason': 'Choose why it ends.',
  'organisations.former.title': 'Former names',
  'organisations.former.period': 'from {from} to {until}',
  'organisations.former.of_another': 'from {from} to {until}, of an organization merged into this one',
  'organisations.search.formerly': 'formerly: {names}',
  'organisations.ended': 'ended',
  'organisations.ended.on': 'Ended on',
  'organisations.ended.why': 'Reason',
  'organisations.ended.into': 'Merged into',
  'organisations.ended.text': 'Nobody acts for it any more. What it did stays recorded under its name.',
  'organisations.name.title': 'Change the name',
  'organisations.name.lead':
    'The present name becomes a former name, with its dates. What happened under it goes on saying it.',
  'organisations.name.act': 'Change the name',
  'organisations.end.title': 'End the organization',
  'organisations.end.in_the_way':
    'It cannot end while others depend on what it has here: an offer, a need or a match that goes on. Administrators do not read which.',
  'organisations.end.then':
    'Its own people withdraw them, or brokers close the matches. If another organization takes over, merge it into that one instead.',
  'organisations.end.consequence':
    '{count, plural, =0 {Nobody has a role in it.} one {# person loses their roles in it from their next click.} other {# people lose their roles in it from their next click.}} What its own people drafted nobody opens any more. What it did stays recorded under its name, and nobody else can take the name. This cannot be undone.',
  'organisations.end.invitations':
    '{count, plural, one {# invitation to it that nobody has accepted ends as well.} other {# invitations to it that nobody has accepted end as well.}}',
  'organisations.end.act': 'End the organization',
  'organisations.end.reason.closed': 'It closed',
  'organisations.end.reason.replaced': 'Another organization was set up in its place',
  'organisations.end.reason.duplicate': 'It was entered twice',
  'organisations.end.reason.mistake': 'It was entered by mistake',
  'organisations.end.reason.merged': 'It was merged into another',
  'organisations.merge.title': 'Merge into another organization',
  'organisations.merge.lead':
    'For when another organization takes over its people and everything that is open.',
  'organisations.merge.stale':
    'What would move has changed since you looked, and nothing was moved. It stands below as it is now: look at it again.',
  'organisations.merge.one_kind':
    'Only organizations of the same kind can be merged, and offices of a State only with those of the same State. Others are not in the list.',
  'organisations.merge.wrong_kind':
    'The kind of an organization cannot be changed. If this one was entered under the wrong kind, enter it again under the right one, with its name written somewhat differently, and invite its people there. They withdraw what is open here; then end this organization.',
  'organisations.merge.none': 'There is no other organization that this one can be merged into.',
  'organisations.merge.show': 'Show what would move',
  'organisations.merge.plan': '{from} into {into}',
  'organisations.merge.people': 'People with a role',
  'organisations.merge.records': 'Offers, needs and open matches',
  'organisations.merge.records_all': 'All of them. Administrators do not read which, or how many.',
  'organisations.merge.notes': 'Trust notes in force, which the other answers for',
  'organisations.merge.invitations':
    'Invitations not accepted, which end: invite these people to the other anew',
  'organisations.merge.against': 'They cannot be merged:',
  'organisations.merge.objection.same': 'It is the same organization.',
  'organisations.merge.objection.ended': 'One of them has ended.',
  'organisations.merge.objection.different-kinds':
    'They are of two different kinds. Only organizations of the same kind are merged.',
  'organisations.merge.objection.different-states':
    'They do not belong to the same State. Nothing passes from one State to another.',
  'organisations.merge.objection.matched-with-each-other':
    'They have an open match with each other. A broker closes it first.',
  'organisations.merge.objection.examined-by-each-other':
    'One of them examined what the other gives. That note would become the donor’s own: its issuer withdraws it first.',
  'organisations.merge.consequence':
    'People and everything open move from {from} to {into}. {from} ends, and its name becomes a former name of {into}; what is over stays as it was. Its public page, if it has one, leads to {into}. This cannot be undone.',
  'organisations.merge.act': 'Merge them',
  'organisations.merge.second':
    'People who act for one of them would read what States entrusted to the other, or act beside its people. One administrator alone gives nobody that: one asks for it, and another one looks at this page and merges them.',
  'organisations.merge.alone':
    'There is no other administrator at present. Once you have asked for it, invite one: they find it in their inbox.',
  'organisations.merge.ask': 'Ask another administrator to merge them',
  'organisations.merge.asked':
    'You asked for it on {at}. Nothing has moved. Another administrator merges them here within fourteen days.',
  'organisations.merge.asked_by': '{name} asked for it on {at}. Whether it is right is yours to judge.',
  'organisations.merge.waits': 'On {at} {name} asked to merge this organization into {into}.',
  'organisations.merge.look': 'Look at it',
  'organisations.own.title': 'Your organization',
  'organisations.own.lead': 'What is said of your organization here. Forms begin with it.',
  'organisations.own.fixed':
    'Name, State, IATI reference and contact line are changed by an administrator. The kind stays as it was entered.',
  'organisations.own.fixed_state':
    'Name, IATI reference and contact line are changed by an administrator. The kind and the State stay as they were entered.',
  'organisations.own.public': 'See its public page',
  'organisations.public.about': 'About',
  'organisations.public.ended': 'This organization ended on {day}. What it offered is no longer on offer.',
  'organisations.public.offers': 'What it offers now',
  'organisations.public.no_offers': 'Nothing at present.',
  'organisations.flash.renamed': 'The name is changed. The old one is kept.',
  'organisations.flash.ended': 'The organization has ended.',
  'organisations.flash.merged': 'The organizations are merged.',
  'organisations.flash.merger_asked':
    'It is asked for. Tell another administrator: they find it on the page of the organization that would end.',
} as const;
