import type en from '../en/audit.ts';

export default {
  'audit.command.export_usage':
    'npm run audit:export -- FILE [--demo]\nيكتب سجل الإجراءات كله في FILE، إجراءً في كل سطر، ونقطة التحقق الموقّعة في آخره.',
  'audit.command.exported': 'كُتب سجل الإجراءات في {file}.',
  'audit.command.unsigned':
    'ينتهي الملف من دون نقطة تحقق: لا يمكن استعمال مفتاح التوقيع (يبيّن docs/audit.md ما يجب فعله).',
  'audit.command.replace_usage':
    'npm run audit:replace-key [-- --demo] [--lost]\nيوقّع سجلَّ الإجراءات من الآن فصاعداً مفتاح آخر؛ ويبقى النصف العلني للمفتاح السابق منشوراً.',
  'audit.command.no_keys':
    'لا يوجد audit.key ولا audit.published.json في {folder}: اجعلوا KEYS_DIR المجلدَ الذي فيه الملفان، أو أعيدوا نسخة منهما. وإذا فُقد كلاهما نهائياً فأضيفوا ‎--lost: عندئذ لا يُثبَت ما وُقّع من قبل إلا بنسخ المفاتيح المنشورة التي احتفظ بها أحد.',
  'audit.command.key_replaced':
    'يوقّع سجلَّ الإجراءات من الآن فصاعداً مفتاح آخر: {kid}. انسخوا {folder} من جديد واحفظوا النسخة مع بقية المفاتيح.',
  'audit.command.verify_usage':
    'npm run verify-audit -- FILE --key KEYFILE [--checkpoint CHECKPOINT]\nKEYFILE هو ما أجاب به ‎/.well-known/audit-keys، وCHECKPOINT ما أجاب به ‎/.well-known/audit-checkpoint يوماً ما.',
  'audit.command.one_file_and_key': 'اذكروا ملف تصدير واحداً والملف الذي فيه المفتاح المنشور.',
  'audit.command.no_key': 'لا يوجد مفتاح Ed25519 في {file}.',
  'audit.command.no_checkpoint': 'الملف {file} ليس نقطة تحقق.',

  'audit.verdict.whole':
    'سليم: {n, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}} في سلسلة غير منقطعة، ولم يتغير شيء حتى الإجراء {proved, number} منذ توقيعه في {at}.',
  'audit.verdict.unsigned':
    'غير مُثبت: {n, plural, zero {لا إجراءات} one {إجراء واحد متماسك} two {إجراءان متماسكان} few {# إجراءات متماسكة} many {# إجراءً متماسكاً} other {# إجراء متماسك}}، لكن لا شيء موقّعاً يقول إن هذه هي الإجراءات. قدّموا نقطة تحقق.',
  'audit.verdict.broken': 'السلسلة منقطعة عند الإجراء {n, number}.',
  'audit.verdict.cut':
    'مقطوع: ينتهي التصدير بالإجراء {n, number}، لكن الإجراء {proved, number} كان قد وُقّع. تنقص إجراءات في الآخر.',
  'audit.verdict.rewritten':
    'أُعيدت كتابته: الإجراءات متماسكة، لكن السلسلة ليست التي وُقّعت عند الإجراء {proved, number}.',
  'audit.verdict.wrong-key': 'غير مُثبت: نقطة التحقق ليست موقّعة بهذا المفتاح.',
  'audit.verdict.not-in-force':
    'غير مُثبت: تقول نقطة التحقق {at}، ومفتاحها لم يكن يوقّع حينئذ: إما حلّ محله مفتاح آخر وإما لم يكن موجوداً بعد.',
  'audit.verdict.unreadable': 'السطر {n, number} ليس سطراً من تصدير.',
  'audit.broken.missing': 'في مكانه رقم آخر: حُذف إجراء أو أُضيف أو نُقل.',
  'audit.broken.payload': 'ما يقوله ليس ما سُجّل.',
  'audit.broken.time': 'وقته ليس الوقت الذي سُجّل.',
  'audit.broken.hash': 'لا يتبع الإجراء الذي قبله.',
  'audit.broken.added': 'يقع بعد نقطة التحقق التي ينتهي بها التصدير.',

  'audit.title': 'سجل الإجراءات',
  'audit.lead.focal_point':
    'ما جرى لاحتياجات دولتكم ومن قام به. وترون من أي مواءمة إجراءاتكم وإجراءات الوسطاء؛ أما إغلاقها فتجدونه في صفحتها.',
  'audit.lead.donor':
    'ما جرى لعروض منظمتكم ومن قام به. وترون من أي مواءمة إجراءاتكم وإجراءات الوسطاء؛ أما إغلاقها فتجدونه في صفحتها.',
  'audit.lead.broker': 'ما جرى للاحتياجات والعروض والمواءمات التي يحق لكم الاطلاع عليها ومن قام به.',
  'audit.lead.administrator':
    'كل إجراء. والإجراءات المتعلقة بالاحتياجات والعروض والمواءمات معروضة على حدة، باليوم وحده وبعد انقضائه: فلا يُذكر أيّها المقصود، ولا من قام بها إلا إذا كان وسيطاً. وكذلك ما رُفض إذا كان ذلك وحده يدلّ على أن لدى أحد سجلاً من هذا النوع، والملفات التي وجد فيها فاحص الفيروسات شيئاً؛ وهي معروضة مع ما رُفض.',
  'audit.filter': 'موضوع الإجراءات',
  'audit.all': 'الكل',
  'audit.all_administrator': 'الكل عدا الاحتياجات والعروض والمواءمات',
  'audit.subjects.need': 'الاحتياجات',
  'audit.subjects.offer': 'العروض',
  'audit.subjects.match': 'المواءمات',
  'audit.subjects.note': 'مذكرات الثقة والمفاتيح',
  'audit.subjects.account': 'الحسابات',
  'audit.subjects.refusal': 'الإجراءات المرفوضة',
  'audit.subjects.audit': 'السجل نفسه',
  'audit.subject.need': 'احتياج',
  'audit.subject.offer': 'عرض',
  'audit.subject.match': 'مواءمة',
  'audit.subject.note': 'مذكرة ثقة',
  'audit.subject.account': 'حساب',
  'audit.subject.refusal': 'مرفوض',
  'audit.subject.audit': 'السجل',
  'audit.act.keep-consent': 'حُفظت الموافقة مع بصمة ما ستراه الجهات المانحة',
  'audit.act.issue-note': 'وُقّعت مذكرة',
  'audit.act.supersede-note': 'حلّت مذكرة أحدث محل مذكرة',
  'audit.act.revoke-note': 'سُحبت مذكرة',
  'audit.act.dispute-note': 'اعتُرض على مذكرة',
  'audit.act.answer-dispute': 'رُدّ على اعتراض',
  'audit.act.register-key': 'سُجّل مفتاح',
  'audit.act.retire-key': 'أُوقف استعمال مفتاح',
  'audit.act.distrust-key': 'قيل إن مفتاحاً كان في أيدٍ أخرى',
  'audit.act.erase': 'مُحي ما يقوله أحد الإجراءات',
  'audit.act.replace-key': 'يوقّع السجلَّ من هنا فصاعداً مفتاح آخر',
  'audit.refused.asked': 'الاطلاع على صفحة',
  'audit.refused.sent': 'إرسال استمارة',
  'audit.on_behalf': 'بالنيابة عن {person}',
  'audit.account': 'حساب',
  'audit.hat': 'المعني بالإجراء: {hat}',
  'audit.invitation': 'دعوة {name}',
  'audit.application': 'طلب اعتماد {organization}',
  'audit.merger_into': 'الدمج في {organization}',
  'audit.merger_of': 'دمج {organization}',
  'audit.changed': '{field}: قبل التغيير: {from}؛ وبعده: {to}',
  'audit.field.name': 'الاسم',
  'audit.field.state': 'الدولة',
  'audit.field.iati': 'مرجع المبادرة الدولية للشفافية في المعونة (IATI)',
  'audit.field.covers': 'ما يغطيه المركز',
  'audit.field.website': 'الموقع الشبكي',
  'audit.field.languages': 'لغات عملها',
  'audit.field.description': 'ما تقوم به المنظمة',
  'audit.field.contact': 'بيانات الاتصال',
  'audit.field.hub': 'ما يقوله المركز عن نفسه',
  'audit.field.hub-dates': 'تقويم المركز',
  'audit.field.part': 'صفة مشاركة الدولة',
  'audit.field.provider': 'إزالة تسجيل الدخول الموحد',
  'audit.narrow': 'الاقتصار على أيام معينة أو على نوع واحد من الإجراءات',
  'audit.narrow.from': 'اليوم الأول (بالتوقيت العالمي)',
  'audit.narrow.to': 'اليوم الأخير (بالتوقيت العالمي)',
  'audit.narrow.act': 'نوع الإجراء المتعلق بحساب أو بمنظمة',
  'audit.narrow.any': 'كل الأنواع',
  'audit.narrow.show': 'عرض هذه الإجراءات',
  'audit.of_person':
    'لا يُعرض هنا إلا ما قام به {name}، أو ما قام به غيره نيابةً عنه، أو ما جرى في حسابه. ولا يُعرض من الإجراءات المتعلقة بالاحتياجات والعروض والمواءمات إلا ما قام به بصفته وسيطاً.',
  'audit.of_person.link': 'ما قام به هذا الشخص وما جرى في حسابه',
  'audit.none_narrowed': 'لا إجراءات من هذا النوع أو في هذه الأيام أو لهذا الشخص',
  'audit.error.day': 'اكتبوا التاريخ بثلاثة أعداد: اليوم والشهر والسنة. ويجب أن يقع بين عامي 2000 و2100.',
  'audit.number': 'الإجراء {n, number}',
  'audit.none': 'لا إجراءات بعد',
  'audit.none_next': 'تظهر الإجراءات هنا لحظة القيام بها.',
  'audit.none_next_administrator':
    'تظهر الإجراءات هنا لحظة القيام بها، أما ما يدل على أن لدى أحد سجلاً فيظهر بعد انقضاء اليوم (بالتوقيت العالمي).',
  'audit.newest': 'أحدث الإجراءات',
  'audit.older': 'إجراءات أقدم',
  'audit.off.title': 'لا يُوقَّع شيء في الوقت الحاضر',
  'audit.off.text':
    'لا يمكن استعمال المفتاح الذي يوقّع هذا السجل. وتُسجَّل الإجراءات وتُوصل كما في السابق، ويظل ما وُقّع من قبل قابلاً للإثبات بالمفاتيح المنشورة. ويجد القائمون على هذه المنصة السبب في سجل الخادم نفسه.',
  'audit.proof.title': 'لا يستطيع أحد تغييره خفية',
  'audit.proof.text':
    'كل إجراء موصول بالإجراء الذي قبله، وموضع السلسلة موقّع ومنشور. احتفظوا بنقطة التحقق الموقّعة: بها وبالمفتاح يستطيع أي شخص أن يبيّن لاحقاً أن شيئاً قبلها لم يتغير.',
  'audit.proof.checkpoint': 'نقطة التحقق الموقّعة',
  'audit.proof.keys': 'المفاتيح التي تُثبتها، ومنها السابقة',
} as const satisfies Record<keyof typeof en, string>;
