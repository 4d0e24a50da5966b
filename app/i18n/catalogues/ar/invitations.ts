import type en from '../en/invitations.ts';

export default {
  'invitations.title': 'الدعوات',
  'invitations.lead': 'من دُعي، ومن دعاه، وإلى متى. ولا حساب لأحد قبل قبول الدعوة.',
  'invitations.new': 'توجيه دعوة',
  'invitations.recoveries': 'مساعدة من فقد كل وسائل الدخول',
  'invitations.empty': 'لا توجد دعوة مفتوحة',
  'invitations.empty_next': 'الدعوات المقبولة والمسحوبة مدرجة في القائمة الأخرى.',
  'invitations.over_next': 'الدعوات المفتوحة مدرجة في القائمة الأخرى.',
  'invitations.none_found': 'لم يُعثر على أي دعوة',
  'invitations.lists': 'الدعوات المعروضة',
  'invitations.over': 'المقبولة والمسحوبة',
  'invitations.over_text':
    'الدعوة التي انتهت مدة رابطها مدرجة بين الدعوات المفتوحة، ويمكن إنشاء رابط آخر لها. أما الدعوة التي لم يقبلها أحد فتُحذف بعد {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}} من سحبها أو من انتهاء مدة رابطها.',
  'invitations.search': 'البحث عن دعوة بالاسم أو بعنوان البريد الإلكتروني',
  'invitations.newest': 'الأحدث',
  'invitations.older': 'أقدم منها',
  'invitations.column.outcome': 'ما آلت إليه',
  'invitations.pending': 'الدعوات المفتوحة',
  'invitations.column.who': 'المدعو',
  'invitations.column.what': 'الدور والمنظمة',
  'invitations.column.by': 'صاحب الدعوة وتاريخها',
  'invitations.column.until': 'صالحة حتى',

  'invitations.state.waiting': 'بانتظار التأكيد',
  'invitations.state.open': 'مفتوحة',
  'invitations.state.expired': 'انتهت مدة الرابط',
  'invitations.state.accepted': 'مقبولة',
  'invitations.state.revoked': 'مسحوبة',

  'invitations.form.lead':
    'يتلقى المدعو رابطاً يعمل مرة واحدة. ولا يُنشأ الرابط إلا بعد تأكيد موظف آخر إن وُجد، أما رابط جهة مانحة لا يعمل أحد باسم منظمتها بعد فيُنشأ فوراً.',
  'invitations.form.name_hint': 'يمكن للمدعو تصحيح كتابته عند القبول.',
  'invitations.form.email_hint': 'ترتبط الدعوة بهذا العنوان. استخدموا عنوان العمل لا عنواناً خاصاً.',
  'invitations.form.evidence': 'لجهة تنسيق وطنية: ما يثبت صلاحيتها',
  'invitations.form.evidence_text': 'مطلوب لجهات التنسيق الوطنية وحدها. ويُحفظ مع الدور ولا يراه إلا الموظفون.',
  'invitations.form.evidence_kind': 'الوثيقة المحفوظة',
  'invitations.form.evidence_on': 'تاريخ الوثيقة',
  'invitations.form.evidence_on_hint': 'مثلاً: 27 3 2026.',
  'invitations.form.evidence_reference': 'مرجع الوثيقة',
  'invitations.form.evidence_reference_hint': 'مرجع الدولة نفسها كما ورد في الوثيقة.',
  'invitations.form.act': 'توجيه الدعوة',
  'invitations.evidence.note-verbale': 'مذكرة شفوية',
  'invitations.evidence.mission-letter': 'رسالة من البعثة الدائمة',
  'invitations.evidence.contact-directory': 'قيد في دليل جهات الاتصال',

  'invitations.error.already': 'للشخص هذا الدور هناك أو سبقت دعوته إليه. راجعوا قائمة الدعوات.',
  'invitations.error.self': 'هذا عنوانكم أنتم. يجب أن يدعوكم شخص آخر.',
  'invitations.error.evidence_kind': 'يُرجى اختيار الوثيقة المحفوظة.',
  'invitations.error.evidence_on':
    'يُرجى كتابة اليوم والشهر والسنة كما في الوثيقة، على أن يكون تاريخاً صحيحاً لا يسبق عام 2000.',
  'invitations.error.evidence_future': 'لا يمكن أن يكون تاريخ الوثيقة في المستقبل.',
  'invitations.error.evidence_reference': 'يُرجى كتابة مرجع الوثيقة.',
  'invitations.error.secret': 'يبدو هذا كلمة مرور أو مفتاحاً. يُرجى حذفه.',

  'invitations.made.title': 'وُجّهت الدعوة',
  'invitations.made.link':
    'كُتبت رسالة فيها هذا الرابط إلى {email}، لكن هذه المنصة لا ترسل بريداً. سلّموا الرابط بأنفسكم إلى {name}. وهو يعمل مرة واحدة حتى {until}.',
  'invitations.made.once':
    'لا تُظهر هذه الصفحة الرابط إلا الآن. ومن يحصل عليه يمكنه التصرف باسمه: سلّموه شخصياً أو بالهاتف أو عبر قناة تثقون بها.',
  'invitations.made.disabled':
    'هذا عنوان حساب معطّل. ولا يستطيع أحد قبول الدعوة بهذا الحساب إلى أن يفعّله أحد المديرين.',
  'invitations.made.see': 'عرض الدعوة',
  'invitations.made.second':
    'لا رابط بعد. {role, select, focal_point {يجب أن يطّلع وسيط أو مدير آخر على الوثيقة ويؤكد.} other {يجب أن يؤكد وسيط أو مدير آخر.}} والدعوة مدرجة في صناديق واردهم: اطلبوا من أحد الزملاء الاطلاع عليها هناك.',

  'invitations.record.title': 'الدعوة: {name}',
  'invitations.record.role': 'الدور',
  'invitations.record.state': 'الحالة',
  'invitations.record.by': 'صاحب الدعوة',
  'invitations.record.accepted': 'قُبلت في',
  'invitations.record.confirmed': 'أكّدها',
  'invitations.record.revoked': 'سحبها',
  'invitations.record.until': 'يعمل الرابط حتى',
  'invitations.record.evidence': 'ما يثبت الصلاحية',
  'invitations.record.evidence_line': '{kind} بتاريخ {day}، المرجع {reference}',
  'invitations.record.acts': 'الإجراءات المتاحة لكم',
  'invitations.record.waits': 'يجب أن يؤكد وسيط أو مدير آخر: لا صاحب الدعوة ولا المدعو.',

  'invitations.letter.late':
    'الرسالة التي فيها الرابط إلى {email} تنتظر منذ {since}: لا يخرج البريد في الوقت الحالي. وتُعاد المحاولة تلقائياً طوال يوم، فلا حاجة إلى إرسالها من جديد. أبلغوا من يشغّل هذه المنصة.',
  'invitations.letter.given_up':
    'تُخلّي عن إرسال الرسالة المؤرخة {since} التي فيها الرابط إلى {email}: إما أن العنوان لا يقبلها وإما أن البريد لم يخرج في الوقت المناسب. قارنوا العنوان بالعنوان الذي أُعطي لكم. فإن كان خاطئاً فاسحبوا الدعوة وادعوا إلى العنوان الصحيح، وإن كان صحيحاً فأرسلوها من جديد.',
  'invitations.letter.not_shown':
    'لا يظهر الرابط هنا، كي لا يستطيع القبول إلا من يقرأ بريد ذلك العنوان. ولا تُظهر الروابطَ لتسليمها إلا منصةٌ لا ترسل أي بريد.',
  'invitations.letter.number': 'رقم الرسالة، لمن يقرأ سجل الخادم:',

  'invitations.confirm.title': 'تأكيد الدعوة',
  'invitations.confirm.consequence':
    'تُقرّون بأنكم اطّلعتم على الوثيقة أعلاه وأنها تثبت صلاحية هذا الشخص. ويُحفظ اسمكم إلى جانب اسم صاحب الدعوة. ثم يُنشأ الرابط ويعمل مدة {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}.',
  'invitations.confirm.consequence_known':
    'تُقرّون بأن هذا الشخص سيتولى هذا الدور في هذه المنظمة. ويُحفظ اسمكم إلى جانب اسم صاحب الدعوة. ثم يُنشأ الرابط ويعمل مدة {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}.',
  'invitations.account': 'حساب بهذا العنوان',
  'invitations.other_name': 'الدعوة باسم {invited}، والحساب باسم {name}.',
  'invitations.confirm.act': 'التأكيد وإنشاء الرابط',
  'invitations.confirm.made': 'أُكّدت الدعوة',
  'invitations.send.title': 'إرسالها من جديد',
  'invitations.send.consequence':
    'يتوقف العمل بالرابط السابق. ويعمل الرابط الجديد مرة واحدة، خلال {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}.',
  'invitations.send.act': 'إنشاء رابط جديد',
  'invitations.send.made': 'أُنشئ رابط جديد',
  'invitations.revoke.title': 'سحب الدعوة',
  'invitations.revoke.consequence': 'يتوقف العمل بالرابط فوراً. وتبقى الدعوة مسجلة.',
  'invitations.revoke.act': 'سحبها',
  'invitations.flash.revoked': 'سُحبت الدعوة.',

  'invitations.invited.title': 'وُجّهت إليكم دعوة',
  'invitations.invited.lead':
    'يدعوكم {inviter} إلى «طريق ذو اتجاهين». ولا يحدث شيء قبل قبولكم. وإذا لم تكونوا تتوقعون الدعوة فأغلقوا الصفحة.',
  'invitations.invited.as': 'بدور {role}',
  'invitations.invited.until': 'يمكنكم القبول حتى',
  'invitations.invited.new_lead': 'اختاروا كلمة مرور فيصبح حسابكم جاهزاً.',
  'invitations.invited.link_next':
    'لمنظمتكم نظام تسجيل دخول خاص بها. يمكنكم ربطه في الخطوة التالية، وتبقى كلمة المرور وسيلة دخول ثانية.',
  'invitations.invited.act': 'القبول وتسجيل الدخول',
  'invitations.invited.known': 'لهذا العنوان حساب من قبل. للقبول، سجّلوا الدخول به ثم عودوا إلى هذه الصفحة.',
  'invitations.invited.sign_in': 'تسجيل الدخول والعودة',
  'invitations.invited.other': 'أنتم مسجَّلو الدخول بعنوان آخر. سجّلوا الخروج ثم ادخلوا بالعنوان {email}.',
  'invitations.invited.add': 'أنتم مسجَّلو الدخول باسم {name}. والقبول يضيف هذا الدور إلى أدواركم.',
  'invitations.invited.add_act': 'قبول الدور',
  'invitations.invited.gone': 'لا يمكن استخدام هذه الدعوة',
  'invitations.invited.gone_text':
    'قُبلت أو سُحبت أو أُرسلت من جديد أو انتهت مدتها. اطلبوا من صاحب الدعوة إرسالها من جديد.',
  'invitations.invited.gone_accepted': 'إن كنتم قد قبلتموها بأنفسكم فلديكم حساب.',
  'invitations.invited.gone_sign_in': 'سجّلوا الدخول به',
  'invitations.flash.accepted': 'قبلتم الدعوة وسُجّل دخولكم.',
  'invitations.flash.added': 'أصبح الدور لكم. اختاروه للعمل به.',
  'invitations.made.mailed': 'يُرسل الرابط بالبريد إلى {email}. وهو يعمل مرة واحدة حتى {until}.',
} as const satisfies Record<keyof typeof en, string>;
