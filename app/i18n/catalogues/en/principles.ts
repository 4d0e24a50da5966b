/** What checks find, and what the state of a principle rests on. Findings say what to do. */
export default {
  'offers.mode_groups': 'How experts come',
  'principles.finding.no-title': 'Give the offer a title.',
  'principles.finding.no-theme': 'Choose at least one theme.',
  'principles.finding.no-outcome':
    'Say what will be different afterwards, and how it can be measured. Not only how many people are trained.',
  'principles.finding.no-norm':
    'Name the norms of responsible State behaviour that this supports, or the stage of maturity that it suits.',
  'principles.finding.no-mode': 'Choose how the help is delivered.',
  'principles.finding.no-language': 'Choose at least one language of delivery.',
  'principles.finding.no-eligibility': 'Say who may receive the help.',
  'principles.finding.eligibility-unconfirmed':
    'Confirm who may receive the help: so far it is only what the import suggests.',
  'principles.finding.no-timing':
    'Give at least one date: when States can apply, or when the help is delivered.',
  'principles.finding.closing-day-past': 'The closing day has passed. Give a later one, or none.',
  'principles.finding.delivery-past': 'The last day of delivery has passed. Give a later one.',
  'principles.finding.conditions-undeclared': 'Declare whether there are conditions.',
  'principles.finding.political-condition':
    'An offer with a political condition cannot be published. The guiding principles ask for help that is politically neutral and without conditions.',
  'principles.finding.cooperation-contradicted':
    'The kind of cooperation contradicts what the State says of itself: as South or as North.',
  'principles.finding.no-funder': 'Say who pays for it.',
  'principles.finding.no-support-end': 'Give the day until which the equipment or software is supported.',
  'principles.finding.support-over': 'Support has already ended. Give a later day.',
  'principles.finding.no-exit-plan': 'Say what happens when the help ends: who runs it, and who pays.',
  'principles.finding.short-training':
    'A one-off activity of a few days, or of no stated length, should name the larger programme it belongs to.',
  'principles.finding.mission-too-long':
    'A short mission takes four weeks at most. Say how else the experts come, or correct the duration.',
  'principles.finding.presence-too-short':
    'Extended presence takes three months or more. Choose a short mission instead, or correct the duration.',
  'principles.finding.no-evidence': 'Say what shows that this kind of help works.',
  'principles.finding.gender-unset': 'Set the gender marker.',
  'principles.finding.no-accessibility': 'Say how people with disabilities can take part.',
  'principles.finding.dual-use-unguarded':
    'Say which safeguards apply: this could be used for surveillance, interception or exploitation.',
  'principles.finding.no-declaration':
    'Declare what you know about the technology and how you know it. This becomes its self-declared trust note.',
  'principles.finding.no-passport':
    'Technology needs a passport: say what it is, who made it, and what is known of it.',
  'principles.finding.passport-incomplete': 'A technology passport is not complete yet.',
  'principles.finding.secret-in-text':
    'The text seems to hold a password or a key. Take it out: nothing secret may be written here.',
  'principles.finding.trace-in-text':
    'A text holds what may tell of a system, a weakness or a person: it is marked in the form. Look again whether that belongs here.',
  'principles.finding.no-note':
    'There is no trust note in force for the technology. Return the offer and ask for a declaration.',
  'principles.finding.second-broker':
    'This could be used for surveillance or interception, so two brokers have to read it: one takes it up, another publishes it.',

  'principles.evidence.exit-plan': 'The donor says what happens when the help ends.',
  'principles.evidence.outcomes': 'Outcomes and norms are stated.',
  'principles.evidence.no-conditions': 'Declared: no conditions. Evidence and funding source are stated.',
  'principles.evidence.conditions-listed':
    'Not without conditions: the donor lists them under the terms. Evidence and funding source are stated.',
  'principles.evidence.state-decides':
    'The State decides, and may leave at any stage without giving reasons.',
  'principles.evidence.data-in-country': 'Data can stay in the country, and nobody needs remote access.',
  'principles.evidence.data-leaves': 'Data is kept outside the country.',
  'principles.evidence.remote-required': 'The technology requires remote access.',
  'principles.evidence.terms-unstated': 'Remote access or the place of the data is not stated.',
  'principles.evidence.no-technology': 'No technology is handed over.',
  'principles.evidence.self-declared': 'The donor has declared what it knows about the technology.',
  'principles.evidence.checked':
    'Somebody other than the donor has checked it. The level of the trust note says whether that was its documents or the thing itself.',
  'principles.evidence.note-disputed':
    'Somebody other than the donor has checked the technology, and a trust note on it is disputed.',
  'principles.evidence.no-note': 'No trust note is in force for the technology.',
  'principles.evidence.both-opt-in': 'No match comes about unless both sides agree.',
  'principles.evidence.agreed-in-match': 'Responsibilities are agreed in each match.',
  'principles.evidence.no-national-documents': 'An offer holds no national documents.',
  'principles.evidence.gender-marker': 'The gender marker, accessibility and who may receive are stated.',
  'principles.evidence.nothing-sensitive':
    'A scan found nothing in the texts that tells of a system, a weakness or a person.',
  'principles.evidence.no-exit-plan': 'What happens when the help ends?',
  'principles.evidence.no-support-end': 'Until when is the technology supported?',
  'principles.evidence.support-over': 'Support for the technology has ended.',
  'principles.evidence.short-training': 'Which larger programme does this one-off activity belong to?',
  'principles.evidence.no-outcome': 'What will be different afterwards?',
  'principles.evidence.no-norm': 'Which norms does it support, or which stage of maturity does it suit?',
  'principles.evidence.conditions-undeclared': 'Are there conditions?',
  'principles.evidence.political-condition': 'A political condition is attached.',
  'principles.evidence.no-evidence': 'What shows that it works?',
  'principles.evidence.no-funder': 'Who pays for it?',
  'principles.evidence.dual-use-unguarded': 'Which safeguards apply to possible surveillance use?',
  'principles.evidence.no-eligibility': 'Who may receive it?',
  'principles.evidence.eligibility-unconfirmed': 'Who may receive it is not yet confirmed.',
  'principles.evidence.gender-unset': 'The gender marker is not set.',
  'principles.evidence.no-accessibility': 'How can people with disabilities take part?',
  'principles.evidence.secret-in-text': 'The text seems to hold a secret.',
  'principles.evidence.trace-in-text': 'A text may tell of a system, a weakness or a person.',
} as const;
