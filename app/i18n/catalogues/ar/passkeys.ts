import type en from '../en/passkeys.ts';

export default {
  'passkeys.title': 'مفاتيح المرور',
  'passkeys.lead':
    'مفتاح المرور مفتاح محفوظ في هاتفكم أو حاسوبكم أو في مفتاح أمان، تفتحونه ببصمة الإصبع أو الوجه أو برقم سري. يحل محل كلمة المرور والرمز، ولا يمكن انتزاعه منكم في صفحة مزيفة.',
  'passkeys.none': 'ليس لديكم مفتاح مرور بعد.',
  'passkeys.used': 'آخر استخدام {at}',
  'passkeys.unused': 'لم يُستخدم لتسجيل الدخول بعد',
  'passkeys.change': 'تغيير الاسم أو الإزالة',
  'passkeys.new.title': 'إضافة مفتاح مرور',
  'passkeys.new.lead': 'يطلب جهازكم بصمة الإصبع أو الوجه أو رقمكم السري. ولا يصلنا إلا المفتاح العلني.',
  'passkeys.new.act': 'إنشاء مفتاح المرور',
  'passkeys.new.unable':
    'تحتاج مفاتيح المرور إلى تفعيل البرامج النصية وإلى متصفح يعرفها. أما رموز برنامج التحقق فلا تحتاج إلى ذلك.',
  'passkeys.field.name': 'اسم مفتاح المرور',
  'passkeys.hint.name': 'لتعرفوا في أي جهاز هو، مثل «حاسوب المكتب».',
  'passkeys.sign_in.act': 'تسجيل الدخول بمفتاح مرور',
  'passkeys.confirm.act': 'استخدام مفتاح مرور',
  'passkeys.failed': 'لم يقدّم الجهاز مفتاح مرور. أعيدوا المحاولة أو استخدموا الطريقة الأخرى في هذه الصفحة.',
  'passkeys.one.title': 'مفتاح المرور «{name}»',
  'passkeys.one.rename': 'حفظ الاسم',
  'passkeys.removal.title': 'إزالة مفتاح المرور هذا',
  'passkeys.removal.act': 'إزالته',
  'passkeys.removal.consequence':
    'لا يمكنكم بعد ذلك تسجيل الدخول به، وتصلكم رسالة بذلك. احذفوه من الجهاز أيضاً.',
  'passkeys.flash.added': 'أُضيف مفتاح المرور.',
  'passkeys.flash.renamed': 'حُفظ الاسم الجديد لمفتاح المرور.',
  'passkeys.flash.removed': 'أُزيل مفتاح المرور.',
} as const satisfies Record<keyof typeof en, string>;
