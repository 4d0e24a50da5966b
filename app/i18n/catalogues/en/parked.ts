/** A form that could not be sent at once: kept, shown to who typed it, sent or thrown away. */
export default {
  'parked.title': 'What you typed is kept',
  'parked.lead':
    'It could not be sent, because you first had to prove who you are. Nothing has been sent yet. Only you can see it.',
  'parked.from': 'Where you typed it',
  'parked.from.needs': 'A form about a need',
  'parked.from.offers': 'A form about an offer',
  'parked.from.matches': 'A form about a match',
  'parked.from.organisation': 'The form about your organization',
  'parked.from.account': 'A form of your account',
  'parked.from.administration': 'A form of administration',
  'parked.from.elsewhere': 'A form of this platform',
  'parked.open': 'Open that page as it is now',
  'parked.at': 'Kept since',
  'parked.until': 'Kept until',
  'parked.typed': 'What you typed',
  'parked.text': 'Text',
  'parked.nothing': 'You typed nothing; a button was pressed, or something was chosen.',
  'parked.along': '{count, plural, one {# more value is sent along} other {# more values are sent along}}',
  'parked.along.text':
    'What you chose without a name here, and what the page adds by itself, such as the button you pressed.',
  'parked.send': 'Send what I typed',
  'parked.send.consequence': 'It goes to the page you typed it on, as if you had pressed its button now.',
  'parked.throw_away': 'Throw it away',
  'parked.throw_away.consequence': 'It is deleted at once and cannot be brought back.',
  'parked.notice.title': 'Not sent yet',
  'parked.notice': 'Something you typed was kept and has not been sent.',
  'parked.notice.link': 'See it, then send it or throw it away',
  'parked.flash.kept':
    'What you typed is kept for one hour. You see it again when you have proved who you are.',
  'parked.flash.thrown_away': 'What you typed is deleted.',
} as const;
