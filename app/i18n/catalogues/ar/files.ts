import type en from '../en/files.ts';

export default {
  'files.title': 'الملفات',
  'files.lead':
    'استراتيجية أو اختصاصات أو قائمة. الملف الجديد لوفدكم والوسطاء وحدهم، وأنتم تقررون لكل ملف من يجوز له غيرهم أن يحصل عليه.',
  'files.back': 'ملفات الاحتياج',
  'files.manage': 'إضافة الملفات أو مشاركتها أو إزالتها',
  'files.empty': 'لا توجد ملفات بعد',
  'files.empty_next': 'لا يلزم أن يكون للاحتياج ملفات.',
  'files.acts': 'ما يمكنكم فعله بالملف {name}',
  'files.act.visibility': 'من يجوز له الحصول عليه',
  'files.act.readings': 'من نزّله',
  'files.act.removal': 'إزالة',
  'files.facts': '{kind}، {size}.',
  'files.size.bytes':
    '{count, plural, zero {# بايت} one {بايت واحد} two {بايتان} few {# بايتات} many {# بايتاً} other {# بايت}}',
  'files.size.kilobytes': '{count} كيلوبايت',
  'files.size.megabytes': '{count} ميغابايت',
  'files.kind.pdf': 'ملف PDF',
  'files.kind.docx': 'مستند Word',
  'files.kind.xlsx': 'مصنف Excel',
  'files.kind.pptx': 'عرض PowerPoint',
  'files.kind.odt': 'نص OpenDocument',
  'files.kind.ods': 'جدول OpenDocument',
  'files.kind.png': 'صورة PNG',
  'files.kind.jpg': 'صورة JPEG',
  'files.kind.txt': 'نص عادي',
  'files.kind.csv': 'جدول CSV',

  'files.add': 'إضافة ملف',
  'files.add_act': 'إضافة هذا الملف',
  'files.file': 'اختاروا ملفاً',
  'files.file_hint':
    'PDF أو Word أو Excel أو PowerPoint أو OpenDocument أو PNG أو JPEG أو نص عادي أو CSV، حتى {megabytes} ميغابايت. ويكون للاحتياج {count} ملفات على الأكثر لا تتجاوز معاً {together} ميغابايت.',
  'files.consequence': 'يستطيع وفدكم والوسطاء تنزيله متى قدمتم الاحتياج، ولا يستطيع ذلك أحد غيرهم.',
  'files.full': 'لهذا الاحتياج {count} ملفات، وهو أقصى ما يجوز. أزيلوا ملفاً لتضيفوا غيره.',
  'files.what_happens': 'ما الذي يحدث للملف',
  'files.kept': 'يُحفظ مشفّراً بمفتاح محفوظ في مكان آخر. وإذا أزلتموه أو سحبتم الاحتياج فإنه يُحذف في الحال.',
  'files.metadata':
    'نزيل من الصور المكان وآلة التصوير وسائر الملاحظات، فقد تظهر صورة التُقطت جانبياً مائلة. ونزيل من ملفات Word وExcel وPowerPoint وOpenDocument ما سجّله البرنامج من اسم المؤلف والمنظمة والأوقات. أما الأسماء في التعليقات والتغييرات المتعقبة فتبقى، ويُحفظ ملف PDF كما هو؛ فأزيلوها أولاً في برنامجكم.',
  'files.watermark':
    'كل من سجّل دخوله من خارج وفدكم يحصل على ملف PDF نسخةً خاصة به: يظهر على كل صفحة اسمه ومنظمته والوقت ورقم النسخة. وتقرؤون هذا الرقم تحت «من نزّله». أما الملفات من الأنواع الأخرى فلا يمكن أن تحمل علامة مائية وتُسلَّم كما هي محفوظة، وكذلك ملف PDF المتاح للجمهور لمن يقرؤه بلا حساب.',
  'files.no_scanner': 'لا تُفحص الملفات هنا بحثاً عن الفيروسات، ويفحصها من ينزّلها.',
  'files.scanned':
    'يُفحص كل ملف بحثاً عن الفيروسات قبل حفظه. ولا يكشف أي فحص كل شيء، فليفحصه أيضاً من ينزّله.',
  'files.fingerprint':
    'رقم SHA-256 بجانب كل ملف هو بصمة البايتات المحفوظة هنا بعينها، وهي ما يحصل عليه وفدكم. وللنسخ ذات العلامة المائية بصمات أخرى، لكل نسخة بصمتها.',
  'files.marked': 'تحمل نسخة كل قارئ علامة مائية.',
  'files.not_marked': 'لا يمكن وضع علامة مائية على هذا النوع من الملفات.',
  'files.your_copy':
    'تحمل نسختكم من ملف PDF اسمكم ومنظمتكم والوقت على كل صفحة، وتُبلَّغ الدولة برقمها. ورقم SHA-256 المبيّن هنا هو رقم الملف المحفوظ، فرقم نسختكم مختلف. ولا تحمل الملفات من الأنواع الأخرى علامة مائية.',

  'files.refused.title': 'لم يُضف الملف',
  'files.refused.nothing': 'لم يُحفظ شيء.',
  'files.refused.missing': 'اختاروا ملفاً غير فارغ',
  'files.refused.too-large': 'الملف أكبر من {megabytes} ميغابايت. صغّروه أو قسّموه.',
  'files.refused.too-many': 'لهذا الاحتياج {count} ملفات بالفعل. أزيلوا أحدها أولاً.',
  'files.refused.too-much': 'لا يجوز أن تتجاوز ملفات الاحتياج معاً {megabytes} ميغابايت. أزيلوا أحدها أولاً.',
  'files.refused.unknown-kind':
    'لا يُقبل هذا النوع من الملفات. احفظوه بصيغة PDF، أو سمّوا النص العادي ‎.txt أو ‎.csv واحفظوه بترميز UTF-8.',
  'files.refused.markup': 'لا تُقبل صفحات الويب وSVG وما شابهها لأن المتصفح قد يشغّلها. احفظوها بصيغة PDF.',
  'files.refused.program': 'لا تُقبل البرامج والنصوص البرمجية',
  'files.refused.archive': 'لا تُقبل الأرشيفات. أضيفوا ما فيها من ملفات واحداً واحداً.',
  'files.refused.locked':
    'الملف مشفّر أو محمي بكلمة مرور أو بصيغة Office أقدم من عام 2007. احفظوه بصيغة PDF أو بلا كلمة مرور.',
  'files.refused.macros': 'يحتوي المستند على وحدات ماكرو. احفظوه بدونها.',
  'files.refused.active-pdf':
    'يحتوي ملف PDF على برنامج أو نموذج يشغّل برنامجاً أو ملف آخر. اطبعوه بصيغة PDF من جديد.',
  'files.refused.damaged': 'الملف تالف أو ليس ما يقول إنه هو. احفظوه مرة أخرى في برنامجه.',
  'files.refused.unpacks-too-large': 'يصبح المستند كبيراً جداً عند فتحه',
  'files.refused.too-many-pixels': 'في الصورة أكثر من 50 مليون بكسل. صغّروها.',
  'files.refused.cannot-be-marked':
    'لا يمكن وضع علامة مائية على ملف PDF هذا، فلا يمكن تسليمه لأحد غيركم. اطبعوه بصيغة PDF من جديد وأضيفوا الناتج.',
  'files.refused.busy': 'تُضاف الآن ملفات كثيرة. أضيفوه مرة أخرى بعد دقائق.',
  'files.refused.infected': 'وجد فاحص الفيروسات شيئاً في هذا الملف. افحصوا الحاسوب الذي جاء منه.',
  'files.refused.scanner-unavailable':
    'لا يستجيب فاحص الفيروسات، فلا يُقبل أي ملف الآن. أضيفوه مرة أخرى لاحقاً.',

  'files.visibility.title': 'من يجوز له الحصول على هذا الملف',
  'files.visibility.lead':
    'إذا قلّ من يجوز لهم الحصول عليه فلن يستطيع الآخرون تنزيله من هذه اللحظة. وإذا زادوا فإنكم توافقون على ذلك في الصفحة التالية.',
  'files.visibility.who': 'من يجوز له تنزيله',
  'files.visibility.hint': 'ما لا يجوز لأحد هنا أن يحصل عليه لا مكان له على هذه المنصة: لا ترفعوه.',
  'files.visibility.save': 'حفظ',
  'files.error.tier': 'اختاروا من يجوز له تنزيله',
  'files.error.agree': 'بيّنوا أنه يجوز لهؤلاء الحصول على الملف',
  'files.sharing.title': 'إتاحة هذا الملف لعدد أكبر',
  'files.sharing.lead': 'لا يتغير شيء حتى توافقوا في نهاية هذه الصفحة.',
  'files.sharing.nothing': 'اختاروا أولاً من يجوز له الحصول عليه: عودة إلى الملفات',
  'files.sharing.who': 'يستطيع هؤلاء عندئذ تنزيله أيضاً',
  'files.reach.T2':
    'المانحون الذين عرّفكم بهم أحد الوسطاء لهذا الاحتياج ما دامت المواءمة قائمة، والمراكز التي اخترتموها ما دام الاحتياج معمّماً',
  'files.reach.T1': 'جميع المانحين ومنسقي المراكز وجهات التحقق المسجلين ما دام الاحتياج معمّماً',
  'files.reach.T0': 'الجميع بلا حساب، ما دام الاحتياج معمّماً ويجوز للجمهور أن يراه',
  'files.sharing.today': 'وهم اليوم:',
  'files.sharing.nobody': 'لا أحد اليوم، ويسري ذلك على ما يأتي من تعريف.',
  'files.sharing.warning':
    'من ينزّل الملف تكون لديه نسخة لا يستطيع أحد استردادها. وإذا كان اسم دولتكم محجوباً فانظروا هل يذكره الملف.',
  'files.sharing.marked': 'هو ملف PDF: يحصل كل من سجّل دخوله منهم على نسخة تحمل اسمه على كل صفحة.',
  'files.sharing.not_marked':
    'لا يمكن وضع علامة مائية على هذا النوع من الملفات: فالنسخة التي تُمرَّر لا تدل على صاحبها، بخلاف ملف PDF.',
  'files.sharing.agree': 'هل توافقون؟',
  'files.sharing.agree_label': 'توافق دولتي على أن يحصل هؤلاء على هذا الملف',
  'files.sharing.act': 'إتاحته لهم',

  'files.removal.title': 'إزالة هذا الملف',
  'files.removal.act': 'إزالته نهائياً',
  'files.removal.consequence':
    'يُحذف في الحال ولا يستطيع أحد تنزيله بعد ذلك. وتبقى النسخ التي نُزّلت حيث هي.',

  'files.readings.title': 'من نزّل هذا الملف',
  'files.readings.lead': 'كل تنزيل قام به شخص سجّل دخوله، ومنهم أعضاء وفدكم؛ الأحدث أولاً.',
  'files.readings.public': 'يجوز للجميع الحصول على هذا الملف، ولا يُعرف من ينزّله بلا حساب.',
  'files.readings.none': 'لا أحد بعد',
  'files.readings.when': 'متى',
  'files.readings.who': 'من',
  'files.readings.organisation': 'المنظمة',
  'files.readings.role': 'بصفة',
  'files.readings.copy': 'النسخة',
  'files.readings.as_stored': 'كما هو محفوظ',
  'files.readings.copy_hint':
    'يظهر رقم النسخة على كل صفحة منها. ويمكن أيضاً معرفة صاحب ملف ظهر في مكان آخر برقم SHA-256 الخاص به.',

  'files.flash.added': 'أُضيف الملف، ويجوز لوفدكم والوسطاء الحصول عليه.',
  'files.flash.removed': 'حُذف الملف.',
  'files.flash.tier': 'حُفظ خياركم ويسري من الآن.',
  'files.flash.shared': 'سُجلت موافقة دولتكم. ويجوز لهم الحصول على الملف من الآن.',
  'files.flash.busy': 'تُعَدّ الآن نسخ كثيرة. لم يُنزَّل شيء. حاولوا مرة أخرى بعد دقائق.',
  'files.flash.cannot_be_marked':
    'تعذّر إعداد نسخة تحمل اسمكم من ملف PDF هذا، فلم يُسلَّم. اطلبوا من الدولة أن تضيفه من جديد.',

  'needs.field.files': 'اسم ملف',
  'needs.event.add-file': 'إضافة ملف',
  'needs.event.remove-file': 'إزالة ملف',
  'needs.event.widen-file': 'إتاحة ملف لعدد أكبر',
  'needs.event.narrow-file': 'إتاحة ملف لعدد أقل',
  'needs.event.share-file': 'الموافقة على إتاحة ملف لعدد أكبر',
  'needs.event.read-file': 'تنزيل ملف',
} as const satisfies Record<keyof typeof en, string>;
