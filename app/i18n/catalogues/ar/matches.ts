import type en from '../en/matches.ts';

export default {
  'matches.status.interest-declared': 'أُبدي الاهتمام',
  'matches.status.requested': 'مطلوبة',
  'matches.status.proposed': 'مقترحة',
  'matches.status.introduced': 'تم التعريف',
  'matches.status.designing': 'خطة مشتركة',
  'matches.status.agreed': 'متفق عليها',
  'matches.status.left': 'انسحب أحد الطرفين قبل الاتفاق',
  'matches.status.terminated': 'أُنهيت بعد الاتفاق',
  'matches.status.closed': 'مغلقة',
  'matches.became.delivered': 'نُفِّذت',
  'matches.became.delivered-partly': 'نُفِّذت جزئياً',
  'matches.became.declined': 'أجبتم بلا',
  'matches.became.interest-taken-back': 'سحبتم اهتمامكم',
  'matches.became.request-taken-back': 'سحبتم طلبكم',
  'matches.became.left': 'انسحبتم منها',
  'matches.became.terminated': 'أنهيتموها',

  'matches.lead.interest-declared': 'قدّمت جهة مانحة عرضاً لاحتياج. وينظر فيه وسيط في الخطوة التالية.',
  'matches.lead.requested': 'طلبت دولةٌ عرضاً. وينظر في الطلب وسيط في الخطوة التالية.',
  'matches.lead.proposed': 'اقترح وسيط عرضاً واحتياجاً على الطرفين. ويجيب كل طرف بنعم أو لا.',
  'matches.lead.introduced': 'وافق الطرفان وجرى تعريف أحدهما بالآخر. وهما يتخاطبان الآن مباشرة.',
  'matches.lead.designing': 'يكتب الطرفان خطة واحدة معاً. ويتم الاتفاق حين يؤكد كل منهما النص نفسه.',
  'matches.lead.agreed': 'أكّد الطرفان الخطة نفسها، وحُجز لهذه المواءمة مكان في العرض.',
  'matches.lead.left': 'انسحب أحد الطرفين قبل الاتفاق.',
  'matches.lead.terminated': 'أنهاها أحد الطرفين بعد الاتفاق. وعاد المكان في العرض متاحاً.',
  'matches.lead.closed': 'أُغلقت هذه المواءمة.',

  'matches.who.broker': 'وسيط',
  'matches.who.donor': 'الجهة المانحة',
  'matches.who.recipient': 'الدولة',
  'matches.who.both': 'الطرفان',
  'matches.who.you': 'أنتم',
  'matches.who.others': 'الطرف الآخر ووسيط',
  'matches.who.other': 'الطرف الآخر',
  'matches.who.nobody': 'لا أحد',
  'matches.who.nobody_yet': 'لا أحد بعد',
  'matches.has.nobody': 'ليست لدى أحد.',
  'matches.has.other': 'هي لدى {person}.',

  'matches.next.broker.to-propose': 'انظروا فيها واقترحوها، أو أغلقوها.',
  'matches.next.broker.answers-both': 'لم يجب الطرفان بعد.',
  'matches.next.broker.answers-donor': 'وافقت الدولة. ولم تجب الجهة المانحة بعد.',
  'matches.next.broker.answers-recipient': 'وافقت الجهة المانحة. ولم تجب الدولة بعد.',
  'matches.next.broker.to-introduce': 'وافق الطرفان. عرّفوا أحدهما بالآخر.',
  'matches.next.broker.introduced': 'يتخاطب الطرفان مباشرة. ويمكنكم إنهاؤها بعد 90 يوماً من الصمت.',
  'matches.next.broker.designing': 'يكتب الطرفان خطتهما المشتركة. ويمكنكم إنهاؤها بعد 90 يوماً من الصمت.',
  'matches.next.broker.designing-programme':
    'تكتب الجهة المانحة الخطة المشتركة، وتوافق عليها كل دولة مع حصتها. ويمكنكم إنهاؤها بعد 90 يوماً من الصمت.',
  'matches.next.broker.confirmed-programme':
    'وافقت كل دولة على الخطة مع حصتها. ولم تؤكدها الجهة المانحة بعد.',
  'matches.next.broker.confirmed-donor': 'أكّدت الجهة المانحة الخطة. ولم تؤكدها الدولة بعد.',
  'matches.next.broker.confirmed-recipient': 'أكّدت الدولة الخطة. ولم تؤكدها الجهة المانحة بعد.',
  'matches.next.broker.agreed': 'اتُّفق على الخطة. ويستعد الطرفان لبدئها، وتُعلن الجهة المانحة متى بدأت.',
  'matches.next.broker.concluded':
    'انتهى التنفيذ. ويُسأل كل من الطرفين بعد ستة أشهر وبعد اثني عشر شهراً من انتهائه عما بقي.',
  'matches.next.broker.closed': 'لن يحدث شيء آخر.',
  'matches.next.donor.with-broker': 'ينظر وسيط في اهتمامكم ويقرر هل يقترحه على الدولة.',
  'matches.next.donor.your-answer': 'أجيبوا: هل تريدون التعريف بينكم وبين هذه الدولة؟',
  'matches.next.donor.answered':
    'أجبتم بنعم. ويعرّف وسيط الطرفين أحدهما بالآخر إذا أرادت الدولة ذلك أيضاً. ولكم أن تنسحبوا قبل ذلك في أي وقت.',
  'matches.next.donor.introduced': 'تراسلوا واتفقوا على ما ستقومون به معاً.',
  'matches.next.donor.designing': 'اكتبوا الخطة المشتركة مع الطرف الآخر، ثم أكّدوها.',
  'matches.next.donor.designing-programme':
    'اكتبوا الخطة المشتركة. ويحدد المركز الحصص، وتوافق كل دولة على الخطة مع حصتها، ثم تؤكدونها.',
  'matches.next.donor.confirmation-programme':
    'وافقت كل دولة على الخطة مع حصتها. اقرؤوها، ثم أكّدوها أو غيّروها.',
  'matches.next.donor.your-confirmation': 'أكّد الطرف الآخر الخطة. اقرؤوها، ثم أكّدوها أو غيّروها.',
  'matches.next.donor.confirmed': 'أكّدتم الخطة. ويتم الاتفاق حين يؤكدها الطرف الآخر أيضاً.',
  'matches.next.donor.agreed': 'اتُّفق على الخطة. استعدوا لبدئها مع الدولة، وأعلنوا هنا متى بدأت.',
  'matches.next.donor.concluded':
    'انتهى التنفيذ. وتُسألون أنتم والدولة، كلٌّ على حدة، بعد ستة أشهر وبعد اثني عشر شهراً من انتهائه عما بقي.',
  'matches.next.donor.closed': 'لن يحدث شيء آخر في هذه المواءمة.',
  'matches.next.recipient.with-broker': 'ينظر وسيط في طلبكم ويقترحه على الجهة المانحة.',
  'matches.next.recipient.your-answer': 'أجيبوا: هل تريدون التعريف بينكم وبين هذه الجهة المانحة؟',
  'matches.next.recipient.answered':
    'أجبتم بنعم. ويعرّف وسيط الطرفين أحدهما بالآخر إذا أرادت الجهة المانحة ذلك أيضاً. ولكم أن تنسحبوا قبل ذلك في أي وقت.',
  'matches.next.recipient.both-answered':
    'أجبتم بنعم، وأجابت الجهة المانحة بنعم بما عرضت القيام به. ويعرّف وسيط الطرفين أحدهما بالآخر. ولكم أن تنسحبوا قبل ذلك في أي وقت.',
  'matches.next.recipient.introduced': 'تراسلوا واتفقوا على ما ستقومون به معاً.',
  'matches.next.recipient.designing': 'اكتبوا الخطة المشتركة مع الطرف الآخر، ثم أكّدوها.',
  'matches.next.recipient.your-confirmation': 'أكّد الطرف الآخر الخطة. اقرؤوها، ثم أكّدوها أو غيّروها.',
  'matches.next.recipient.confirmed': 'أكّدتم الخطة. ويتم الاتفاق حين يؤكدها الطرف الآخر أيضاً.',
  'matches.next.recipient.agreed': 'اتُّفق على الخطة. استعدوا معاً لبدئها. وتُعلن الجهة المانحة هنا متى بدأت.',
  'matches.next.recipient.concluded':
    'انتهى التنفيذ. وتُسألون أنتم والجهة المانحة، كلٌّ على حدة، بعد ستة أشهر وبعد اثني عشر شهراً من انتهائه عما بقي.',
  'matches.next.recipient.closed': 'لن يحدث شيء آخر في هذه المواءمة.',

  'matches.happened.interest': 'أبديتم اهتمامكم',
  'matches.happened.interest-revised': 'عدّلتم ما ستقدمونه',
  'matches.happened.why': 'السبب الذي ذكرتموه: {reason}.',
  'matches.happened.to_brokers': 'كتبتم للوسطاء: {text}',
  'matches.happened.request': 'طلبتم هذا العرض',
  'matches.happened.proposed': 'اقترح وسيط المواءمة',
  'matches.happened.accepted': 'أجبتم بنعم',
  'matches.happened.declined': 'أجبتم بلا',
  'matches.happened.interest-taken-back': 'سحبتم اهتمامكم',
  'matches.happened.request-taken-back': 'سحبتم طلبكم',
  'matches.happened.introduced': 'عرّف وسيط الطرفين أحدهما بالآخر',
  'matches.happened.designing': 'فُتحت الخطة المشتركة',
  'matches.happened.agreed': 'اتفق الطرفان على الخطة',
  'matches.happened.left': 'انسحبتم من هذه المواءمة',
  'matches.happened.terminated': 'أنهيتم المواءمة المتفق عليها',
  'matches.happened.contact-changed': 'تغيّرت جهة الاتصال لدى الطرف الآخر',
  'matches.happened.need-paused': 'أوقفت الدولة هذا الاحتياج مؤقتاً',
  'matches.happened.need-resumed': 'استأنفت الدولة هذا الاحتياج',
  'matches.happened.closed': 'أُغلقت هذه المواءمة',

  'matches.event.request': 'طلبت الدولة هذا العرض',
  'matches.event.declare-interest': 'أبدت الجهة المانحة اهتمامها',
  'matches.event.propose': 'اقتُرحت على الطرفين',
  'matches.event.accept': 'أجاب بنعم',
  'matches.event.decline': 'أجاب بلا',
  'matches.event.introduce': 'عُرّف الطرفان أحدهما بالآخر',
  'matches.event.design': 'فتح الخطة المشتركة',
  'matches.event.open-plan': 'حُفظت الصيغة الأولى من الخطة المشتركة',
  'matches.event.change-plan': 'غيّر جزءاً من الخطة المشتركة',
  'matches.event.revise': 'غيّر الخطة المشتركة',
  'matches.event.confirm': 'أكّد الخطة المشتركة',
  'matches.event.leave': 'انسحب قبل الاتفاق',
  'matches.event.terminate': 'أنهى المواءمة المتفق عليها',
  'matches.event.run-out': 'أُغلقت لعدم ورود رد الطرفين في الموعد',
  'matches.event.close': 'أُغلقت',
  'matches.event.hand-over': 'سُلّمت إلى زميل',

  'matches.act.answer': 'الإجابة',
  'matches.act.leave': 'الانسحاب من هذه المواءمة',
  'matches.act.plan_open': 'بدء الخطة المشتركة',
  'matches.act.plan': 'الخطة المشتركة',
  'matches.act.confirm': 'قراءة الخطة وتأكيدها',
  'matches.act.terminate': 'إنهاء هذه المواءمة',
  'matches.act.introduce': 'تعريف الطرفين أحدهما بالآخر',
  'matches.act.propose': 'اقتراح هذه المواءمة',
  'matches.act.close': 'إغلاق هذه المواءمة',

  'matches.flash.proposed': 'تم الاقتراح. ولكل طرف 15 يوم عمل للإجابة.',
  'matches.flash.proposed_donor':
    'تم الاقتراح. وللجهة المانحة 15 يوم عمل للإجابة؛ أما الدولة فقد وافقت من قبل.',
  'matches.flash.proposed_recipient': 'تم الاقتراح. ولم تجب الدولة بعد؛ أما الجهة المانحة فقد وافقت من قبل.',
  'matches.flash.proposed_nobody': 'تم الاقتراح. وقد وافق الطرفان من قبل: يمكنكم التعريف بينهما.',
  'matches.flash.proposed_some':
    'اقتُرحت بعض العروض وتعذّر اقتراح غيرها: انظروا العلامات في القائمة وقسم «لماذا لا».',
  'matches.flash.interest': 'سُجّل اهتمامكم. وينظر فيه وسيط في الخطوة التالية.',
  'matches.flash.accepted': 'أجبتم بنعم. ويعرّف وسيط الطرفين أحدهما بالآخر إذا أجاب الطرف الآخر بنعم أيضاً.',
  'matches.flash.declined': 'أجبتم بلا وأُغلقت المواءمة. ولا يعلم الطرف الآخر سوى أنها أُغلقت.',
  'matches.flash.taken_back.recipient': 'سُحب طلبكم. ولم تُبلَّغ به الجهة المانحة قط.',
  'matches.flash.taken_back.donor': 'سُحب اهتمامكم. ولم تُبلَّغ به الدولة قط.',
  'matches.flash.introduced':
    'عُرّف الطرفان أحدهما بالآخر. وترى الدولة بيانات الاتصال بالجهة المانحة، وترى الجهة المانحة بيانات الدولة حين تتعهد بالحفاظ على سريتها.',
  'matches.flash.closed': 'أُغلقت المواءمة.',

  'matches.lane.need': 'الاحتياج {reference}',
  'matches.lane.offer': 'العرض {reference}',
  'matches.weeks':
    '{count, plural, zero {# أسبوع} one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}',
  'matches.back_to_match': 'العودة إلى المواءمة',
  'matches.offer_not_published': 'العرض غير منشور الآن.',

  'matches.fact.themes': 'المواضيع',
  'matches.fact.modes': 'نوع المساعدة',
  'matches.fact.languages': 'لغات التقديم',
  'matches.fact.starts': 'البدء',
  'matches.fact.duration': 'المدة',
  'matches.fact.size': 'الحجم',
  'matches.fact.eligible': 'متاح لـ',
  'matches.fact.conditions': 'الشروط',
  'matches.fact.state': 'الدولة',
  'matches.fact.region': 'المنطقة',
  'matches.fact.outcome': 'النتيجة المتوقعة',
  'matches.fact.preferred': 'أنواع المساعدة المفضلة',
  'matches.fact.working': 'لغات العمل',
  'matches.fact.start_after': 'يمكن البدء اعتباراً من',
  'matches.fact.start_before': 'أقصى موعد للبدء',
  'matches.fact.urgency': 'درجة الاستعجال',
  'matches.fact.red_lines': 'الخطوط الحمراء',
  'matches.fact.until': 'معمّم حتى',

  'matches.goes_soon':
    'متى أُغلقت هذه المواءمة لم تعودوا تقرؤون هنا اسم الدولة ولا بقية احتياجها ولا الخطة المشتركة ولا ما قالته عن النتائج. فاحتفظوا الآن، في سرية، بما تحتاج إليه سجلاتكم:',
  'matches.masked.title': 'مساعدة في {themes}: {region}',
  'matches.masked.over':
    'انتهت هذه المواءمة. ولم يعد يُعرض عليكم اسم الدولة ولا بقية احتياجها ولا الخطة المشتركة، ويبقى ما اطلعتم عليه منها سرياً.',
  'matches.masked.over-but-messages':
    'انتهت هذه المواءمة. ولم يعد يُعرض عليكم في هذه الصفحة اسم الدولة ولا بقية احتياجها ولا الخطة المشتركة. أما الرسائل فتبقى متاحة لقراءتكم سنتين مع ملفاتها وأسماء من كتبوها باسم الدولة، ما لم تسحب الدولة احتياجها. ويبقى ذلك كله سرياً.',
  'matches.masked.until-kept':
    'ترون اسم الدولة وبيانات الاتصال بها وبقية الاحتياج حين تتعهدون بالحفاظ على سريتها.',
  'matches.masked.until-introduced': 'ترون اسم الدولة وبقية الاحتياج بعد التعريف.',

  'matches.ranking.title': 'العروض المناسبة للاحتياج {reference}',
  'matches.ranking.heading': 'العروض المناسبة لهذا الاحتياج',
  'matches.ranking.crumb': 'العروض مرتبة',
  'matches.ranking.advice':
    'هذه القائمة مشورة. فهي تقارن بين ما تقوله العروض وما يقوله الاحتياج، ولا تُبرم أي مواءمة بها: القرار للبشر.',
  'matches.ranking.state_next':
    'وبعد تعميم الاحتياج، يقترح الوسيط عروضاً من هذه القائمة، ويُطلب منكم ومن الجهة المانحة القبول، كلٌّ على حدة. ويمكنكم أيضاً، ما دام الاحتياج معمَّماً، أن تطلبوا بأنفسكم أحد هذه العروض.',
  'matches.ranking.made': 'حُسبت ليوم {day} بأوزان {weights} وبالإصدار {catalogue} من سجل العروض.',
  'matches.ranking.how': 'كيف تتم المواءمة',
  'matches.ranking.ranked':
    '{count, plural, zero {لا عرض بلا مانع} one {عرض واحد لا يمنعه مانع} two {عرضان لا يمنعهما مانع} few {# عروض لا يمنعها مانع} many {# عرضاً لا يمنعها مانع} other {# عرض لا يمنعها مانع}}',
  'matches.ranking.none': 'ثمة اليوم ما يمنع كل عرض منشور',
  'matches.ranking.none_next':
    'اقرؤوا أدناه ما يحول دون كل عرض. ويظل الاحتياج معمّماً، وتُرتّب العروض الجديدة فور نشرها.',
  'matches.list.programmes': 'مواءمات البرامج التي تشاركون فيها',
  'matches.ranking.all_proposed': 'سبق اقتراح كل عرض في هذه القائمة.',
  'matches.ranking.not_circulating': 'يمكنكم اقتراح عروض متى عُمّم الاحتياج.',
  'matches.ranking.choose': 'اختاروا عرضاً أو أكثر، ثم اقترحوها في آخر القائمة.',
  'matches.ranking.why': 'لماذا نال {reference} هذه النقاط',
  'matches.ranking.breakdown': 'نقاط {reference} معياراً معياراً',
  'matches.ranking.more':
    '{count, plural, zero {لا مزيد} one {عرض واحد آخر} two {عرض اثنين آخرين} few {عرض # أخرى} many {عرض # آخر} other {عرض # آخر}}',
  'matches.ranking.ended': 'انتهت مواءمة سابقة بينهما في {day}: {why}',
  'matches.ranking.ended_unsaid': 'انتهت مواءمة سابقة بينهما في {day}',
  'matches.ranking.to_match': 'المواءمة مع {reference}',

  'matches.why_not.title':
    'لماذا لا: {count, plural, zero {لا عروض أخرى} one {عرض آخر واحد} two {عرضان آخران} few {# عروض أخرى} many {# عرضاً آخر} other {# عرض آخر}}',
  'matches.why_not.lead': 'ثمة ما يحول دون كل عرض منها. والأقل موانع يأتي أولاً.',
  'matches.why_not.otherwise': 'ولولا ذلك لنال {points} من 100 نقطة.',

  'matches.propose.this': 'اقتراح {reference}',
  'matches.propose.button': 'اقتراح العروض المختارة',
  'matches.propose.consequence':
    'يُسأل الطرفان هل يريدان أن يُعرَّف أحدهما بالآخر، ولهما 15 يوم عمل للإجابة. وتظل الجهة المانحة ترى الاحتياج محجوب الهوية. ولا تُعطى بيانات اتصال أحد.',
  'matches.note.label': 'ملاحظة للسجل (اختيارية)',
  'matches.note.hint': 'لماذا هذه العروض. يقرؤها الوسطاء ولا يقرؤها أي من الطرفين.',

  'matches.record.title': 'المواءمة {reference}',
  'matches.closed_because': 'أُغلقت: {reason}.',
  'matches.contacts': 'بيانات الاتصال',
  'matches.contact.donor': 'من جانب الجهة المانحة',
  'matches.contact.recipient': 'من جانب الدولة',
  'matches.contact.name': 'الاسم',
  'matches.contact.post': 'المنصب',
  'matches.contact.organisation': 'المنظمة',
  'matches.contact.state': 'الدولة',
  'matches.contact.email': 'البريد الإلكتروني',
  'matches.confidential':
    'كل ما يُتبادل بسبب هذا التعريف سري: الاحتياج والخطط والسياسات الوطنية وبيانات الاتصال. فلا تستخدموه إلا لهذا التعاون، ولا تنقلوه إلى أحد دون موافقة الطرف الآخر.',
  'matches.confidential_before':
    'ما تعلمونه بعد التعريف سري: الاحتياج والخطط والسياسات الوطنية وبيانات الاتصال. وبالإجابة بنعم توافقون على إبقائه كذلك.',
  'matches.score.title': 'لماذا هذان الاثنان',
  'matches.score.open': 'النقاط معياراً معياراً',
  'matches.score.caption': 'نقاط هذا العرض لهذا الاحتياج',
  'matches.score.made':
    'كما كان عند الاقتراح في {at}، بأوزان {weights} وبالإصدار {catalogue} من سجل العروض. وهو مشورة، والقرار للبشر.',
  'matches.score.made_now':
    'كما كان عند الاقتراح في {at}، بالأوزان المعمول بها الآن وبالإصدار {catalogue} من سجل العروض. وهو مشورة، والقرار للبشر.',
  'matches.score.donor':
    'محسوب مما يجوز لكم أن تروه من الاحتياج: إذ يمكن الحكم منه على {max} من أصل {full} نقطة. الأوزان: {weights}. وهو مشورة، والقرار للبشر.',

  'matches.answer.title': 'الإجابة عن المواءمة {reference}',
  'matches.answer.heading': 'هل تريدون أن يُعرَّف بكم؟',
  'matches.answer.nothing': 'لا يُنتظر جواب',
  'matches.answer.yes': 'نعم',
  'matches.answer.yes_consequence.donor':
    'إذا أجابت الدولة بنعم أيضاً، عرّف وسيط الطرفين أحدهما بالآخر: فترى الدولة اسمكم ومنصبكم وبريدكم الإلكتروني ومنظمتكم، وترون بياناتها وما تتيحه لشركائها من الاحتياج. ولكم أن تغيّروا رأيكم قبل ذلك.',
  'matches.answer.yes_consequence.recipient':
    'إذا أجابت الجهة المانحة بنعم أيضاً، عرّف وسيط الطرفين أحدهما بالآخر: فترى الجهة المانحة اسمكم ومنصبكم وبريدكم الإلكتروني ودولتكم وما تتيحونه للشركاء من الاحتياج. ولكم أن تغيّروا رأيكم قبل ذلك.',
  'matches.answer.yes_consequence.to_interest':
    'أجابت الجهة المانحة بنعم بما عرضت القيام به، فيعرّف وسيط الطرفين أحدهما بالآخر: فترى الجهة المانحة اسمكم ومنصبكم وبريدكم الإلكتروني ودولتكم وما تتيحونه للشركاء من الاحتياج. ولكم أن تغيّروا رأيكم قبل ذلك.',
  'matches.answer.yes_button': 'نعم، عرّفوا أحدنا بالآخر',
  'matches.answer.no': 'لا',
  'matches.answer.no_consequence':
    'تُغلق المواءمة ولا يمكن فتحها من جديد. ولا يعلم الطرف الآخر سوى أنها أُغلقت: لا من أغلقها ولا لماذا.',
  'matches.answer.no_button': 'لا، أغلقوا هذه المواءمة',
  'matches.leave.heading': 'الانسحاب من هذه المواءمة',
  'matches.leave.title': 'الانسحاب',
  'matches.leave.button': 'الانسحاب وإغلاق هذه المواءمة',
  'matches.take_back.title': 'السحب',
  'matches.take_back.recipient': 'سحب طلبكم',
  'matches.take_back.donor': 'سحب اهتمامكم',
  'matches.take_back.consequence.recipient':
    'تُغلق المواءمة، ولا يمكنكم طلب هذا العرض لهذا الاحتياج من جديد ما دام الاحتياج معمَّماً. ولا يزال في وسع وسيط أن يقترحه. ولم تُبلَّغ الجهة المانحة بأنكم طلبتم عرضها.',
  'matches.take_back.consequence.donor':
    'تُغلق المواءمة، ولا يمكنكم إبداء الاهتمام بهذا الاحتياج من خلال هذا العرض من جديد ما دام الاحتياج معمَّماً. ولا يزال في وسع وسيط أن يقترح العرض. ولم تُبلَّغ الدولة باهتمامكم.',
  'matches.reason.label': 'لماذا؟',
  'matches.reason.none': 'لا نبدي سبباً',
  'matches.reason.private': 'يقرؤه الوسطاء ليجدوا ما هو أنسب، وتقرؤه منظمتكم. ولا يقرؤه الطرف الآخر أبداً.',
  'matches.reason.text': 'تفاصيل أخرى للوسطاء',
  'matches.reason_needed': 'اختاروا سبباً',
  'matches.problem.none_chosen': 'اختاروا عرضاً واحداً على الأقل',
  'matches.problem.too_many_chosen':
    'اختاروا {count, plural, zero {# عرض} one {عرضاً واحداً} two {عرضين} few {# عروض} many {# عرضاً} other {# عرض}} على الأكثر. لم يُقترح أي منها.',
  'matches.problem.too_long': 'اختصروا النص إلى {count} حرف أو أقل',
  'matches.nothing_to_answer': 'لا شيء يُجاب عنه هنا الآن.',

  'matches.ask.title': 'طلب العرض {reference}',
  'matches.ask.heading': 'طلب هذا العرض',
  'matches.ask.link': 'طلب العرض {reference}',
  'matches.ask.back': 'العروض المناسبة لهذا الاحتياج',
  'matches.ask.lead': 'يقرأ أحد الوسطاء طلبكم ويعرضه على الجهة المانحة.',
  'matches.ask.no_offer': 'هذا العرض غير منشور، أو لم يُختر أي عرض.',
  'matches.ask.yes': 'طلبكم هو قبول دولتكم بالتعريف بهذه الجهة المانحة.',
  'matches.ask.told':
    'لا تُبلَّغ الجهة المانحة بشيء الآن. وعندما يقترحه أحد الوسطاء ترى من احتياجكم ما وافقت دولتكم على أن تراه الجهات المانحة؛ ولا ترى بقيته إلا بعد التعريف بينكم.',
  'matches.ask.not_reached':
    'لم توافقوا حتى الآن على أن تطّلع هذه الجهة المانحة على احتياجكم. وبطلبكم توافقون على ذلك متى اقترحه أحد الوسطاء.',
  'matches.ask.take_back':
    'يمكنكم سحب الطلب في أي وقت من دون إبداء سبب. وعندئذ لا يمكنكم طلب هذا العرض لهذا الاحتياج من جديد ما دام الاحتياج معمَّماً، ولا يزال في وسع وسيط أن يقترحه.',
  'matches.ask.taken_back':
    'سحبتم طلبكم هذا العرض، فلا يمكنكم طلبه من جديد ما دام هذا الاحتياج معمَّماً. ولا يزال في وسع وسيط أن يقترحه، وعندئذ تُسألون عنه.',
  'matches.taken_back.help': 'إذا كان ذلك خطأً: إلى من تكتبون',
  'matches.ask.button': 'طلب هذا العرض',
  'matches.ask.open': 'بين احتياجكم وهذا العرض مواءمة مفتوحة: انظروا إلى أين وصلت.',
  'matches.ask.not_circulating': 'يمكنكم الطلب بهذا الاحتياج ما دام معمَّماً.',
  'matches.ask.stopped_next':
    'لا يمكنكم طلبه بهذا الاحتياج ما دام ذلك قائماً. ولا يُعدَّل ما يقوله الاحتياج أثناء تعميمه، ويمكنكم بدء احتياج آخر لهذا العرض.',
  'matches.ask.stopped_before':
    'لا يمكنكم طلبه بهذا الاحتياج ما دام ذلك قائماً. ويمكنكم تعديل ما يقوله الاحتياج قبل تعميمه، أو بدء احتياج آخر لهذا العرض.',
  'matches.ask.new_need': 'بدء احتياج آخر لهذا العرض',
  'matches.flash.asked': 'حُفظ طلبكم. وينظر فيه وسيط في الخطوة التالية.',

  'matches.proposal.title': 'اقتراح المواءمة {reference}',
  'matches.proposal.heading': 'اقتراح هذه المواءمة',
  'matches.proposal.button': 'اقتراحها',
  'matches.proposal.asks.donor':
    'وافقت الدولة من قبل. وتُسأل الجهة المانحة هل تريد أن يُعرَّف أحدهما بالآخر، ولها 15 يوم عمل للإجابة. وتظل ترى الاحتياج محجوب الهوية. ولا تُعطى بيانات اتصال أحد.',
  'matches.proposal.asks.recipient':
    'وافقت الجهة المانحة من قبل. وتُسأل الدولة هل تريد أن يُعرَّف أحدهما بالآخر، وترى آخر يوم لإجابتها. وتظل الجهة المانحة ترى الاحتياج محجوب الهوية. ولا تُعطى بيانات اتصال أحد.',
  'matches.proposal.asks.nobody':
    'وافق الطرفان من قبل، فلا يُسأل أي منهما. والخطوة التالية هي التعريف بينهما. ولا تُعطى قبل ذلك بيانات اتصال أحد.',
  'matches.proposal.stopped': 'ما يحول دون ذلك اليوم',
  'matches.proposal.stopped_next':
    'لا يمكن اقتراح المواءمة ما دام ذلك قائماً. اسألوا الطرف صاحب الإجابة عمّا إذا كان يرغب في تغييرها، أو أغلقوا المواءمة مع بيان السبب.',
  'matches.proposal.close': 'إغلاق المواءمة',
  'matches.proposal.points': 'النقاط اليوم، معياراً معياراً',
  'matches.proposal.closed': 'تجاوزت هذه المواءمة مرحلة الاقتراح.',

  'matches.introduction.title': 'التعريف في المواءمة {reference}',
  'matches.introduction.heading': 'تعريف الطرفين أحدهما بالآخر',
  'matches.introduction.lead': 'أجاب الطرفان بنعم. اقرؤوا ما سيراه كل منهما من الآخر.',
  'matches.introduction.released.donor': 'سترى الدولة',
  'matches.introduction.released.recipient': 'سترى الجهة المانحة',
  'matches.introduction.need': 'وسترى الجهة المانحة كذلك أي دولة هي، وما تتيحه لشركائها من الاحتياج.',
  'matches.introduction.check': 'قبل التعريف',
  'matches.introduction.confirm': 'قرأت ما يُعطى ولمن، وأنه سري.',
  'matches.introduction.confirm_first': 'أكّدوا أنكم قرأتم ما يُعطى ولمن',
  'matches.introduction.consequence':
    'ترى الدولة فوراً بيانات الاتصال بالجهة المانحة، وترى الجهة المانحة بيانات الدولة حين تتعهد بالحفاظ على سريتها. ولا يمكن الرجوع عن ذلك.',
  'matches.introduction.button': 'تعريف أحدهما بالآخر',
  'matches.introduction.closed':
    'لا يمكن تعريف هذين الطرفين الآن: يجب أن يجيب كلاهما بنعم، وأن يكون الاحتياج معمّماً والعرض منشوراً.',

  'matches.closure.title': 'إغلاق المواءمة {reference}',
  'matches.closure.heading': 'إغلاق هذه المواءمة',
  'matches.closure.consequence':
    'يعلم الطرفان أن المواءمة أُغلقت ولا شيء غير ذلك. ولا يمكن فتحها من جديد، ويمكن اقتراح العرض نفسه مرة أخرى.',
  'matches.closure.consequence_unproposed':
    'يعلم من بدأها أنها أُغلقت ولا شيء غير ذلك، ولا يعلم بشيء من لم يُسأل بعد. ولا يمكن فتحها من جديد.',
  'matches.closure.reason': 'لماذا تنتهي؟',
  'matches.closure.private': 'للسجل والإحصاءات. ولا يقرؤه أي من الطرفين.',
  'matches.closure.text': 'تفاصيل أخرى للسجل',
  'matches.closure.button': 'إغلاق هذه المواءمة',
  'matches.closure.closed':
    'لا يمكن إغلاق هذه المواءمة في هذه المرحلة. ويمكن إنهاء التي صمت طرفاها بعد 90 يوماً.',

  'matches.list.title.donor': 'مواءماتي',
  'matches.list.title.recipient': 'مواءماتي',
  'matches.list.title.broker': 'المواءمات المفتوحة',
  'matches.list.lead.donor':
    'الاحتياجات التي جُمعت عروضكم بها. وترون اسم الدولة بعد التعريف وبعد أن تصرّحوا بأنكم تحافظون على سرية ما تطلعكم عليه.',
  'matches.list.lead.recipient': 'العروض التي جُمعت احتياجاتكم بها.',
  'matches.list.lead.broker': 'الاهتمامات والطلبات والمقترحات، مرتبة بحسب المهلة.',
  'matches.list.none': 'لا مواءمات هنا بعد',
  'matches.list.none_next.donor': 'أبدوا اهتمامكم باحتياج معمّم، أو انتظروا اقتراح وسيط.',
  'matches.list.none_next.recipient': 'يقترح وسيط عروضاً ما دام احتياجكم معمّماً.',
  'matches.list.none_next.broker': 'اقترحوا عروضاً من ترتيب العروض لاحتياج معمّم.',
  'matches.list.with_offer': 'مع {title}',
  'matches.list.for_need': 'لأجل {title}',
  'matches.list.cut':
    '{count, plural, zero {لا يُعرض شيء} one {لا يُعرض سوى الأولى} two {لا تُعرض سوى الأوليين} few {لا تُعرض سوى أول #} many {لا تُعرض سوى أول #} other {لا تُعرض سوى أول #}}.',

  'matches.interest.title': 'الاهتمام بالاحتياج {reference}',
  'matches.interest.heading': 'إبداء الاهتمام بهذا الاحتياج',
  'matches.interest.back': 'العودة إلى الاحتياج',
  'matches.interest.known': 'ما تعرفونه عنه',
  'matches.interest.which': 'بأي عرض من عروضكم؟',
  'matches.interest.points':
    '{points} من {max} من النقاط التي يمكن الحكم عليها مما يجوز لكم أن تروه من الاحتياج ({reference})',
  'matches.interest.note': 'للوسيط',
  'matches.interest.note_hint': 'أي أمر آخر ينبغي أن يعرفه الوسطاء. ولا يقرؤه سواهم إلا منظمتكم.',
  'matches.interest.consequence':
    'يُعدّ هذا موافقة منكم. وقد يقترح وسيط عرضكم على الدولة، فترى العرض ومنظمتكم. وإذا أجابت الدولة بنعم أيضاً، عرّف وسيط الطرفين أحدهما بالآخر. ولكم أن تنسحبوا قبل ذلك في أي وقت، وعندئذ لا يمكنكم إبداء الاهتمام من جديد ما دام الاحتياج معمَّماً. ولا ترى الجهات المانحة الأخرى ذلك.',
  'matches.interest.button': 'إبداء الاهتمام',
  'matches.interest.ended': 'وقد انتهت آخر مواءمة له مع هذا الاحتياج في {day}.',
  'matches.interest.declared': 'مواءمتكم مع {reference} جارية',
  'matches.interest.there':
    'أعلنت منظمتكم بهذا العرض اهتمامها بهذا الاحتياج أثناء كتابتكم. ونصّكم محفوظ أدناه ولم يُرسل؛ قارنوه بما هو قائم الآن، ثم احفظوا ما تريدون تعديله.',
  'matches.interest.there_gone':
    'لهذا العرض مواءمة مع هذا الاحتياج من قبل، ولم يعد من الممكن تعديلها هنا. ونصّكم محفوظ أدناه ولم يُرسل.',
  'matches.interest.stopped': 'عروضكم التي لا يمكن تقديمها لهذا الاحتياج',
  'matches.interest.taken_back':
    'سحبتم الاهتمام الذي أبديتموه من خلال هذا العرض، فلا يمكنكم إبداؤه من جديد ما دام الاحتياج معمَّماً. ولا يزال في وسع وسيط أن يقترح العرض، وعندئذ تُسألون عنه.',
  'matches.interest.no_offers': 'ليس لديكم عرض منشور',
  'matches.interest.no_offers_next': 'يُبدى الاهتمام بعرض يستطيع الجميع قراءته. فاكتبوا عرضاً أولاً.',
  'matches.interest.new_offer': 'تقديم برنامج',
} satisfies Record<keyof typeof en, string>;
