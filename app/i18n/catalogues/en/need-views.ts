/** Who sees which part of a need, what each audience gets, and the State's agreement to it. */
export default {
  'needs.part.subject': 'Theme',
  'needs.part.size': 'Size',
  'needs.part.state': 'Name of the State',
  'needs.part.title': 'Title',
  'needs.part.summary': 'Summary',
  'needs.part.outcomes': 'Results',
  'needs.part.basis': 'National basis',
  'needs.part.norms': 'Norms',
  'needs.part.maturity': 'Maturity',
  'needs.part.people': 'Gender marker and beneficiaries',
  'needs.part.delivery': 'Preferred forms of help and languages',
  'needs.part.hubs': 'Chosen hubs',
  'needs.part.timing': 'Dates and urgency',
  'needs.part.priority': 'Priority',
  'needs.part.conditions': 'Red lines',
  'needs.part.exclusions': 'Excluded organizations',

  'needs.audience_of_state': 'the State’s delegation and the brokers',
  'needs.audience_of.public': 'the public',
  'needs.audience_of.registered': 'registered donors, hubs and verifiers',
  'needs.audience_of.hub': 'a hub chosen for this need',
  'needs.audience_of.parties': 'a donor after an introduction',

  'needs.tier.T0': 'Everyone',
  'needs.tier.T1': 'Registered users',
  'needs.tier.T2': 'Introduced donors, your hub',
  'needs.tier.T3': 'Your delegation and the brokers',
  'needs.tier.T4': 'Kept outside the platform',

  'needs.seen_by.T0': 'everyone, once it circulates',
  'needs.seen_by.T1': 'registered users, once it circulates',
  'needs.seen_by.T2':
    'brokers once you hand it in; the hub you chose as soon as it circulates; a donor only after an introduction',
  'needs.seen_by.T3': 'your delegation, and brokers once you hand it in',
  'needs.seen_by.T4': 'nobody here',

  'needs.section.what': 'What is needed',
  'needs.section.results': 'Results',
  'needs.section.how': 'How help should come',
  'needs.section.when': 'When',
  'needs.section.limits': 'Red lines',
  'needs.list.public': 'Needs shown to everyone',
  'needs.list.public_lead':
    'What States chose to show to everyone of what they ask for. Registered donors, hubs and verifiers may see more.',
  'needs.list.public_none':
    'No State shows such a need to everyone now. Donors with an account may find more.',

  'needs.view.of.public': 'As the public sees it',
  'needs.view.of.registered': 'As registered donors, hubs and verifiers see it',
  'needs.view.of.hub': 'As the chosen hub sees it',
  'needs.view.of.parties': 'As an introduced donor sees it',
  'needs.unseen.title': 'Not shown here, or not stated',
  'needs.outside.title': 'Exchanged outside the platform',
  'needs.outside.parts': 'The State keeps this elsewhere and gives it in person: {parts}. To receive it:',
  'needs.outside.no_contact': 'Ask the broker.',
  'needs.outside.kept': 'you exchange this outside the platform, so it is not asked here.',
  'needs.confidential.parties':
    'The State shared this with you because you were introduced. Keep it confidential. You can no longer read it if the State withdraws.',
  'needs.confidential.hub':
    'The State chose your hub to see this. Keep it confidential. You can no longer read it if the State withdraws.',

  'needs.confidential.programme':
    'Your hub proposed this programme. Below is exactly what a donor reads of it after an introduction.',

  'needs.act.visibility': 'Choose who sees what',
  'needs.act.preview': 'See it as others see it',
  'needs.tasks.visibility': 'Safe choices are already made. Change them part by part.',
  'needs.tasks.parts_chosen':
    '{count, plural, =0 {Usual choices} one {# part chosen by you} other {# parts chosen by you}}',

  'needs.visibility.title': 'Who sees what',
  'needs.visibility.lead':
    'Brokers always read what you hand in. For everybody else you choose, part by part. Registered users are donors, hubs and verifiers with an account. Nothing is seen before your State has agreed and a broker circulates the need.',
  'needs.visibility.served':
    'What you show to fewer people disappears for the others as soon as you save. What you show to more people waits until you agree to it on the next page.',
  'needs.visibility.state_hint':
    'Until it is named, your State is shown as a region in which at least five States remain possible.',
  'needs.visibility.subject_hint':
    'The least that a donor needs. No other part is seen by more people than this one.',
  'needs.visibility.outside': 'How to receive what is exchanged outside the platform',
  'needs.visibility.outside_hint':
    'An office with its own telephone or address, not a person’s, and not the content. The hub you chose sees it as soon as the need circulates, a donor once introduced.',
  'needs.visibility.words': 'Other words by which your State would be known',
  'needs.visibility.words_hint':
    'One a line: a ministry, a national programme, a city. Its names, capital, people and internet domain are known already. We point to these words in your texts. Only your delegation sees this list.',
  'needs.visibility.save': 'Save these choices',
  'needs.visibility.usual': 'Usual choice: {tier}.',
  'needs.error.wider_than_subject':
    'More people would see this than the theme. Choose the same or fewer people.',
  'needs.error.outside_contact': 'Say how to receive what you exchange outside the platform.',

  'needs.preview.title': 'As {audience} would see it',
  'needs.preview.lead': 'This is exactly what they read.',
  'needs.preview.others': 'See it as',
  'needs.preview.as.public': 'The public',
  'needs.preview.as.registered': 'Registered donors, hubs and verifiers',
  'needs.preview.as.hub': 'A hub chosen for this need',
  'needs.preview.as.parties': 'A donor after an introduction',
  'needs.preview.nothing': 'They see nothing of this need, not even that it exists.',
  'needs.preview.no_hub': 'You have not chosen a hub yet; this is what one would see.',
  'needs.views.title': 'What each audience sees',
  'needs.views.none': 'Nothing of this need is seen by {audience}.',

  'needs.telling.title': 'Words that could name your State',
  'needs.telling.text':
    'These words appear in texts that are shown without your State’s name. Whoever reads them may know which State it is.',
  'needs.telling.kind.name': 'the State’s name',
  'needs.telling.kind.capital': 'its capital',
  'needs.telling.kind.demonym': 'its people',
  'needs.telling.kind.domain': 'its internet domain',
  'needs.telling.kind.own': 'a word from your list',
  'needs.telling.why': '({kind}; read by {audiences})',
  'needs.telling.question': 'May these words stay?',
  'needs.telling.otherwise':
    'If not, show these texts to fewer people under “Choose who sees what”, and come back.',
  'needs.telling.otherwise_change':
    'If not, take the need back below to change the words, or show these texts to fewer people under “Choose who sees what” and come back.',
  'needs.telling.leave': 'I have read them, and they may stay',

  'needs.changes.title': 'What would be seen more than now',
  'needs.changes.gains': 'would also see: {parts}',

  'needs.flash.tiers': 'Your choices are saved.',
  'needs.flash.tiers_wait': 'Your choices are saved. More people see more only after you agree below.',
  'needs.event.choose-tiers': 'Chose who sees what',
} as const;
