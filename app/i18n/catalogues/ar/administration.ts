import type en from '../en/administration.ts';

export default {
  'administration.title': 'الإدارة',
  'administration.lead': 'المنظمات والأشخاص العاملون باسمها والروابط التي تتيح لهم الدخول.',
  'administration.organisations': 'المنظمات',
  'administration.people': 'الأشخاص',
  'administration.search': 'البحث عن المنظمات والأشخاص',
  'administration.search.hint':
    'باسم المنظمة الحالي أو بأحد أسمائها السابقة، أو باسم الشخص أو عنوان بريده الإلكتروني.',
  'administration.found.organisations':
    '{count, plural, =0 {لا توجد منظمة تحمل هذا الاسم أو كانت تحمله.} zero {عُثر على # منظمة.} one {عُثر على منظمة واحدة.} two {عُثر على منظمتين.} few {عُثر على # منظمات.} many {عُثر على # منظمة.} other {عُثر على # منظمة.}}',
  'administration.found.people':
    '{count, plural, =0 {لم يُعثر على أي شخص له حساب.} zero {عُثر على # شخص.} one {عُثر على شخص واحد، بما بُحث عنه أو عن طريق منظمته.} two {عُثر على شخصين، بما بُحث عنه أو عن طريق منظمتيهما.} few {عُثر على # أشخاص، بما بُحث عنه أو عن طريق منظماتهم.} many {عُثر على # شخصاً، بما بُحث عنه أو عن طريق منظماتهم.} other {عُثر على # شخص، بما بُحث عنه أو عن طريق منظماتهم.}}',
  'administration.cut': 'لا يُعرض هنا سوى أول {count, number}. ابحثوا عن الباقي.',
  'administration.too_few':
    '{count, plural, zero {لا يوجد مدير.} one {يوجد مدير واحد.} two {يوجد مديران.} few {يوجد # مديرين.} many {يوجد # مديراً.} other {يوجد # مدير.}} ومن يفقد كل وسائل الدخول يمكّنه مديران آخران معاً من الدخول من جديد، فليكن عدد المديرين ثلاثة. ادعوهم ما دام الجميع قادراً على الدخول.',
  'administration.hats': 'الأدوار',
  'administration.hats.none': 'ليس لهذا الشخص أي دور، ولا يمكنه القيام بشيء هنا.',
  'administration.hats.past': 'الأدوار السابقة',
  'administration.hats.past_days': 'من {from} إلى {until}',
  'administration.disabled.by': 'عطّله',
  'administration.disabled.why': 'السبب',
  'administration.invited': 'مدعوون لم ينضموا بعد',
  'administration.state': 'الحساب',
  'administration.state.active': 'مفعّل',
  'administration.state.invited': 'مدعو',
  'administration.state.stopped': 'أُوقف تسجيل الدخول',
  'administration.state.disabled': 'معطّل',
  'administration.state.closed': 'مغلق',

  'administration.person.title': 'الشخص: {name}',
  'administration.person.closed':
    'أغلق هذا الشخص حسابه، ولا يمكن فتحه من جديد، ويبقى ما قام به. ومن يعود يُدعى من جديد.',
  'administration.person.acts': 'الإجراءات المتاحة لكم',

  'administration.field.organisation': 'المنظمة',
  'administration.field.role': 'الدور',
  'administration.hint.role':
    'جهات التنسيق الوطنية للدول وحدها، والمنسّقون للمراكز الإقليمية وحدها، والوسطاء والمديرون لكيانات الأمم المتحدة وحدها.',
  'administration.error.role': 'لا تشمل المنظمات من هذا النوع هذا الدور.',

  'administration.link.title.arrival': 'إنشاء رابط دعوة جديد',
  'administration.link.title.password': 'إنشاء رابط لكلمة مرور مفقودة',
  'administration.link.title.return': 'إنشاء رابط لتسجيل الدخول من جديد',
  'administration.link.consequence.arrival':
    'يتوقف العمل بالروابط السابقة. ويعمل الرابط الجديد مرة واحدة، خلال {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}.',
  'administration.link.consequence.password':
    'يُسجَّل خروج الشخص من كل مكان فوراً. ويعمل الرابط مرة واحدة، خلال {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}، ويختار به كلمة مرور أخرى.',
  'administration.link.consequence.return':
    'تُكتب رسالة فيها الرابط إلى {email}. ويعمل الرابط مرة واحدة، خلال {hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}. ويختار به الشخص كلمة مرور أخرى ويقدّم عامل التحقق الثاني إن كان لديه، ثم يعود تسجيل الدخول متاحاً.',
  'administration.link.stolen':
    'تبقى كلمة المرور الحالية صالحة إلى أن يُستخدم الرابط. فإن كان من المحتمل أن يعرفها شخص آخر، فأوقفوا تسجيل الدخول أولاً.',
  'administration.link.act': 'إنشاء الرابط',
  'administration.link.done': 'نسختُ الرابط',
  'administration.link.made': 'أُنشئ الرابط',

  'administration.access.title': 'وقف الوصول إلى الحساب',
  'administration.access.stop.title': 'وقف تسجيل الدخول',
  'administration.access.stop.consequence':
    'لحساب قد يكون في يد شخص آخر. يُسجَّل خروج كل من دخل إليه فوراً، ولا تتيح كلمة مروره ولا مفاتيح مروره ولا تسجيل الدخول عبر منظمة الدخولَ لأحد، إلى أن يستخدم صاحب الحساب رابطاً جديداً تنشئونه بعد ذلك. وتبقى الأدوار والسجلات كما هي؛ أما الربط بتسجيل الدخول عبر منظمة وعناوين التغذية فتُزال، ويعيد صاحب الحساب إنشاءها.',
  'administration.access.stop.act': 'وقف تسجيل الدخول الآن',
  'administration.access.stopped': 'تسجيل الدخول متوقف منذ {at}.',
  'administration.access.stopped.factor':
    'يطلب الرابط الجديد عامل التحقق الثاني أيضاً. فإن كان من المحتمل أن يكون شخص آخر قد غيّره كذلك، فساعدوا صاحب الحساب على العودة برسالة وبموظف ثانٍ، فتُزال عندئذ جميع عوامل التحقق الثانية.',
  'administration.access.disable.title': 'تعطيل الحساب',
  'administration.access.disable.consequence':
    'يُسجَّل خروج الشخص فوراً ولا يمكنه الدخول. ويبقى ما كتبه محفوظاً باسمه.',
  'administration.access.disable.work':
    'يبقى ما هو مسؤول عنه باسمه ويستمر: تبقى العروض مدرجة، ويستمر تعميم الاحتياجات، وتنتظر المواءمات. ويستطيع زملاؤه في الدور نفسه العمل عليها وتصلهم الرسائل؛ أما من ينوب عنه فلا يعود قادراً على ذلك، ولا يعود هو قادراً على النيابة عن غيره. ولكي يصبح زميل له مسؤولاً عنها، سلّموا المنصب أولاً.',
  'administration.access.disable.reason': 'سبب تعطيل الحساب',
  'administration.access.disable.reason_hint':
    'يقرؤه المديرون في صفحة هذا الشخص، ولا يقرؤه هو. لا تكتبوا شيئاً عن الاحتياجات أو المواءمات.',
  'administration.access.disable.act': 'تعطيل الحساب',
  'administration.access.disable.instead': 'ويمكن مع ذلك وقف تسجيل الدخول، أياً كان ما لا يزال مفتوحاً.',
  'administration.access.own': 'هذا حسابكم أنتم. يعطّله مدير آخر.',
  'administration.access.enable.title': 'تفعيل الحساب',
  'administration.access.enable.consequence':
    'يمكن للشخص الدخول من جديد بكلمة مروره وأدواره. وإن كان تسجيل الدخول قد أُوقف من قبل، فإنه يحتاج إلى رابط جديد أولاً.',
  'administration.access.enable.act': 'تفعيل الحساب',

  'administration.hat.add': 'دعوته إلى دور آخر',
  'administration.hat.end': 'سحب الدور',
  'administration.hat.invitation': 'الدعوة والإثبات',
  'administration.hat.end_act': 'سحب الدور: {role}',
  'administration.hat.consequence':
    'لن يعمل الشخص بعد الآن بدور {role} لدى {organisation}، اعتباراً من طلبه التالي. ويبقى ما قام به في هذا الدور مسجلاً.',
  'administration.hat.goes_over':
    'وينتقل ما يتولاه هناك إلى الزميل الأقدم في هذا الدور، ويُبلَّغ بذلك. ولاختيار غيره:',

  'administration.flash.disabled': 'عُطّل الحساب.',
  'administration.flash.stopped': 'أُوقف تسجيل الدخول.',
  'administration.flash.enabled': 'فُعّل الحساب.',
  'administration.flash.hat_ended': 'سُحب الدور.',
} as const satisfies Record<keyof typeof en, string>;
