import type en from '../en/need-views.ts';

export default {
  'needs.part.subject': 'الموضوع',
  'needs.part.size': 'الحجم',
  'needs.part.state': 'اسم الدولة',
  'needs.part.title': 'العنوان',
  'needs.part.summary': 'الموجز',
  'needs.part.outcomes': 'النتائج',
  'needs.part.basis': 'الأساس الوطني',
  'needs.part.norms': 'القواعد',
  'needs.part.maturity': 'مستوى النضج',
  'needs.part.people': 'مؤشر المساواة بين الجنسين والمستفيدون',
  'needs.part.delivery': 'أشكال المساعدة المفضلة واللغات',
  'needs.part.hubs': 'المراكز المختارة',
  'needs.part.timing': 'المواعيد ودرجة الاستعجال',
  'needs.part.priority': 'الأولوية',
  'needs.part.conditions': 'الخطوط الحمراء',
  'needs.part.exclusions': 'المنظمات المستبعدة',

  'needs.audience_of_state': 'وفد الدولة والوسطاء',
  'needs.audience_of.public': 'الجمهور',
  'needs.audience_of.registered': 'الجهات المانحة والمراكز وجهات التحقق المسجلة',
  'needs.audience_of.hub': 'مركز اختير لهذا الاحتياج',
  'needs.audience_of.parties': 'جهة مانحة بعد التعريف',

  'needs.tier.T0': 'الجميع',
  'needs.tier.T1': 'المستخدمون المسجلون',
  'needs.tier.T2': 'الجهات المانحة بعد التعريف ومركزكم',
  'needs.tier.T3': 'وفدكم والوسطاء',
  'needs.tier.T4': 'يُحفظ خارج المنصة',

  'needs.seen_by.T0': 'الجميع، متى جرى تعميم الاحتياج',
  'needs.seen_by.T1': 'المستخدمون المسجلون، متى جرى تعميم الاحتياج',
  'needs.seen_by.T2':
    'الوسطاء متى قدّمتموه؛ والمركز الذي اخترتموه حالما يُعمَّم الاحتياج؛ والجهة المانحة بعد التعريف فقط',
  'needs.seen_by.T3': 'وفدكم، والوسطاء متى قدّمتموه',
  'needs.seen_by.T4': 'لا أحد هنا',

  'needs.section.what': 'ما المطلوب',
  'needs.section.results': 'النتائج',
  'needs.section.how': 'كيف ينبغي أن تصل المساعدة',
  'needs.section.when': 'المواعيد',
  'needs.section.limits': 'الخطوط الحمراء',
  'needs.list.public': 'احتياجات معروضة للجميع',
  'needs.list.public_lead':
    'ما اختارت الدول أن يراه الجميع مما تطلبه. وقد ترى الجهات المانحة والمراكز وجهات التحقق المسجلة أكثر من ذلك.',
  'needs.list.public_none':
    'لا توجد دولة تعرض الآن احتياجاً كهذا للجميع. وقد تجد الجهات المانحة التي لديها حساب المزيد.',

  'needs.view.of.public': 'كما يراه الجمهور',
  'needs.view.of.registered': 'كما تراه الجهات المانحة والمراكز وجهات التحقق المسجلة',
  'needs.view.of.hub': 'كما يراه المركز المختار',
  'needs.view.of.parties': 'كما تراه جهة مانحة بعد التعريف',
  'needs.unseen.title': 'لا يظهر هنا، أو لم يُذكر',
  'needs.outside.title': 'ما يجري تبادله خارج المنصة',
  'needs.outside.parts': 'تحتفظ الدولة بما يلي خارج المنصة وتسلّمه مباشرة: {parts}. للحصول عليه:',
  'needs.outside.no_contact': 'اسألوا الوسيط.',
  'needs.outside.kept': 'تتبادلون هذا خارج المنصة، ولذلك لا يُسأل عنه هنا.',
  'needs.confidential.parties':
    'أطلعتكم الدولة على هذا لأنه جرى تعريفكم بها. حافظوا على سريته. ولن تتمكنوا من قراءته إذا سحبت الدولة احتياجها.',
  'needs.confidential.hub':
    'اختارت الدولة مركزكم ليطّلع على هذا. حافظوا على سريته. ولن تتمكنوا من قراءته إذا سحبت الدولة احتياجها.',

  'needs.confidential.programme':
    'اقترح مركزكم هذا البرنامج. وفيما يلي تماماً ما تقرؤه منه الجهة المانحة بعد التعريف.',

  'needs.act.visibility': 'اختيار من يرى ماذا',
  'needs.act.preview': 'الاطلاع عليه كما يراه الآخرون',
  'needs.tasks.visibility': 'الخيارات الآمنة محددة سلفاً، ويمكنكم تغييرها جزءاً جزءاً.',
  'needs.tasks.parts_chosen':
    '{count, plural, =0 {الخيارات المعتادة} one {جزء واحد اخترتموه} two {جزءان اخترتموهما} few {# أجزاء اخترتموها} many {# جزءاً اخترتموه} other {# جزء اخترتموه}}',

  'needs.visibility.title': 'من يرى ماذا',
  'needs.visibility.lead':
    'يقرأ الوسطاء دائماً ما تقدمونه. أما غيرهم فأنتم تختارون لهم جزءاً جزءاً. والمستخدمون المسجلون هم الجهات المانحة والمراكز وجهات التحقق ممن لديهم حساب. ولا يُرى شيء قبل أن توافق دولتكم ويعمّم أحد الوسطاء الاحتياج.',
  'needs.visibility.served':
    'ما تقصرونه على عدد أقل يختفي عن غيرهم فور الحفظ. وما تتيحونه لعدد أكبر ينتظر موافقتكم في الصفحة التالية.',
  'needs.visibility.state_hint':
    'إلى أن تُذكر بالاسم، تظهر دولتكم على أنها في منطقة تبقى فيها خمس دول على الأقل محتملة.',
  'needs.visibility.subject_hint':
    'أقل ما تحتاج إليه الجهة المانحة. ولا يرى أي جزء آخر عدد أكبر ممن يرون هذا الجزء.',
  'needs.visibility.outside': 'كيفية الحصول على ما يجري تبادله خارج المنصة',
  'needs.visibility.outside_hint':
    'اذكروا مكتباً وهاتفه أو عنوانه، لا هاتف شخص أو عنوانه، ولا المضمون. ويرى المركز الذي اخترتموه ما تذكرونه حالما يُعمَّم الاحتياج، وتراه الجهة المانحة بعد التعريف.',
  'needs.visibility.words': 'كلمات أخرى قد تُعرف بها دولتكم',
  'needs.visibility.words_hint':
    'كلمة أو عبارة في كل سطر: وزارة أو برنامج وطني أو مدينة. أما أسماء الدولة وعاصمتها ونسبة أهلها ونطاقها على الإنترنت فمعروفة سلفاً. وننبهكم إلى هذه الكلمات في نصوصكم. ولا يرى هذه القائمة إلا وفدكم.',
  'needs.visibility.save': 'حفظ هذه الخيارات',
  'needs.visibility.usual': 'الخيار المعتاد: {tier}.',
  'needs.error.wider_than_subject': 'سيرى هذا الجزء عدد أكبر ممن يرون الموضوع. اختاروا العدد نفسه أو أقل.',
  'needs.error.outside_contact': 'اذكروا كيفية الحصول على ما تتبادلونه خارج المنصة.',

  'needs.preview.title': 'كما يراه: {audience}',
  'needs.preview.lead': 'هذا بالضبط ما يقرؤونه.',
  'needs.preview.others': 'الاطلاع عليه بصفة',
  'needs.preview.as.public': 'الجمهور',
  'needs.preview.as.registered': 'الجهات المانحة والمراكز وجهات التحقق المسجلة',
  'needs.preview.as.hub': 'مركز اختير لهذا الاحتياج',
  'needs.preview.as.parties': 'جهة مانحة بعد التعريف',
  'needs.preview.nothing': 'لا يرون شيئاً من هذا الاحتياج، ولا يعلمون حتى بوجوده.',
  'needs.preview.no_hub': 'لم تختاروا مركزاً بعد؛ وهذا ما سيراه المركز لو اخترتموه.',
  'needs.views.title': 'ما تراه كل فئة',
  'needs.views.none': 'لا شيء من هذا الاحتياج يظهر لهذه الفئة: {audience}.',

  'needs.telling.title': 'كلمات قد تكشف اسم دولتكم',
  'needs.telling.text': 'ترد هذه الكلمات في نصوص تظهر دون اسم دولتكم. وقد يعرف من يقرؤها أي دولة هي.',
  'needs.telling.kind.name': 'اسم الدولة',
  'needs.telling.kind.capital': 'عاصمتها',
  'needs.telling.kind.demonym': 'نسبة أهلها',
  'needs.telling.kind.domain': 'نطاقها على الإنترنت',
  'needs.telling.kind.own': 'كلمة من قائمتكم',
  'needs.telling.why': '({kind}؛ تقرؤها هذه الفئات: {audiences})',
  'needs.telling.question': 'هل تبقى هذه الكلمات؟',
  'needs.telling.otherwise':
    'إن لم يجز ذلك فأتيحوا هذه النصوص لعدد أقل من «اختيار من يرى ماذا» ثم عودوا إلى هنا.',
  'needs.telling.otherwise_change':
    'إن لم يجز ذلك فاستردّوا الاحتياج أدناه لتعديل صياغته، أو أتيحوا هذه النصوص لعدد أقل من «اختيار من يرى ماذا» ثم عودوا إلى هنا.',
  'needs.telling.leave': 'قرأتها، ويمكن أن تبقى',

  'needs.changes.title': 'ما سيُرى زيادة على الآن',
  'needs.changes.gains': 'سترى أيضاً: {parts}',

  'needs.flash.tiers': 'حُفظت خياراتكم.',
  'needs.flash.tiers_wait': 'حُفظت خياراتكم. ولن يرى عدد أكبر المزيد إلا بعد موافقتكم أدناه.',
  'needs.event.choose-tiers': 'اختيار من يرى ماذا',
} as const satisfies Record<keyof typeof en, string>;
