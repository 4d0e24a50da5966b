/** How people are asked in, by staff, to one role in one organisation. */
export default {
  'invitations.title': 'Invitations',
  'invitations.lead': 'Who was asked in, by whom, and until when. Nobody has an account before they accept.',
  'invitations.new': 'Invite somebody',
  'invitations.recoveries': 'Help somebody who lost everything',
  'invitations.empty': 'No invitation is open',
  'invitations.empty_next': 'Accepted invitations and those taken back stand in the other list.',
  'invitations.over_next': 'Those that are open stand in the other list.',
  'invitations.none_found': 'No invitation is found',
  'invitations.lists': 'Which invitations',
  'invitations.over': 'Accepted or taken back',
  'invitations.over_text':
    'An invitation whose link is too old stands among the open ones: it can be given another link. One that nobody accepted is removed {days, plural, one {# day} other {# days}} after it was taken back or its link became too old.',
  'invitations.search': 'Find an invitation by name or e-mail address',
  'invitations.newest': 'The newest ones',
  'invitations.older': 'Older ones',
  'invitations.column.outcome': 'What became of it',
  'invitations.pending': 'Open invitations',
  'invitations.column.who': 'Whom',
  'invitations.column.what': 'To what',
  'invitations.column.by': 'By whom, when',
  'invitations.column.until': 'Until',

  'invitations.state.waiting': 'to be confirmed',
  'invitations.state.open': 'open',
  'invitations.state.expired': 'link too old',
  'invitations.state.accepted': 'accepted',
  'invitations.state.revoked': 'taken back',

  'invitations.form.lead':
    'They get a link that works once. It is made only after another member of staff, where there is one, has confirmed; that of a donor for whose organization nobody acts yet is made at once.',
  'invitations.form.name_hint': 'They can correct the spelling when they accept.',
  'invitations.form.email_hint':
    'The invitation is bound to it. An address of the office, not a private one.',
  'invitations.form.evidence': 'For a national focal point: what shows their authority',
  'invitations.form.evidence_text':
    'Needed for focal points only. It is kept with the role, and staff alone see it.',
  'invitations.form.evidence_kind': 'Paper on file',
  'invitations.form.evidence_on': 'Date on the paper',
  'invitations.form.evidence_on_hint': 'For example, 27 3 2026.',
  'invitations.form.evidence_reference': 'Reference on the paper',
  'invitations.form.evidence_reference_hint': 'The State’s own, as it stands there.',
  'invitations.form.act': 'Invite',
  'invitations.evidence.note-verbale': 'Note verbale',
  'invitations.evidence.mission-letter': 'Letter of the permanent mission',
  'invitations.evidence.contact-directory': 'Entry in the directory of points of contact',

  'invitations.error.already':
    'They have this role there, or are invited to it already. Look in the list of invitations.',
  'invitations.error.self': 'This is your own address. Somebody else has to invite you.',
  'invitations.error.evidence_kind': 'Choose what paper is on file.',
  'invitations.error.evidence_on':
    'Write the day, the month and the year on the paper: a day that exists, from the year 2000 on.',
  'invitations.error.evidence_future': 'The date on the paper cannot be in the future.',
  'invitations.error.evidence_reference': 'Write the reference on the paper.',
  'invitations.error.secret': 'This looks like a password or a key. Take it out.',

  'invitations.made.title': 'The invitation is made',
  'invitations.made.link':
    'A letter with this link was written to {email}, but this platform sends no mail. Hand the link to {name} yourself. It works once, until {until}.',
  'invitations.made.once':
    'This page shows the link only now. Whoever has it can act in their name: hand it over in person, by telephone or by a channel you trust.',
  'invitations.made.disabled':
    'This address is the address of an account that is disabled. Nobody can accept with it until an administrator enables it.',
  'invitations.made.see': 'See the invitation',
  'invitations.made.second':
    'There is no link yet. {role, select, focal_point {Another broker or administrator has to look at the paper and confirm.} other {Another broker or administrator has to confirm.}} It stands in their inbox: ask a colleague to look there.',

  'invitations.record.title': 'Invitation: {name}',
  'invitations.record.role': 'Role',
  'invitations.record.state': 'Where it stands',
  'invitations.record.by': 'Invited by',
  'invitations.record.accepted': 'Accepted',
  'invitations.record.confirmed': 'Confirmed by',
  'invitations.record.revoked': 'Taken back by',
  'invitations.record.until': 'The link works until',
  'invitations.record.evidence': 'Evidence of authority',
  'invitations.record.evidence_line': '{kind} of {day}, reference {reference}',
  'invitations.record.acts': 'What you can do',
  'invitations.record.waits':
    'Another broker or administrator has to confirm: whoever invited cannot, nor whoever is invited.',

  'invitations.letter.late':
    'The letter with the link to {email} has been waiting since {since}: mail does not leave at the moment. It is tried again by itself, for a day; you need not send it again. Tell whoever runs this platform.',
  'invitations.letter.given_up':
    'The letter of {since} with the link to {email} was given up: the address does not take it, or mail did not leave in time. Compare the address with the one you were given. If it is wrong, take the invitation back and invite to the right one; if it is right, send it again.',
  'invitations.letter.not_shown':
    'The link is not shown here, so that nobody but the reader of that address can accept. Only a platform that sends no mail at all shows links to hand over.',
  'invitations.letter.number': 'Number of the letter, for whoever reads the log of the server:',

  'invitations.confirm.title': 'Confirm the invitation',
  'invitations.confirm.consequence':
    'You state that you have seen the paper above and that it shows this person’s authority. Your name is kept beside the name of whoever invited. The link is then made, and works for {hours, plural, one {# hour} other {# hours}}.',
  'invitations.confirm.consequence_known':
    'You state that this organization is to have this person in this role. Your name is kept beside the name of whoever invited. The link is then made, and works for {hours, plural, one {# hour} other {# hours}}.',
  'invitations.account': 'Account with this address',
  'invitations.other_name': 'The invitation calls them {invited}, and the account is in the name of {name}.',
  'invitations.confirm.act': 'Confirm and make the link',
  'invitations.confirm.made': 'The invitation is confirmed',
  'invitations.send.title': 'Send it again',
  'invitations.send.consequence':
    'The link made before stops working. The new one works once, within {hours, plural, one {# hour} other {# hours}}.',
  'invitations.send.act': 'Make a new link',
  'invitations.send.made': 'A new link is made',
  'invitations.revoke.title': 'Take the invitation back',
  'invitations.revoke.consequence': 'The link stops working at once. The invitation stays on record.',
  'invitations.revoke.act': 'Take it back',
  'invitations.flash.revoked': 'The invitation is taken back.',

  'invitations.invited.title': 'You are invited',
  'invitations.invited.lead':
    '{inviter} invites you to Two-Way Street. Nothing happens before you accept. If you did not expect this, close the page.',
  'invitations.invited.as': 'As {role}',
  'invitations.invited.until': 'You can accept until',
  'invitations.invited.new_lead': 'Choose a password, and your account is ready.',
  'invitations.invited.link_next':
    'Your organization has a sign-in of its own. You can link it in the next step; the password stays as a second way in.',
  'invitations.invited.act': 'Accept and sign in',
  'invitations.invited.known':
    'This address has an account already. To accept, sign in with it and come back to this page.',
  'invitations.invited.sign_in': 'Sign in and come back',
  'invitations.invited.other': 'You are signed in with another address. Sign out, then sign in as {email}.',
  'invitations.invited.add': 'You are signed in as {name}. Accepting adds this role to the ones you have.',
  'invitations.invited.add_act': 'Accept the role',
  'invitations.invited.gone': 'This invitation cannot be used',
  'invitations.invited.gone_text':
    'It was accepted or taken back, it was sent again, or it is too old. Ask whoever invited you to send it again.',
  'invitations.invited.gone_accepted': 'If you accepted it yourself, you have an account.',
  'invitations.invited.gone_sign_in': 'Sign in with it',
  'invitations.flash.accepted': 'You have accepted, and are signed in.',
  'invitations.flash.added': 'The role is yours. Choose it to act in it.',
  'invitations.made.mailed': 'The link goes by mail to {email}. It works once, until {until}.',
} as const;
