/** What the registry says of an issuer that is no more, or is called otherwise than in its notes. */
export default {
  'issuer_histories.signed_as': 'Signed earlier as',
  'issuer_histories.merged':
    'Since {day} it is part of {name}, which answers for its notes: it can withdraw them and answers disputes. What this organization signed stays as it was signed, and its keys still prove it.',
  'issuer_histories.see': 'See {name}',
  'issuer_histories.ended':
    'It ended on {day}, and nobody answers for its notes any more. Its keys still prove what it signed.',
  'issuer_histories.answers': 'Answers for it now',
} as const;
