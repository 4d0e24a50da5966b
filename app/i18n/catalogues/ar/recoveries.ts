import type en from '../en/recoveries.ts';

export default {
  'recoveries.title': 'مساعدة من فقد كل وسائل الدخول',
  'recoveries.lead':
    'لمن لا يستطيع تسجيل الدخول ولا الحصول بنفسه على كلمة مرور جديدة. ويلزم لذلك رسالة من بعثته أو منظمته وموظفان.',
  'recoveries.new': 'فتح طلب بناءً على رسالة',
  'recoveries.empty': 'لا أحد ينتظر',
  'recoveries.empty_next': 'افتحوا طلباً متى حُفظت رسالة البعثة أو المنظمة.',
  'recoveries.pending': 'الجارية الآن',
  'recoveries.column.who': 'الشخص',
  'recoveries.column.by': 'من فتح الطلب ومتى',
  'recoveries.column.state': 'الحالة',

  'recoveries.state.waiting': 'بانتظار التأكيد',
  'recoveries.state.open': 'لديه رابط',
  'recoveries.state.expired': 'انتهت مدة الرابط',
  'recoveries.state.used': 'عاد إلى حسابه',
  'recoveries.state.closed': 'منتهٍ',

  'recoveries.form.lead': 'تُكتب رسالة إلى الشخص فوراً، ولا يتلقى رابطاً إلا بعد تأكيد موظف آخر.',
  'recoveries.form.email': 'عنوان البريد الإلكتروني لحسابه',
  'recoveries.form.reference': 'مرجع الرسالة',
  'recoveries.form.reference_hint': 'كما ورد فيها.',
  'recoveries.form.on': 'تاريخ الرسالة',
  'recoveries.form.act': 'فتح الطلب',
  'recoveries.error.unknown': 'لا أحد ممن يمكنهم الدخول له هذا العنوان.',
  'recoveries.error.self': 'هذا عنوانكم أنتم. يجب أن يساعدكم شخصان آخران.',
  'recoveries.error.staff': 'لا يساعد الوسطاءَ والمديرين إلا المديرون.',
  'recoveries.error.already': 'هناك من يساعد هذا الشخص من قبل. راجعوا القائمة.',
  'recoveries.error.reference': 'يُرجى كتابة مرجع الرسالة.',
  'recoveries.error.on': 'يُرجى كتابة يوم الرسالة وشهرها وسنتها، على أن يكون تاريخاً صحيحاً لا يسبق عام 2000.',
  'recoveries.flash.opened': 'فُتح الطلب وكُتبت رسالة إلى الشخص. اطلبوا من زميل التأكيد.',

  'recoveries.record.title': 'مساعدة {name}',
  'recoveries.record.administrators':
    'لا يؤكد ذلك إلا مدير آخر، لا من فتح الطلب ولا {name}. وإذا لم يوجد مدير آخر فادعوا واحداً أولاً، ويستطيع وسيط تأكيد تلك الدعوة.',
  'recoveries.record.letter': 'الرسالة',
  'recoveries.record.opened': 'فتحه',
  'recoveries.record.closed': 'أنهاه',
  'recoveries.confirm.title': 'التأكيد',
  'recoveries.confirm.consequence':
    'تُقرّون بأنكم اطّلعتم على الرسالة وبأنها صادرة عن بعثته أو منظمته. ويتلقى الشخص رابطاً يعمل مدة {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}؛ ومتى استخدمه انتهت كلمة مروره القديمة وعوامل التحقق الثانية وربط تسجيل الدخول الموحد وجلساته.',
  'recoveries.confirm.act': 'التأكيد وإنشاء الرابط',
  'recoveries.confirm.made': 'تم التأكيد وأُنشئ الرابط',
  'recoveries.close.title': 'إنهاء الطلب',
  'recoveries.close.consequence': 'يتوقف العمل فوراً بأي رابط أُنشئ. وللمحاولة من جديد افتحوا طلباً آخر.',
  'recoveries.close.reason': 'سبب الإنهاء',
  'recoveries.close.reason_hint': 'يُبلَّغ من فتح الطلب بأنه أُنهي، ويقرأ السبب هنا كسائر الموظفين.',
  'recoveries.record.why': 'سبب إنهائه',
  'recoveries.close.act': 'إنهاؤه',
  'recoveries.flash.closed': 'أُنهي الطلب.',

  'recoveries.recover.title': 'العودة إلى حسابكم',
  'recoveries.recover.lead':
    'تحقق موظفان من رسالة بعثتكم أو منظمتكم. اختاروا كلمة مرور جديدة: تنتهي القديمة وعوامل التحقق الثانية وربط تسجيل الدخول الموحد وكل الجلسات الأخرى.',
  'recoveries.recover.act': 'حفظ كلمة المرور وتسجيل الدخول',
  'recoveries.recover.gone': 'لا يمكن استخدام هذا الرابط',
  'recoveries.recover.gone_text': 'استُخدم أو أُنهي أو انتهت مدته. اطلبوا المساعدة من موظفي المنصة من جديد.',
  'recoveries.flash.back': 'عدتم إلى حسابكم. أعيدوا إعداد عامل تحقق ثانٍ فيه.',
} as const satisfies Record<keyof typeof en, string>;
