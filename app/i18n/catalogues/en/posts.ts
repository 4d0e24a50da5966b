/** Standing in for others: deputies, handing over a post, being away. */
export default {
  'posts.as_deputy': 'Deputy of {name}, {role}, {organisation} until {day}',
  'posts.as_deputy_short': 'deputy of {name}, {role}',
  'posts.until': '{what}, until {day}',
  'posts.ends_on': 'ends on {day}',
  'posts.ends_on_to': 'ends on {day}, handed over to {name}',
  'posts.on_behalf': '{person} as deputy of {giver}',

  'posts.deputies.title': 'Deputies',
  'posts.deputies.lead':
    'A deputy can do what you can do in one role, for some days. They act under their own name, and it is recorded that they did it for you.',
  'posts.deputies.link': 'Name a deputy, or see whose deputy you are',
  'posts.deputies.now': 'Deputies named',
  'posts.deputies.none': 'No deputy is named, and you are nobody’s deputy.',
  'posts.deputies.given': '{deputy} is your deputy as {role} for {organisation}',
  'posts.deputies.held': 'You are deputy of {giver} as {role} for {organisation}',
  'posts.deputies.days': '{from} to {until}',
  'posts.deputies.take_back': 'Take it back',
  'posts.deputies.lay_down': 'Lay it down',
  'posts.deputies.take_back_consequence':
    'If you take it back, they can do nothing in your place any more, from their next click.',
  'posts.deputies.lay_down_consequence':
    'If you lay it down, you can do nothing in their place any more, from your next click.',
  'posts.deputies.new': 'Name a deputy',
  'posts.deputies.new_for':
    'For your role as {role} for {organisation}. For another role, change to it first.',
  'posts.deputies.act': 'Name the deputy',
  'posts.deputies.consequence':
    'From the first day until the end of the last day (UTC) they can do everything you can do in this role. They cannot name another deputy. It ends earlier if your role ends, or theirs here, or if you take it back.',
  'posts.deputies.no_hat': 'Choose the role you want a deputy for first.',
  'posts.deputies.choose': 'Choose a role',
  'posts.deputies.not_administrator':
    'An administrator has no deputy. Make another person administrator instead.',
  'posts.deputies.not_lent': 'You act as a deputy now. What is lent to you, you cannot lend on.',
  'posts.deputies.nobody':
    'Nobody else has a role in {organisation}. Ask whoever runs this platform to invite a colleague first.',
  'posts.deputies.no_broker':
    'Nobody else is a broker for {organisation}, and what a broker reads and decides is lent to brokers only. Ask an administrator to invite another broker first.',

  'posts.deputies.of_person': '{deputy} stands in for {giver} as {role} for {organisation}, until {day}',

  'posts.field.deputy': 'Deputy',
  'posts.hint.deputy_broker': 'Another broker of your organization.',
  'posts.hint.deputy': 'A colleague who has a role in your organization.',
  'posts.field.first_day': 'First day',
  'posts.field.last_day': 'Last day',
  'posts.hint.most_days': 'At most {days, plural, one {# day} other {# days}} in all.',
  'posts.field.colleague': 'Colleague to turn to',
  'posts.colleague_with_roles': '{name} ({roles})',

  'posts.error.colleague': 'Choose a colleague.',
  'posts.error.date': 'Write a date that exists, as day, month and the year in four digits.',
  'posts.error.missing_date': 'Write the date.',
  'posts.error.past': 'This day has passed. Write today or a later day.',
  'posts.error.order': 'The last day is before the first. Write a later day.',
  'posts.error.too_long': 'These are more than 90 days. Choose an earlier last day.',
  'posts.error.away_too_long': 'These are more than 366 days. Choose an earlier last day.',
  'posts.error.after_role':
    'Your role ends before this day. Write the last day of the role or an earlier one.',
  'posts.error.deputy_already': 'This colleague is your deputy on one of these days already.',
  'posts.error.no_colleague': 'This person is no longer a colleague who can do this. Choose another.',

  'posts.away.title': 'Out of office',
  'posts.away.lead':
    'Where others see you as the contact of a match, they also see until when you are away and whom to turn to. Nobody sees a reason.',
  'posts.away.link': 'Say when you are out of office',
  'posts.away.now': 'You are out of office from {from} to {until}.',
  'posts.away.ahead': 'You will be out of office from {from} to {until}.',
  'posts.away.cancel': 'I will be there after all',
  'posts.away.cancel_consequence':
    'If you will be there, nothing will be shown beside your name on those days.',
  'posts.away.hint_colleague':
    'Those who see you as their contact see this name and e-mail address. It gives the colleague no rights: for that, name a deputy.',
  'posts.away.nobody_named': 'Nobody',
  'posts.away.act': 'Save',
  'posts.away.clear': 'I am back',
  'posts.away.clear_consequence': 'If you are back, nothing will be shown beside your name any more.',
  'posts.away.line': 'Away until {day}.',
  'posts.away.line_with_colleague': 'Away until {day}. In the meantime turn to {name}, {email}.',
  'posts.away.side.donor': 'Contact on the donor’s side',
  'posts.away.side.recipient': 'Contact on the State’s side',
  'posts.away.of_side': '{side}: {line}',
  'posts.away.desk': 'Contact away until {day}',

  'posts.hand_over.title': 'Hand over the post',
  'posts.hand_over.link': 'Hand over your post to a colleague',
  'posts.hand_over.what': '{role} – {organisation}',
  'posts.hand_over.lead':
    'For somebody who leaves. The colleague answers for everything that this post answers for from then on. What was done before stays recorded under the name of whoever did it.',
  'posts.hand_over.goes': 'What goes over',
  'posts.hand_over.nothing': 'Nothing. No open record names this person as its author or contact.',
  'posts.hand_over.offers': '{count, plural, one {# offer} other {# offers}}',
  'posts.hand_over.needs': '{count, plural, one {# need} other {# needs}}',
  'posts.hand_over.matches': '{count, plural, one {# match} other {# matches}}',
  'posts.hand_over.unseen':
    'Everything that {name} answers for in this role goes to the colleague. Administrators do not read needs, offers in preparation or matches, nor how many there are.',
  'posts.hand_over.more': '{count, plural, one {and # more} other {and # more}}',
  'posts.hand_over.untitled': 'Without a title yet',
  'posts.hand_over.field.successor': 'Colleague who takes over',
  'posts.hand_over.hint.successor': 'Somebody who has the same role in the same organization.',
  'posts.hand_over.hint.last_day':
    'The role is kept until the end of this day (UTC). Leave it empty to end the role at once. Records go over at once in either case.',
  'posts.hand_over.nobody':
    'Nobody else is {role} for {organisation}. Whoever runs this platform can invite a successor, or a colleague to this role; after that the post can be handed over.',
  'posts.hand_over.nobody_for':
    'Nobody else is {role} for {organisation}. Invite a successor, or a colleague to this role; after that the post can be handed over. In a hurry, stop the sign-in of this account on its own page.',
  'posts.hand_over.consequence':
    'Everything above goes to the colleague at once, and the other side of each introduced match sees the new contact. Your role ends, and with it what you lent to deputies. This cannot be taken back.',
  'posts.hand_over.consequence_for':
    'Everything goes to the colleague at once, and the other side of each introduced match sees the new contact. The role of {name} ends, and with it what they lent to deputies. This cannot be taken back.',
  'posts.hand_over.act': 'Hand over the post',
  'posts.hand_over.no_hat': 'Choose the role whose post you want to hand over first.',
  'posts.hand_over.not_administrator':
    'An administrator’s role holds no records. Another administrator can take it away, as long as one stays.',
  'posts.hand_over.not_lent': 'You act as a deputy now. The post is not yours to hand over.',
  'posts.hand_over.done': 'This post is handed over. Your role ends on the day you gave.',
  'posts.hand_over.administer': 'Hand over',

  'posts.flash.deputy_named': 'The deputy is named.',
  'posts.flash.delegation_ended': 'The deputy’s role is ended.',
  'posts.flash.away_set': 'Your out-of-office is saved.',
  'posts.flash.away_cleared': 'You are back in office.',
  'posts.flash.handed_over': 'The post is handed over.',
} as const;
