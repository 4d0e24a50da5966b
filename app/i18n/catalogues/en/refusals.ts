/** What a refused act tells the person who tried it: what happened, and what to do next. */
export default {
  'refusals.not-found': 'This page does not exist, or you may not see it.',
  'refusals.not-your-act': 'Your role cannot do this. Choose another role if you have one.',
  'refusals.not-now': 'This cannot be done at this stage. The page below shows where it stands now.',
  'refusals.incomplete': 'Some answers are still missing. They are listed below.',
  'refusals.reason-needed': 'Give a reason, so that the others know what to change.',
  'refusals.own-offer': 'You wrote this offer yourself. Another broker has to publish it.',
  'refusals.chips-unreviewed':
    'Say first how it stands to each of the ten guiding principles, and sign. Where it has changed since a review, that review no longer holds.',
  'refusals.consent-needed':
    'The State has not yet agreed to what donors will see. Ask its focal point to agree first.',
  'refusals.already-consented': 'You have already agreed to exactly this view.',
  'refusals.view-changed':
    'What donors would see has changed since you opened this page. Read it again before you agree.',
  'refusals.words-unread': 'Some words could name your State. Read them below and say whether they may stay.',
  'refusals.tiers-refused': 'These choices do not go together. Read who may see each part.',
  'refusals.stale':
    'Somebody saved this while you were writing. Your text is kept below; compare it and save again.',
  'refusals.took-back':
    'You took this back while the need goes round, so you do not begin it again here. A broker may still propose it, and then you are asked. If it was a mistake, write to whoever runs this platform.',
  'refusals.already-there': 'This is here already, so nothing was done a second time.',
  'refusals.still-needed': 'Others still depend on what this organization has here.',
  'refusals.cannot-merge': 'These two organizations cannot be merged. What speaks against it stands below.',
  'refusals.state-stays':
    'The State of this organization can no longer be changed. What else you typed is kept below: save it if it is right.',
  'refusals.need-not-circulating': 'The need is not circulating now, so nothing can be proposed for it.',
  'refusals.offer-not-published':
    'The offer is not published now, so it can be neither proposed nor accepted, and no opinion on it can be given.',
  'refusals.both-must-accept': 'Both sides have to accept before you can introduce them.',
  'refusals.already-answered': 'Your side has already answered.',
  'refusals.plan-incomplete': 'The joint plan cannot be agreed yet. What is missing is listed below.',
  'refusals.note-not-valid':
    'This offer hands over technology, and it has no trust note that is valid today. The donor renews the note first.',
  'refusals.no-slot-left':
    'Every place of this offer is taken by another agreement. Nothing was changed. Your plan stays as it is: confirm it when a place is free again, or talk to the broker.',
  'refusals.need-not-open': 'The need is not open now, so nothing can be agreed on it.',
  'refusals.already-confirmed': 'Your side has already confirmed this plan.',
  'refusals.slots-taken': 'Agreements already hold more places than this. Keep at least as many.',
  'refusals.stopped': 'This offer cannot serve this need today. The reasons are listed under “why not”.',
  'refusals.wrong-credentials': 'The e-mail address or the password is not right.',
  'refusals.too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
  'refusals.link-used-or-expired':
    'This link was used already or is too old. Ask whoever runs this platform for a new one.',
  'refusals.confirm-first': 'Type your password again before you do this.',
  'refusals.last-administrator':
    'There has to be at least one administrator. Add another before you remove this one.',
  'refusals.wrong-code': 'This code is wrong, or was used before. Wait for the next one and type that.',
  'refusals.provider-unreachable':
    'Your organization’s sign-in does not answer. Try again later, or sign in with your password.',
  'refusals.provider-refused':
    'Your organization’s sign-in was not accepted: it is linked to no account, or it took too long. Sign in with your password; you can link it in your account.',
  'refusals.wrong-passkey':
    'This passkey was not accepted. It may be another account’s, or the page was open for too long. Try again.',
  'refusals.factor-needed': 'Your role needs a second factor. Set up another one first.',
  'refusals.hand-over-first': 'You still answer for open records. Hand them over to a colleague first.',
  'refusals.last-able-person':
    'Nobody else can do what is still open in this role. Give the role to a colleague, or hand the post over to one who has it, and try again.',
  'refusals.days-refused':
    'A day here cannot be used: look at each of them again. What has happened lies in the past, and an end does not lie before its beginning.',
  'refusals.second-person':
    'Another member of staff has to take this step: not whoever took the first one, and not the person it is about.',
  'refusals.evidence-needed':
    'A focal point needs evidence of their authority: use the page “Invite somebody”.',
  'refusals.declaration-outdated':
    'What the donor signed of this version does not hold any more. Send it back: the donor signs anew when it hands it in.',
  'refusals.declaration-unsigned':
    'Your organization keeps its key itself: sign the declaration outside first, then hand the offer in.',
  'refusals.artefact-differs':
    'The SHA-256 of what you received is none that the note names. Say so as a result; it cannot be a confirmation.',
  'refusals.signing-off':
    'Signing is switched off here: a key is missing, is not the one that was published, or is kept by your organization itself. Nothing was changed. Ask whoever runs this platform, and try again.',
  'refusals.dispute-waits':
    'Nothing was signed: somebody disputes the note that this one would replace. Answer the dispute first; the answer stays with it.',
  'refusals.nothing-corrected':
    'Nothing was signed: this note says word for word what the disputed one says. Correct it; or leave the earlier note as it is, with your answer.',
  'refusals.conflict-of-interest':
    'Nothing was done: whoever examines an offer or gives an opinion on it must not be tied to it.',
  'refusals.support-ended':
    'The support of the offer or the certificate ends today or ended already, so a note would not hold for a day.',
  'refusals.wrong-signature':
    'This signature is not of the text that waits here, or not by the key that your organization registered.',
  'refusals.cannot-unseal':
    'This sealed text cannot be opened: the key that sealed it is not here, or the text was damaged. Nothing of it was shown. Tell whoever runs this platform; writing it anew seals it with the key in use.',
  'refusals.secret-found': 'There is something here that looks like a password or a key. Take it out.',
} as const;
