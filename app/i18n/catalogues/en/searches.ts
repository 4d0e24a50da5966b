/** Searches that a donor's people keep, and what tells of new needs. */
export default {
  'searches.title': 'Saved searches',
  'searches.lead': 'What you look for among the needs that circulate, and how you hear of new ones.',
  'searches.none': 'You have no saved searches yet',
  'searches.none_next': 'Narrow the list of circulating needs to what you could help with, and save that.',
  'searches.save_this': 'Save this search',
  'searches.deputy':
    'While you stand in for somebody you save no searches: they stay with whoever has the role.',
  'searches.full': 'You have {count} saved searches, as many as there can be. Remove one first.',
  'searches.back_to_one': 'Back to this search',
  'searches.new.title': 'Save a search',
  'searches.edit.title': 'Change this search',
  'searches.one.title': 'Saved search: {name}',
  'searches.unsaid':
    'These needs fit at this moment. A need that does not state something, or does not show it to you, stays in the list.',
  'searches.none_now': 'Nothing that circulates now fits. You hear of it when something does.',

  'searches.filter.unsaid':
    'A need that states no way of helping or no dates, or does not show them to you, stays in the list.',
  'searches.filter.mode': 'Way of helping',
  'searches.filter.from': 'Help can begin from',
  'searches.filter.until': 'Help can begin until the end of',

  'searches.words': 'Needs {parts}.',
  'searches.words.all': 'All needs that circulate and that you may see.',
  'searches.words.theme': 'about “{theme}”',
  'searches.words.region': 'in the region “{region}”',
  'searches.words.mode': 'that ask for “{mode}”',
  'searches.words.from': 'in which help can begin in {month} or later',
  'searches.words.until': 'in which help can begin by the end of {month}',

  'searches.form.lead': 'Whatever you leave open narrows nothing. Only you see this search.',
  'searches.form.name': 'Name of this search',
  'searches.form.name_hint': 'By which you know it again.',
  'searches.form.letters': 'Hear of new needs',
  'searches.form.letters_yes': 'Tell me when a new need fits',
  'searches.form.letters_hint':
    'In your inbox, and by letters as often as you chose there. A letter holds a link and nothing of the need.',
  'searches.form.act': 'Save this search',
  'searches.error.name': 'Give this search a name.',
  'searches.error.name_long': 'The name is too long: 100 characters at most.',
  'searches.error.window': 'The end has to come after the beginning.',

  'searches.hear': 'How you hear of new needs',
  'searches.letters.on': 'You are told of new needs',
  'searches.letters.off': 'You are not told of new needs',
  'searches.feed.on': 'It has a private feed',
  'searches.feed.title': 'Private feed',
  'searches.feed.page_title': 'Private feed: {name}',
  'searches.feed.lead':
    'An address under which your feed reader finds the needs that fit, as far as you may see them at that moment.',
  'searches.feed.address': 'This is the address:',
  'searches.feed.once':
    'It is shown this once. Whoever has it reads the list without signing in: give it to nobody.',
  'searches.feed.none': 'This search has no feed.',
  'searches.feed.made': 'Its feed was made on {at}.',
  'searches.feed.make': 'Make an address',
  'searches.feed.make_consequence':
    'The address works until you end it, or no longer act for your organization.',
  'searches.feed.renew': 'Make a new address',
  'searches.feed.renew_consequence': 'The address that there is now stops at once.',
  'searches.feed.end': 'End the feed',
  'searches.feed.end_consequence': 'The address stops at once. You can make another at any time.',
  'searches.remove': 'Remove this search',
  'searches.remove_consequence': 'Its letters and its feed end with it.',

  'searches.flash.saved': 'Your search is saved.',
  'searches.flash.removed': 'Your search is removed.',
  'searches.flash.feed_ended': 'The feed is ended.',

  'searches.fitting.title': 'Needs that fit your offers best',
  'searches.fitting.lead':
    'Five at most of those that circulate and share a theme with an offer of yours, chosen by the same rules as every ranking. Only what you may see of a need is compared, mostly its theme, region and size: other limits of the State may show after an introduction.',
  'searches.fitting.more': 'All needs that circulate',

  'mail.needs-found.subject': 'A saved search found something new',
  'mail.needs-found.text':
    'Something new fits what you look for. This page shows it, as far as you may see it, after signing in.',
  'mail.needs-fit.subject': 'Something new fits your offers',
  'mail.needs-fit.text':
    'Something new fits what your organization offers. Your inbox shows the five that fit best, as far as you may see them, after signing in.',
} as const;
