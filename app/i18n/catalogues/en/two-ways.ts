/** What an organization gives and receives on one page, what it could offer, and kinds of cooperation. */
export default {
  'two_ways.title': 'Give and receive: {name}',
  'two_ways.lead': 'Both sides of the street: what this organization gives, and what it receives.',
  'two_ways.own': 'Give and receive',
  'two_ways.who_sees':
    'Only its own people and brokers see this page, each as far as their role goes. Everybody may read published offers, and nobody else what a State asks for or receives.',
  'two_ways.gives': 'What it gives',
  'two_ways.receives': 'What it receives',
  'two_ways.offers': 'Offers',
  'two_ways.asks_state': 'Needs',
  'two_ways.asks_hub': 'Programmes for several States',
  'two_ways.matches': 'Matches',
  'two_ways.deliveries': 'Deliveries',
  'two_ways.lessons': 'What was learned',
  'two_ways.no_offers': 'No offers yet.',
  'two_ways.asks_nothing_state': 'No needs yet.',
  'two_ways.asks_nothing_hub': 'No programmes yet.',
  'two_ways.no_matches': 'No matches yet.',
  'two_ways.no_deliveries': 'No delivery has been completed yet.',
  'two_ways.places': '{taken} of {slots} places taken',
  'two_ways.completed': 'Completed on {day}',
  'two_ways.share': 'Share: {amount}, {budget} of the budget',
  'two_ways.said_by_donor': 'The giving side, on match {reference}',
  'two_ways.said_by_recipient': 'The receiving side, on match {reference}',
  'two_ways.first_shown': 'The {count} that moved last are shown. The lists have all of them.',
  'two_ways.public_only':
    'You see published offers here. Drafts and deliveries are for whoever has the donor role in this organization.',
  'two_ways.not_yours_state':
    'What is asked for and received is for whoever has the focal point role in this organization.',
  'two_ways.not_yours_hub':
    'Programmes for several States are for whoever has the hub coordinator role in this organization.',
  'two_ways.no_state': 'Needs are posted by States, and by regional hubs for several States together.',
  'two_ways.change_role': 'Change your role',
  'two_ways.part': 'How your State takes part',
  'two_ways.part_hint':
    'You say this yourselves, and the platform keeps no list. A match is called North–South, South–South or South–North by what both States say. On an offer you choose the kinds yourselves: what follows from this is shown beside them, and you are told where the two contradict. While you say nothing, nothing follows. It is shown wherever your State is named, and never while it is masked.',
  'two_ways.part.south': 'As a country of the South',
  'two_ways.part.north': 'As a country of the North',
  'two_ways.part.unsaid': 'We do not say',
  'two_ways.part.fact': 'Takes part',
  'two_ways.error.part': 'Choose one of the three.',
  'two_ways.flash.part_saved': 'Saved. Matches say it from now on.',
  'two_ways.cooperation': 'Cooperation',
  'two_ways.cooperation_of_match': '{kinds}. This follows from what the parties say of themselves.',
  'two_ways.cooperation_unsaid':
    'Not said, because not every State in it has said whether it takes part as South or North.',
  'two_ways.cooperation_both_north':
    'Both States take part as North. North–South, South–South and South–North say nothing of that.',
  'two_ways.cooperation_giver_no_state':
    'Not said. Only a State says whether it takes part as South or North, and the organization that gives here is not one.',
  'two_ways.cooperation_not_yet':
    'It can be derived once you were introduced, and have said that you keep confidential what the State shares.',
  'two_ways.cooperation_no_longer':
    'The match is over, and what the receiving State says of itself is no longer shown to you. Which kind it was is therefore not said here.',
  'two_ways.cooperation_of_offer': 'Follows from who gives, pays and delivers',
  'two_ways.lane_of_offer': 'Follows from what its State says of itself',
  'two_ways.lane_from.north': 'North–South where a State of the South receives it',
  'two_ways.lane_from.south': 'South–South or South–North, by who receives it',

  'could_offer.title': 'What could we offer?',
  'could_offer.lead':
    'Whoever has received something can often pass it on, and neighbours learn best from neighbours. Here are some beginnings. Take one if it suits you; there is no need to.',
  'could_offer.received': 'What you have received',
  'could_offer.received_none': 'Nothing has been delivered to your State through this platform yet',
  'could_offer.received_none_next': 'When something is, it appears here with a draft that passes it on.',
  'could_offer.received_through': 'From {donor}',
  'could_offer.under_way': 'Under way',
  'could_offer.draft_has':
    'The draft has a title and a first sentence in our words. Theme: {themes}. Kind of help: {modes}. Languages: {languages}. For the States of {area}.',
  'could_offer.draft_weeks': 'Duration: {weeks}.',
  'could_offer.draft_no_words': 'It holds no words of a donor and none of a need.',
  'could_offer.draft_south': 'It says South–South, as your State takes part as a country of the South.',
  'could_offer.start': 'Start a draft from this',
  'could_offer.start_note': 'Nothing is handed in and nobody outside your organization sees it.',
  'could_offer.nearby': 'What is asked for near you',
  'could_offer.nearby_lead':
    'Needs from your part of the world, as every donor sees them: a State stays masked until it is introduced. One of your own State may be among them; it is masked for you too, since leaving it out would tell which it is.',
  'could_offer.nearby_public':
    'Needs of other States from your part of the world, as far as everybody may see them.',
  'could_offer.nearby_first':
    'First come those on a theme on which your State has an offer or has received something.',
  'could_offer.nearby_first_giver': 'First come those on a theme on which you have an offer or a draft.',
  'could_offer.nearby_more': 'There are more in the lists of these areas:',
  'could_offer.nearby_none': 'At this moment no need is shown as coming from near you',
  'could_offer.nearby_none_text':
    'What counts is the area that is shown. Where a larger one stands for a masked State, its need is in the list of all needs only.',
  'could_offer.nearby_none_list': 'See all needs that are shown to you',
  'could_offer.nearby_role':
    'More may be asked for near you than everybody may see. That is shown in the donor role, in which donors see needs, each State masked.',
  'could_offer.you_offer': 'On this theme you have:',
  'could_offer.you_received': 'On this theme you have received:',
  'could_offer.until': 'until {day}',
  'could_offer.offered': 'What you offer already',
  'could_offer.offered_none': 'No offer yet.',
  'could_offer.started': 'The draft is there',
  'could_offer.started_next':
    'It stands among the offers of {organization}. Whoever has the donor role there finds it under My offers and goes on with it.',
  'could_offer.go_on': 'Change to the donor role and go on',
  'could_offer.nobody':
    'If nobody has that role yet, whoever runs this platform can invite you or a colleague to it.',
  'could_offer.draft_title': 'How we did it: {theme}',
  'could_offer.draft_summary':
    'We have worked on this ourselves ({themes}) and tell colleagues of neighbouring States how we went about it. [Say here in your own words what you can tell and show.]',
  'could_offer.link': 'What could we offer?',
} as const;
