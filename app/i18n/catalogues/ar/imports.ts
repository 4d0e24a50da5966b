import type en from '../en/imports.ts';

export default {
  'imports.title': 'استيراد ما سبق أن نشرتموه',
  'imports.lead':
    'يتحوّل ملف أنشطة IATI أو جدول البيانات إلى مسودات عروض باسم منظمتكم. ولا يُنشر أي شيء: فأنتم تراجعون كل مسودة وتصحّحون ما نقترحه وتجيبون عما لا يرد في أي ملف (مثل ما يحدث عند انتهاء المساعدة) ثم تسلّمونها بأنفسكم.',
  'imports.file': 'الملف المراد استيراده',
  'imports.file.hint':
    'ملف أنشطة IATI (بصيغة XML، لا يتجاوز {iati} ميغابايت) أو جدول بيانات (بصيغة CSV، لا يتجاوز {csv} ميغابايت). والعبرة بمحتوى الملف لا باسمه.',
  'imports.ended': 'الأنشطة المنتهية',
  'imports.ended.include': 'استيراد الأنشطة المنتهية أو المغلقة أيضاً، لتكون منطلقاً لعروض جديدة',
  'imports.consequence':
    'يتحوّل كل نشاط أو صف إلى مسودة لا تراها إلا منظمتكم، أو يُدرج مع بيان سبب عدم تحويله. ولا يُنشأ أي شيء مرتين مهما تكرّر استيراد الملف نفسه، ولا ما سبق أن نشرتموه هنا.',
  'imports.action': 'قراءة الملف وإعداد المسودات',
  'imports.iati.title': 'من ملف أنشطة IATI',
  'imports.iati.hint':
    'من الإصدار 2.01 إلى 2.03 من معيار IATI، على ألا يضم إلا أنشطة منظمتكم، وإلا فلا يُقرأ منه شيء. ويجب أن يحمل كل نشاط مرجع الجهة المبلّغة (reporting-org) الخاص بمنظمتكم وأن يبدأ معرّفه به:',
  'imports.iati.no-reference':
    'لم يُسجَّل هنا بعدُ مرجع منظمتكم بصفتها جهة مبلّغة في IATI، فلا يمكن استيراد ملفات أنشطتها. اطلبوا من الجهة المشغّلة لهذه المنصة إضافته. أما جدول البيانات فلا يحتاج إلى مرجع.',
  'imports.iati.read':
    'يُقرأ من كل نشاط: العنوان والأوصاف والتواريخ والجهات الممولة والجهات المنفذة. ويُقترح عليكم استناداً إلى رموزه، لتتحققوا منه: المواضيع وطرائق التنفيذ ولغة النص بوصفها لغة التنفيذ ومن يحق له الاستفادة والحجم حيث يكون المستفيد واحداً ومؤشر المساواة بين الجنسين. وما ليس له رمز في الملف لا يُقترح.',
  'imports.iati.contacts': 'لا تُقرأ بيانات الأشخاص المعنيين بالاتصال الواردة في الملف.',
  'imports.csv.title': 'من جدول بيانات',
  'imports.csv.hint':
    'ملف CSV بترميز UTF-8، عرض واحد في كل صف، بأعمدة الجدول الفارغ. وتُفصل القيم المتعددة في الخلية الواحدة بفاصلة منقوطة (;)، أو بالعلامة | حيث تفصل الفاصلة المنقوطة بين الخلايا.',
  'imports.csv.days':
    'يُكتب اليوم بترتيب السنة فالشهر فاليوم، هكذا: \u20662026-12-31\u2069. وقد يعيد برنامج الجداول كتابته على شكل \u206631/12/2026\u2069 عند الحفظ، فاختاروا لأعمدة الأيام التنسيق \u2066YYYY-MM-DD\u2069 قبل الحفظ.',
  'imports.csv.required': 'يجب ملء هذه الأعمدة، ويجوز أن تبقى الأعمدة الأخرى فارغة أو أن تُحذف:',
  'imports.csv.organisation': 'اكتبوا في العمود organisation اسم منظمتكم: {organisation}.',
  'imports.csv.blank_is':
    'فيه سطر واحد هو أسماء الأعمدة. وهذه الأسماء والرموز هي نفسها في كل لغة، ومعنى كل منها في دليل الأعمدة:',
  'imports.csv.columns': 'ما يرد في كل عمود ورموزه',
  'imports.csv.blank': 'تنزيل الجدول الفارغ (CSV)',
  'imports.csv.problems':
    '{count, plural, zero {قُرئت السطور كلها} one {تعذّرت قراءة سطر واحد} two {تعذّرت قراءة سطرين} few {تعذّرت قراءة # سطور} many {تعذّرت قراءة # سطراً} other {تعذّرت قراءة # سطر}}',
  'imports.csv.problems.caption': 'بيان الأخطاء سطراً سطراً',
  'imports.csv.problems.more':
    '{count, plural, zero {عُرضت الأخطاء كلها.} one {هناك خطأ آخر لم يُعرض.} two {هناك خطآن آخران لم يُعرضا.} few {هناك # أخطاء أخرى لم تُعرض.} many {هناك # خطأ آخر لم يُعرض.} other {هناك # خطأ آخر لم يُعرض.}}',
  'imports.csv.problems.next':
    'صحّحوا هذه السطور واستوردوا الجدول نفسه مرة أخرى. أما الصفوف الموجودة هنا فلا تُنشأ مرتين ولا يؤخذ بما تقوله الآن: فعدّلوا عروضها هنا.',
  'imports.csv.days-otherwise':
    'كُتبت أيام هذا الجدول كلها على شكل {value}، وهو لا يميّز اليوم من الشهر، فلم يُقرأ أي منها. اختاروا لأعمدة الأيام في برنامج الجداول التنسيق \u2066YYYY-MM-DD\u2069 (أي \u20662026-12-31\u2069)، واحفظوا الملف بصيغة «CSV UTF-8» واستوردوه مرة أخرى.',
  'imports.csv.unknown-columns': 'هذه الأعمدة ليست من أعمدة العروض، وقد تُركت كما هي: {columns}.',
  'imports.report.title': 'مآل محتويات الملف',
  'imports.report.total.iati':
    '{count, plural, zero {لا نشاط في الملف} one {بُيّن مآل النشاط الوحيد في الملف} two {بُيّن مآل النشاطين الواردين في الملف} few {بُيّن مآل # أنشطة من أصل #} many {بُيّن مآل # نشاطاً من أصل #} other {بُيّن مآل # نشاط من أصل #}}',
  'imports.report.total.csv':
    '{count, plural, zero {لا صف في الملف} one {بُيّن مآل الصف الوحيد في الملف} two {بُيّن مآل الصفين الواردين في الملف} few {بُيّن مآل # صفوف من أصل #} many {بُيّن مآل # صفاً من أصل #} other {بُيّن مآل # صف من أصل #}}',
  'imports.report.sum': '{total}: {parts}.',
  'imports.report.drafts':
    '{count, plural, zero {لا مسودات} one {مسودة واحدة} two {مسودتان} few {# مسودات} many {# مسودة} other {# مسودة}}',
  'imports.report.skipped':
    '{count, plural, zero {لم يُتجاوز شيء} one {واحد جرى تجاوزه} two {اثنان جرى تجاوزهما} few {# جرى تجاوزها} many {# جرى تجاوزها} other {# جرى تجاوزها}}',
  'imports.report.already':
    '{count, plural, zero {لم يكن هنا شيء من قبل} one {واحد كان هنا من قبل} two {اثنان كانا هنا من قبل} few {# كانت هنا من قبل} many {# كانت هنا من قبل} other {# كانت هنا من قبل}}',
  'imports.report.unread':
    '{count, plural, zero {لا أخطاء} one {واحد فيه أخطاء} two {اثنان فيهما أخطاء} few {# فيها أخطاء} many {# فيها أخطاء} other {# فيها أخطاء}}',
  'imports.report.next': 'افتحوا كل مسودة، وتحققوا مما هو مقترح، واستكملوا ما ينقص، ثم سلّموها.',
  'imports.report.none': 'لم تُعدّ أي مسودة، ولم يتغيّر أي شيء.',
  'imports.report.to-offers': 'الانتقال إلى عروضي',
  'imports.report.another': 'استيراد ملف آخر',
  'imports.report.caption': 'مآل كل منها، بترتيب الملف',
  'imports.report.kept':
    'لا يُحفظ هذا التقرير في أي مكان. وتُفتح العناوين الواردة فيه في علامة تبويب أخرى ليبقى أمامكم هنا؛ واطبعوه إن أردتم الرجوع إليه لاحقاً.',
  'imports.report.other-tab': '(علامة تبويب أخرى)',
  'imports.report.line-number': 'السطر {line}',
  'imports.report.line': 'السطر',
  'imports.report.column': 'العمود',
  'imports.report.why': 'السبب',
  'imports.report.untitled': '(بلا عنوان)',
  'imports.outcome.draft': 'مسودة',
  'imports.outcome.skipped': 'متجاوَز',
  'imports.outcome.already-there': 'موجود من قبل',
  'imports.reason.drafted': 'أُعدّت مسودة عرض',
  'imports.reason.already-there': 'موجود هنا من قبل، والعرض القائم لم يتغيّر',
  'imports.reason.called-otherwise':
    'موجود هنا من قبل ولم يتغيّر، مع أن عنوانه في الملف الآن «{title}»: وللأخذ بذلك افتحوا العرض وعدّلوه فيه',
  'imports.reason.already-ended': 'أُدخل هنا من قبل، وانتهى العرض الذي أُعدّ منه، ولا يُعدّ منه عرض آخر',
  'imports.reason.no-identifier': 'لا يحمل معرّف IATI، فيتعذّر التعرّف عليه مرة ثانية',
  'imports.reason.identifier-too-long': 'معرّفه أطول من {limit, number} حرف',
  'imports.reason.secret': 'في {column} ما يبدو كلمة مرور أو مفتاحاً: احذفوه من الملف وغيّروه حيث يُستخدم',
  'imports.reason.no-title': 'بلا عنوان',
  'imports.reason.not-your-organisation':
    'هو عرض مقدَّم من {organisation}، ولا يمكنكم إعداد مسودات إلا لعروض منظمتكم',
  'imports.reason.twice-in-file': 'المعرّف نفسه وارد في السطر {firstLine}',
  'imports.reason.cancelled': 'ملغى',
  'imports.reason.suspended': 'معلّق',
  'imports.reason.closed': 'مغلق',
  'imports.reason.ended': 'انتهى في {endedOn}',
  'imports.note.no-theme': 'لم يُقترح أي موضوع: فالقطاع والنص معاً لا يدلان على موضوع بعينه.',
  'imports.note.language-of-text':
    'اللغة المقترحة هي لغة كتابة النص: فالملف لا يذكر اللغة التي تُقدَّم بها المساعدة.',
  'imports.note.no-recipient': 'لا يذكر الملف أي بلد متلقٍّ أو منطقة متلقية.',
  'imports.note.region-unknown': 'لم تُقترح أي منطقة مقابل المنطقة {region} الواردة في الملف.',
  'imports.note.region-nearest':
    'قُرئت المنطقة {region} الواردة في الملف على أنها أقرب منطقة في قائمة الأمم المتحدة، ونطاقها مختلف.',
  'imports.note.country-unknown': 'رمز البلد {country} الوارد في الملف غير مدرج في قائمة الأماكن لدينا.',
  'imports.note.dates-reversed':
    'تاريخ الانتهاء في الملف ({endsOn}) يسبق تاريخ البدء ({startsOn})، فلم يؤخذ بأي منهما.',
  'imports.note.start-out-of-range':
    'لم يؤخذ بتاريخ البدء ({date}): فالعرض يقبل التواريخ من عام 2000 إلى عام 2100.',
  'imports.note.end-out-of-range':
    'لم يؤخذ بتاريخ الانتهاء ({date}): فالعرض يقبل التواريخ من عام 2000 إلى عام 2100.',
  'imports.note.start-unread':
    'لم يؤخذ بتاريخ البدء: «{date}» ليس تاريخاً صحيحاً في التقويم مكتوباً بصيغة YYYY-MM-DD.',
  'imports.note.end-unread':
    'لم يؤخذ بتاريخ الانتهاء: «{date}» ليس تاريخاً صحيحاً في التقويم مكتوباً بصيغة YYYY-MM-DD.',
  'imports.note.budget-unread': 'لم يؤخذ بإحدى الميزانيات، ولم يُقترح حجم: «{amount}» ليس عدداً.',
  'imports.note.budget-of-all':
    'لم يُقترح حجم: ميزانية الملف مبلغ واحد لجميع المستفيدين، والعرض يذكر ما يحصل عليه كل منهم.',
  'imports.note.budget-in-other-currency':
    'لم يُقترح حجم: ففي الملف ميزانية بعملة غير دولار الولايات المتحدة أو بلا عملة مذكورة، وأحجام العروض بدولار الولايات المتحدة.',
  'imports.note.closing-day-past': 'انتهت مهلة طلبه في {closesOn}. أدخلوا تاريخاً آخر قبل تسليمه.',
  'imports.note.delivery-past': 'انتهى تنفيذه في {endsOn}. أدخلوا تاريخاً آخر قبل تسليمه.',
  'imports.note.title-shortened': 'اختُصر العنوان إلى {limit, number} حرف.',
  'imports.note.summary-shortened': 'اختُصر الوصف إلى {limit, number} حرف.',
  'imports.note.column-shortened': 'اختُصر العمود {column} إلى {limit, number} حرف.',
  'imports.note.column-out-of-range':
    'لم يؤخذ بالعمود {column}: فالعرض يقبل من {least, number} إلى {most, number}.',
  'imports.note.trace': 'في {column} ما يبدو أنه {kind}. تحققوا من أن هذا موضعه.',
  'imports.note.hub-unknown': 'لا يوجد هنا مركز باسم {hub}، فلم يؤخذ به.',
  'imports.note.trust-note-left-out': 'لم يؤخذ بمذكرة الثقة: فالمذكرة تصدر هنا، ولا تؤخذ من جدول بيانات.',
  'imports.suggested.title': 'مقترحات تتحققون منها:',
  'imports.suggested.and-more': '{list} و{count} غيرها',
  'imports.suggested.themes': 'المواضيع',
  'imports.suggested.modes': 'طرائق التنفيذ',
  'imports.suggested.languages': 'اللغات',
  'imports.suggested.eligible': 'من يحق له الاستفادة',
  'imports.suggested.sizeBand': 'الحجم',
  'imports.suggested.genderMarker': 'مؤشر المساواة بين الجنسين',
  'imports.drafts.title': 'مسودات من ملفات',
  'imports.drafts.lead':
    'ما استوردته منظمتكم ولم تسلّمه بعد. أزيلوا ما لا تريدون عرضه هنا، وتبقى المسودات الأخرى كما هي.',
  'imports.drafts.link':
    '{count, plural, one {مسودة واحدة من ملف} two {مسودتان من ملفات} few {# مسودات من ملفات} many {# مسودة من ملفات} other {# مسودة من ملفات}}',
  'imports.drafts.from_report': 'إزالة المسودات التي لا تريدون عرضها',
  'imports.drafts.none': 'لم تبقَ أي مسودة من ملف',
  'imports.drafts.listed': 'يُعرض أحدث ما ورد، وعدده {count, number}. وكلما أزلتم بعضه ظهر ما قبله في مكانه.',
  'imports.drafts.which': 'ما المسودات التي تريدون إزالتها؟',
  'imports.drafts.tick_all':
    '{count, plural, one {اختيارها} two {اختيار المسودتين} few {اختيار المسودات كلها وعددها #} many {اختيار المسودات كلها وعددها #} other {اختيار المسودات كلها وعددها #}}',
  'imports.drafts.no_theme': 'لا موضوع بعد',
  'imports.drafts.brought_in': 'استُوردت في {day}',
  'imports.drafts.changed': 'عُدّلت منذ ذلك الحين',
  'imports.drafts.consequence':
    'لا يمكن استعادتها، ولا تُعدّ مسودات جديدة منها إذا استوردتم الملف نفسه. ويبقى بإمكانكم كتابة عرض بشأنها بأنفسكم.',
  'imports.drafts.remove': 'إزالة المسودات المختارة',
  'imports.drafts.error.none': 'اختاروا المسودات التي تريدون إزالتها.',
  'imports.drafts.error.changed':
    'عدّل أحد زملائكم إحداها أو سلّمها في هذه الأثناء، ولم يُزل شيء. هذا ما هي عليه الآن، فراجعوها مرة أخرى.',
  'imports.flash.removed': 'أُزيلت المسودات.',
  'imports.refused.title': 'لم يُستورد الملف',
  'imports.refused.nothing-changed': 'لم يتغيّر أي شيء.',
  'imports.refused.blank': 'لا صف في الجدول تحت سطره الأول. املؤوه بعرض واحد في كل صف.',
  'imports.refused.no-rows': 'تعذّرت قراءة أي صف من الجدول. وبيان الأخطاء أدناه.',
  'imports.refused.too-many-rows': 'يضم الجدول أكثر من {limit, number} صف. قسّموه واستوردوا أجزاءه.',
  'imports.refused.not-rows':
    'لا يُقرأ هذا الملف على أنه جدول بيانات: ففي سطوره المتتالية علامات اقتباس في غير موضعها. احفظوه بصيغة CSV وبترميز UTF-8 وأعيدوا المحاولة.',
  'imports.refused.workbook':
    'هذا مصنف جداول (مثل \u2066.xlsx\u2069) وليس ملف CSV. احفظوه من برنامج الجداول بصيغة «CSV UTF-8» واستوردوا ذلك الملف.',
  'imports.refused.not-utf8':
    'هذا ليس ملف CSV: فهو ليس نصاً بترميز UTF-8. احفظوه من برنامج الجداول بصيغة «CSV UTF-8» واستوردوا ذلك الملف.',
  'imports.refused.line': 'السطر {line}: {reason}',
  'imports.refused.too-large': 'حجم الملف أكبر من {megabytes} ميغابايت. قسّموه واستوردوا أجزاءه.',
  'imports.refused.too-many': 'يضم الملف أكثر من {limit, number} من الأنشطة أو القيم. قسّموه واستوردوا أجزاءه.',
  'imports.refused.encoding': 'ترميز النص ليس UTF-8. احفظوا الملف بترميز UTF-8 وأعيدوا المحاولة.',
  'imports.refused.encoding-named': 'ترميز النص هو {encoding}. احفظوا الملف بترميز UTF-8 وأعيدوا المحاولة.',
  'imports.refused.not-xml':
    'هذا ليس نص XML سليم البنية. تحقّقوا من الملف بأداة التحقق الخاصة بمعيار IATI وأعيدوا المحاولة.',
  'imports.refused.doctype': 'في الملف تعريف DOCTYPE لا يستخدمه معيار IATI. احذفوه وأعيدوا المحاولة.',
  'imports.refused.entity':
    'كيان لا تعرفه لغة XML نفسها. اكتبوا الحرف ذاته، أو استخدموا أحد الكيانات amp وlt وgt وquot وapos.',
  'imports.refused.too-deep':
    'تتداخل العناصر إلى أكثر من {limit, number} مستوى، وهو ما لا يحتاج إليه معيار IATI.',
  'imports.refused.attributes': 'لأحد العناصر أكثر من {limit, number} سمة، أو سمات مفرطة الطول.',
  'imports.refused.too-long': 'أحد النصوص أو الوسوم أطول مما يحتاج إليه أي ملف أنشطة.',
  'imports.refused.not-iati':
    'يبدأ الملف بالعنصر {root}، في حين يبدأ ملف أنشطة IATI بالعنصر iati-activities.',
  'imports.refused.version':
    'الملف من الإصدار {version} من معيار IATI. ويمكن قراءة الإصدارات 2.01 و2.02 و2.03.',
  'imports.refused.version-missing':
    'لا يبيّن الملف إصدار معيار IATI الذي يتبعه. ويمكن قراءة الإصدارات 2.01 و2.02 و2.03.',
  'imports.refused.no-activities': 'لا يضم الملف أي نشاط.',
  'imports.refused.no-reference':
    'لم يُسجَّل هنا مرجع منظمتكم بصفتها جهة مبلّغة في IATI. اطلبوا من الجهة المشغّلة لهذه المنصة إضافته.',
  'imports.refused.another-organisation':
    'هذا النشاط مبلّغ عنه من {reference}. ولا يجوز لمنظمتكم أن تستورد إلا ما يبلّغ عنه {expected}.',
  'imports.refused.reporter-missing':
    'لا يحمل هذا النشاط مرجع الجهة المبلّغة. ولا يجوز لمنظمتكم أن تستورد إلا ما يبلّغ عنه {expected}.',
  'imports.refused.another-identifier':
    'لا يبدأ المعرّف {reference} بالمرجع {expected} الخاص بمنظمتكم تليه شرطة أو ما شابهها.',
  'imports.command.usage':
    'الاستعمال: npm run import:iati -- FILE [--as EMAIL] [--organisation NAME] [--include-ended] [--on YYYY-MM-DD] [--lang en|ar] [--demo]',
  'imports.command.one-file': 'اذكروا ملفاً واحداً.',
  'imports.command.bad-option': '«{value}» ليست قيمة مقبولة للخيار {option}.',
  'imports.command.unreadable': 'تعذّرت قراءة {file} ({cause}).',
  'imports.command.not-ready':
    'لم تُهيَّأ قاعدة البيانات هذه لهذا الإصدار. شغّلوا الخادم مرة واحدة ثم أعيدوا تشغيل هذا الأمر.',
  'imports.command.no-organisation':
    'لا توجد هنا منظمة تحمل مرجع IATI {reference} وفيها من له دور الجهة المانحة. اطلبوا من الجهة المشغّلة لهذه المنصة إضافة المرجع.',
  'imports.command.no-such-organisation':
    'لا توجد هنا منظمة باسم {organisation} فيها من له دور الجهة المانحة.',
  'imports.command.choose': 'اذكروا باسم من تُعدّ المسودات:',
} as const satisfies Record<keyof typeof en, string>;
