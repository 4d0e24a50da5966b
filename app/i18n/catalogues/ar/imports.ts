import type en from '../en/imports.ts';

export default {
  'imports.title': 'استيراد ما سبق أن نشرته',
  'imports.lead':
    'يتحوّل ملف أنشطة IATI أو جدول البيانات إلى مسودات عروض باسم منظمتك. ولا يُنشر أي شيء: فأنت تراجع كل مسودة وتؤكد ما نقترحه ثم تقدّمها بنفسك.',
  'imports.iati.title': 'من ملف أنشطة IATI',
  'imports.iati.hint':
    'ملف XML من الإصدار 2.01 إلى 2.03 من معيار IATI، لا يتجاوز 20 ميغابايت. ويجب أن يحمل كل نشاط فيه مرجع الجهة المبلّغة (reporting-org) الخاص بمنظمتك: {reference}.',
  'imports.iati.no-reference':
    'لم يُسجَّل هنا بعدُ مرجع منظمتك بصفتها جهة مبلّغة في IATI. اطلب من أحد المديرين إضافته، ثم يمكنك استيراد ملفاتها.',
  'imports.iati.contacts': 'لا تُقرأ بيانات الأشخاص المعنيين بالاتصال الواردة في الملف.',
  'imports.iati.file': 'ملف أنشطة IATI',
  'imports.iati.include-ended': 'استيراد الأنشطة المنتهية أو المغلقة أيضا، لتكون منطلقا لعروض جديدة',
  'imports.iati.action': 'قراءة الملف وإعداد المسودات',
  'imports.csv.title': 'من جدول بيانات',
  'imports.csv.hint': 'ملف CSV بترميز UTF-8، عرض واحد في كل صف، بأعمدة الجدول الفارغ.',
  'imports.csv.blank': 'تنزيل الجدول الفارغ',
  'imports.csv.file': 'جدول البيانات (CSV)',
  'imports.csv.action': 'قراءة الجدول وإعداد المسودات',
  'imports.csv.errors':
    '{count, plural, zero {قُرئت الصفوف كلها} one {تعذّرت قراءة صف واحد} two {تعذّرت قراءة صفين} few {تعذّرت قراءة # صفوف} many {تعذّرت قراءة # صفا} other {تعذّرت قراءة # صف}}',
  'imports.csv.errors.next':
    'صحّح هذه الصفوف واستورد الجدول نفسه مرة أخرى: فالصفوف الموجودة هنا لا تُنشأ مرتين.',
  'imports.file.missing': 'اختر ملفا',
  'imports.report.title': 'مآل محتويات الملف',
  'imports.report.drafts':
    '{count, plural, zero {لم تُعدّ أي مسودة} one {أُعدّت مسودة واحدة} two {أُعدّت مسودتان} few {أُعدّت # مسودات} many {أُعدّت # مسودة} other {أُعدّت # مسودة}}',
  'imports.report.skipped':
    '{count, plural, zero {لم يُتجاوز أي نشاط} one {جرى تجاوز نشاط واحد} two {جرى تجاوز نشاطين} few {جرى تجاوز # أنشطة} many {جرى تجاوز # نشاطا} other {جرى تجاوز # نشاط}}',
  'imports.report.already':
    '{count, plural, zero {لم يكن أي منها موجودا هنا من قبل} one {نشاط واحد كان موجودا هنا من قبل} two {نشاطان كانا موجودين هنا من قبل} few {# أنشطة كانت موجودة هنا من قبل} many {# نشاطا كانت موجودة هنا من قبل} other {# نشاط كانت موجودة هنا من قبل}}',
  'imports.report.total':
    '{count, plural, zero {لا نشاط في الملف} one {نشاط واحد في الملف، وقد بُيّن مآله} two {نشاطان في الملف، وقد بُيّن مآل كل منهما} few {# أنشطة في الملف، وقد بُيّن مآل كل منها} many {# نشاطا في الملف، وقد بُيّن مآل كل منها} other {# نشاط في الملف، وقد بُيّن مآل كل منها}}',
  'imports.report.next': 'افتح كل مسودة، وأكّد ما هو مقترح، واستكمل ما ينقص، ثم قدّمها.',
  'imports.report.to-offers': 'الانتقال إلى عروضي',
  'imports.report.line': 'السطر',
  'imports.report.row': 'الصف',
  'imports.report.column': 'العمود',
  'imports.report.identifier': 'المعرّف',
  'imports.report.activity': 'العنوان',
  'imports.report.outcome': 'المآل',
  'imports.report.why': 'السبب',
  'imports.report.untitled': '(بلا عنوان)',
  'imports.outcome.draft': 'مسودة',
  'imports.outcome.skipped': 'متجاوَز',
  'imports.outcome.already-there': 'موجود من قبل',
  'imports.reason.drafted': 'أُعدّت مسودة عرض',
  'imports.reason.already-there': 'سبق استيراده، والعرض الذي أُعدّ حينها لم يتغيّر',
  'imports.reason.no-identifier': 'لا يحمل معرّف IATI، فيتعذّر التعرّف عليه مرة ثانية',
  'imports.reason.identifier-too-long': 'معرّفه أطول من {limit} حرف',
  'imports.reason.no-title': 'بلا عنوان',
  'imports.reason.not-your-organisation':
    'هو عرض مقدَّم من {organisation}، ولا يمكنك إعداد مسودات إلا لعروض منظمتك',
  'imports.reason.twice-in-file': 'المعرّف نفسه وارد في السطر {firstLine}',
  'imports.reason.cancelled': 'ملغى',
  'imports.reason.suspended': 'معلّق',
  'imports.reason.closed': 'مغلق',
  'imports.reason.ended': 'انتهى في {endedOn}',
  'imports.note.title': 'أمور تستدعي النظر',
  'imports.note.no-theme': 'لم يُقترح أي موضوع: فالقطاع والنص معا لا يدلان على موضوع بعينه.',
  'imports.note.no-recipient': 'لا يذكر الملف أي بلد متلقٍّ أو منطقة متلقية.',
  'imports.note.region-unknown': 'لم تُقترح أي منطقة مقابل المنطقة {region} الواردة في الملف.',
  'imports.note.region-nearest':
    'قُرئت المنطقة {region} الواردة في الملف على أنها أقرب منطقة في قائمة الأمم المتحدة، ونطاقها مختلف.',
  'imports.note.country-unknown': 'رمز البلد {country} الوارد في الملف غير مدرج في قائمة الأماكن لدينا.',
  'imports.note.dates-reversed':
    'تاريخ الانتهاء في الملف ({endsOn}) يسبق تاريخ البدء ({startsOn})، فلم يؤخذ بأي منهما.',
  'imports.note.date-out-of-range': 'لم يؤخذ بالتاريخ {date}: فالعرض يقبل التواريخ من عام 2000 إلى عام 2100.',
  'imports.note.title-shortened': 'اختُصر العنوان إلى {limit} حرف.',
  'imports.note.summary-shortened': 'اختُصر الوصف إلى {limit} حرف.',
  'imports.note.column-shortened': 'اختُصر العمود {column} إلى {limit} حرف.',
  'imports.note.column-out-of-range': 'لم يؤخذ بالعمود {column}: فالعرض يقبل من {least} إلى {most}.',
  'imports.note.hub-unknown': 'لا يوجد هنا مركز باسم {hub}، فلم يؤخذ به.',
  'imports.note.trust-note-left-out': 'لم يؤخذ بمذكرة الثقة: فالمذكرة تصدر هنا، ولا تؤخذ من جدول بيانات.',
  'imports.suggested.title': 'مقترح، في انتظار التأكيد',
  'imports.suggested.themes': 'المواضيع',
  'imports.suggested.modes': 'طرائق التنفيذ',
  'imports.suggested.languages': 'اللغات',
  'imports.suggested.eligible': 'من يحق له الاستفادة',
  'imports.suggested.sizeBand': 'الحجم',
  'imports.suggested.genderMarker': 'مؤشر المساواة بين الجنسين',
  'imports.refused.title': 'لم يُستورد الملف',
  'imports.refused.nothing-changed': 'ولم يتغيّر أي شيء.',
  'imports.refused.line': 'السطر {line}: {reason}',
  'imports.refused.too-large': 'حجم الملف أكبر من {megabytes} ميغابايت. قسّمه واستورد أجزاءه.',
  'imports.refused.too-many': 'يضم الملف أكثر من {limit} من الأنشطة أو القيم. قسّمه واستورد أجزاءه.',
  'imports.refused.encoding': 'ترميز النص ليس UTF-8. احفظ الملف بترميز UTF-8 وأعِد المحاولة.',
  'imports.refused.encoding-named': 'ترميز النص هو {encoding}. احفظ الملف بترميز UTF-8 وأعِد المحاولة.',
  'imports.refused.not-xml':
    'هذا ليس نص XML سليم البنية. تحقّق من الملف بأداة التحقق الخاصة بمعيار IATI وأعِد المحاولة.',
  'imports.refused.doctype': 'في الملف تعريف DOCTYPE لا يستخدمه معيار IATI. احذفه وأعِد المحاولة.',
  'imports.refused.entity':
    'كيان لا تعرفه لغة XML نفسها. اكتب الحرف ذاته، أو استخدم أحد الكيانات amp وlt وgt وquot وapos.',
  'imports.refused.too-deep': 'تتداخل العناصر إلى أكثر من {limit} مستوى، وهو ما لا يحتاج إليه معيار IATI.',
  'imports.refused.attributes': 'لأحد العناصر أكثر من {limit} سمة، أو سمات مفرطة الطول.',
  'imports.refused.too-long': 'أحد النصوص أو الوسوم أطول مما يحتاج إليه أي ملف أنشطة.',
  'imports.refused.not-iati':
    'يبدأ الملف بالعنصر {root}، في حين يبدأ ملف أنشطة IATI بالعنصر iati-activities.',
  'imports.refused.version':
    'الملف من الإصدار {version} من معيار IATI. ويمكن قراءة الإصدارات 2.01 و2.02 و2.03.',
  'imports.refused.version-missing':
    'لا يبيّن الملف إصدار معيار IATI الذي يتبعه. ويمكن قراءة الإصدارات 2.01 و2.02 و2.03.',
  'imports.refused.no-activities': 'لا يضم الملف أي نشاط.',
  'imports.refused.no-reference':
    'لم يُسجَّل هنا مرجع منظمتك بصفتها جهة مبلّغة في IATI. اطلب من أحد المديرين إضافته.',
  'imports.refused.another-organisation':
    'هذا النشاط مبلّغ عنه من {reference}. ولا يجوز لمنظمتك أن تستورد إلا ما يبلّغ عنه {expected}.',
  'imports.refused.reporter-missing':
    'لا يحمل هذا النشاط مرجع الجهة المبلّغة. ولا يجوز لمنظمتك أن تستورد إلا ما يبلّغ عنه {expected}.',
  'imports.refused.another-identifier': 'لا يبدأ المعرّف {reference} بالمرجع {expected} الخاص بمنظمتك.',
} as const satisfies Record<keyof typeof en, string>;
