/** Needs that a hub or a broker drafts on a State’s behalf, and what the State does with them. */
export default {
  'adoption.drafts.title': 'مسودات لدول',
  'adoption.drafts.lead':
    'يمكنكم كتابة احتياج نيابة عن دولة. ولا يُحتسب في أي مكان حتى تعتمده الدولة: ولا يراه سواكم وسوى جهة التنسيق الوطنية للدولة.',
  'adoption.drafts.none': 'لا تكتبون حالياً مسودة لأي دولة',
  'adoption.drafts.none_next': 'تستطيع الدولة التي يضيق وقتها أن تقرأ ما كتبتموه وتغيره وتعتمده.',
  'adoption.drafts.since': 'منذ {day}',
  'adoption.start.title': 'بدء مسودة',
  'adoption.start.state': 'لأي دولة؟',
  'adoption.start.hint_hub': 'الدول التي يغطيها مركزكم ولها جهة تنسيق وطنية هنا.',
  'adoption.start.hint_broker': 'الدول التي لها جهة تنسيق وطنية هنا.',
  'adoption.start.none': 'ليس لأي دولة يمكنكم الكتابة لها جهة تنسيق وطنية هنا بعد.',
  'adoption.start.choose': 'اختاروا الدولة التي تكتبون المسودة لها.',
  'adoption.start.act': 'بدء المسودة',
  'adoption.state.drafting': 'قيد الكتابة لديكم',
  'adoption.state.offered': 'بانتظار الدولة',
  'adoption.state.sent-back': 'أُعيدت إليكم',
  'adoption.state.adopted': 'معتمدة',
  'adoption.state.declined': 'مغلقة',
  'adoption.state.taken-back': 'مغلقة',
  'adoption.own_state.offered': 'بانتظاركم',
  'adoption.own_state.sent-back': 'أُعيدت',
  'adoption.tasks.lead':
    'تكتبون نيابة عن {state}. أجيبوا عما تعرفونه بأي ترتيب، وتغير الدولة الباقي أو تضيفه. والدولة وحدها تختار من يرى كل جزء.',
  'adoption.tasks.show': 'قراءتها مرة أخرى وعرضها على الدولة',
  'adoption.seen_by':
    'أنتم، وجهة التنسيق الوطنية للدولة متى عرضتموها عليها. أما من سواكم فالدولة تختار ما يراه.',
  'adoption.page.title': 'مسودة لصالح {state}',
  'adoption.page.lead':
    'لا تُحتسب هذه المسودة في أي مكان حتى تعتمدها {state}. ويمكنكم تغييرها حتى ذلك الحين، وكذلك أثناء قراءة الدولة لها.',
  'adoption.page.word': 'ما تقوله الدولة',
  'adoption.offer.act': 'عرضها على الدولة',
  'adoption.offer.consequence':
    'تتلقى جهة التنسيق الوطنية للدولة رسالة، وتستطيع قراءة المسودة أو اعتمادها أو إعادتها مع ملاحظة أو عدم قبولها.',
  'adoption.offer.no_title': 'ضعوا عنواناً للمسودة أولاً، ثم يمكنكم عرضها على الدولة.',
  'adoption.edit': 'تغيير المسودة',
  'adoption.take_back.act': 'سحب المسودة',
  'adoption.take_back.consequence':
    'تُزال المسودة وإجاباتها. وإن كانت الدولة قد اطلعت عليها أُبلغت جهة التنسيق الوطنية لديها بأنها أُغلقت.',
  'adoption.mine.title': 'مسودات كُتبت لكم',
  'adoption.mine.lead':
    'كتبها آخرون نيابة عن دولتكم. ولا يراها أحد غيركم ولا تُحتسب في أي مكان ما لم تعتمدوها.',
  'adoption.mine.read': 'اقرؤوها وقرروا.',
  'adoption.mine.with_drafters': 'عادت إلى من كتبوها.',
  'adoption.mine.own': 'احتياجاتكم أنتم',
  'adoption.answer.title': 'احتياج كُتب لكم',
  'adoption.answer.lead':
    'كتب {person} من {organisation} هذا الاحتياج نيابة عن دولتكم. ولا يُحتسب في أي مكان ما لم تعتمدوه.',
  'adoption.answer.what': 'اعتمدوه أو أعيدوه أو لا تقبلوه.',
  'adoption.answer.waits': 'أعدتموه إلى من كتبه. ويمكنكم مع ذلك اعتماده كما هو.',
  'adoption.answer.preview': 'ما ستراه الجهات المانحة إذا اعتمدتموه ووافقتم على تعميمه',
  'adoption.adopt.act': 'اعتماده مسودةً لدولتكم',
  'adoption.adopt.consequence':
    'يصبح مسودتكم أنتم. ويمكنكم تغيير كل كلمة قبل تقديمه، ولا يقرؤه بعد ذلك من كتبه. ويبقى الاسمان في السجل.',
  'adoption.send_back.title': 'إعادته مع ملاحظة',
  'adoption.send_back.text': 'ما الذي ينبغي أن يتغير؟',
  'adoption.send_back.text_hint': 'يقرأ هذا من كتب المسودة ولا يقرؤه أحد غيره.',
  'adoption.send_back.needed': 'اذكروا ما الذي ينبغي أن يتغير.',
  'adoption.send_back.act': 'إعادته',
  'adoption.decline.title': 'عدم قبوله',
  'adoption.decline.act': 'عدم قبول المسودة',
  'adoption.decline.consequence':
    'تُزال المسودة وإجاباتها. ويُبلغ من كتبها بأنها أُغلقت، ولا يُطلب سبب ولا يُذكر، ولا يعلم بذلك أحد غيره.',
  'adoption.names.drafted': 'كتبه نيابة عن الدولة',
  'adoption.names.adopted': 'اعتمده',
  'adoption.names.of': '{person} من {organisation}',
  'adoption.names.on': '{person} في {day}',
  'adoption.flash.offered': 'أُبلغت جهة التنسيق الوطنية للدولة.',
  'adoption.flash.taken_back': 'سُحبت المسودة.',
  'adoption.flash.adopted': 'أصبحت المسودة لكم. غيروا ما تشاؤون ثم قدموها.',
  'adoption.flash.sent_back': 'عادت المسودة إلى من كتبوها.',
  'adoption.flash.declined': 'لم تُقبل المسودة وأُزيلت.',

  'needs.event.draft-for-state': 'بدأت مسودة نيابة عن الدولة',
  'needs.event.offer-draft': 'عُرضت المسودة على الدولة',
  'needs.event.take-back-draft': 'سُحبت المسودة',
  'needs.event.adopt-draft': 'اعتمدتها الدولة',
  'needs.event.send-back-draft': 'أعادت الدولة المسودة',
  'needs.event.decline-draft': 'أُغلقت المسودة',

  'mail.draft-for-state.subject': 'كُتبت مسودة احتياج لدولتكم',
  'mail.draft-for-state.text':
    'كتب أحدهم احتياجاً نيابة عن دولتكم. ولا يُحتسب في أي مكان ما لم تعتمدوه. اقرؤوه في هذه الصفحة، واعتمدوه أو أعيدوه أو لا تقبلوه.',
  'mail.draft-sent-back.subject': 'أعادت دولة مسودتكم',
  'mail.draft-sent-back.text':
    'قرأت دولة ما كتبتموه نيابة عنها وتود أن يتغير شيء منه. وملاحظتها في هذه الصفحة.',
  'mail.draft-adopted.subject': 'اعتمدت دولة مسودتكم',
  'mail.draft-adopted.text':
    'أصبح الاحتياج الذي كتبتموه نيابة عن دولة احتياجها هي. ولا يُطلب منكم شيء. وترون منه بقدر ما تتيحه لكم الدولة.',

  'desk.kind.opinion-context': 'آراء مطلوبة من المراكز بشأن الاحتياجات',
  'desk.kind.opinion-fit': 'آراء مطلوبة من المراكز بشأن العروض',
  'desk.next.opinion-context': 'رأي المركز منتظر: اطلعوا على ما طُلب',
  'desk.next.opinion-fit': 'رأي المركز منتظر: اطلعوا على ما طُلب',
  'desk.reason.opinion-context': 'طُلب من مركز رأيه في احتياج',
  'desk.reason.opinion-fit': 'سُئل مركز هل يلائم العرض الاحتياج',
} as const;
