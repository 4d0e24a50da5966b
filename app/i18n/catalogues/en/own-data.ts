export default {
  'own_data.title': 'What is held about you',
  'own_data.lead':
    'A copy of everything that this platform holds about you, as it is at the moment you download it. Times are in UTC.',
  'own_data.in_it': 'In the copy',
  'own_data.not_in_it': 'Not in the copy',
  'own_data.left_out':
    'Passwords, keys, codes and links are kept as hashes or sealed, and stay here. What you wrote for your organization is in its records: the copy has references, and titles as long as you act for that organization. Nothing about other people is in it. Addresses in the log of requests and backups are not searched.',
  'own_data.section.account': 'Your name, post, e-mail address and language, and changes of address',
  'own_data.section.hats': 'Your roles, and roles in which somebody stood in for you or you for somebody',
  'own_data.section.signing-in': 'The ways in which you sign in and since when, never the secrets themselves',
  'own_data.section.sessions': 'Where you are signed in, and forms kept for you for an hour',
  'own_data.section.history': 'What happened to your account, and what you did to others',
  'own_data.section.invitations': 'Invitations and applications with your address',
  'own_data.section.absence': 'Days on which you are away, or stand in for a colleague',
  'own_data.section.records': 'Offers and needs that you answer for',
  'own_data.section.acts':
    'What you or your deputies did to offers, needs and matches: answers, consents, notes',
  'own_data.section.contacts': 'Your contact details where they were given to the other side of a match',
  'own_data.section.staff-work': 'Invitations, applications and recoveries that you dealt with',
  'own_data.section.letters': 'Letters to your address: their kinds and times',
  'own_data.act': 'Download the copy',
  'own_data.consequence':
    'A file in JSON, which any text editor opens. Keep it as you would keep your own papers. Your account’s history will say that it was taken.',
} as const;
