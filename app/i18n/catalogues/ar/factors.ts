import type en from '../en/factors.ts';

export default {
  'factors.title': 'عامل التحقق الثاني',
  'factors.lead':
    'رمز من هاتفكم أو حاسوبكم يُطلب بعد كلمة المرور. ومن يعرف كلمة المرور وحدها لا يستطيع تسجيل الدخول.',
  'factors.needed': 'تتطلب صفتكم عامل تحقق ثانياً، ولا تُفتح صفحاتها قبل أن تعدّوه.',
  'factors.none': 'ليس لديكم عامل تحقق ثانٍ بعد. لا يُطلب رقم هاتف، ويكفي أي برنامج لرموز التحقق.',
  'factors.totp': 'رموز من برنامج التحقق',
  'factors.since': 'منذ {at}',
  'factors.replace': 'إعداده على هاتف آخر',
  'factors.field.code': 'الرمز',
  'factors.error.missing': 'أدخلوا الرمز.',
  'factors.new.title': 'إعداد عامل تحقق ثانٍ',
  'factors.new.lead': 'يستغرق ذلك دقيقتين. تحتاجون إلى برنامج لرموز التحقق على هاتف أو حاسوب.',
  'factors.new.app': 'دعوا البرنامج يقرأ هذه الصورة، فيعرض بعدها رمزاً جديداً من ستة أرقام كل نصف دقيقة.',
  'factors.new.picture': 'رمز استجابة سريعة يحمل مفتاح برنامج التحقق؛ والمفتاح نفسه مكتوب أدناه.',
  'factors.new.by_hand': 'إذا تعذّرت قراءة الصورة فأدخلوا هذا المفتاح يدوياً:',
  'factors.new.hint': 'الأرقام الستة التي يعرضها البرنامج الآن.',
  'factors.new.act': 'تفعيل',
  'factors.step.title': 'أدخلوا الرمز',
  'factors.step.lead': 'كلمة المرور صحيحة. بقي الإثبات الثاني.',
  'factors.step.hint': 'ستة أرقام من برنامج التحقق، أو أحد رموز الاسترداد المطبوعة.',
  'factors.step.lost': 'إذا فقدتم الهاتف والرموز المطبوعة',
  'factors.step.lost_text':
    'راجعوا مدير المنصة. يستطيع موظفان إعادتكم إلى حسابكم برسالة من بعثتكم أو مؤسستكم.',
  'factors.step.again': 'تسجيل الدخول باسم آخر',
  'factors.recovery.title': 'رموز الاسترداد',
  'factors.recovery.lead':
    'إذا فقدتم الهاتف فكل رمز من هذه الرموز يُدخلكم مرة واحدة. اطبعوا هذه الصفحة أو اكتبوا الرموز واحفظوها في مكان مغلق.',
  'factors.recovery.left':
    '{count, plural, =0 {لم يبقَ أي رمز} zero {لم يبقَ أي رمز} one {بقي رمز واحد} two {بقي رمزان} few {بقيت # رموز} many {بقي # رمزاً} other {بقي # رمز}}',
  'factors.recovery.once': 'لا ترون هذه الرموز إلا الآن.',
  'factors.recovery.done': 'حفظت الرموز',
  'factors.recovery.new': 'إعداد رموز استرداد جديدة',
  'factors.recovery.act': 'إعداد رموز جديدة',
  'factors.recovery.consequence': 'تتوقف الرموز الحالية عن العمل فوراً، وتصلكم رسالة بذلك.',
  'factors.removal.title': 'إزالة عامل التحقق الثاني',
  'factors.removal.act': 'إزالته',
  'factors.removal.consequence':
    'تكفي بعد ذلك كلمة المرور وحدها لتسجيل الدخول، وتتوقف رموز الاسترداد عن العمل، وتصلكم رسالة بذلك.',
  'factors.flash.removed': 'أُزيل عامل التحقق الثاني.',
  'factors.forgotten.title': 'نسيان كلمة المرور',
  'factors.forgotten.lead':
    'نرسل رابطاً إلى عنوانكم تختارون به كلمة مرور أخرى. ويبقى عامل التحقق الثاني مطلوباً.',
  'factors.forgotten.act': 'إرسال الرابط',
  'factors.forgotten.sent.title': 'راجعوا بريدكم',
  'factors.forgotten.sent.lead':
    'إذا كان لهذا العنوان حساب فالرابط في طريقه إليكم. يعمل مرة واحدة خلال عشر دقائق من إرساله.',
  'factors.forgotten.sent.nothing':
    'لم يصل شيء بعد بضع دقائق؟ ابحثوا في البريد غير المرغوب فيه، أو تحققوا من العنوان، أو راجعوا مدير المنصة. تُرسل ثلاث رسائل في الساعة على الأكثر إلى كل عنوان.',
} as const satisfies Record<keyof typeof en, string>;
