/** What a State shares in confidence: saying that it stays so, who read it, and the sealed text with one donor. */
export default {
  'confidence.title': 'Before you read what the State shares with you',
  'confidence.lead.donor':
    'You were introduced, and the State shares more of this need with you, in confidence. You are asked once for each need.',
  'confidence.lead.hub':
    'The State chose your hub, and shares more of this need with you, in confidence. You are asked once for each need.',
  'confidence.only': 'Show what you read here and its files only to colleagues who work on this need.',
  'confidence.ends.donor': 'Delete your copies when the match ends or the State withdraws its need.',
  'confidence.ends.hub': 'Delete your copies when the need no longer circulates or the State withdraws it.',
  'confidence.known': 'The State is told who read or downloaded what, of which organization, and when.',
  'confidence.marked':
    'Your copy of a PDF or of a picture has your name, your organization and the time on every page. Files of other kinds have no watermark.',
  'confidence.act': 'I keep it confidential',
  'confidence.consequence':
    'This is recorded with your name and your organization. It holds for the need and for its files.',
  'confidence.kept': 'You said that you keep it confidential.',
  'confidence.flash.kept': 'Thank you. You can now read what the State shares with you.',
  'confidence.first.title': 'The State shares more of this need with you, in confidence.',
  'confidence.first.link': 'Say that you keep it confidential, and read it',

  'confidence.readers.title': 'Who read the need',
  'confidence.readers.lead':
    'Introduced donors, hubs you chose, and brokers. Each person is listed once a day, at their first reading. Kept for two years. Only your delegation sees this list.',
  'confidence.readers.none': 'Nobody has read it yet.',
  'confidence.readers.files': 'See who downloaded each file',
  'confidence.readers.caption': 'Each person and day, the latest first',
  'confidence.readers.when': 'First read that day',
  'confidence.readers.who': 'Who',
  'confidence.readers.what': 'What',
  'confidence.readers.view.parties': 'What you share after an introduction',
  'confidence.readers.view.hub': 'What you share with hubs you chose',
  'confidence.readers.view.whole': 'The whole need, as brokers see it',

  'sharing.link': 'Share the sealed text with a donor',
  'sharing.title': 'Sharing the sealed text of need {reference}',
  'sharing.lead':
    'You may share it with a donor that a broker introduced to you. Nobody else can do this for you, and you can take it back at any time.',
  'sharing.nothing': 'Nothing is sealed here, so there is nothing to share.',
  'sharing.none': 'You have not been introduced to a donor yet',
  'sharing.none_next': 'Once a broker has introduced you, the donor appears here.',
  'sharing.match': 'Match {reference}',
  'sharing.state.possible': 'Not shared',
  'sharing.state.shared': 'Shared',
  'sharing.state.none': 'Over: the match has ended',
  'sharing.since': 'Shared since {at}.',
  'sharing.since_by': 'Shared since {at}, by {person}.',
  'sharing.choose': 'Share it with them: see first what that means',
  'sharing.act.end': 'Take it back',
  'sharing.consequence.end':
    'From this moment they can no longer open it. What they have read, they have read.',
  'sharing.flash.ended': 'You took it back. They can no longer open it.',
  'sharing.step.title': 'Share the sealed text',
  'sharing.step.lead': 'Nothing is shared until you press the button at the end of this page.',
  'sharing.step.who':
    'Everybody who acts for this donor can open it, after saying that they keep it confidential and confirming who they are.',
  'sharing.step.until': 'Until you take it back or the match ends.',
  'sharing.step.told': 'You see each reading: who, when, which version.',
  'sharing.step.later':
    'If you change the text, they read the new one. If you remove it, nothing is shared any more.',
  'sharing.step.warning': 'Whoever reads it can write it down, and nobody can take that back.',
  'sharing.step.nothing': 'There is nothing to share with them now.',
  'sharing.step.back': 'See with whom it is shared',
  'sharing.act.share': 'Share it with them',
  'sharing.consequence.share': 'It is recorded that you shared it. They can open it from now on.',
  'sharing.flash.shared': 'The sealed text is shared with them. You can take it back here.',
  'sharing.text.title': 'What the State tells you in confidence',
  'sharing.text.lead': 'The State shares this text with you for this match. It can take it back at any time.',
  'sharing.text.link': 'Open it',
  'sharing.consequence.open': 'The State is told that you read it, and when.',

  'needs.event.keep-confidential': 'Said that what the State shares stays confidential',
  'needs.event.read-view': 'Read what the State shares in confidence',
  'needs.event.read-need': 'Read the need',
} as const;
