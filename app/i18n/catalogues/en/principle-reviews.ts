/** Who assessed how a record stands to a principle, on what, and what would change it; a broker's review of the ten. */
export default {
  'principles.source': '{document}, annex {annex}, para. {paragraph}',

  'principles.chip.more': 'Why, and by whom',
  'principles.chip.all_texts': 'every text',
  'principles.chip.rests': 'Rests on',
  'principles.chip.said': 'In the broker’s words',
  'principles.chip.assessed': 'Assessed',
  'principles.chip.change': 'What would change it',
  'principles.chip.broker_open': 'A broker has a question about it.',
  'principles.chip.broker_met': 'A broker has seen evidence for it.',
  'principles.chip.by_platform': 'By the rules of this platform, on {day}. No person has reviewed it.',
  'principles.chip.by_platform_again':
    'By the rules of this platform, on {day}. No person has reviewed it since it changed.',
  'principles.chip.by_shown': 'By the rules of this platform, on {day}, from what is shown to you here.',
  'principles.chip.by_both': 'By both sides, who confirmed the joint plan on {day}',
  'principles.chip.by_person': 'By the rules of this platform, and reviewed by {person}, UN broker, on {day}',
  'principles.chip.by_broker': 'By the rules of this platform, and reviewed by a UN broker on {day}',
  'principles.chip.outdated':
    'It was reviewed on {day}. What it rested on has changed since, so that review no longer holds.',

  'principles.change.question': 'An answer that settles the question, and another review.',
  'principles.change.declared': 'Evidence that a broker has seen would make it met.',
  'principles.change.met': 'Another answer to any of these would be assessed anew.',
  'principles.change.met.offer-met': 'A change of the offer would be assessed anew.',
  'principles.change.met.need-declared': 'A change of the need would be assessed anew.',
  'principles.change.met.checked': 'The end of the trust note, or another one.',
  'principles.change.scan': 'A text in which the scan finds something.',
  'principles.change.rule': 'Nothing in this record: it is a rule that this platform keeps for all.',
  'principles.change.na.PP3':
    'It applies to offers. Here it would apply if the State refused all conditions.',
  'principles.change.na.PP5': 'It applies as soon as technology is handed over.',
  'principles.change.na.PA2': 'It applies in each match, where the two sides share out who does what.',
  'principles.change.na.PA3': 'It applies as soon as a national document is shared.',
  'principles.change.open.offer.note-disputed':
    'A corrected note by the issuer of the one that is disputed, or its withdrawal.',
  'principles.change.open.offer.no-note': 'A trust note that is in force for the technology.',
  'principles.change.open.offer.terms-unstated':
    'Stating whether remote access is needed, and where data is kept.',
  'principles.change.open.offer.data-leaves': 'Data that can stay in the country.',
  'principles.change.open.offer.remote-required': 'Technology that works without remote access.',
  'principles.change.open.need.no-owner': 'The unit and the post that carry the result on.',
  'principles.change.open.need.no-outcome':
    'A result that says what changes, how it is counted and what it should reach.',
  'principles.change.open.need.no-norm':
    'A norm of responsible State behaviour that it helps to implement, or the maturity now.',
  'principles.change.open.need.no-evidence': 'What shows the need, even if it stays with the State.',
  'principles.change.open.need.no-data-place': 'A red line and an answer on data that say the same.',
  'principles.change.open.need.no-basis': 'A strategy, law, plan or assessment that the need rests on.',
  'principles.change.open.need.in-preparation': 'Citing the national document once it is there.',
  'principles.change.open.need.gender-unset': 'Saying how the work relates to gender equality.',
  'principles.change.open.need.something-sensitive':
    'Taking it out of the text, or a broker who finds it harmless.',
  'principles.change.open.match.not-written': 'Writing it into the joint plan.',
  'principles.change.open.match.nothing-remains': 'What a side says of it at a later follow-up.',
  'principles.change.open.match.plan-to-come': 'The joint plan that both sides write after an introduction.',
  'principles.change.open.match.offer-open': 'An answer to the open question of the offer.',
  'principles.change.open.match.offer-unreviewed': 'A broker’s review of the offer.',
  'principles.change.open.match.need-open': 'An answer to the open question of the need.',
  'principles.change.open.match.note-disputed':
    'A corrected note by the issuer of the one that is disputed, or its withdrawal.',
  'principles.change.open.match.no-note': 'A trust note that is in force for the technology.',
  'principles.change.open.match.waits-for-both': 'A yes of both sides, and the introduction.',
  'principles.change.open.match.basis-open': 'A strategy, law, plan or assessment that the need rests on.',
  'principles.change.open.match.no-safeguards': 'Safeguards written into the offer.',
  'principles.change.open.match.trace-in-plan': 'Taking it out of the joint plan.',

  'principles.view.lead':
    'As far as this need is shown to you. What rests on answers that are not shown is left out, whatever they say.',
  'principles.match.lead':
    'From what you may see of this match: the joint plan where there is one, and the offer. What both sides have confirmed is met; what one side wrote is declared.',
  'principles.match.agreed-together': 'Both sides have confirmed it in the joint plan.',
  'principles.match.written': 'It is written in the joint plan, which both sides have yet to confirm.',
  'principles.match.not-written': 'The joint plan does not say it yet.',
  'principles.match.nothing-remains': 'A side said after the end that nothing of it remains.',
  'principles.match.plan-to-come': 'It is settled in the joint plan, which is not begun yet.',
  'principles.match.offer-met': 'It is met in the offer.',
  'principles.match.offer-declared': 'The donor has declared it in the offer.',
  'principles.match.offer-open': 'The offer has an open question about it.',
  'principles.match.offer-na': 'It does not apply to this offer.',
  'principles.match.offer-unreviewed': 'Nobody has reviewed the offer for it yet.',
  'principles.match.need-declared': 'The State has declared it in the need.',
  'principles.match.need-open': 'The need has an open question about it.',
  'principles.match.either-may-leave':
    'Either side may leave at any stage; the State may withdraw its need at any stage, without giving reasons.',
  'principles.match.no-technology': 'No technology is handed over.',
  'principles.match.self-declared': 'The donor has declared what it knows about the technology.',
  'principles.match.checked': 'Somebody other than the donor has checked the technology.',
  'principles.match.note-disputed':
    'Somebody other than the donor has checked the technology, and a trust note on it is disputed.',
  'principles.match.no-note': 'No trust note is in force for the technology.',
  'principles.match.both-said-yes': 'Both sides said yes before they were introduced.',
  'principles.match.waits-for-both': 'Nobody is introduced before both sides have said yes.',
  'principles.match.basis-open': 'The national document behind the need is still open.',
  'principles.match.kept-confidential':
    'The donor reads what the State shares only after saying that it stays confidential.',
  'principles.match.nothing-shown-yet': 'Before an introduction nothing confidential is shown.',
  'principles.match.no-safeguards': 'It could be used for surveillance, and no safeguards are written.',
  'principles.match.trace-in-plan': 'A text of the joint plan may tell of a system, a weakness or a person.',
  'principles.match.nothing-sensitive':
    'A scan found nothing in the texts that tells of a system, a weakness or a person.',

  'principles.finding.outcome-unreported': 'Not every result has the recipient’s word on what was reached.',
  'principles.finding.milestone-unreached': 'Not every milestone has a day on which it was reached.',
  'principles.finding.arrival-unchecked':
    'The recipient did not confirm at delivery that what arrived is what was announced.',
  'principles.finding.feedback-missing': 'Not both sides gave their view of how it went.',

  'principles.review.go': 'Review the ten principles and decide',
  'principles.review.lead':
    'The status that this platform worked out is chosen for each. Read down; open a line only where you see it otherwise, and say why in a few words.',
  'principles.review.otherwise': 'See it otherwise',
  'principles.review.question': '{principle}: what do you say?',
  'principles.review.agreed': 'I agree: {state}',
  'principles.review.open': 'An open question, because…',
  'principles.review.met': 'Met: I have seen evidence, namely…',
  'principles.review.words': 'Your reason, or the evidence you have seen: {principle}',
  'principles.review.words_hint': 'A sentence or two. Whose record it is reads it; the public does not.',
  'principles.review.words_needed': 'Give your reason, or say which evidence you have seen.',
  'principles.review.signed': 'You sign how it stands to each of the ten, with your name and today’s date.',
  'principles.review.sign': 'Sign this review',
  'principles.review.again': 'Review the principles again',
  'needs.event.review-principles': 'Principles reviewed and signed',
  'offers.event.review-principles': 'Principles reviewed and signed',
  'principles.flash.reviewed': 'Your review is signed and kept.',
} as const;
