/** Exchanges: two or three organizations, each of which gives and receives. */
export default {
  'exchanges.title': 'Exchanges',
  'exchanges.lead':
    'Two organizations that can each give what the other needs, and rings of three in which everyone gives and receives.',
  'exchanges.how': 'How these are found',
  'exchanges.how_text':
    'An organization can give to another where one of its published offers passes every hard stop of one of the other’s circulating needs, may be put before it by its State’s consent, shares a theme with it and reaches {least} of {most} points, by the same rules and weights as every ranking. The best pair counts. An exchange stands as high as the part of it that fits least. At most the best {count} are kept. Programmes for several States are not looked at: they give nothing in exchange.',
  'exchanges.how_free':
    'Nothing is matched by the machine. Each part is an ordinary match that both its sides may accept or decline, and none depends on the others.',
  'exchanges.found': '{count, plural, =0 {No exchange now} one {# exchange} other {# exchanges}}',
  'exchanges.none_next':
    'An exchange needs organizations that have both a published offer and a circulating need. It appears here as soon as two or three of them fit.',
  'exchanges.left_out':
    '{count, plural, one {The newest circulating need is not looked at: there are more than {most}.} other {The # newest circulating needs are not looked at: there are more than {most}.}}',
  'exchanges.of_two': 'Exchange between {members}',
  'exchanges.of_three': 'Ring of {members}',
  'exchanges.weakest': 'Fits at least {points} of {most} points',
  'exchanges.arc': '{giver} gives, {receiver} receives',
  'exchanges.need': 'Need {reference}',
  'exchanges.offer': 'Offer {reference}',
  'exchanges.why': 'Why: points for {offer} and {need}',
  'exchanges.before': 'These two were brought together before, and it came to its end:',
  'exchanges.propose': '{count, plural, one {Propose this match} other {Propose these # matches}}',
  'exchanges.consequence':
    'Each side is asked by itself and has 15 working days to answer. Nobody is told of the other parts of the exchange before they say so.',
  'exchanges.all_open': 'All parts are with their sides already.',
  'exchanges.more': 'Show {count, plural, one {# more} other {# more}}',
  'exchanges.flash.some':
    'Some parts were proposed. The others were not: something about them has changed since, or you acted on them in another role.',
} as const;
