import type en from '../en/security.ts';

export default {
  'security.title': 'الأمن والإبلاغ عن موطن ضعف',
  'security.lead': 'تصف الدول هنا مواطن الضعف في نظمها. فإن وجدتم موطن ضعف في هذه المنصة فنرجو إبلاغنا به.',
  'security.report': 'كيفية الإبلاغ',
  'security.report.contact': 'اكتبوا إلى:',
  'security.report.nobody':
    'لم تُعيَّن بعد جهة لتلقي البلاغات في هذه المنصة. استعينوا بصفحة طلب المساعدة واسألوا عن الشخص المختص فحسب، ولا ترسلوا أي تفاصيل عن طريقها.',
  'security.report.how':
    'اذكروا ما رأيتموه، وأين، وبأي نوع من الحسابات، وكيف يمكن رؤيته مرة أخرى. لا ترسلوا بيانات شخصية ولا شيئاً يخص دولة. تُقرأ البلاغات بالعربية والإنكليزية.',
  'security.report.machine': 'الصيغة المخصصة للآلات (security.txt)',
  'security.expect': 'ما الذي يمكنكم توقعه',
  'security.expect.1': 'يجيبكم شخص في غضون ثلاثة أيام عمل.',
  'security.expect.2':
    'في غضون عشرة أيام عمل تعلمون هل تمكّنا من رؤية ما أبلغتم عنه، ومدى خطورته، وما الخطوة التالية.',
  'security.expect.3': 'إلى أن يُغلق البلاغ، نُعلمكم كل عشرين يوم عمل على الأكثر بما وصل إليه.',
  'security.expect.4': 'نُعلمكم قبل الإعلان عنه، ونشكركم بالاسم ما لم تفضلوا غير ذلك.',
  'security.expect.5': 'لا تُدفع مكافأة مالية ولا نعد بها.',
  'security.scope': 'ما الذي يشمله ذلك',
  'security.scope_text':
    'هذه المنصة: صفحاتها واستماراتها وملفاتها وعناوينها. ولا يشمل ذلك إغراقها بالطلبات، ولا خداع من يستخدمونها أو يديرونها، ولا دخول المباني، ولا أجهزة الآخرين وبريدهم.',
  'security.harbour': 'إذا تصرفتم بحسن نية',
  'security.harbour_text':
    'لا نتخذ أي إجراء قانوني بحق من يلتزمون بما في هذه الصفحة ولا نؤيد أي إجراء كهذا. لا تستخدموا إلا حساباتكم. توقفوا حيث تصلون إلى شيء ليس لكم، ولا تحتفظوا به ولا تنقلوه إلى غيركم، وأبلغونا. امنحونا 90 يوماً لإصلاحه قبل إخبار الآخرين. ولا نملك التنازل عن قوانين الآخرين: فعند الشك اسألوا أولاً.',

  'security.asvs.link': 'كيف يجري التحقق من ذلك',
  'security.asvs.counts':
    'من أصل {all} متطلباً في معيار OWASP ASVS 5.0.0 (المستويان الأول والثاني): تثبت الاختبارات {tests}، وتفي القواعد المكتوبة بـ{document}، ويتعلق {absence} بما لا وجود له هنا، ويبقى {open} مفتوحاً.',
  'security.asvs.title': 'متطلبات الأمن واحداً واحداً',
  'security.asvs.lead':
    'موقف هذه المنصة من كل متطلب من متطلبات معيار OWASP للتحقق من أمن التطبيقات (ASVS 5.0.0)، المستويان الأول والثاني.',
  'security.asvs.how':
    'القائمة أدناه هي نفسها التي تُجرى عليها اختبارات المنصة: فهي تسمّي الاختبارات، وتفشل إذا لم يعد أحدها موجوداً. وهي تقنية ومكتوبة بالإنكليزية وبعباراتنا؛ أما نص المعيار فلدى OWASP. ويُذكر ما بقي مفتوحاً بالوضوح نفسه الذي يُذكر به ما ثبت.',
  'security.asvs.by.tests': 'تثبته اختبارات',
  'security.asvs.by.tests.text': 'تفشل الاختبارات المذكورة حيثما لا يتحقق المتطلب.',
  'security.asvs.by.document': 'قاعدة مكتوبة',
  'security.asvs.by.document.text': 'لا تفي به إلا ممارسة أو قاعدة مكتوبة؛ وهي واردة تحت العنوان المذكور.',
  'security.asvs.by.absence': 'غير موجود',
  'security.asvs.by.absence.text': 'ما يتعلق به المتطلب لا وجود له هنا، وتفشل الاختبارات المذكورة إذا أُضيف.',
  'security.asvs.by.open': 'مفتوح',
  'security.asvs.by.open.text': 'لم يتحقق بعد، أو لا شيء يثبت تحققه.',
  'security.asvs.caption': 'المتطلبات بحسب الفصل',
  'security.asvs.chapter_column': 'الفصل',
  'security.asvs.all': 'الكل',
  'security.asvs.total': 'المجموع',
  'security.asvs.level': 'المستوى {level}',
  'security.asvs.chapter.V1': 'الترميز والتنقية',
  'security.asvs.chapter.V2': 'التحقق من المدخلات ومنطق العمل',
  'security.asvs.chapter.V3': 'واجهة الويب',
  'security.asvs.chapter.V4': 'الواجهات البرمجية والخدمات',
  'security.asvs.chapter.V5': 'الملفات',
  'security.asvs.chapter.V6': 'التحقق من الهوية',
  'security.asvs.chapter.V7': 'الجلسات',
  'security.asvs.chapter.V8': 'الأذونات',
  'security.asvs.chapter.V9': 'الرموز المكتفية بذاتها',
  'security.asvs.chapter.V10': 'البروتوكولان OAuth وOpenID Connect',
  'security.asvs.chapter.V11': 'التشفير',
  'security.asvs.chapter.V12': 'أمن الاتصالات',
  'security.asvs.chapter.V13': 'الإعدادات',
  'security.asvs.chapter.V14': 'حماية البيانات',
  'security.asvs.chapter.V15': 'البرمجة والبنية',
  'security.asvs.chapter.V16': 'السجلات والأخطاء',
  'security.asvs.chapter.V17': 'الاتصال الآني عبر WebRTC',
} as const satisfies Record<keyof typeof en, string>;
