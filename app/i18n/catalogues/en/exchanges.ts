/** Exchanges: two or three organizations, each of which gives and receives. */
export default {
  'exchanges.title': 'Exchanges',
  'exchanges.lead':
    'Two organizations that can each give what the other needs, and rings of three in which everyone gives and receives.',
  'exchanges.how': 'How these are found',
  'exchanges.how_text':
    'An organization can give to another where one of its published offers passes every hard stop of one of the other’s circulating needs, shares a theme with it and reaches {least} of {most} points, by the same rules and weights as every ranking. The best pair counts. An exchange stands as high as the part of it that fits least. At most the best {count} are kept.',
  'exchanges.how_free':
    'Nothing is matched by the machine. Each part is an ordinary match that both its sides may accept or decline, and none depends on the others.',
  'exchanges.found': '{count, plural, =0 {No exchange now} one {# exchange} other {# exchanges}}',
  'exchanges.none_next':
    'An exchange needs organizations that have both a published offer and a circulating need. It appears here as soon as two or three of them fit.',
  'exchanges.of_two': 'Exchange between {members}',
  'exchanges.of_three': 'Ring of {members}',
  'exchanges.weakest': 'Fits at least {points} of {most} points',
  'exchanges.arc': '{giver} gives, {receiver} receives',
  'exchanges.need': 'Need {reference}',
  'exchanges.offer': 'Offer {reference}',
  'exchanges.why': 'Why: points for {offer} and {need}',
  'exchanges.propose': '{count, plural, one {Propose this match} other {Propose these # matches}}',
  'exchanges.consequence':
    'Each side is asked by itself and has 15 working days to answer. Nobody is told of the other parts of the exchange before they say so.',
  'exchanges.all_open': 'All parts are with their sides already.',
  'exchanges.more': 'Show {count, plural, one {# more} other {# more}}',
  'exchanges.flash.some':
    'Some parts were proposed. The others can no longer be: their need or offer has changed.',
} as const;
