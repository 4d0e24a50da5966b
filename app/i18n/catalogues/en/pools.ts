/** Programmes for needs of several States. */
export default {
  'mail.pool-invited.subject': 'A regional hub asks you to join a programme',
  'mail.pool-invited.text':
    'A regional hub that sees a need of yours proposes one programme for several States. Read what others would see of it, and say whether you join.',
  'mail.pool-match-asked.subject': 'An offer is proposed to a programme you are in',
  'mail.pool-match-asked.text':
    'An offer is proposed to a programme that you joined. Each State answers for itself, on this page.',
  'mail.pool-share-asked.subject': 'Read your share of a programme, and agree to it once the plan is written',
  'mail.pool-share-asked.text':
    'The regional hub has said what your share of a programme is. Read it with the joint plan. Once the plan is written you agree to it there, where it is right.',
  'mail.pool-changed.subject': 'Something changed in a programme of several States',
  'mail.pool-changed.text':
    'Something changed in a programme of several States that you have to do with. It is shown on this page as it stands now.',

  'refusals.apart':
    'These needs are no programme together: it takes two States at least, a theme that all of them name, and a day on which all of them can start.',
  'refusals.state-named':
    'The words name one of the States, or something that tells which it is. Write them so that they could be about any State of the region.',
  'refusals.states-first':
    'The States of this programme have not all agreed to the plan as it is. Confirm it when they have: yours is the last word.',
  'refusals.share-unset':
    'The hub has not said yet what your share is. Agree to the plan when it stands here.',
  'refusals.shares-refused':
    'Give every State a place, a day or a part of the budget, and no more than 100 percent of the budget in all.',

  'refusals.shares-not-free':
    'After the agreement each State keeps at least its share, and together they get no more than was set free. Who has confirmed what it received gets no more.',

  'needs.event.join-pool': 'Joined a programme of several States',
  'needs.event.decline-pool': 'Did not join a programme of several States',
  'needs.event.take-back-pool': 'A hub took back the programme that it proposed',
  'needs.event.leave-pool': 'Left a programme of several States',

  'pools.word': 'Programme for several States',
  'pools.over': 'Programme for several States, proposed by {hub}',
  'pools.list.title': 'Programmes for several States',
  'pools.list.lead_hub':
    'Needs that States let your hub see, brought together where they look alike. A State joins only if it wants to.',
  'pools.list.lead_state':
    'What regional hubs propose to you together with other States. You join or not, and you can leave at any time.',
  'pools.list.proposed': 'What your hub has proposed',
  'pools.list.asked': 'What you are asked, and what you are in',
  'pools.list.none_hub': 'Your hub has proposed nothing yet.',
  'pools.list.none_state':
    'No hub asks you to join a programme at present. A hub can do so only for a need that you let it see.',
  'pools.stuck':
    'Fewer than two States can still join, so this programme can no longer be handed in. You can propose another one:',
  'pools.similar.title': 'Needs that look alike',
  'pools.similar.none': 'No needs of two States look alike',
  'pools.similar.none_next':
    'Looked at are the needs that States let your hub see and that you keep confidential: a theme they all name, a language they all work in, and a day on which all can start. Those that are in a programme of yours, or that you ask to join one, are left out. Ask the States in your region to let your hub see theirs, or draft a need for a State.',
  'pools.similar.states': '{count, plural, one {# State} other {# States}}',
  'pools.similar.languages': 'Language they share',
  'pools.similar.any_language': 'None stated by all',
  'pools.similar.window': 'All of them can start',
  'pools.window.between': 'from {from} to {until}',
  'pools.window.from': 'from {from}',
  'pools.window.until': 'until {until}',
  'pools.window.any': 'at any time',
  'pools.act.propose': 'Propose one programme',
  'pools.act.propose_for': 'Propose one programme: {themes}',
  'pools.fact.asked': '{count, plural, one {# State asked} other {# States asked}}',
  'pools.fact.joined': '{count, plural, =0 {none is in yet} one {# is in} other {# are in}}',
  'pools.fact.since': 'Proposed on {day}',
  'pools.mine.invited': 'You are asked',
  'pools.mine.joined': 'You are in it',
  'pools.mine.declined': 'You did not join',
  'pools.mine.left': 'You left it',
  'pools.phase.gathering': 'States are being asked',
  'pools.phase.handed-in': 'Handed in to the brokers',
  'pools.phase.ended': 'Over',
  'pools.asks.join': 'A regional hub asks your State to join this programme. Say whether you join.',
  'pools.waits.asked': 'States are being asked whether they join.',
  'pools.waits.hand_in':
    'Two States at least are in it: you can hand it in to the brokers. No State joins after that.',
  'pools.waits.shares': 'Say what share each State gets of this offer.',
  'pools.phase_lead.gathering': 'States are being asked. Two have to join before it can be handed in.',
  'pools.phase_lead.handed-in': 'It was handed in to the brokers.',
  'pools.phase_lead.ended': 'It is over. The States’ own needs are where they were.',
  'pools.phase.with-brokers': 'With the brokers',
  'pools.phase.circulating': 'Before donors',
  'pools.phase.matched': 'With a donor',
  'pools.phase.fulfilled': 'Delivered',
  'pools.phase.unmet': 'Not met so far',
  'pools.phase_lead.with-brokers':
    'It was handed in. Brokers look through it, and let it circulate or give it back.',
  'pools.phase_lead.circulating': 'It circulates: donors read it, and brokers propose offers that fit.',
  'pools.phase_lead.matched': 'A donor is found. How it goes stands under its offer.',
  'pools.phase_lead.fulfilled': 'What was agreed is delivered.',
  'pools.phase_lead.unmet': 'No donor has met it so far. The States’ own needs are where they were.',
  'pools.next.with-brokers': 'Brokers look through it, and let it circulate or give it back to the hub.',
  'pools.next.circulating':
    'Donors read it, and brokers propose offers that fit. What comes of it stands on this page as a match.',
  'pools.next.with.with-brokers': 'brokers',
  'pools.next.with.circulating': 'donors and brokers',
  'pools.member.not-in': 'Asked, and not in it',
  'pools.came_back':
    'A broker gave it back on {day}, and it is over. The States agreed to exactly these words, so it is not changed: you can propose another. Why:',
  'pools.lead.invited': 'You are asked to join. Below is exactly what others would see of it.',
  'pools.lead.joined': 'Your State is in this programme. Your own need stays as it is.',
  'pools.lead.declined': 'Your State did not join.',
  'pools.lead.left': 'Your State left.',
  'pools.of_need.joined':
    'This need is in a programme for several States as well, proposed by {hub}. What is agreed there is for this need too.',
  'pools.of_need.asked': '{hub} asks you to join a programme for several States with this need.',
  'pools.of_need.link': 'To the programme that {hub} proposed on {day}',
  'pools.states.title': 'The States',
  'pools.states.status': 'How it stands',
  'pools.states.asked':
    '{count, plural, one {# State was asked, yours among them.} other {# States were asked, yours among them.}} This number never changes: who joins, and who leaves, is each State’s own affair.',
  'pools.states.named': 'In it, and ready to be named to you:',
  'pools.states.none_named': 'No other State that is in it has agreed to be named to you.',
  'pools.states.own_need': 'Your own need',
  'pools.states.pooled_need': 'The programme’s own page',
  'pools.step.your-answer': 'Say whether your State takes part in this offer.',
  'pools.step.answered':
    'Your State said yes. You hear of it once everybody has answered and a broker has introduced you.',
  'pools.step.declined':
    'Your State said no. It stays in the programme, and is asked again where another offer is proposed.',
  'pools.step.plan':
    'The donor writes the joint plan, and the hub what each State gets. Your State agrees to it, with its own share, once it is complete.',
  'pools.step.your-agreement': 'Read the joint plan and your share, and agree to them.',
  'pools.step.agreed-plan':
    'Your State agreed to the plan as it is. It holds once every State in it and the donor have agreed; if the plan changes, you are asked again.',
  'pools.step.to-start': 'Everybody agreed. The donor says when it starts.',
  'pools.step.in-delivery': 'What was agreed is being delivered.',
  'pools.step.your-receipt': 'The donor says that it is complete. Say what your State received.',
  'pools.step.received':
    'You said what your State received. It is complete once every State in it has said it for itself.',
  'pools.step.over': 'Nothing more will happen here.',
  'pools.step.who.you': 'your State',
  'pools.step.who.others': 'the others in it',
  'pools.step.who.others-or-broker': 'others who were asked, or a broker',
  'pools.step.who.others-or-donor': 'the others in it, or the donor',
  'pools.step.who.hub-and-donor': 'the hub and the donor',
  'pools.step.who.donor': 'the donor',
  'pools.step.who.nobody': 'nobody',
  'pools.next.gathering':
    'Other States are asked too. When at least two are in it, the hub may hand it in to the brokers.',
  'pools.member.invited': 'Asked',
  'pools.member.joined': 'In it',
  'pools.member.declined': 'Did not join',
  'pools.member.left': 'Left',
  'pools.matches.title': 'Offers',
  'pools.answer.yes': 'Your State said yes',
  'pools.answer.no': 'Your State said no',
  'pools.shown.title': 'What others see',
  'pools.shown.text':
    'Donors see the programme like any need, with a region instead of names: large enough that each State remains one of at least five even for a reader who knows all the others. It does not change when a State joins or leaves.',
  'pools.acts.title': 'What you can do',
  'pools.join.donors': 'Registered donors get the first view, and no name of a State.',
  'pools.join.introduced':
    'A donor to whom your State says yes gets the second view after the introduction, with your State’s name and contact.',
  'pools.join.own':
    'What stands above comes from what several of the States asked for. Your own need stays as it is, seen by whom you chose, and nothing more of it is added.',
  'pools.join.leave': 'You can leave at any time, without a reason.',
  'pools.join.named': 'May the other States in it read your State’s name?',
  'pools.join.named_hint':
    'Only those that have joined read it. Without this they know a number and no more. It cannot be changed once you have joined.',
  'pools.join.named_yes': 'Yes, they may read it',
  'pools.join.not_yet': 'Your State has not joined yet. What you chose stands below as it was.',
  'pools.join.go_on': 'Go on to join',
  'pools.act.join': 'Join',
  'pools.act.decline': 'Do not join',
  'pools.act.leave': 'Leave the programme',
  'pools.act.hand_in': 'Hand it in to the brokers',
  'pools.act.take_back': 'Take the programme back',
  'pools.consequence.join':
    'You agree to exactly the views above. You are asked for your password or a code first.',
  'pools.consequence.decline':
    'The hub sees that you did not join. No other State learns of it, and no reason is asked.',
  'pools.consequence.leave':
    'Your share is set free and your contact is closed. What is under way goes on if two States remain, and ends otherwise. States that knew you were in it, and a donor you were introduced to, are told that something changed; no reason is asked. You cannot come back.',
  'pools.consequence.hand_in': 'Brokers validate it and let it circulate. No State joins after that.',
  'pools.consequence.take_back':
    'It is over, and nobody can join it any more. The States that have not said no are told that something changed. Their own needs stay as they are, and you can propose another programme.',
  'pools.new.title': 'Propose one programme',
  'pools.new.lead':
    'The terms are what the needs of the States have in common. What only one of them asks for is left out, so that no State reads it of another; its limits hold for it all the same. The words are yours, and each State reads all of this before it says whether it joins.',
  'pools.new.states': 'States asked',
  'pools.new.shown_as': 'Shown to donors as',
  'pools.new.name_no_state': 'Name no State, and nothing that tells one: donors read these words.',
  'pools.field.title': 'Title of the programme',
  'pools.field.textLanguage': 'Language of these words',
  'pools.field.summary': 'What it is, in a few sentences',
  'pools.field.statement': 'What changes for all of them',
  'pools.field.indicator': 'How this is counted',
  'pools.field.target': 'What it should reach',
  'pools.act.ask': 'Ask the States',
  'pools.consequence.propose':
    'Each State gets a letter with a link. It reads what others would see of the programme, how many States are asked, and none of their names.',
  'pools.error.title': 'Give the programme a title.',
  'pools.error.summary': 'Say what it is.',
  'pools.error.statement': 'Say what changes for all of them.',
  'pools.error.indicator': 'Say how this is counted.',
  'pools.error.target': 'Say what it should reach.',
  'pools.error.tells':
    'These words can tell which State it is: {words}. Write it so that it could be about any State of the region.',
  'pools.error.missing': 'Answer this question.',
  'pools.error.too_long': 'This is too long.',
  'pools.error.amount': 'Enter a whole number, 0 or more.',
  'pools.error.percent': 'Enter a whole number from 0 to 100.',
  'pools.error.over': 'Make this less: all together get no more than 100 percent.',
  'pools.error.what_is_missing': 'Say in a few words what is missing.',
  'pools.error.no_share': 'Give this State a place, a day or a part of the budget.',
  'pools.match.over': 'Offer to a programme you are in',
  'pools.match.donor': 'From',
  'pools.match.own_answer': 'Your answer',
  'pools.match.contact': 'Contact',
  'pools.share.own': 'Your share',
  'pools.share.unset': 'The hub has not set it yet.',
  'pools.share.disagree':
    'The hub sets the shares, and the donor writes the plan. If your share is not right for your State, do not agree yet: write to the hub, which can change it. For the plan, write to the contact above. The hub:',
  'pools.share.no_way': 'This hub states no website here. Ask whoever runs this platform how to reach it:',
  'pools.share.received': 'Received',
  'pools.share.amount':
    '{seats, plural, one {# place} other {# places}}, {days, plural, one {# day} other {# days}}',
  'pools.line.seats': 'Places',
  'pools.line.days': 'Days',
  'pools.line.budget': 'Part of the budget',
  'pools.line.budget_percent': 'Part of the budget, in percent',
  'pools.percent': '{count, number} %',
  'pools.plan.who':
    'The donor writes the plan. When nothing of this is missing any more, the button with which you agree stands here.',
  'pools.words.title': 'Your State’s word',
  'pools.words.agreed':
    'Your State has agreed to the plan and its share as they are. A change of either asks you again.',
  'pools.words.result': 'Were the results reached for your State?',
  'pools.result.reached': 'Reached',
  'pools.result.partly': 'Partly reached',
  'pools.result.not': 'Not reached',
  'pools.received.seats': 'Places received',
  'pools.received.days': 'Days received',
  'pools.received.planned': 'Planned: {count, number}. If nothing came, enter 0.',
  'pools.received.said': 'What your State received, and what is missing',
  'pools.received.said_hint': 'Where every result was reached you can leave it empty.',
  'pools.received.said_by_you': 'What you wrote of it',
  'pools.act.yes': 'Yes, for our State',
  'pools.act.no': 'No, for our State',
  'pools.act.plan': 'Agree to the plan and our share',
  'pools.act.received': 'Say what we received',
  'pools.consequence.yes':
    'Your State is introduced to this donor, with those that say yes as well, if they are at least two.',
  'pools.consequence.no':
    'Your State stays in the programme and out of this match. The other States do not learn your answer.',
  'pools.consequence.plan':
    'You agree for your State alone. When every State has, the donor confirms, and it is agreed.',
  'pools.consequence.received':
    'Say it also where it is less than planned, or nothing: the donor, the hub and brokers read it, and no other State. It is said once. The delivery is complete when every State in it has said what it received.',
  'pools.shares.title': 'Shares of the States',
  'pools.shares.words': 'What each State wrote of it',
  'pools.shares.caption': 'What each State is to get, and what it received',
  'pools.shares.lead': 'What each State of the programme is to get, and what it received.',
  'pools.shares.lead_hub':
    'Say what each State is to get. The donor writes the joint plan; each State agrees to it with its own share, and no State reads another’s.',
  'pools.shares.lead_freed':
    'A State left, and its share is free. Give it to those who stayed, on top of what they agreed to. No State reads another’s share.',
  'pools.shares.state': 'State',
  'pools.shares.agreed': 'Agreed',
  'pools.shares.not_yet': 'Not yet',
  'pools.shares.said': '{result}: {amount}',
  'pools.shares.unset': 'Not set',
  'pools.shares.total': 'Together',
  'pools.shares.freed':
    'Set free by States that left: places {seats, number}, days {days, number}, {budget, number} % of the budget.',
  'pools.shares.over': 'Together these come to {count, number} % of the budget.',
  'pools.shares.set_all': 'Set the shares',
  'pools.shares.set_freed': 'Give what was set free',
  'pools.act.shares': 'Set these shares',
  'pools.consequence.shares_freed':
    'Each State keeps at least what it agreed to, and what you add comes out of what was set free. Nobody agrees again; the States, the donor and the broker are told that something changed.',
  'pools.consequence.shares_all':
    'Every State is asked to agree to its share. Whoever agreed to other shares before agrees again.',
  'pools.link': 'Programmes for several States',
  'pools.need.shares': 'Shares of the States',
  'pools.masked.states': 'Several States in {region}, together',
  'pools.masked.states_anywhere': 'Several States, region not shown, together',
  'pools.flash.proposed': 'The States are asked.',
  'pools.flash.joined': 'Your State is in the programme.',
  'pools.flash.declined': 'Your State did not join.',
  'pools.flash.left': 'Your State left the programme.',
  'pools.flash.handed_in': 'The programme was handed in to the brokers.',
  'pools.flash.taken_back': 'The programme is over. The States are told.',
  'pools.flash.yes': 'Your State said yes.',
  'pools.flash.no': 'Your State said no.',
  'pools.flash.plan': 'Your State agreed to the plan and its share.',
  'pools.flash.received': 'What your State received is kept as you said it.',
  'pools.flash.shares_freed': 'What was set free is given. The States, the donor and the broker are told.',
  'pools.flash.shares': 'The shares are set, and each State is asked.',
} as const;
