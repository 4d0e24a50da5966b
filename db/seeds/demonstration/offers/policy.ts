import type { DemonstrationOffer } from '../offer.ts';

export const POLICY_OFFERS: readonly DemonstrationOffer[] = [
  {
    number: 1,
    by: 'donor',
    stage: 'published',
    // Its donor is asked these days whether it still stands.
    startedDaysAgo: 165,
    content: (day) => ({
      title: 'Drafting team for a national cybersecurity strategy with a costed action plan',
      summary:
        'Two resident advisers, one on policy and one on public finance, work for six months inside the ministry in charge. Together with a national drafting group they write the strategy, hold consultations with other ministries, operators and civil society, and cost every measure of the action plan. The text belongs to the State from the first page; the advisers leave behind the costing sheets and a method for the yearly review. Short sessions with parliament’s committees can be added.',
      textLanguage: 'en',
      themes: ['POL-NCS', 'POL-FIN', 'POL-GOV'],
      outcomes:
        'A strategy adopted by the government within nine months of the start, with an action plan of which at least 80% of measures have a cost, an owner and a funding line (in earlier rounds: none before, 86% after). Three national officers able to run the next yearly review without outside help.',
      evidence:
        'Evaluation of four earlier drafting teams, 2024, published by the agency. Costing method reviewed by Sundara University, 2023.',
      norms: ['a', 'e', 'g'],
      modes: ['EMB', 'DRF'],
      cooperation: ['NS'],
      languages: ['fr', 'en'],
      beneficiaries: ['political', 'policy'],
      eligible: ['LDC'],
      opensOn: day(-60),
      closesOn: day(150),
      startsOn: day(120),
      durationWeeks: 26,
      slots: 3,
      sizeBand: '100-500k',
      maturityFrom: 'start-up',
      maturityTo: 'established',
      conditions: [],
      funders: ['Asteria Cooperation Agency'],
      exitPlan:
        'The national drafting group holds the text, the sheets and the sources from the first month. The agency pays one week of advice at the first and second yearly review; after that the review costs the State about ten working days a year and nothing else.',
      genderMarker: 1,
      accessibility:
        'Working sessions in French or English; drafts as tagged documents that screen readers can read. Consultations are held in places without steps, with sign-language interpretation on request.',
    }),
  },
  {
    number: 7,
    by: 'gendarmerie-donor',
    stage: 'published',
    startedDaysAgo: 88,
    note: {
      level: 'L3',
      by: 'verifier',
      issuedDaysAgo: 70,
      kind: 'software',
      checks: { 'known-vulnerabilities': 'partly', 'export-handover': 'not-examined' },
      how: 'The build was repeated from source; two evaluators read the code; connections were recorded for ten days.',
      evidence: ['build-comparison.txt', 'network-record.zip', 'reading-notes.pdf'],
      findings:
        'The published build is the one that the source makes. The program tried to open no connection.',
      interests:
        'The laboratory has no contract with the donor and was paid from the evaluation fund of the demonstration desk.',
      examined:
        'Release 3.1 of the tool: complete source, the dependencies named in its CycloneDX list, and the published build. The build was repeated from source in our laboratory and the result was identical. Code paths that read, store or send answers were read by two evaluators; the program was run for ten days on a network that recorded every connection it tried to open, and it tried none.',
      limits:
        'Translations of the questionnaire were not examined, nor were later releases. We did not judge whether the questions measure maturity well. The laboratory has no contract with the donor and was paid from the evaluation fund of the demonstration desk.',
    },
    content: (day) => ({
      title:
        'Open-source tool for a State’s own maturity diagnosis, with its source and training of trainers',
      summary:
        'A program with which a small national team measures its own cybersecurity maturity, on its own computers, without sending answers anywhere. We hand over the complete source under a free licence, help to install it, and train six trainers who can run it with other ministries. A partner State that has used it before joins each training, so that advice comes from somebody who has been through it. Results stay with the State.',
      textLanguage: 'en',
      themes: ['POL-ASM', 'SKL-TOT'],
      outcomes:
        'One complete self-diagnosis of at least five ministries within eight months, run by national trainers alone (before: none). Six trainers certified by their peers, at least three of them women.',
      evidence:
        'Used by seven administrations since 2022; comparison of their first and second diagnosis published in 2025.',
      norms: ['a', 'g', 'i'],
      modes: ['TEC', 'TOT'],
      cooperation: ['TRI'],
      languages: ['en', 'fr', 'es'],
      beneficiaries: ['policy', 'operational'],
      eligible: ['all'],
      opensOn: day(-80),
      closesOn: day(260),
      startsOn: day(60),
      durationWeeks: 30,
      slots: 6,
      sizeBand: '25-100k',
      maturityFrom: 'start-up',
      maturityTo: 'established',
      remoteAccess: 'none',
      dataLocation: 'in-country',
      sourceAccess: 'open',
      singleVendor: false,
      supportEndsOn: day(1100),
      conditions: [],
      funders: ['Velmora Gendarmerie', 'Brokering Desk (demonstration)'],
      runningCosts: [0, 0, 0],
      paidAfter: 'nothing-to-pay',
      exitPlan:
        'The source and the manual are mirrored in the recipient’s own repository on the first day. Corrections are published for at least three years and can be made by any programmer who knows the language it is written in; there is no fee in any year.',
      genderMarker: 1,
      accessibility:
        'The program works without a mouse and with screen readers; the questionnaire can be printed and filled on paper.',
      declaration:
        'Release 3.1, written by our own staff and published with its source, its list of components (CycloneDX) and the hash of each file. It opens no connection to any network, has no accounts and keeps its answers in one file of the user’s choosing. Known vulnerabilities on the day of declaration: none open.',
      declarationLimits: 'The computers on which it is installed, and translations made by others.',
    }),
  },
  {
    number: 11,
    by: 'nordvale-donor',
    stage: 'published',
    startedDaysAgo: 74,
    content: (day) => ({
      title: 'Fellowships for women in cyber diplomacy',
      summary:
        'Fifteen women a year from foreign ministries, missions and national agencies spend four weeks learning how multilateral texts on ICT security are negotiated, and then attend a session of the negotiations with a mentor from another delegation. Fellows write and defend their own delegation’s statement. Travel, stay and a per diem are paid, and care for children or parents at home is reimbursed. Fellows of earlier years are invited back as mentors.',
      textLanguage: 'en',
      themes: ['DIP-NEG', 'DIP-NRM', 'SKL-FEL'],
      outcomes:
        'Of each year’s fifteen fellows at least twelve speak for their delegation in a formal meeting within twelve months (last three years: 11, 13 and 14). At least five of them return as mentors within two years.',
      evidence: 'Follow-up of 58 fellows, 2022–2025, published every spring.',
      norms: ['a', 'e'],
      modes: ['FEL'],
      cooperation: ['NS'],
      languages: ['en', 'fr'],
      interpretation: true,
      beneficiaries: ['policy', 'political'],
      eligible: ['LDC', 'LLDC', 'SIDS'],
      opensOn: day(-30),
      closesOn: day(75),
      startsOn: day(160),
      endsOn: day(250),
      durationWeeks: 12,
      slots: 15,
      sizeBand: 'lt25k',
      maturityFrom: 'start-up',
      maturityTo: 'dynamic',
      conditions: ['publicity'],
      conditionsNote:
        'Fellows are named on the programme’s page with their agreement; who does not wish to be named takes part all the same.',
      funders: ['Nordvale Digital Directorate'],
      exitPlan:
        'Fellows stay in the delegation that sent them; the ministry agrees to keep them on the file for at least one more session. The network of former fellows is run by themselves and costs delegations nothing.',
      genderMarker: 2,
      accessibility:
        'Places are held for delegates with disabilities, with an accompanying person paid for. All reading is available in large print and as accessible documents.',
    }),
  },
  {
    number: 17,
    by: 'standards-donor',
    stage: 'published',
    startedDaysAgo: 66,
    content: (day) => ({
      // Its body writes to Arabic-speaking administrations in their language; delivery is in both.
      title: 'عُدّة لوضع سياسة الإفصاح المنسق عن الثغرات الأمنية مع إرشاد عن بعد',
      summary:
        'نقدّم للجهة الوطنية المعنية مجموعة جاهزة للتكييف: نموذج سياسة للإفصاح المنسق عن الثغرات، وإجراءات لاستقبال البلاغات والرد عليها، ونصوص للتعامل القانوني الآمن مع الباحثين. ويرافق خبيران الفريق عن بعد مدة ستة أشهر بجلسة كل أسبوعين إلى أن يُعالج أول عشرين بلاغاً. ولا يتطلب العمل شراء أي برنامج، وتبقى جميع البلاغات لدى الجهة الوطنية وحدها. تُقدَّم الجلسات بالعربية أو الإنكليزية.',
      textLanguage: 'ar',
      themes: ['STD-CVD', 'STD-STD', 'STD-SUP'],
      outcomes:
        'اعتماد سياسة منشورة للإفصاح المنسق خلال أربعة أشهر (خط الأساس: لا توجد سياسة). الرد على ٩٠٪ من البلاغات خلال خمسة أيام عمل بنهاية الشهر السادس.',
      evidence: 'تقييم مستقل لعشر جهات استخدمت العُدّة بين عامي ٢٠٢٣ و٢٠٢٥، وهو منشور.',
      norms: ['i', 'j'],
      modes: ['REM', 'DRF'],
      cooperation: ['NS'],
      languages: ['ar', 'en'],
      beneficiaries: ['policy', 'technical'],
      eligible: ['all'],
      opensOn: day(-45),
      closesOn: day(300),
      startsOn: day(30),
      durationWeeks: 26,
      slots: 12,
      sizeBand: 'in-kind',
      maturityFrom: 'formative',
      maturityTo: 'strategic',
      remoteAccess: 'none',
      dataLocation: 'in-country',
      sourceAccess: 'open',
      singleVendor: false,
      conditions: [],
      funders: ['Asteria Standards Body'],
      exitPlan:
        'تُسلَّم جميع الوثائق بصيغ قابلة للتحرير وبترخيص حر. وبعد انتهاء الإرشاد تستمر الجهة الوطنية بموظفَين لا يتجاوز وقتهما يوماً واحداً في الأسبوع، ولا توجد أي رسوم لاحقة.',
      genderMarker: 1,
      accessibility: 'الجلسات مسجلة مع نص مكتوب، والوثائق ملائمة لقارئات الشاشة، ويكفي اتصال ضعيف بالإنترنت.',
    }),
  },
];
