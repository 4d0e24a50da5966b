export default {
  'verification.examined': 'What was examined, and how',
  'verification.limits': 'What was not examined',
  'verification.none':
    'There is no trust note. One is needed only where equipment or software is handed over.',
  'verification.never_safe':
    'A trust note never says “safe” or “unsafe”. It says who states what, on what grounds, and within which limits.',
} as const;
