/** What two sides and their broker write to each other after an introduction. */
export default {
  'threads.title': 'Messages on match {reference}',
  'threads.heading': 'Messages',
  'threads.lead':
    'What you write here is read by both sides of this match and by the brokers, and by nobody else.',
  'threads.lead.alone':
    'What you write here is read by both sides of this match alone: both let the brokers go.',
  'threads.lead.programme':
    'A match of a programme has no messages between its sides: its States would show their names to each other. Brokers alone read what you write here.',
  'threads.lead.over': 'The match is over. What was written stays to be read; nothing is added.',
  'threads.back': 'Back to the messages',
  'threads.field.text': 'Your message',
  'threads.field.language': 'Language of the text',
  'threads.consequence':
    'Whoever has not read yet gets one letter that a message waits, with a link and nothing of what it says.',
  'threads.send': 'Send the message',
  'threads.messages': 'Written so far',
  'threads.none': 'Nothing is written yet',
  'threads.none_next': 'Begin with who you are, and what you would like to speak about first.',
  'threads.none_next_broker':
    'Neither side has written. Begin with what they should settle first, if they wait for a word from you.',
  'threads.new': 'New',
  'threads.without_broker': 'written without the brokers',
  'threads.pages': 'Pages of messages',
  'threads.newest': 'Newest messages',
  'threads.older': 'Older messages',
  'threads.around': 'Around these messages',
  'threads.read_by': 'Have read the newest message',
  'threads.files': 'The need and its files',
  'threads.closed.over': 'The match is over: nothing more is written here.',
  'threads.closed.excused':
    'Both sides let the brokers go. You read what was written while you were there; they can have you back.',

  'threads.elsewhere.link': 'Write down what was said elsewhere',
  'threads.elsewhere.title': 'Said elsewhere: match {reference}',
  'threads.elsewhere.heading': 'Write down what was said elsewhere',
  'threads.elsewhere.lead':
    'A talk by telephone or at a meeting stays with the match when somebody writes it down. Everybody who reads the messages reads it.',
  'threads.elsewhere.means': 'How was it said?',
  'threads.elsewhere.on': 'On which day?',
  'threads.elsewhere.by': 'Who said it?',
  'threads.elsewhere.by_hint':
    'If it was not you, both names are shown: who said it, and that you wrote it down.',
  'threads.elsewhere.self': 'I did',
  'threads.elsewhere.text': 'What was said',
  'threads.elsewhere.act': 'Add it to the messages',
  'threads.elsewhere.line': '{means}, {day}.',
  'threads.elsewhere.said_by': 'Said by {person}, written down by the person named above.',
  'threads.means.telephone': 'By telephone',
  'threads.means.video': 'By video call',
  'threads.means.meeting': 'At a meeting',
  'threads.means.letter': 'By letter or e-mail',
  'threads.means.other': 'Otherwise',

  'threads.broker.title': 'The brokers in the messages of match {reference}',
  'threads.broker.heading': 'The brokers in these messages',
  'threads.broker.lead':
    'Brokers read along and can help. When both sides wish to speak alone, both let them go.',
  'threads.broker.there': 'The brokers read these messages.',
  'threads.broker.gone': 'Both sides let the brokers go: they do not read what is written now.',
  'threads.broker.excused_by.donor': 'The donor would let the brokers go.',
  'threads.broker.excused_by.recipient': 'The State would let the brokers go.',
  'threads.broker.link.excuse-broker': 'Let the brokers go',
  'threads.broker.link.invite-broker': 'Have the brokers back',
  'threads.broker.consequence.excuse-broker':
    'As soon as the other side says so too, brokers no longer read what is written. What they were there for stays open to them. Either side can have them back.',
  'threads.broker.consequence.invite-broker':
    'Brokers read again what is written from now on. What was written without them they never read.',

  'threads.flash.sent': 'Your message is sent.',
  'threads.flash.logged': 'What was said is written down.',
  'threads.flash.excused': 'You let the brokers go. They are gone when the other side says so too.',
  'threads.flash.gone': 'Both sides have let the brokers go: they no longer read what is written.',
  'threads.flash.invited': 'The brokers are back.',
  'threads.error.text': 'Write something first.',
  'threads.error.too_long': 'The text is longer than 4,000 characters.',
  'threads.error.language': 'Choose the language of the text.',
  'threads.error.means': 'Choose how it was said.',
  'threads.error.said_on': 'Enter a day that exists.',
  'threads.error.said_on_future': 'Enter a day that has come.',
  'threads.error.said_on_early': 'Enter the day of the introduction or a later one.',
  'threads.error.said_by': 'Choose who said it.',
  'threads.open': 'Messages',
  'threads.open_unread': 'Messages: {count, plural, one {# new} other {# new}}',
  'threads.unread': '{count, plural, one {# new message} other {# new messages}}',

  'mail.message-waits.subject': 'A message waits for you',
  'mail.message-waits.text':
    'Somebody wrote a message about a match that you take part in, or that you follow as a broker. Read it here. Until you have, there is no other letter about it.',
  'matches.event.write-message': 'Wrote a message',
  'matches.event.log-exchange': 'Wrote down what was said elsewhere',
  'matches.event.excuse-broker': 'Let the brokers go from the messages',
  'matches.event.invite-broker': 'Had the brokers back in the messages',
} as const;
