/** The public pages: home, the list of offers, an offer, how matching works, and what stands in the footer. */
export default {
  'home.title': 'Capacity-building in ICT security is a two-way street',
  'home.lead':
    'States say what they need, others say what they can offer, and people at the United Nations bring the two together. Nothing is matched by a machine, and nobody’s weakness is shown in public.',
  'home.need.title': 'What do you need?',
  'home.need.text':
    'For national focal points. Describe a need in about twenty minutes, see exactly what others will see of it, and stay unnamed until you agree to be introduced.',
  'home.need.act': 'Ask for help',
  'home.need.print': 'Print a blank form',
  'home.offer.title': 'What can you offer?',
  'home.offer.text':
    'For donors of every kind. List a programme, or bring in what you have already published in the IATI format. See beside it the needs it fits.',
  'home.offer.act': 'Offer a programme',
  'home.offer.browse': 'Browse what is on offer',
  'home.offer.apply': 'No account yet: apply to give',
  'home.today': 'Today',
  'home.today.offers':
    '{count, plural, =0 {No published offers yet} one {# published offer} other {# published offers}}',
  'home.today.organisations': 'from {count, plural, one {# organization} other {# organizations}}',
  'home.today.languages': 'in {count, plural, one {# language} other {# languages}}',
  'home.today.open':
    '{count, plural, =0 {none open for requests now} one {# open for requests now} other {# open for requests now}}',
  'home.steps': 'How it works',
  'home.step.1.title': 'Say it',
  'home.step.1.text':
    'A State posts a need with results it can measure; a donor posts an offer with its terms and what was checked about it.',
  'home.step.2.title': 'A broker reads it',
  'home.step.2.text':
    'UN staff check that it is real and clear. A need goes round without the State’s name, and only after the State has agreed to every word others will see.',
  'home.step.3.title': 'See what fits, and why',
  'home.step.3.text':
    'Offers are put in order by a published table of points, each with a sentence that says why. What does not fit says what stands in the way.',
  'home.step.4.title': 'Meet',
  'home.step.4.text':
    'Both sides say yes or no. Only after two yeses are they introduced, and only then does each see the other’s name and contact.',
  'home.how_link': 'How matching works, with today’s weights',
  'home.gaps': 'What is on offer, and where',
  'home.gaps.text':
    'How many published offers States in each region may use, by theme. It counts offers only: no need and no State is shown here.',
  'home.gaps.caption': 'Published offers by theme and region of the States that may use them',
  'home.gaps.region': 'Region',
  'home.gaps.none': 'none',
  'home.newest': 'Newest offers',
  'home.newest.all': 'All offers',

  'home.offers.title': 'Offers',
  'home.offers.lead': 'Programmes, experts, training and technology that States can ask for.',
  'home.offers.search': 'Search offers',
  'home.offers.search_hint':
    'A subject, a language, an organization. Small slips in spelling do not matter. For a region, use the filters.',
  'home.offers.left_out':
    'A part of this address is none of the filters and was left out: the list may be longer than was meant.',
  'home.offers.page': 'page {page} of {pages}',
  'home.offers.none_fit': 'No published offer fits all of this',
  'home.offers.none_fit_next':
    'Take away a filter above, or search with fewer words. If you are a national focal point, post your need: donors look at needs as well.',
  'home.offers.none_yet': 'No offer has been published yet',
  'home.offers.none_yet_next': 'Offers appear here as soon as a broker has read and published them.',
  'home.offers.all': 'Show all offers',

  'home.facet.theme': 'Theme',
  'home.facet.mode': 'Kind of help',
  'home.facet.region': 'Region that may use it',
  'home.facet.language': 'Language',
  'home.facet.cooperation': 'Cooperation',

  'home.offer.for': 'for {whom}',
  'home.offer.window.open': 'open for requests',
  'home.offer.window.until': 'open until {day}',
  'home.offer.window.opens': 'opens on {day}',
  'home.offer.window.closed': 'closed since {day}',
  'home.offer.from': 'Offered by {organisation}',
  'home.offer.ask': 'Ask for this',
  'home.offer.closed.full':
    'All places of this offer are taken. Brokers look for others that fit what you need.',
  'home.offer.closed.no_note':
    'No trust note is in force on the technology of this offer, so States cannot ask for it at present. Brokers look for others that fit what you need.',
  'home.offer.ask_text':
    'For national focal points: on the next page you start a need filled in from this offer, or ask with one of yours that goes round. Nothing is sent before you hand it in, or ask.',
  'home.offer.at_a_glance': 'At a glance',
  'home.offer.about': 'What it is',
  'home.offer.results': 'What it achieves',
  'home.offer.evidence': 'What this rests on',
  'home.offer.who': 'Who may receive it',
  'home.offer.terms': 'Terms',
  'home.offer.trust': 'What was checked, and by whom',
  'home.offer.trust.none': 'No trust note',
  'home.offer.trust.none_text':
    'Nobody has stated yet what was checked about this offer. It brings no technology with it, so a note is not required.',
  'home.offer.trust.unsigned_text':
    'This note is a record from before notes were signed. It rests on the platform’s word, and counts as none.',
  'home.offer.trust.examined': 'What was examined',
  'home.offer.trust.limits': 'What was not examined',
  'home.compare.title': 'Compare two offers',
  'home.compare.link': 'Compare with another offer',
  'home.compare.lead':
    'The same questions to both: who checked what, until when it holds, and what the technology reaches. Which one is better is yours to say.',
  'home.compare.with': 'Compare with',
  'home.compare.hint': 'Published offers of the same kind or theme, with the level of their trust notes.',
  'home.compare.button': 'Compare',
  'home.compare.none': 'No other published offer is of the same kind or theme.',
  'home.compare.gone': 'The other offer is no longer published. Please choose another.',
  'home.compare.question': 'Question',
  'home.compare.donor': 'Offered by',
  'home.compare.level': 'Level of the trust note',
  'home.compare.issuer': 'Issued by',
  'home.compare.issued': 'Issued on',
  'home.compare.expires': 'Holds until',
  'home.compare.no_longer': 'No longer: the offer has changed since',
  'home.compare.disputed': 'Disputed',
  'home.compare.no_technology': 'Brings no technology',
  'home.offer.principles': 'The ten principles',
  'home.offer.principles_text':
    'How this offer stands to each principle of the first OEWG report. There is no total: each speaks for itself.',
  'home.offer.theme': 'Theme',
  'home.offer.mode': 'Kind of help',
  'home.offer.cooperation': 'Cooperation, as the donor says',
  'home.offer.languages': 'Languages',
  'home.offer.interpretation': 'with interpretation',
  'home.offer.beneficiaries': 'For people at these levels',
  'home.offer.hubs': 'Through regional hubs',
  'home.offer.window': 'Requests',
  'home.offer.delivery': 'Delivery',
  'home.offer.delivery.between': 'from {from} to {to}',
  'home.offer.delivery.from': 'from {from}',
  'home.offer.delivery.until': 'until {to}',
  'home.offer.duration': 'Duration',
  'home.offer.weeks': '{count, plural, one {# week} other {# weeks}}',
  'home.offer.places': 'Needs it can serve',
  'home.offer.places_left': '{left} of {slots} still free',
  'home.offer.size': 'Size',
  'home.offer.maturity': 'Suited to',
  'home.offer.maturity.between': '{from} to {to}',
  'home.offer.norms': 'Norms it supports',
  'home.offer.conditions': 'Conditions',
  'home.offer.conditions_note': 'About the conditions',
  'home.offer.conditions.none': 'None, the donor declares',
  'home.offer.conditions.undeclared': 'Not declared',
  'home.offer.safeguards': 'Safeguards',
  'home.offer.funders': 'Funded by',
  'home.offer.implementer': 'Carried out by',
  'home.offer.exit': 'After the end',
  'home.offer.programme': 'Part of',
  'home.offer.remote_access': 'Remote access',
  'home.offer.data_location': 'Where data are kept',
  'home.offer.source_access': 'Access to source code',
  'home.offer.single_vendor': 'Only one vendor can maintain it',
  'home.offer.support': 'Support ends',
  'home.offer.accessibility': 'Accessibility',
  'home.offer.gender': 'Gender marker',
  'home.offer.published': 'Published',
  'home.offer.version': 'Version',
  'home.offer.changed': 'Last changed',
  'home.offer.dual_use':
    'Could also serve surveillance, interception or attack; its safeguards are stated under the terms.',

  'home.how.title': 'How matching works',
  'home.how.lead':
    'A published table of points and a list of hard stops. The same code ranks offers for brokers and for States, explains every point, and can be run on your own spreadsheets without an account.',
  'home.how.stops': 'First, what rules an offer out',
  'home.how.stops_text':
    'An offer that meets one of these is not ranked. It is still shown under “why not”, with the reason, so that a small obstacle can be removed.',
  'home.how.points': 'Then, points out of {total}',
  'home.how.points_text':
    'Each criterion gives between none and all of its points and says why, naming what both sides stated. A preference nobody stated costs nothing. A fact that is needed and was not stated earns nothing. Totals are never rescaled, and there is no hidden term. Equal totals are put in order of reference.',
  'home.how.caption': 'Weights in force, version {version}',
  'home.how.criterion': 'Criterion',
  'home.how.weight': 'Points',
  'home.how.what': 'What it looks at',
  'home.how.total': 'Total',
  'home.how.people': 'A person decides',
  'home.how.people_text':
    'The list is advice. A broker may propose any offer that is not ruled out, in any order, and writes down why. The State and the donor each say yes or no. There is no score or rank of a State anywhere.',
  'home.how.exchanges': 'Exchanges',
  'home.how.exchanges_text':
    'Brokers are also shown two or three organizations that could each give what the next one needs. One can give to another where one of its published offers passes every hard stop of one of the other’s circulating needs, may be put before it by its State’s consent, shares a theme with it and reaches {least} of {total} points by the same weights. An exchange stands as high as the part of it that fits least, and the best {count} are kept.',
  'home.how.masked': 'What donors see',
  'home.how.masked_text':
    'Beside an offer, donors see needs that share a theme with it and that nothing stops. Their order and reasons are worked out from what the State lets every donor see of its need: theme, region and size, and more only where it chose so. Points are told out of the most that can be judged from that. Nothing hidden can show through.',
  'home.how.yourself': 'Try it on your own spreadsheets',
  'home.how.yourself_text':
    'With the product installed, this command ranks the offers of one file for the needs of another:',

  'home.how.criterion.theme':
    'How many of the need’s themes the offer covers, the most important first; near sub-themes count in part.',
  'home.how.criterion.text':
    'Words of the whole need found in the offer’s title, summary and results; the themes’ synonyms bridge languages.',
  'home.how.criterion.language': 'Languages that the offer is given in and the recipients work in.',
  'home.how.criterion.mode':
    'The kinds of help the State prefers, best first. A short mission is told apart from extended presence and regional centres.',
  'home.how.criterion.maturity':
    'Whether the offer suits the stage where things stand and the stage to be reached.',
  'home.how.criterion.place': 'Regional closeness, and delivery through a hub that covers the State.',
  'home.how.criterion.timing': 'A start within the State’s window, and a duration that fits.',
  'home.how.criterion.size': 'The size of the offer beside the size of the need.',
  'home.how.criterion.trust': 'The level of the trust note, its age, and whether it is disputed.',
  'home.how.criterion.principles': 'Conditions declared, evidence given, and the gender marker.',
  'home.how.criterion.track-record':
    'How many agreed matches of the offer ended before today, and how many of them fulfilled, wholly or in part.',
  'home.how.criterion.absorption':
    'How many matches are already running for the State in the same theme, for this need or another, and how many places are free. It is never a mark for a State.',
  'home.how.stop.geography':
    'The State is not among those who may receive it, neither directly nor through a hub.',
  'home.how.stop.window-closed': 'Its window for requests, or its delivery, is over.',
  'home.how.stop.window-outside':
    'It starts too late, or ends too early, for the need: for its dates, or without any for “this year” or “next year”.',
  'home.how.stop.duration': 'It is far shorter or far longer than the need can use.',
  'home.how.stop.languages': 'There is no language in common, and no interpretation.',
  'home.how.stop.remote-access': 'The State rules out remote access, and the offer needs it or does not say.',
  'home.how.stop.data-location':
    'The State asks that data stay in the country, and the offer keeps them elsewhere or does not say.',
  'home.how.stop.open-source':
    'The State asks for open source only, and the offer’s source is not open, or it brings technology and does not say.',
  'home.how.stop.source-readable':
    'The State asks for source code that it can read, and the technology has none for it or does not say.',
  'home.how.stop.binary-equivalence':
    'The State asks for proof that what is delivered was built from its source, and it was not shown or it does not say.',
  'home.how.stop.single-vendor':
    'The State rules out dependence on one vendor, and only one can maintain this, or it brings technology and does not say.',
  'home.how.stop.conditions': 'Its conditions are undeclared, political, or refused by the State.',
  'home.how.stop.note-level': 'For technology, the State asks for a higher trust note than the offer has.',
  'home.how.stop.trust-note': 'It brings technology and has no trust note in force.',
  'home.how.stop.slots': 'All its places are taken.',
  'home.how.stop.own-state':
    'It comes from the State itself, or for a programme from a State in it. Its universities and companies are not ruled out.',
  'home.how.stop.excluded-organisation': 'The State excludes the organization that makes it.',
  'home.how.stop.conflict-of-interest': 'A funder or hub behind it is one that the State excludes.',

  'home.about.title': 'About this platform',
  'home.about.lead':
    'A meeting place for those who need help in ICT security and those who can give it; most can do both.',
  'home.about.why': 'Why it exists',
  'home.about.why_text':
    'The report of the UNIDIR 2021 Cyber Stability Conference calls capacity-building a two-way street and says what hampers it most: trust. It names a platform that identifies needs and support and fosters trust among those involved. This is a platform of that kind.',
  'home.about.not_un': 'What it is not',
  'home.about.not_un_text':
    'It is made for brokers who are staff of the United Nations; that does not mean that the United Nations has endorsed it. It does not speak for any State. It gives no marks to States, and it never says that a technology is safe or unsafe.',
  'home.about.since': 'What States have agreed since',
  'home.about.since.1':
    'A/75/816, annex I, paragraphs 56 and 57: the ten principles of capacity-building and the two-way street (first open-ended working group, 2021).',
  'home.about.since.2': 'A/80/257: the final report of the second open-ended working group.',
  'home.about.since.3': 'A/RES/80/16: the Global Mechanism that continues its work.',
  'home.about.since.4':
    'The Secretariat plans a portal for capacity-building. This platform is made to serve beside it as a module, not as a rival.',
  'home.about.principles': 'The ten principles',

  'home.help.title': 'How to get help',
  'home.help.lead': 'Who to turn to, and what we cannot do.',
  'home.help.emergency': 'If you are under attack now',
  'home.help.emergency_text':
    'This platform does not respond to incidents. Turn to your national computer emergency response team, or use your State’s point of contact in the global directory of points of contact.',
  'home.help.account': 'Accounts and passwords',
  'home.help.account_text':
    'Accounts of States, the United Nations, hubs and verifiers are by invitation. A colleague who is to work here as well is invited by whoever runs this platform; a further focal point is named on paper, as is said below. Whoever runs this platform takes a role away, too. If your password is lost, ask for a new link where you sign in; if your second step is lost too, write to whoever runs this platform.',
  'home.help.state': 'How a State gets its focal point',
  'home.help.state_text':
    'A State asks for help through a national focal point. There is no form for it: the State names the person, and the staff of this platform invite them.',
  'home.help.state.1':
    'The State names its focal point on paper: in a note verbale or in a letter of its permanent mission, with a date and a reference. An entry in the directory of points of contact serves as well.',
  'home.help.state.2':
    'That paper goes to whoever runs this platform, with the person’s name, post and e-mail address at the office:',
  'home.help.state.2_unnamed':
    'That paper goes to whoever runs this platform, with the person’s name, post and e-mail address at the office. No address for it is published here: ask whoever told you of this platform.',
  'home.help.state.3':
    'Two members of staff look at the paper, one after the other. What kind of paper it is, its date and its reference are kept with the role, and staff alone see them.',
  'home.help.state.4':
    'Then the person gets a letter with a link. It works once, within {hours, plural, one {# hour} other {# hours}}, and can be sent again. Whoever accepts chooses a password, and can write the State’s first need at once.',
  'home.help.state_next':
    'Further focal points are named in the same way, and those that a State has already are told. A State that wants to give as well applies for that like every donor.',
  'home.help.donor': 'How a donor begins',
  'home.help.donor_text':
    'A donor applies and is answered within ten working days. Whoever is let in lists an offer in a few steps, or imports a published IATI file or a spreadsheet; a broker looks through it before it is public. Which needs fit each offer stands on its page, and a broker introduces you once a State wants it too.',
  'home.help.paper': 'If your line is slow',
  'home.help.paper_text':
    'Print the blank form, collect the answers from your ministries on paper, and type them in later. A form can be left at any step and is kept.',
  'home.help.broker': 'Talk to a person',
  'home.help.broker_text':
    'Brokers of the United Nations look after every offer and every need. Your own pages say who has the next step, and since when.',
  'home.help.contact': 'Write to us',
  'home.help.contact_text':
    'Whoever runs this installation answers questions here. Send no passwords, no links that were sent to you, and nothing confidential about a State.',

  'home.privacy.title': 'Privacy',
  'home.privacy.lead': 'What is kept, how long, and who can read it.',
  'home.privacy.visitors': 'If you only read',
  'home.privacy.visitors_text':
    'No cookie is set, and nothing is loaded from elsewhere. A script runs only where the browser itself has something to do: at sign-in, for passkeys, and where you check a trust note or a file. For each request the server’s log keeps when it came, from which network address, and what kind of page was asked for, without search words and without saying which offer or record it was. Where something is refused to somebody who is signed in, it also keeps their number here and their role. Whoever runs this platform is to keep the log for 90 days.',
  'home.privacy.account': 'If you have an account',
  'home.privacy.account_text':
    'We keep your name, your post, your e-mail address, when you signed in and what you did for your organization. One cookie holds your session; it ends after twelve hours at most. A form you could not send, because your session had ended or a proof was asked for first, is kept encrypted for you alone, for one hour. What your inbox told you is removed after a year.',
  'home.privacy.applicants': 'If you apply to give',
  'home.privacy.applicants_text':
    'Brokers and administrators read what you wrote, and your name, post and e-mail address. An application that is not accredited is removed {days, plural, one {# day} other {# days}} after the answer. One that is stays, as the reason why your organization may give; your name is taken out of it when you close your account.',
  'home.privacy.needs': 'Needs of States',
  'home.privacy.needs_text':
    'A need is read by its own delegation and by brokers. Registered donors see its theme, its region and its size once the State has agreed to that view. Part by part the State may choose to show more of it, to registered donors or to everybody. What it kept for itself and the brokers no donor sees; the rest is shown to a donor only once both have said yes and a broker has introduced them, and to hubs that the State chose; whoever reads it says first that it stays confidential. The State sees who read it and when; we keep that for two years.',
  'home.privacy.contacts': 'Contacts',
  'home.privacy.contacts_text':
    'Your name and address are shown to the other side of a match when a broker introduces you, and to no other side before. Brokers and administrators read them too, to make sure who acts for a State or an organization. If you say that you are out of office, whoever can read your address there, the other side included, also reads until when, and the name and address of the colleague you chose. If you hand over your post, they see your successor instead.',
  'home.privacy.correct': 'If something about you is wrong',
  'home.privacy.correct_text':
    'You change your name, your post and your address yourself in your account. There you also read and download everything that is held about you, and close the account. If you are of the staff, your name then stays beside whom you let in or shut out, for staff to read. Ask whoever runs this platform for what you cannot change yourself, such as a role. The histories of what was done stay as they are.',
  'home.privacy.correct_contact': 'If you have no account, write to whoever runs this platform:',
  'home.privacy.correct_unnamed':
    'If you have no account, ask whoever invited you or wrote to you: no address for questions is published here.',

  'home.terms.title': 'Terms of use',
  'home.terms.lead': 'What everybody who uses this platform agrees to.',
  'home.terms.1':
    'Taking part is voluntary. A State can withdraw a need at any stage without giving reasons.',
  'home.terms.2':
    'What an offer says is the donor’s own statement. Conditions that are not declared lead to suspension: whoever meets one tells a broker, or whoever runs this platform.',
  'home.terms.3':
    'Do not write incident details, vulnerabilities, network maps or personal data into a form.',
  'home.terms.4': 'What you learn of a need stays confidential, before and after an introduction.',
  'home.terms.5': 'The platform introduces; what the parties agree is theirs.',

  'home.accessibility.title': 'Accessibility',
  'home.accessibility.lead': 'Every page should work for everybody, on an old phone and without script.',
  'home.accessibility.text':
    'The aim is level AA of the Web Content Accessibility Guidelines 2.2. Every page is checked with axe in both languages each time the product changes, works by keyboard alone and without JavaScript, and can be printed.',
  'home.accessibility.problem': 'If something does not work for you',
  'home.accessibility.problem_text':
    'Tell your broker or whoever runs this platform: which page it is, and what you use to read it. It counts as a defect.',
} as const;
