import type en from '../en/posts.ts';

export default {
  'posts.as_deputy': 'نائب عن {name}، {role}، {organisation} حتى {day}',
  'posts.as_deputy_short': 'نائب عن {name}، {role}',
  'posts.until': '{what}، حتى {day}',
  'posts.ends_on': 'ينتهي في {day}',
  'posts.ends_on_to': 'ينتهي في {day}، وسُلّم إلى {name}',
  'posts.on_behalf': '{person} نيابةً عن {giver}',

  'posts.deputies.title': 'النواب',
  'posts.deputies.lead':
    'يستطيع النائب، أياماً معدودة، أن يفعل ما تستطيعون فعله في دور واحد. وهو يعمل باسمه، ويُسجَّل أنه فعل ذلك نيابةً عنكم.',
  'posts.deputies.link': 'تسمية نائب، أو معرفة من تنوبون عنه',
  'posts.deputies.now': 'النواب المسمَّون',
  'posts.deputies.none': 'لم يُسمَّ أي نائب، ولستم نواباً عن أحد.',
  'posts.deputies.given': '{deputy} ينوب عنكم بدور {role} لدى {organisation}',
  'posts.deputies.held': 'تنوبون عن {giver} بدور {role} لدى {organisation}',
  'posts.deputies.days': 'من {from} إلى {until}',
  'posts.deputies.take_back': 'إنهاء النيابة',
  'posts.deputies.lay_down': 'التخلي عن النيابة',
  'posts.deputies.take_back_consequence':
    'إذا أنهيتم النيابة فلن يستطيع النائب القيام بشيء مكانكم، اعتباراً من طلبه التالي.',
  'posts.deputies.lay_down_consequence':
    'إذا تخليتم عنها فلن تستطيعوا القيام بشيء مكانه، اعتباراً من طلبكم التالي.',
  'posts.deputies.new': 'تسمية نائب',
  'posts.deputies.new_for':
    'لدوركم {role} لدى {organisation}. وإذا أردتم نائباً في دور آخر فانتقلوا إليه أولاً.',
  'posts.deputies.act': 'تسمية النائب',
  'posts.deputies.consequence':
    'من اليوم الأول إلى نهاية اليوم الأخير (بالتوقيت العالمي) يستطيع النائب فعل كل ما تستطيعون فعله في هذا الدور. ولا يستطيع تسمية نائب آخر. وتنتهي النيابة قبل ذلك إذا انتهى دوركم، أو انتهى دوره في هذه المنظمة، أو أنهيتموها.',
  'posts.deputies.no_hat': 'اختاروا أولاً الدور الذي تريدون نائباً فيه.',
  'posts.deputies.choose': 'اختيار دور',
  'posts.deputies.not_administrator': 'ليس لمدير المنصة نائب. يمكن بدلاً من ذلك تعيين شخص آخر مديراً للمنصة.',
  'posts.deputies.not_lent': 'تعملون الآن نيابةً عن شخص آخر. ولا يمكنكم إنابة غيركم في دور أُنبتم فيه.',
  'posts.deputies.nobody':
    'ليس لأي شخص آخر دور في {organisation}. اطلبوا من الجهة المشغّلة لهذه المنصة دعوة زميل أولاً.',
  'posts.deputies.no_broker':
    'لا وسيط غيركم لدى {organisation}، وما يقرؤه الوسيط ويقرره لا يُناب فيه إلا وسيط. اطلبوا من أحد المديرين دعوة وسيط آخر أولاً.',

  'posts.deputies.of_person': '{deputy} ينوب عن {giver} بدور {role} لدى {organisation} حتى {day}',

  'posts.field.deputy': 'النائب',
  'posts.hint.deputy_broker': 'وسيط آخر من منظمتكم.',
  'posts.hint.deputy': 'زميل له دور في منظمتكم.',
  'posts.field.first_day': 'اليوم الأول',
  'posts.field.last_day': 'اليوم الأخير',
  'posts.hint.most_days':
    '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوماً} other {# يوم}} على الأكثر في المجموع.',
  'posts.field.colleague': 'الزميل الذي يمكن التوجه إليه',
  'posts.colleague_with_roles': '{name} ({roles})',

  'posts.error.colleague': 'اختاروا زميلاً.',
  'posts.error.date': 'اكتبوا تاريخاً صحيحاً: اليوم والشهر والسنة بأربعة أرقام.',
  'posts.error.missing_date': 'اكتبوا التاريخ.',
  'posts.error.past': 'مضى هذا اليوم. اكتبوا تاريخ اليوم أو تاريخاً لاحقاً.',
  'posts.error.order': 'اليوم الأخير سابق لليوم الأول. اكتبوا يوماً لاحقاً.',
  'posts.error.too_long': 'هذه المدة أكثر من 90 يوماً. اختاروا يوماً أخيراً أقرب.',
  'posts.error.away_too_long': 'هذه المدة أكثر من 366 يوماً. اختاروا يوماً أخيراً أقرب.',
  'posts.error.after_role': 'ينتهي دوركم قبل هذا اليوم. اكتبوا آخر يوم في الدور أو يوماً أسبق.',
  'posts.error.deputy_already': 'هذا الزميل نائب عنكم من قبل في أحد هذه الأيام.',
  'posts.error.no_colleague': 'لم يعد هذا الشخص زميلاً يستطيع القيام بذلك. اختاروا غيره.',

  'posts.away.title': 'خارج المكتب',
  'posts.away.lead':
    'حيثما تظهرون جهةَ اتصال في مواءمة، يرى الآخرون أيضاً إلى متى تغيبون وإلى من يتوجهون. ولا يرى أحد سبباً.',
  'posts.away.link': 'تحديد أيام غيابكم عن المكتب',
  'posts.away.now': 'أنتم خارج المكتب من {from} إلى {until}.',
  'posts.away.ahead': 'ستكونون خارج المكتب من {from} إلى {until}.',
  'posts.away.cancel': 'لن أغيب عن المكتب',
  'posts.away.cancel_consequence': 'إذا كنتم حاضرين فلن يظهر شيء بجانب اسمكم في تلك الأيام.',
  'posts.away.hint_colleague':
    'يرى من تظهرون له جهةَ اتصال هذا الاسم وعنوان البريد الإلكتروني. ولا يمنح ذلك الزميل أي صلاحية: لذلك سمّوا نائباً.',
  'posts.away.nobody_named': 'لا أحد',
  'posts.away.act': 'حفظ',
  'posts.away.clear': 'عدتُ إلى العمل',
  'posts.away.clear_consequence': 'إذا عدتم فلن يظهر شيء بعد ذلك بجانب اسمكم.',
  'posts.away.line': 'غائب حتى {day}.',
  'posts.away.line_with_colleague': 'غائب حتى {day}. ويمكن في هذه الأثناء التوجه إلى {name}، {email}.',
  'posts.away.side.donor': 'جهة الاتصال لدى الجهة المانحة',
  'posts.away.side.recipient': 'جهة الاتصال لدى الدولة',
  'posts.away.of_side': '{side}: {line}',
  'posts.away.desk': 'جهة الاتصال غائبة حتى {day}',

  'posts.hand_over.title': 'تسليم المنصب',
  'posts.hand_over.link': 'تسليم منصبكم إلى زميل',
  'posts.hand_over.what': '{role} – {organisation}',
  'posts.hand_over.lead':
    'لمن يغادر منصبه. يصبح الزميل مسؤولاً منذ ذلك الحين عن كل ما يقع على عاتق هذا المنصب. ويبقى ما جرى قبل ذلك مسجلاً باسم من قام به.',
  'posts.hand_over.goes': 'ما ينتقل',
  'posts.hand_over.nothing': 'لا شيء. لا يرد اسم هذا الشخص في أي سجل مفتوح كاتباً له أو جهةَ اتصال فيه.',
  'posts.hand_over.offers':
    '{count, plural, zero {# عرض} one {عرض واحد} two {عرضان} few {# عروض} many {# عرضاً} other {# عرض}}',
  'posts.hand_over.needs':
    '{count, plural, zero {# احتياج} one {احتياج واحد} two {احتياجان} few {# احتياجات} many {# احتياجاً} other {# احتياج}}',
  'posts.hand_over.matches':
    '{count, plural, zero {# مواءمة} one {مواءمة واحدة} two {مواءمتان} few {# مواءمات} many {# مواءمة} other {# مواءمة}}',
  'posts.hand_over.unseen':
    'ينتقل إلى الزميل كل ما يُسأل عنه {name} في هذا الدور. ولا يطّلع المديرون على الاحتياجات ولا على العروض قيد الإعداد ولا على المواءمات ولا على عددها.',
  'posts.hand_over.more':
    '{count, plural, zero {و# أخرى} one {وسجل آخر} two {وسجلان آخران} few {و# سجلات أخرى} many {و# سجلاً آخر} other {و# سجل آخر}}',
  'posts.hand_over.untitled': 'بلا عنوان بعد',
  'posts.hand_over.field.successor': 'الزميل الذي يتسلم المنصب',
  'posts.hand_over.hint.successor': 'شخص له الدور نفسه في المنظمة نفسها.',
  'posts.hand_over.hint.last_day':
    'يبقى الدور حتى نهاية هذا اليوم (بالتوقيت العالمي). اتركوه فارغاً لينتهي الدور فوراً. وتنتقل السجلات فوراً في الحالتين.',
  'posts.hand_over.nobody':
    'ليس لأي شخص آخر دور {role} لدى {organisation}. تستطيع الجهة المشغّلة لهذه المنصة دعوة من يخلفه أو دعوة زميل إلى هذا الدور، وبعدها يمكن تسليم المنصب.',
  'posts.hand_over.nobody_for':
    'ليس لأي شخص آخر دور {role} لدى {organisation}. ادعوا من يخلفه أو زميلاً إلى هذا الدور، وبعدها يمكن تسليم المنصب. وعند الاستعجال أوقفوا الدخول إلى هذا الحساب من صفحته.',
  'posts.hand_over.consequence':
    'ينتقل كل ما سبق إلى الزميل فوراً، ويرى الطرف الآخر في كل مواءمة جرى فيها التعريف جهةَ الاتصال الجديدة. وينتهي دوركم، وتنتهي معه نيابة من ينوبون عنكم فيه. ولا يمكن التراجع عن ذلك.',
  'posts.hand_over.consequence_for':
    'ينتقل كل شيء إلى الزميل فوراً، ويرى الطرف الآخر في كل مواءمة جرى فيها التعريف جهةَ الاتصال الجديدة. وينتهي دور {name}، وتنتهي معه نيابة من ينوبون عنه فيه. ولا يمكن التراجع عن ذلك.',
  'posts.hand_over.act': 'تسليم المنصب',
  'posts.hand_over.no_hat': 'اختاروا أولاً الدور الذي تريدون تسليم منصبه.',
  'posts.hand_over.not_administrator':
    'لا يحمل دور مدير المنصة أي سجلات. ويستطيع مدير آخر سحبه ما دام يبقى مدير واحد.',
  'posts.hand_over.not_lent': 'تعملون الآن نيابةً عن شخص آخر، وليس المنصب لكم كي تسلّموه.',
  'posts.hand_over.done': 'سُلّم هذا المنصب، وينتهي دوركم في اليوم الذي حددتموه.',
  'posts.hand_over.administer': 'تسليم',

  'posts.flash.deputy_named': 'سُمّي النائب.',
  'posts.flash.delegation_ended': 'انتهت النيابة.',
  'posts.flash.away_set': 'حُفظت أيام غيابكم عن المكتب.',
  'posts.flash.away_cleared': 'سُجّلت عودتكم إلى المكتب.',
  'posts.flash.handed_over': 'سُلّم المنصب.',
} as const satisfies Record<keyof typeof en, string>;
