import type en from '../en/accounts.ts';

export default {
  'accounts.sign_in.title': 'تسجيل الدخول',
  'accounts.sign_in.lead':
    'لجهات الاتصال الوطنية والجهات المانحة والوسطاء والمراكز الإقليمية وجهات التحقق. ولا يلزم حساب للاطلاع على العروض.',
  'accounts.sign_in.act': 'تسجيل الدخول',
  'accounts.sign_in.lost': 'إذا فقدتم كلمة المرور',
  'accounts.sign_in.lost_text': 'اطلبوا رابطاً جديداً من المدير الذي دعاكم، ثم اختاروا به كلمة مرور أخرى.',
  'accounts.sign_in.none': 'إذا لم يكن لديكم حساب',
  'accounts.sign_in.none_text': 'الحسابات بالدعوة: يضيف مدير هذه المنصة منظمتكم ويسلّمكم رابطاً.',

  'accounts.demonstration.title': 'حسابات العرض التجريبي',
  'accounts.demonstration.text':
    'يمكن تسجيل الدخول باسم أي من هؤلاء الأشخاص المتخيَّلين بزر واحد. وكلمة مرورهم المشتركة هي:',
  'accounts.demonstration.caption': 'حسابات العرض التجريبي وأدوارها',
  'accounts.demonstration.hat': 'الدور والمنظمة',
  'accounts.demonstration.go': 'استخدام هذا الحساب',
  'accounts.demonstration.as': 'باسم {name}',

  'accounts.arrive.arrival.title': 'مرحباً بكم في Two-Way Street',
  'accounts.arrive.arrival.lead': 'وُجّهت إليكم دعوة. اختاروا كلمة مرور فيصبح حسابكم جاهزاً.',
  'accounts.arrive.arrival.act': 'حفظ كلمة المرور وتسجيل الدخول',
  'accounts.arrive.password.title': 'اختيار كلمة مرور جديدة',
  'accounts.arrive.password.lead': 'يتوقف العمل بكلمة المرور القديمة، ويُسجَّل خروجكم من كل مكان آخر.',
  'accounts.arrive.password.act': 'حفظ كلمة المرور وتسجيل الدخول',
  'accounts.arrive.first-administrator.title': 'إنشاء حساب المدير الأول',
  'accounts.arrive.first-administrator.lead':
    'ستضيفون المنظمات والأشخاص وتسلّمون كل شخص رابطاً. وتعمل هذه الصفحة مرة واحدة فقط.',
  'accounts.arrive.first-administrator.act': 'إنشاء الحساب وتسجيل الدخول',
  'accounts.arrive.gone.title': 'لا يمكن استخدام هذا الرابط',
  'accounts.arrive.gone.sign_in': 'تسجيل الدخول بكلمة المرور',
  'accounts.arrive.by': 'صاحب الدعوة',

  'accounts.confirm.title': 'أعيدوا إدخال كلمة المرور',
  'accounts.confirm.lead':
    'يتطلب ما أنتم مقدمون عليه ذلك، كي لا يقوم به أحد غيركم على شاشة تُركت مفتوحة. ويسري هذا التأكيد {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',

  'accounts.change_password.title': 'تغيير كلمة المرور',
  'accounts.change_password.lead': 'تبقون مسجَّلي الدخول هنا، ويُسجَّل خروجكم من كل مكان آخر.',
  'accounts.change_password.act': 'تغيير كلمة المرور',

  'accounts.new_password.hint':
    '{count, plural, zero {# محرف} one {محرف واحد} two {محرفان} few {# محارف} many {# محرفاً} other {# محرف}} على الأقل. من السهل تذكّر كلمات عدة لا صلة بينها، ومن الصعب تخمينها. تجنبوا الأسماء والكلمات التي يجرّبها الجميع أولاً.',

  'accounts.hat.title': 'اختيار الدور الذي تعملون به',
  'accounts.hat.lead': 'تعملون بدور واحد في كل مرة، ولكم صلاحيات ذلك الدور وحده. ويمكنكم تغييره متى شئتم.',
  'accounts.hat.none': 'ليس لكم أي دور حالياً. اتصلوا بالمدير الذي دعاكم.',
  'accounts.hat.current': 'هذا هو الدور الذي تعملون به الآن',
  'accounts.hat.act': 'العمل بدور: {role}',
  'accounts.hat.can.donor': 'إدراج البرامج والاستجابة للاحتياجات الملائمة لها.',
  'accounts.hat.can.focal_point': 'نشر احتياجات الدولة وتحديد من يطّلع عليها.',
  'accounts.hat.can.broker': 'مراجعة العروض والاحتياجات وتعريف الطرفين أحدهما بالآخر.',
  'accounts.hat.can.hub_coordinator': 'متابعة احتياجات المنطقة وإبداء الرأي.',
  'accounts.hat.can.verifier': 'فحص التكنولوجيا وكتابة مذكرات الثقة.',
  'accounts.hat.can.administrator': 'إضافة المنظمات والأشخاص وتسليم الروابط.',

  'accounts.account.title': 'حسابكم',
  'accounts.account.hat': 'تعملون بدور',
  'accounts.account.no_hat': 'لم يُختر أي دور',
  'accounts.account.profile': 'بياناتكم',

  'accounts.field.email': 'عنوان البريد الإلكتروني',
  'accounts.field.password': 'كلمة المرور',
  'accounts.field.current_password': 'كلمة المرور الحالية',
  'accounts.field.new_password': 'كلمة المرور الجديدة',
  'accounts.field.name': 'الاسم',
  'accounts.field.post': 'المنصب',
  'accounts.field.language': 'اللغة',
  'accounts.field.un_entity': 'كيان الأمم المتحدة',
  'accounts.hint.name': 'كما ينبغي أن يقرأه من يُعرَّفون بكم.',
  'accounts.hint.post': 'مثلاً: رئيس قسم التعاون الدولي.',
  'accounts.hint.un_entity': 'المكتب الذي يدير هذه المنصة.',

  'accounts.sessions.title': 'الجلسات المفتوحة',
  'accounts.sessions.text':
    'تنتهي الجلسة في موعد أقصاه {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}} من تسجيل الدخول، وقبل ذلك إذا لم تستخدموها. والحد الأقصى {most, plural, zero {# جلسة} one {جلسة واحدة} two {جلستان} few {# جلسات} many {# جلسة} other {# جلسة}}؛ فإذا بدأتم جلسة أخرى انتهت أقدمها.',
  'accounts.sessions.browser': 'المتصفح',
  'accounts.sessions.started': 'تسجيل الدخول',
  'accounts.sessions.seen': 'آخر استخدام',
  'accounts.sessions.end': 'إنهاء هذه الجلسة',
  'accounts.sessions.this': 'هذه الجلسة',
  'accounts.sessions.unknown': 'متصفح غير معروف',

  'accounts.history.title': 'ما جرى في حسابكم',
  'accounts.history.text': 'إذا وجدتم هنا شيئاً لم تقوموا به، فغيّروا كلمة المرور وأبلغوا المدير.',
  'accounts.history.what': 'الحدث',
  'accounts.history.when': 'الوقت',
  'accounts.history.by_other': '{what} (من جانب مدير)',

  'accounts.event.signed-in': 'تسجيل الدخول',
  'accounts.event.sign-in-failed': 'محاولة دخول بكلمة مرور خاطئة',
  'accounts.event.sign-in-limited': 'إيقاف تسجيل الدخول بعد عدد كبير من كلمات المرور الخاطئة',
  'accounts.event.signed-out': 'تسجيل الخروج',
  'accounts.event.session-ended': 'إنهاء جلسة',
  'accounts.event.password-set': 'تعيين كلمة المرور',
  'accounts.event.link-made': 'إنشاء رابط يُستخدم مرة واحدة',
  'accounts.event.confirmed': 'إعادة إدخال كلمة المرور تأكيداً لإجراء',
  'accounts.event.confirm-failed': 'إدخال كلمة مرور خاطئة أثناء جلسة مفتوحة',
  'accounts.event.hat-changed': 'تغيير الدور',
  'accounts.event.profile-changed': 'تغيير الاسم أو المنصب أو اللغة',
  'accounts.event.person-added': 'إضافة الحساب',
  'accounts.event.person-disabled': 'تعطيل الحساب',
  'accounts.event.person-enabled': 'إعادة تفعيل الحساب',
  'accounts.event.membership-added': 'منح دور',
  'accounts.event.membership-ended': 'سحب دور',
  'accounts.event.organisation-added': 'إضافة منظمة',
  'accounts.event.organisation-changed': 'تعديل منظمة',

  'accounts.password.too-short': 'كلمة المرور أقصر مما ينبغي. يلزم ألا تقل عن 15 محرفاً.',
  'accounts.password.too-long': 'كلمة المرور أطول مما ينبغي. الحد الأقصى 256 محرفاً.',
  'accounts.password.unusable': 'في كلمة المرور محرف لا تمكن كتابته. اختاروا كلمة أخرى.',
  'accounts.password.common': 'هذه من أول ما يجرّبه من يحاول تخمين كلمات المرور. اختاروا كلمة أخرى.',
  'accounts.password.personal':
    'تتألف هذه الكلمة من أسماء تخصّكم أو تخصّ منظمتكم أو هذه المنصة. اختاروا كلمة أخرى.',

  'accounts.error.required': 'يُرجى ملء هذه الخانة.',
  'accounts.error.too_long': 'النص أطول مما ينبغي. يُرجى اختصاره.',
  'accounts.error.deceptive': 'في النص محارف خفية. يُرجى كتابته من جديد يدوياً.',
  'accounts.error.email': 'يُرجى كتابة عنوان بريد إلكتروني مثل name@ministry.example.',
  'accounts.error.choose': 'يُرجى اختيار واحد مما يلي.',
  'accounts.error.not_your_password': 'ليست هذه كلمة المرور الخاصة بكم.',

  'accounts.flash.signed_out': 'سُجّل خروجكم.',
  'accounts.flash.arrived': 'حُفظت كلمة المرور وسُجّل دخولكم.',
  'accounts.flash.password_changed': 'تغيّرت كلمة المرور، وسُجّل خروجكم من كل مكان آخر.',
  'accounts.flash.profile_saved': 'حُفظت بيانات حسابكم.',
  'accounts.flash.session_ended': 'أُنهيت الجلسة.',
} as const satisfies Record<keyof typeof en, string>;
