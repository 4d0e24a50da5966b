/** How to report a weakness, and how the product stands towards OWASP ASVS. */
export default {
  'security.title': 'Security, and how to report a weakness',
  'security.lead':
    'States say here what they need, some of it in confidence. If you find a weakness in this platform, please tell us.',
  'security.report': 'How to report',
  'security.report.contact': 'Write to:',
  'security.report.nobody': 'Nobody has been named for this installation yet.',
  'security.report.ask': 'Ask here only for the right person, and send no details:',
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

  'security.asvs.link': 'How it is checked',
  'security.asvs.counts':
    'Of the {all} requirements of OWASP ASVS 5.0.0, levels 1 and 2, {tests} are shown by tests, {document} by written rules, {absence} are about something that does not exist here, and {open} are open.',
  'security.asvs.title': 'Security requirements, one by one',
  'security.asvs.lead':
    'How this platform stands to each requirement of the OWASP Application Security Verification Standard 5.0.0, levels 1 and 2.',
  'security.asvs.how':
    'The list below is the one that the platform’s own tests are run against: it names the tests, and fails where one of them is no longer there. It is technical and in English, in our own words; the standard’s text is with OWASP. What is open is said as plainly as what is shown.',
  'security.asvs.by.tests': 'Shown by tests',
  'security.asvs.by.tests.text': 'The tests named fail where it does not hold.',
  'security.asvs.by.document': 'Written rule',
  'security.asvs.by.document.text':
    'Only a practice or a written rule can meet it; it stands under the heading named.',
  'security.asvs.by.absence': 'Not there',
  'security.asvs.by.absence.text':
    'What it is about does not exist here, and the tests named fail where it comes to.',
  'security.asvs.by.open': 'Open',
  'security.asvs.by.open.text': 'It does not hold yet, or nothing shows that it does.',
  'security.asvs.caption': 'Requirements by chapter',
  'security.asvs.chapter_column': 'Chapter',
  'security.asvs.all': 'All',
  'security.asvs.total': 'Total',
  'security.asvs.level': 'level {level}',
  'security.asvs.chapter.V1': 'Encoding and sanitisation',
  'security.asvs.chapter.V2': 'Validation and business logic',
  'security.asvs.chapter.V3': 'Web front end',
  'security.asvs.chapter.V4': 'Interfaces and services',
  'security.asvs.chapter.V5': 'Files',
  'security.asvs.chapter.V6': 'Authentication',
  'security.asvs.chapter.V7': 'Sessions',
  'security.asvs.chapter.V8': 'Authorisation',
  'security.asvs.chapter.V9': 'Self-contained tokens',
  'security.asvs.chapter.V10': 'OAuth and OpenID Connect',
  'security.asvs.chapter.V11': 'Cryptography',
  'security.asvs.chapter.V12': 'Secure communication',
  'security.asvs.chapter.V13': 'Configuration',
  'security.asvs.chapter.V14': 'Data protection',
  'security.asvs.chapter.V15': 'Coding and architecture',
  'security.asvs.chapter.V16': 'Logging and errors',
  'security.asvs.chapter.V17': 'WebRTC',
} as const;
