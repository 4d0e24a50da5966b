import type en from '../en/email.ts';

export default {
  'email.title': 'تغيير عنوان البريد الإلكتروني',
  'email.lead':
    'نسأل العنوان الجديد أولاً، وأمامه {confirm, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}} للتأكيد. ثم يُبلَّغ العنوان القديم ويمكن التراجع منه خلال {undo, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}.',
  'email.now': 'العنوان الحالي',
  'email.new': 'العنوان الجديد',
  'email.then': 'عنوان الحساب',
  'email.act': 'سؤال العنوان الجديد',
  'email.confirm.title': 'استخدام هذا العنوان',
  'email.confirm.act': 'نعم، استخدموا هذا العنوان',
  'email.confirm.consequence':
    'يصبح هذا العنوان من الآن عنوان تسجيل الدخول، وتُرسل الرسائل إليه، ويُبلَّغ العنوان القديم.',
  'email.undo.title': 'التراجع عن تغيير العنوان',
  'email.undo.act': 'التراجع',
  'email.undo.consequence': 'يعود هذا العنوان إلى الحساب وتُنهى جميع الجلسات. ثم اختاروا كلمة مرور جديدة.',
  'email.flash.asked': 'أُرسلت رسالة إلى العنوان الجديد. لا يتغير شيء قبل تأكيده منها.',
  'email.flash.confirmed': 'تغيّر العنوان. سجّلوا الدخول به.',
  'email.flash.undone': 'تم التراجع عن التغيير وأُنهيت جميع الجلسات. اختاروا الآن كلمة مرور جديدة.',
} as const satisfies Record<keyof typeof en, string>;
