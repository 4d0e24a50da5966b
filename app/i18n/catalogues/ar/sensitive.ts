import type en from '../en/sensitive.ts';

export default {
  'sensitive.prompt':
    'لا تكتبوا هنا تفاصيل حوادث، ولا مواطن ضعف أنظمة معيّنة أو عناوينها، ولا كلمات مرور، ولا بيانات شخصية.',
  'sensitive.prompt.need':
    'لا تكتبوا هنا تفاصيل حوادث، ولا مواطن ضعف أنظمة معيّنة أو عناوينها، ولا كلمات مرور، ولا بيانات شخصية. وما يلزم الشريكَ معرفتُه منها يُتبادل خارج المنصة بعد التعريف.',

  'sensitive.secret': 'في هذا النص ما يبدو أنه {what}. احذفوه، وغيّروه حيث يُستخدم. ولم يُحفظ أي شيء.',
  'sensitive.warning': 'في هذا النص ما يبدو أنه {what}. فهل هذا موضعه؟',
  'sensitive.wider': 'سيقرأ هنا عدد أكبر من الناس ما يبدو أنه {what}. فهل يجوز ذلك؟',
  'sensitive.telling': 'يقرأ الجميع هذا النص، وقد يدل على الدولة التي تتحدثون باسمها: {what}. فهل هذا موضعه؟',
  'sensitive.telling_programme':
    'تقرأ هذا النص كل دولة من دول البرنامج، وقد يدل على الدول الأخرى المشاركة فيه: {what}. فهل هذا موضعه؟',
  'sensitive.more':
    '{count, plural, zero {لا شيء آخر من هذه الأنواع} one {موضع آخر من هذه الأنواع} two {موضعان آخران من هذه الأنواع} few {# مواضع أخرى من هذه الأنواع} many {# موضعاً آخر من هذه الأنواع} other {# موضع آخر من هذه الأنواع}}',

  'sensitive.look': 'راجعوا هذا مرة أخرى',
  'sensitive.look.form': 'لم يُحفظ ما أرسلتموه بعد. احذفوه، أو أكّدوا في آخر الاستمارة أن هذا موضعه.',
  'sensitive.look.draft': 'حُفظ النص. احذفوا ما ليس هذا موضعه، ويمكن أن يبقى ما قُصد أن يكون هنا.',
  'sensitive.flash.saved_marked':
    'حُفظت إجاباتكم. وقد يتضمن ما كتبتم شيئاً لا مكان له هناك: افتحوا الخطوة من جديد وانظروا في ما وُضعت عليه علامة.',
  'sensitive.flash.saved': 'حُفظ النص. راجعوا ما وُضعت عليه علامة ثم تابعوا.',
  'sensitive.flash.not_kept':
    'لم يُحفظ ما أرسلتموه، ففيه ما يبدو كلمة مرور أو مفتاحاً. اكتبوه من جديد من دونه.',
  'sensitive.meant.question': 'ما وُضعت عليه علامة أعلاه',
  'sensitive.meant': 'هذا مقصود وهذا موضعه',

  'sensitive.kind.private-key': 'مفتاح خاص',
  'sensitive.kind.access-key': 'مفتاح خدمة أو رمز وصول إليها',
  'sensitive.kind.password': 'كلمة مرور',
  'sensitive.kind.password-hash': 'بصمة كلمة مرور',
  'sensitive.kind.address-login': 'عنوان يتضمن كلمة مرور',
  'sensitive.kind.ip-address': 'عنوان حاسوب',
  'sensitive.kind.host-name': 'اسم حاسوب داخلي',
  'sensitive.kind.mac-address': 'عنوان مادي لجهاز',
  'sensitive.kind.cve': 'رقم ثغرة',
  'sensitive.kind.possible-password': 'كلمة مرور',
  'sensitive.kind.email': 'عنوان بريد إلكتروني',
  'sensitive.kind.telephone': 'رقم هاتف',
  'sensitive.kind.iban': 'رقم حساب مصرفي',
  'sensitive.kind.identity-number': 'رقم وثيقة هوية',
} as const satisfies Record<keyof typeof en, string>;
