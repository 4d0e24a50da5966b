/** The public pages of the ten guiding principles: what they say, how they are checked, and counts. */
export default {
  'principles.page.title': 'The ten guiding principles',
  'principles.page.lead':
    'Everything here is checked against ten principles on which all States agreed. Each offer, need and match says for each of them how it stands, on what, and who looked.',
  'principles.page.source': 'They stand in the report of the first Open-ended Working Group: {source}.',
  'principles.page.two_way':
    'The same report calls capacity-building a two-way street, from which all sides learn ({source}).',
  'principles.page.stands_in': 'It stands in {source}.',
  'principles.page.states': 'The four ways in which something can stand',
  'principles.page.states_text':
    'This platform works the status out from the answers and from its own rules. A UN broker then reviews each and signs, before a need is validated or an offer is published. If an answer changes, that review no longer holds, and it says so.',
  'principles.page.state.met':
    'It rests on more than one side’s word: a rule of this platform, a check by somebody else, evidence that a broker has seen, or a plan that both sides have confirmed.',
  'principles.page.state.declared':
    'Whoever wrote it says so, and nobody else has looked at the evidence yet.',
  'principles.page.state.open': 'Something is not answered, or a broker has a question.',
  'principles.page.state.na': 'It does not apply to this record.',
  'principles.page.no_score':
    'The ten are never added up. There is no score of an offer, a need or a match, and none of a State.',
  'principles.page.in_ranking':
    'Only where offers are ranked for one need do three answers of an offer count as well: its conditions, its evidence and its gender marker, for at most {points} of 100 points.',
  'principles.page.principle': 'Principle',
  'principles.page.region': 'Region',
  'principles.page.year': 'Year',
  'principles.page.all': 'All',
  'principles.page.several': 'More than one region',
  'principles.page.not_shown': 'not shown',
  'principles.page.suppressed':
    '“Not shown” stands for numbers under five. Of matches it also stands for others from which those could be worked out, and none and a few look the same. States, organizations and people are never counted or named.',
  'principles.page.checks': 'How this platform checks it',
  'principles.page.offer.title': 'Published offers',
  'principles.page.offer.lead':
    'As each offer’s own page says today: by a broker’s review as far as it still holds, and else by the rules of this platform.',
  'principles.page.offer.figure': 'How published offers stand to each principle',
  'principles.page.offer.caption': 'Published offers by principle and status',
  'principles.page.offer.regions': 'Published offers by the region they are for',
  'principles.page.offer.years': 'Published offers by the year of publication',
  'principles.page.offer.too_few':
    'There are fewer than five published offers, so nothing is counted here yet.',
  'principles.page.match.title': 'Agreed matches',
  'principles.page.match.lead':
    'As they stood on the day they were agreed. A year is counted once, when it is over, and its numbers never change.',
  'principles.page.match.figure': 'How the matches agreed in {year} stood to each principle',
  'principles.page.match.caption': 'Matches agreed in {year} by principle and status',
  'principles.page.match.regions': 'Matches agreed in {year} by the region of the recipient',
  'principles.page.match.years': 'Agreed matches by the year of the agreement',
  'principles.page.match.too_few':
    'No year that is over had five agreed matches, so nothing is counted here yet.',

  'principles.stage.handing-in': 'When something is handed in',
  'principles.stage.review': 'When a broker reviews it',
  'principles.stage.agreement': 'Before two sides agree',
  'principles.stage.closing': 'When a match is closed',

  'principles.check.PP1.handing-in':
    'An offer says who runs and pays for what remains. Equipment, licences and software need a day on which support ends, or they are not published. A one-off activity under five days is asked for the larger programme it belongs to. A need is asked which unit and post carry the result on.',
  'principles.check.PP1.agreement':
    'The joint plan has dates, milestones, and a word on what remains and who pays for it. Without them nothing is agreed.',
  'principles.check.PP1.closing':
    'The broker who closes a match reads whether somebody said what remains, who runs it and who pays; both sides are asked again after six and twelve months.',
  'principles.check.PP2.handing-in':
    'A need without one result that can be measured is not handed in. Both sides are asked which norm of responsible State behaviour, or which stage of maturity, the work serves.',
  'principles.check.PP2.agreement': 'Each result in the joint plan has an indicator, a target and a day.',
  'principles.check.PP2.closing':
    'The broker reads whether each result has the recipient’s word on what was reached.',
  'principles.check.PP3.handing-in':
    'An offer declares its conditions, or that there are none: “declared” says that it did, not that there are none. Safeguards of delivery stand in an answer of their own. Evidence and who pays are asked for.',
  'principles.check.PP3.review': 'An offer with a political condition is not published.',
  'principles.check.PP4.handing-in':
    'Only a focal point whose authority is on file hands in a need, agrees to what each audience sees, and may withdraw at any stage without giving reasons.',
  'principles.check.PP4.review':
    'Technology that needs remote access, or that keeps data abroad, is shown as an open question.',
  'principles.check.PP4.agreement':
    'For technology the joint plan says where data stay and who can reach it from afar.',
  'principles.check.PP5.handing-in':
    'Technology has a passport for each component, and its donor declares what it knows about it and how.',
  'principles.check.PP5.review':
    'No technology is published without a trust note in force. One that is only self-declared is a note, and is shown as such.',
  'principles.check.PP5.agreement': 'The trust note must be in force on the day of the agreement.',
  'principles.check.PP5.closing':
    'The broker reads whether the recipient confirmed at delivery what arrived.',
  'principles.check.PA1.handing-in':
    'A need cites the national strategy, law, plan or assessment it rests on, or says that it is in preparation, which is shown.',
  'principles.check.PA1.agreement':
    'Nobody is introduced before both sides have said yes. Either side may leave.',
  'principles.check.PA2.agreement':
    'The table of who does what has an entry of the recipient for design, for execution and for monitoring, and both sides say how they follow it together. Without it nothing is agreed.',
  'principles.check.PA2.closing':
    'The broker reads whether every milestone was reached and both sides gave their view.',
  'principles.check.PA3.handing-in':
    'The State chooses for each part and each file who sees it. National documents stay with its delegation and the brokers unless it shares them.',
  'principles.check.PA3.agreement':
    'Whoever is given something in confidence first says that it stays so. Each reading is entered in a list that the State can read.',
  'principles.check.PE1.handing-in':
    'Who may receive an offer is stated as a rule. The gender marker, and how people with disabilities take part, are asked for. What could serve surveillance or interception needs safeguards, or it is not handed in.',
  'principles.check.PE1.review':
    'What could serve surveillance or interception is read by two brokers before it is published.',
  'principles.check.PE1.agreement': 'Safeguards stand in the offer that both sides agree on.',
  'principles.check.PE2.handing-in':
    'Every text is scanned. A password or a key stops it; an address, a weakness or a person’s details is marked, and its writer looks again.',
  'principles.check.PE2.agreement': 'The texts of the joint plan are scanned in the same way.',
} as const;
