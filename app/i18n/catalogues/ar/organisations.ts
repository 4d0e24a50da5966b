import type en from '../en/organisations.ts';

export default {
  'organisations.new.title': 'إضافة منظمة',
  'organisations.new.act': 'إضافة المنظمة',
  'organisations.change.title': 'المنظمة: {name}',

  'organisations.near_name':
    'لا توجد هنا منظمة باسم «{name}». ومن الأسماء المسجّلة هنا: {names}. ويُكشف تضارب المصالح بالاسم: فإن كانت هي المقصودة، فاكتبوا اسمها كما هو مسجّل هنا.',

  'organisations.field.name': 'الاسم',
  'organisations.field.kind': 'النوع',
  'organisations.field.state': 'الدولة',
  'organisations.field.iati': 'مرجع المبادرة الدولية للشفافية في المعونة (IATI)',
  'organisations.field.regions': 'المناطق دون الإقليمية التي يغطيها المركز',
  'organisations.field.states': 'دول بعينها يغطيها المركز',
  'organisations.hint.name': 'الاسم الكامل كما تكتبه المنظمة.',
  'organisations.hint.state':
    'الدولة التي تنتمي إليها المنظمة. وهي لازمة دائماً للجهات الحكومية، ولا يمكن تغييرها لهذه الجهات بعد دعوة أي شخص إليها.',
  'organisations.state_stays':
    'لا يمكن بعد الآن تغيير دولة هذه المنظمة، لأن شخصاً دُعي إليها أو عمل باسمها، أو لأن شيئاً كُتب لها. وإذا كانت الدولة خاطئة فأنهوا هذه المنظمة وأضيفوا أخرى باسم مكتوب على نحو مختلف بعض الشيء.',
  'organisations.hint.iati': 'إذا كانت تنشر بيانات المبادرة: مرجع المنظمة المُبلِّغة، مثل XM-DAC-12345.',
  'organisations.hint.regions': 'للمراكز الإقليمية فقط.',
  'organisations.hint.states':
    'للمراكز الإقليمية فقط: الدول الواقعة خارج تلك المناطق، برموزها المؤلفة من حرفين، تفصل بينها فواصل.',

  'organisations.error.name': 'يُرجى كتابة اسم المنظمة.',
  'organisations.error.name_too_long': 'يجب ألا يزيد الاسم على 200 حرف.',
  'organisations.error.too_long': 'النص أطول مما ينبغي. يُرجى اختصاره.',
  'organisations.error.deceptive': 'في النص محارف خفية. يُرجى كتابته من جديد يدوياً.',
  'organisations.error.kind': 'يُرجى اختيار نوع المنظمة.',
  'organisations.error.state': 'يُرجى اختيار دولة من القائمة.',
  'organisations.error.state_required': 'يُرجى اختيار الدولة التي تنتمي إليها هذه المنظمة.',
  'organisations.error.iati': 'يتألف مرجع IATI من حروف وأرقام ونقاط وواصلات وشُرط مائلة، دون مسافات.',
  'organisations.error.regions': 'يُرجى اختيار مناطق دون إقليمية من القائمة.',
  'organisations.error.states': 'يُرجى كتابة رموز الدول المؤلفة من حرفين، تفصل بينها فواصل.',
  'organisations.error.covers': 'يُرجى تحديد المناطق أو الدول التي يغطيها المركز.',

  'organisations.flash.added': 'أُضيفت المنظمة.',
  'organisations.flash.saved': 'حُفظت بيانات المنظمة.',

  'organisations.acts': 'الإجراءات المتاحة لكم',
  'organisations.people': 'من يعمل باسمها',
  'organisations.people.until': 'حتى {day}',
  'organisations.nobody': 'لا يعمل أحد باسم هذه المنظمة، ولا توجد دعوة مفتوحة إليها.',
  'organisations.invite': 'دعوة شخص إلى هذه المنظمة',
  'organisations.field.new_name': 'الاسم الجديد',
  'organisations.field.description': 'ما تقوم به المنظمة',
  'organisations.field.website': 'الموقع الشبكي',
  'organisations.field.languages': 'لغات عملها',
  'organisations.field.other_language': 'لغة أخرى ({number})',
  'organisations.field.contact': 'بيانات الاتصال',
  'organisations.field.end_reason': 'سبب الإنهاء',
  'organisations.field.into': 'دمجها في',
  'organisations.hint.description':
    'في جملتين أو ثلاث. إذا كانت المنظمة تعرض برامج فيمكن للجميع قراءة هذا النص.',
  'organisations.hint.website': 'مثل https://www.ministry.example كاملاً. يظهر كرابط ولا تفتحه هذه المنصة أبداً.',
  'organisations.hint.languages':
    'تبدأ بها العروض والملفات المستوردة والاحتياجات الجديدة، ويمكن تغييرها في كل منها.',
  'organisations.hint.contact': 'للمديرين ولأصحاب المنظمة: مكتب أو رقم هاتف. ولا يظهر أبداً في صفحة عامة.',
  'organisations.hint.into': 'سترون بعد ذلك ما الذي سينتقل. والاختيار وحده لا يغيّر شيئاً.',
  'organisations.error.mixed_scripts':
    'في إحدى الكلمات حروف متشابهة من أبجديتين مختلفتين. يُرجى كتابة الاسم من جديد يدوياً، كل كلمة بأبجدية واحدة.',
  'organisations.error.website':
    'يُرجى كتابة عنوان شبكي مثل https://www.ministry.example، دون أي شيء قبل اسم المضيف.',
  'organisations.error.languages': 'يُرجى اختيار لغات من القائمة.',
  'organisations.error.iati_taken': 'تُبلِّغ منظمة أخرى بمرجع IATI هذا.',
  'organisations.error.into': 'يُرجى اختيار المنظمة التي تُدمج فيها.',
  'organisations.error.name_same': 'هذا هو اسمها بالفعل. يُرجى كتابة اسم آخر.',
  'organisations.error.name_taken':
    'تحمل منظمة أخرى هذا الاسم أو اسماً يشبهه أو لا يختلف عنه إلا في العلامات والمسافات، أو كانت تحمله. يُرجى اختيار اسم لا يلتبس بغيره.',
  'organisations.error.end_reason': 'يُرجى اختيار سبب الإنهاء.',
  'organisations.former.title': 'الأسماء السابقة',
  'organisations.former.period': 'من {from} إلى {until}',
  'organisations.former.of_another': 'من {from} إلى {until}، وهو اسم منظمة دُمجت في هذه المنظمة',
  'organisations.search.formerly': 'سابقاً: {names}',
  'organisations.ended': 'منتهية',
  'organisations.ended.on': 'تاريخ الانتهاء',
  'organisations.ended.why': 'السبب',
  'organisations.ended.into': 'دُمجت في',
  'organisations.ended.text': 'لم يعد أحد يعمل باسمها. ويبقى ما قامت به مسجلاً باسمها.',
  'organisations.name.title': 'تغيير الاسم',
  'organisations.name.lead': 'يصبح الاسم الحالي اسماً سابقاً مع تاريخيه، ويبقى مذكوراً في كل ما جرى به.',
  'organisations.name.act': 'تغيير الاسم',
  'organisations.end.title': 'إنهاء المنظمة',
  'organisations.end.in_the_way':
    'لا يمكن إنهاؤها ما دام غيرها يعتمد على ما لها هنا: عرض أو احتياج أو مواءمة لم تنتهِ. ولا يطّلع المديرون على تفاصيل ذلك.',
  'organisations.end.then':
    'يسحبها أصحابها، ويغلق الوسطاء المواءمات. وإذا كانت منظمة أخرى ستحلّ محلها فادمجوها فيها بدلاً من إنهائها.',
  'organisations.end.consequence':
    '{count, plural, =0 {ليس لأحد دور فيها.} zero {# شخص يفقد دوره فيها.} one {يفقد شخص واحد أدواره فيها اعتباراً من طلبه التالي.} two {يفقد شخصان أدوارهما فيها اعتباراً من طلبهما التالي.} few {يفقد # أشخاص أدوارهم فيها اعتباراً من طلبهم التالي.} many {يفقد # شخصاً أدوارهم فيها اعتباراً من طلبهم التالي.} other {يفقد # شخص أدوارهم فيها اعتباراً من طلبهم التالي.}} ولا يفتح أحد بعد ذلك ما أعدّه العاملون باسمها من مسودات. ويبقى ما قامت به مسجلاً باسمها، ولا يمكن لغيرها أن يحمل هذا الاسم. ولا يمكن التراجع عن ذلك.',
  'organisations.end.invitations':
    '{count, plural, zero {لا تنتهي أي دعوة.} one {وتنتهي معها دعوة واحدة إليها لم تُقبل بعد.} two {وتنتهي معها دعوتان إليها لم تُقبلا بعد.} few {وتنتهي معها # دعوات إليها لم تُقبل بعد.} many {وتنتهي معها # دعوة إليها لم تُقبل بعد.} other {وتنتهي معها # دعوة إليها لم تُقبل بعد.}}',
  'organisations.end.act': 'إنهاء المنظمة',
  'organisations.end.reason.closed': 'أُغلقت',
  'organisations.end.reason.replaced': 'أُنشئت منظمة أخرى محلها',
  'organisations.end.reason.duplicate': 'أُدخلت مرتين',
  'organisations.end.reason.mistake': 'أُدخلت خطأً',
  'organisations.end.reason.merged': 'دُمجت في منظمة أخرى',
  'organisations.merge.title': 'الدمج في منظمة أخرى',
  'organisations.merge.lead': 'عندما تتولى منظمة أخرى العاملين باسمها وكل ما هو مفتوح لديها.',
  'organisations.merge.stale':
    'تغيّر ما سينتقل منذ اطلاعكم عليه، ولم ينتقل شيء. وهو معروض أدناه على حاله الآن: راجعوه من جديد.',
  'organisations.merge.one_kind':
    'لا تُدمج إلا المنظمات التي من نوع واحد، ولا تُدمج جهات الدول إلا مع جهات الدولة نفسها. ولا تظهر المنظمات الأخرى في القائمة.',
  'organisations.merge.wrong_kind':
    'لا يمكن تغيير نوع المنظمة. وإذا أُدخلت هذه المنظمة بنوع غير صحيح فأدخلوها من جديد بالنوع الصحيح وباسم يختلف قليلاً في كتابته، وادعوا أصحابها إليها. ثم يسحبون ما هو مفتوح هنا، وبعد ذلك أنهوا هذه المنظمة.',
  'organisations.merge.none': 'لا توجد منظمة أخرى يمكن أن تُدمج هذه المنظمة فيها.',
  'organisations.merge.show': 'عرض ما سينتقل',
  'organisations.merge.plan': 'دمج {from} في {into}',
  'organisations.merge.people': 'أشخاص لهم أدوار',
  'organisations.merge.records': 'العروض والاحتياجات والمواءمات المفتوحة',
  'organisations.merge.records_all': 'جميعها. ولا يطّلع المديرون على تفاصيلها ولا على عددها.',
  'organisations.merge.notes': 'مذكرات ثقة سارية تصبح الأخرى مسؤولة عنها',
  'organisations.merge.invitations': 'دعوات لم تُقبل بعد وتنتهي: يُدعى أصحابها إلى الأخرى من جديد',
  'organisations.merge.against': 'لا يمكن دمجهما:',
  'organisations.merge.objection.same': 'هي المنظمة نفسها.',
  'organisations.merge.objection.ended': 'إحداهما منتهية.',
  'organisations.merge.objection.different-kinds':
    'هما من نوعين مختلفين، ولا تُدمج إلا المنظمات التي من نوع واحد.',
  'organisations.merge.objection.different-states':
    'لا تنتميان إلى دولة واحدة، ولا ينتقل شيء من دولة إلى أخرى.',
  'organisations.merge.objection.matched-with-each-other': 'بينهما مواءمة مفتوحة. ينبغي أن يغلقها وسيط أولاً.',
  'organisations.merge.objection.examined-by-each-other':
    'فحصت إحداهما ما تقدمه الأخرى، فتصبح مذكرة الفحص صادرة عن الجهة المانحة نفسها: على الجهة المُصدِرة أن تسحبها أولاً.',
  'organisations.merge.consequence':
    'ينتقل الأشخاص وكل ما هو مفتوح من {from} إلى {into}. وتنتهي {from} ويصبح اسمها اسماً سابقاً للمنظمة {into}، ويبقى ما انتهى على حاله. وصفحتها العامة، إن وُجدت، تقود إلى {into}. ولا يمكن التراجع عن ذلك.',
  'organisations.merge.act': 'دمج المنظمتين',
  'organisations.merge.second':
    'من يعملون باسم إحداهما سيطّلعون على ما ائتمنت الدول الأخرى عليه، أو سيعملون إلى جانب العاملين باسمها. ولا يمنح مدير واحد بمفرده ذلك لأحد: يطلبه مدير، ثم يطّلع مدير آخر على هذه الصفحة ويدمجهما.',
  'organisations.merge.alone':
    'لا يوجد مدير آخر حالياً. بعد أن تطلبوا ذلك ادعوا مديراً، وسيجد الطلب في صندوق وارده.',
  'organisations.merge.ask': 'الطلب إلى مدير آخر أن يدمجهما',
  'organisations.merge.asked':
    'طلبتم ذلك في {at}. ولم ينتقل شيء بعد. يدمجهما مدير آخر من هنا خلال أربعة عشر يوماً.',
  'organisations.merge.asked_by': 'طلب ذلك {name} في {at}. والحكم في صوابه لكم.',
  'organisations.merge.waits': 'طلب {name} في {at} دمج هذه المنظمة في {into}.',
  'organisations.merge.look': 'الاطلاع على الطلب',
  'organisations.own.title': 'منظمتكم',
  'organisations.own.lead': 'ما يُذكر هنا عن منظمتكم، وبه تبدأ الاستمارات.',
  'organisations.own.fixed':
    'يغيّر أحد مديري المنصة الاسم والدولة ومرجع IATI وبيانات الاتصال. أما النوع فيبقى كما أُدخل.',
  'organisations.own.fixed_state':
    'يغيّر أحد مديري المنصة الاسم ومرجع IATI وبيانات الاتصال. أما النوع والدولة فيبقيان كما أُدخلا.',
  'organisations.own.public': 'فتح صفحتها العامة',
  'organisations.public.about': 'نبذة عن',
  'organisations.public.ended': 'انتهت هذه المنظمة في {day}، ولم يعد ما عرضته متاحاً.',
  'organisations.public.offers': 'ما تعرضه الآن',
  'organisations.public.no_offers': 'لا شيء حالياً.',
  'organisations.flash.renamed': 'تغيّر الاسم، وحُفظ الاسم القديم.',
  'organisations.flash.ended': 'انتهت المنظمة.',
  'organisations.flash.merged': 'دُمجت المنظمتان.',
  'organisations.flash.merger_asked': 'سُجّل الطلب. أبلغوا مديراً آخر: يجده في صفحة المنظمة التي ستنتهي.',
} as const satisfies Record<keyof typeof en, string>;
