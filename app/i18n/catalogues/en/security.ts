/** How to report a weakness, and how the product stands towards OWASP ASVS. */
export default {
  'security.title': 'Security, and how to report a weakness',
  'security.lead':
    'States describe here what is weak in their own systems. If you find a weakness in this platform, please tell us.',
  'security.report': 'How to report',
  'security.report.contact': 'Write to:',
  'security.report.nobody':
    'Nobody has been named for this installation yet. Use the page on how to get help, and ask only for the right person: send no details there.',
  'security.report.how':
    'Say what you saw, where, under which kind of account, and how to see it again. Send no personal data and nothing that belongs to a State. English and Arabic are read.',
  'security.report.machine': 'The same for machines (security.txt)',
  'security.expect': 'What to expect',
  'security.expect.1': 'Within three working days a person answers.',
  'security.expect.2':
    'Within ten working days you learn whether we can see it too, how serious it is, and what happens next.',
  'security.expect.3': 'Until it is closed, you hear at least every twenty working days where it stands.',
  'security.expect.4':
    'You are told before it becomes public, and thanked by name unless you would rather not be.',
  'security.expect.5': 'No bounty is paid, and none is promised.',
  'security.scope': 'What is in scope',
  'security.scope_text':
    'This platform: its pages, forms, files and addresses. Not in scope: flooding it, deceiving the people who use or run it, entering buildings, and other people’s devices or mail.',
  'security.harbour': 'If you act in good faith',
  'security.harbour_text':
    'We take no legal steps against people who keep to this page, and support none. Use only accounts of your own. Stop where you reach something that is not yours, do not keep or pass it on, and tell us. Give us 90 days to mend it before you tell others. Other people’s laws are not ours to waive: when in doubt, ask first.',
} as const;
