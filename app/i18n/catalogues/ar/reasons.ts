import type en from '../en/reasons.ts';

/** أسباب المواءمة والتوقف وأخطاء الصفوف، برموزها نفسها في الإنكليزية. */
export default {
  'reasons.sentences-2': '{s1} {s2}',
  'reasons.sentences-3': '{s1} {s2} {s3}',

  'reasons.theme.match': 'يشمل العرض: {offered}؛ والاحتياج في: {needed}.',
  'reasons.theme.near': 'يشمل العرض: {offered}، وهو موضوع قريب؛ والاحتياج في: {needed}.',
  'reasons.theme.none': 'يشمل العرض: {offered}؛ والاحتياج في: {needed}؛ ولا موضوع مشتركاً بينهما.',

  'reasons.text.shared':
    '{found, plural, zero {لا ترد أي كلمة} one {ترد كلمة واحدة} two {ترد كلمتان} few {ترد # كلمات} many {ترد # كلمة} other {ترد # كلمة}} من نص الاحتياج أو من مواضيعه في العرض: {words}.',
  'reasons.text.shared-among':
    '{found, plural, zero {لا ترد أي كلمة} one {ترد كلمة واحدة} two {ترد كلمتان} few {ترد # كلمات} many {ترد # كلمة} other {ترد # كلمة}} من نص الاحتياج أو من مواضيعه في العرض، منها: {words}.',
  'reasons.text.none': 'لا ترد في نص العرض أي كلمة من نص الاحتياج ولا من مواضيعه.',
  'reasons.text.not-shown': 'لا يُعرض نص الاحتياج قبل التعريف.',

  'reasons.language.common': 'لغات تقديم العرض: {offered}؛ ولغات عمل المتلقين: {needed}.',
  'reasons.language.interpretation':
    'لغات تقديم العرض: {offered} مع ترجمة شفوية؛ ولغات عمل المتلقين: {needed}.',
  'reasons.language.none': 'لغات تقديم العرض: {offered}؛ ولغات عمل المتلقين: {needed}؛ ولا لغة مشتركة بينهما.',
  'reasons.language.offer-not-stated': 'لم تُذكر لغات تقديم العرض؛ ولغات عمل المتلقين: {needed}.',
  'reasons.language.need-not-stated': 'لغات تقديم العرض: {offered}؛ ولم يذكر الاحتياج لغاته.',
  'reasons.language.not-shown': 'لغات تقديم العرض: {offered}؛ ولا تُعرض لغات المتلقين قبل التعريف.',

  'reasons.mode.first': 'شكل المساعدة: {offered}؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.mode.later': 'شكل المساعدة: {offered}، وهو من الخيارات التالية للاحتياج الذي يفضّل: {preferred}.',
  'reasons.mode.other-presence': 'شكل المساعدة: {offered}؛ ويفضّل الاحتياج: {preferred}. وكلاهما حضور ممتد.',
  'reasons.mode.presence-for-mission': 'شكل المساعدة: {offered}، وهو حضور ممتد؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.mode.mission-for-presence':
    'شكل المساعدة: {offered}، من غير حضور ممتد؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.mode.none': 'شكل المساعدة: {offered}؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.mode.no-preference': 'شكل المساعدة: {offered}؛ ولم يذكر الاحتياج تفضيلاً.',
  'reasons.mode.not-shown': 'شكل المساعدة: {offered}؛ ولا يُعرض ما يفضّله الاحتياج قبل التعريف.',

  'reasons.maturity.fits': 'يناسب العرض المراحل من {from} إلى {to}؛ والمتلقي الآن في مرحلة: {needed}.',
  'reasons.maturity.outside':
    'يناسب العرض المراحل من {from} إلى {to}؛ والمتلقي الآن خارجها، في مرحلة: {needed}.',
  'reasons.maturity.offer-not-stated': 'لم تُذكر المراحل التي يناسبها العرض؛ والمتلقي الآن في مرحلة: {needed}.',
  'reasons.maturity.need-not-stated': 'لم تُذكر المرحلة الحالية للمتلقي.',
  'reasons.maturity.not-shown': 'لا تُعرض المرحلة الحالية للمتلقي قبل التعريف.',
  'reasons.maturity-target.fits': 'ويناسب أيضاً المرحلة المستهدفة: {needed}.',
  'reasons.maturity-target.outside':
    'وتقع المرحلة المستهدفة ({needed}) خارج المراحل التي يناسبها، من {from} إلى {to}.',
  'reasons.maturity-target.offer-not-stated': 'ولم يُذكر هل يناسب المرحلة المستهدفة: {needed}.',
  'reasons.maturity-target.need-not-stated': 'ولم تُذكر المرحلة المستهدفة.',
  'reasons.maturity-target.not-shown': 'ولا تُعرض المرحلة المستهدفة قبل التعريف.',

  'reasons.place.near': 'جهة العرض من: {from}، على مقربة من: {place}.',
  'reasons.place.same-region': 'جهة العرض من: {from}، في المنطقة نفسها التي فيها: {place}.',
  'reasons.place.far': 'جهة العرض من: {from}، في منطقة غير منطقة: {place}.',
  'reasons.place.through-hub':
    'يُقدَّم عن طريق: {hubs}، ونطاقه يشمل: {place}؛ فهو قريب قرب العروض الآتية من الجوار.',
  'reasons.place.by-hub':
    'العرض ذاته متاح لـ: {eligible}؛ وهو متاح أيضاً، عن طريق: {hubs} الذي يشمل نطاقه هذا المكان، لـ: {place}، وقريب قرب العروض الآتية من الجوار.',
  'reasons.place.offer-not-stated': 'لم تُذكر الدولة التي تنتمي إليها جهة العرض؛ والاحتياج من: {place}.',
  'reasons.place.not-shown': 'لا تُعرض منطقة الاحتياج قبل التعريف.',
  'reasons.place.no-region': 'لم تُذكر للاحتياج منطقة، فلا يمكن القول بمدى قرب العرض منه.',

  'reasons.hub.preferred': 'ويُقدَّم عن طريق: {via}؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.hub.another': 'ويُقدَّم عن طريق: {via}، ونطاقه يشمل المكان؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.hub.none': 'ويُقدَّم عن طريق: {via}، ونطاقه لا يشمل المكان؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.hub.offer-not-stated': 'ولم يُذكر للعرض مركز إقليمي؛ ويفضّل الاحتياج: {preferred}.',
  'reasons.hub.no-preference': 'ولم يذكر الاحتياج تفضيلاً لمركز إقليمي.',
  'reasons.hub.not-shown': 'ولا تُعرض المراكز الإقليمية التي يفضّلها الاحتياج قبل التعريف.',

  'reasons.start.within': 'يبدأ العرض في {starts}؛ ويمكن أن يبدأ الاحتياج من {from} إلى {until}.',
  'reasons.start.within-from': 'يبدأ العرض في {starts}؛ ويمكن أن يبدأ الاحتياج ابتداءً من {from}.',
  'reasons.start.within-until': 'يبدأ العرض في {starts}؛ ويجب أن يبدأ الاحتياج في موعد أقصاه {until}.',
  'reasons.start.under-way':
    'يُقدَّم العرض ابتداءً من {starts}، فيمكن أن يبدأ ضمن المدة التي يحددها الاحتياج من {from} إلى {until}.',
  'reasons.start.under-way-from':
    'يُقدَّم العرض ابتداءً من {starts}، فيمكن أن يبدأ متى أمكن البدء بتلبية الاحتياج، ابتداءً من {from}.',
  'reasons.start.outside': 'يبدأ العرض في {starts}، خارج المدة التي يحددها الاحتياج من {from} إلى {until}.',
  'reasons.start.outside-from': 'يبدأ العرض في {starts}؛ ولا يمكن أن يبدأ الاحتياج قبل {from}.',
  'reasons.start.outside-until': 'يبدأ العرض في {starts}؛ ويجب أن يبدأ الاحتياج في موعد أقصاه {until}.',
  'reasons.start.offer-not-stated': 'لم يُذكر موعد بدء العرض؛ ويمكن أن يبدأ الاحتياج من {from} إلى {until}.',
  'reasons.start.offer-not-stated-from': 'لم يُذكر موعد بدء العرض؛ ويمكن أن يبدأ الاحتياج ابتداءً من {from}.',
  'reasons.start.offer-not-stated-until':
    'لم يُذكر موعد بدء العرض؛ ويجب أن يبدأ الاحتياج في موعد أقصاه {until}.',
  'reasons.start.no-preference': 'لم يذكر الاحتياج مدة محددة للبدء.',
  'reasons.start.not-shown': 'لا تُعرض المدة المحددة لبدء الاحتياج قبل التعريف.',

  'reasons.duration.same':
    'ويدوم {offered, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}، وهي المدة التي يتوقعها الاحتياج.',
  'reasons.duration.differs':
    'ويدوم {offered, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}؛ ويتوقع الاحتياج {needed, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}.',
  'reasons.duration.offer-not-stated':
    'ولم تُذكر مدته؛ ويتوقع الاحتياج {needed, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}.',
  'reasons.duration.no-preference': 'ولم يذكر الاحتياج تفضيلاً للمدة.',
  'reasons.duration.not-shown': 'ولا تُعرض المدة التي يتوقعها الاحتياج قبل التعريف.',

  'reasons.size.same': 'حجم العرض وحجم الاحتياج متساويان: {offered}.',
  'reasons.size.in-kind': 'حجم العرض: {offered}؛ وحجم الاحتياج: {needed}. وليس للمساعدة العينية سعر يُقارن به.',
  'reasons.size.differs': 'حجم العرض: {offered}؛ وحجم الاحتياج: {needed}.',
  'reasons.size.offer-not-stated': 'لم يُذكر حجم العرض؛ وحجم الاحتياج: {needed}.',
  'reasons.size.no-preference': 'لم يذكر الاحتياج تفضيلاً للحجم.',
  'reasons.size.not-shown': 'لا يُعرض حجم الاحتياج قبل التعريف.',

  'reasons.trust.level': 'مذكرة الثقة الخاصة بالعرض: {level}.',
  'reasons.trust.none': 'ليس للعرض مذكرة ثقة.',
  'reasons.trust.expired': 'انتهت صلاحية مذكرة الثقة الخاصة بالعرض ({level}) في {expires}.',
  'reasons.trust.offer-not-stated': 'لم تُذكر مذكرة ثقة للعرض.',
  'reasons.note-age.issued': 'وصدرت في {issued}؛ وهذا التقييم ليوم {on}.',
  'reasons.note-age.expires': 'وهي صالحة حتى {expires}؛ وهذا التقييم ليوم {on}.',
  'reasons.note-age.offer-not-stated': 'ولم يُذكر تاريخها.',
  'reasons.note-age.no-valid-note': 'ولا توجد مذكرة صالحة يُحتسب تاريخها.',
  'reasons.dispute.undisputed': 'ولا يعترض عليها أحد.',
  'reasons.dispute.disputed': 'وهي معترَض عليها.',
  'reasons.dispute.offer-not-stated': 'ولم يُذكر هل هي معترَض عليها.',
  'reasons.dispute.no-note': 'ولا توجد مذكرة يمكن الاعتراض عليها.',

  'reasons.conditions.none': 'تعلن الجهة المانحة أنها لا تضع أي شروط.',
  'reasons.conditions.some': 'تعلن الجهة المانحة الشروط التالية: {offered}.',
  'reasons.conditions.offer-not-stated': 'لم يُذكر هل توجد شروط أم لا.',
  'reasons.evidence.stated': 'الأدلة: {evidence}',
  'reasons.evidence.offer-not-stated': 'ولم تُذكر أدلة.',
  'reasons.gender.compared': 'مؤشر المساواة بين الجنسين في العرض: {offered}؛ وفي الاحتياج: {needed}.',
  'reasons.gender.offer-not-stated': 'لم يُذكر مؤشر المساواة بين الجنسين في العرض؛ وفي الاحتياج: {needed}.',
  'reasons.gender.no-preference': 'ولم يذكر الاحتياج مؤشر المساواة بين الجنسين.',
  'reasons.gender.not-shown': 'ولا يُعرض مؤشر المساواة بين الجنسين في الاحتياج قبل التعريف.',

  'reasons.track-record.some':
    'المواءمات المتفق عليها لهذا العرض التي انتهت قبل اليوم: {ended, plural, zero {لا شيء} one {واحدة} two {اثنتان} few {#} many {#} other {#}}؛ وما تحققت أهدافه منها كلياً أو جزئياً: {fulfilled, number}.',
  'reasons.track-record.none': 'لم تنتهِ قبل اليوم أي مواءمة متفق عليها لهذا العرض.',
  'reasons.track-record.offer-not-stated': 'لم تُذكر مواءمات سابقة.',

  'reasons.absorption.running':
    '{running, plural, zero {لا توجد مواءمة جارية} one {توجد مواءمة واحدة جارية} two {توجد مواءمتان جاريتان} few {توجد # مواءمات جارية} many {توجد # مواءمة جارية} other {توجد # مواءمة جارية}} لدى المتلقي في هذا الموضوع، لهذا الاحتياج أو لغيره.',
  'reasons.absorption.need-not-stated': 'لم يُذكر عدد المواءمات الجارية لدى المتلقي في هذا الموضوع.',
  'reasons.absorption.not-shown': 'لا يُعرض عدد المواءمات الجارية لدى المتلقي قبل التعريف.',
  'reasons.places.free':
    'ولدى العرض {free, plural, zero {صفر من الأماكن الشاغرة} one {مكان شاغر واحد} two {مكانان شاغران} few {# أماكن شاغرة} many {# مكاناً شاغراً} other {# مكان شاغر}} من أصل {slots, number}.',
  'reasons.places.offer-not-stated': 'ولم يُذكر عدد الأماكن، فيُحتسب مكاناً واحداً.',

  'reasons.stop.geography': 'العرض متاح لما يلي: {eligible}؛ والاحتياج من: {place}.',
  'reasons.stop.geography-and-hubs':
    'العرض متاح لما يلي: {eligible}؛ والاحتياج من: {place}، ولا يُعرف أن نطاق أي مركز يقدّم العرض ({hubs}) يشمل هذا المكان.',
  'reasons.stop.applications-closed': 'أُغلق باب تقديم الطلبات في {closes}؛ وهذا التقييم ليوم {on}.',
  'reasons.stop.delivery-over': 'انتهى التنفيذ في {ends}؛ وهذا التقييم ليوم {on}.',
  'reasons.stop.opens-too-late':
    'يُفتح باب تقديم الطلبات في {opens}؛ ويجب أن يبدأ الاحتياج في موعد أقصاه {until}.',
  'reasons.stop.opens-too-late-urgency':
    'يُفتح باب الطلبات في {opens}؛ ويقول الاحتياج «{urgency}»، فيجب أن يبدأ في موعد أقصاه {until}.',
  'reasons.stop.starts-too-late': 'يبدأ العرض في {starts}؛ ويجب أن يبدأ الاحتياج في موعد أقصاه {until}.',
  'reasons.stop.starts-too-late-urgency':
    'يبدأ العرض في {starts}؛ ويقول الاحتياج «{urgency}»، فيجب أن يبدأ في موعد أقصاه {until}.',
  'reasons.stop.ends-too-early': 'ينتهي العرض في {ends}؛ ولا يمكن أن يبدأ الاحتياج قبل {from}.',
  'reasons.stop.ends-too-early-urgency':
    'ينتهي العرض في {ends}؛ ويقول الاحتياج «{urgency}»، فلا يمكن أن يبدأ قبل {from}.',
  'reasons.stop.too-short':
    'يدوم العرض {offered, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}؛ ويتوقع الاحتياج {needed, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}، أي أكثر من أربعة أمثالها.',
  'reasons.stop.too-long':
    'يدوم العرض {offered, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}؛ ويتوقع الاحتياج {needed, plural, zero {أقل من أسبوع} one {أسبوعاً واحداً} two {أسبوعين} few {# أسابيع} many {# أسبوعاً} other {# أسبوع}}، أي أقل من ربعها.',
  'reasons.stop.languages': 'لغات تقديم العرض: {offered}، من غير ترجمة شفوية؛ ولغات عمل المتلقين: {needed}.',
  'reasons.stop.languages-not-stated': 'لم يذكر أحد لغات تقديم العرض؛ ولغات عمل المتلقين: {needed}.',
  'reasons.stop.remote-access': 'يستبعد الاحتياج الوصول عن بُعد؛ ويقول العرض: {offered}.',
  'reasons.stop.remote-access-not-stated': 'يستبعد الاحتياج الوصول عن بُعد؛ ولم يذكر أحد هل يشترطه العرض.',
  'reasons.stop.data-location': 'يطلب الاحتياج بقاء البيانات داخل البلد؛ ويقول العرض: {offered}.',
  'reasons.stop.data-location-not-stated':
    'يطلب الاحتياج بقاء البيانات داخل البلد؛ ولم يذكر أحد أين يحفظها العرض.',
  'reasons.stop.open-source': 'يقتصر الاحتياج على البرمجيات المفتوحة المصدر؛ ويقول العرض: {offered}.',
  'reasons.stop.open-source-not-stated':
    'يقتصر الاحتياج على البرمجيات المفتوحة المصدر؛ ولم يذكر أحد ما يتيحه العرض من اطلاع على الشفرة المصدرية.',
  'reasons.stop.source-readable': 'يطلب الاحتياج شفرة مصدرية يمكن قراءتها؛ ويقول العرض: {offered}.',
  'reasons.stop.source-readable-not-stated':
    'يطلب الاحتياج شفرة مصدرية يمكن قراءتها؛ ولم يذكر أحد ما يتيحه العرض من اطلاع عليها.',
  'reasons.stop.binary-equivalence':
    'يطلب الاحتياج إثبات أن المسلَّم ناتج عن شفرته المصدرية؛ ويقول العرض إن ذلك لم يثبت.',
  'reasons.stop.binary-equivalence-not-stated':
    'يطلب الاحتياج إثبات أن المسلَّم ناتج عن شفرته المصدرية؛ ولم يذكر أحد هل ثبت ذلك.',
  'reasons.stop.single-vendor': 'يستبعد الاحتياج الارتهان لمورّد واحد؛ ولا يستطيع صيانة المعروض إلا مورّد واحد.',
  'reasons.stop.single-vendor-not-stated':
    'يستبعد الاحتياج الارتهان لمورّد واحد؛ ولم يذكر أحد من يستطيع صيانة المعروض.',
  'reasons.stop.conditions': 'لا يقبل الاحتياج أي شروط؛ وشروط العرض: {offered}.',
  'reasons.stop.conditions-not-stated': 'لا يقبل الاحتياج أي شروط؛ ولم يذكر أحد هل للعرض شروط.',
  'reasons.stop.political-condition': 'يعلن العرض: {offered}. ولا يُقبل هنا أي شرط سياسي.',
  'reasons.stop.note-level': 'يطلب الاحتياج مذكرة ثقة بهذا المستوى: {needed}؛ ومذكرة العرض: {offered}.',
  'reasons.stop.note-level-expired':
    'يطلب الاحتياج مذكرة ثقة بهذا المستوى: {needed}؛ وقد انتهت صلاحية مذكرة العرض ({offered}) في {expires}.',
  'reasons.stop.note-level-not-stated':
    'يطلب الاحتياج مذكرة ثقة بهذا المستوى: {needed}؛ ولم يذكر أحد مذكرة للعرض.',
  'reasons.stop.trust-note-missing': 'يتضمن العرض تكنولوجيا ({modes}) وليست له مذكرة ثقة.',
  'reasons.stop.trust-note-expired':
    'يتضمن العرض تكنولوجيا ({modes})؛ وقد انتهت صلاحية مذكرة الثقة ({level}) في {expires}، وهذا التقييم ليوم {on}.',
  'reasons.stop.slots':
    'لا مكان شاغراً: {taken, plural, zero {لم يُشغل أي مكان} one {شُغل مكان واحد} two {شُغل مكانان} few {شُغلت # أماكن} many {شُغل # مكاناً} other {شُغل # مكان}} من أصل {slots, number}.',
  'reasons.stop.own-state': 'يأتي من الدولة نفسها: العرض مقدّم من: {organisation}؛ والاحتياج وارد من: {place}.',
  'reasons.stop.excluded-organisation': 'يستبعد الاحتياج: {excluded}؛ والعرض مقدّم من: {organisation}.',
  'reasons.stop.excluded-funder': 'تضارب في المصالح: العرض مموَّل من {funders}، وهي جهة يستبعدها الاحتياج.',
  'reasons.stop.excluded-hub': 'تضارب في المصالح: يُقدَّم العرض عن طريق {hubs}، وهي جهة يستبعدها الاحتياج.',
  'reasons.stop.excluded-hub-funder':
    'تضارب في المصالح: يُقدَّم العرض عن طريق {hubs}، بتمويل من {hubFunders}، وهي جهة يستبعدها الاحتياج.',

  'reasons.row.required': 'يجب ملء هذه الخانة',
  'reasons.row.not-a-code': '«{value}» ليس من القيم التالية: {known}',
  'reasons.row.not-a-theme': '«{value}» ليس رمز موضوع أو موضوع فرعي',
  'reasons.row.not-a-place': '«{value}» ليس دولة ولا منطقة ولا مجموعة دول',
  'reasons.row.not-a-state': '«{value}» ليس رمز دولة من حرفين',
  'reasons.row.not-a-language': '«{value}» ليس رمز لغة من حرفين أو ثلاثة (ISO 639)',
  'reasons.row.not-a-day':
    '«{value}» ليس يوماً من أيام التقويم مكتوباً بترتيب السنة فالشهر فاليوم، مثل \u20662026-12-31\u2069',
  'reasons.row.not-a-number': '«{value}» ليس عدداً صحيحاً من {least, number} إلى {most, number}',
  'reasons.row.none-and-others': '«{value}» يذكر none ومعها قيماً أخرى',
  'reasons.row.wrong-order': 'تاريخ {later} يسبق تاريخ {earlier}',
  'reasons.row.repeated-reference': 'المرجع «{value}» مستخدم من قبل في السطر {line, number}',
  'reasons.row.columns': 'خلايا الصف: {found, number}؛ وخلايا صف العناوين: {expected, number}',
  'reasons.row.cell-too-long': 'في إحدى الخلايا أكثر من {most, number} حرف',
  'reasons.row.nul': 'في إحدى الخلايا محرف فارغ (NUL)',
  'reasons.row.quote': 'علامة اقتباس في غير موضعها أو غير مغلقة',
  'reasons.table.too-large': 'حجم الملف أكبر من {most, number} ميغابايت',
  'reasons.table.not-utf8': 'الملف ليس نصاً بترميز UTF-8: احفظوه من برنامج الجداول بصيغة «CSV UTF-8»',
  'reasons.table.workbook':
    'الملف مصنف جداول (مثل \u2066.xlsx\u2069) وليس ملف CSV: احفظوه من برنامج الجداول بصيغة «CSV UTF-8»',
  'reasons.table.days-otherwise':
    'كُتبت الأيام كلها على شكل {value}، وهو لا يميّز اليوم من الشهر: اكتبوها هكذا \u20662026-12-31\u2069',
  'reasons.table.empty': 'ليس في الملف صف عناوين',
  'reasons.table.tabs':
    'تفصل علامات الجدولة بين الخلايا، والمطلوب فواصل أو فواصل منقوطة: احفظوه من برنامج الجداول بصيغة «CSV UTF-8»',
  'reasons.table.missing-column': 'العمود {column} غير موجود',
  'reasons.table.repeated-column': 'العمود {column} مكرر',
  'reasons.table.unknown-columns':
    '{count, plural, zero {لا أعمدة غير معروفة} one {عمود غير معروف تُرك كما هو:} two {عمودان غير معروفين تُركا كما هما:} few {# أعمدة غير معروفة تُركت كما هي:} many {# عموداً غير معروف تُركت كما هي:} other {# عمود غير معروف تُركت كما هي:}} {columns}',

  'reasons.report.usage':
    'الاستعمال: npm run match -- --offers FILE.csv --needs FILE.csv [--hubs FILE.csv] [--json] [--lang en|ar] [--on YYYY-MM-DD] [--top N]\nأعمدة كل ملف، وما يُطبع: docs/spreadsheets.md',
  'reasons.report.needs-file': 'يلزم الملفان معاً. لم يُذكر: {options}.',
  'reasons.report.bad-option': 'القيمة «{value}» غير صالحة للخيار {option}.',
  'reasons.report.unreadable': 'تتعذر قراءة الملف {file} ({cause}).',
  'reasons.report.issue': '{file}:{line}: العمود {column}: {problem}',
  'reasons.report.issue-row': '{file}:{line}: الصف: {problem}',
  'reasons.report.bad-rows': 'عند القراءة: {problems}، {rows}.',
  'reasons.report.problems':
    '{count, plural, zero {لا مشكلات} one {وُجدت مشكلة واحدة} two {وُجدت مشكلتان} few {وُجدت # مشكلات} many {وُجدت # مشكلة} other {وُجدت # مشكلة}}',
  'reasons.report.rows-left':
    '{count, plural, zero {ولم يُترك أي صف} one {وتُرك صف واحد} two {وتُرك صفان} few {وتُركت # صفوف} many {وتُرك # صفاً} other {وتُرك # صف}}',
  'reasons.report.nothing-read': 'تعذرت قراءة أي شيء من {file}، فلم يُرتَّب شيء.',
  'reasons.report.no-rows': 'ليس في الملف {file} صف تحت صف العناوين.',
  'reasons.report.unknown-name.excluded_organisations':
    '{file}:{line}: العمود excluded_organisations: لا عرض ولا مركز يذكر «{name}»، فلا يُستبعد به شيء.',
  'reasons.report.unknown-name.hubs':
    '{file}:{line}: العمود hubs: لا عرض ولا مركز يذكر «{name}»، فلا يُفضَّل به شيء.',
  'reasons.report.criterion-line': '{name}، {points, number} من {of, number}: {reason}',
  'reasons.report.need': 'الاحتياج {reference}: {title}',
  'reasons.report.ranked':
    '{count, plural, zero {لا عرض بلا مانع.} one {عرض واحد لا يمنعه مانع:} two {عرضان لا يمنعهما مانع:} few {# عروض لا يمنعها مانع:} many {# عرضاً لا يمنعها مانع:} other {# عرض لا يمنعها مانع:}}',
  'reasons.report.points': '{points} من 100',
  'reasons.report.stopped':
    '{count, plural, zero {لم يتوقف أي عرض.} one {عرض واحد متوقف:} two {عرضان متوقفان:} few {# عروض متوقفة:} many {# عرضاً متوقفاً:} other {# عرض متوقف:}}',
  'reasons.report.more':
    '{count, plural, zero {ولا مزيد} one {وعرض واحد آخر} two {وعرضان آخران} few {و# عروض أخرى} many {و# عرضاً آخر} other {و# عرض آخر}}',
  'reasons.report.criterion.theme': 'الموضوع',
  'reasons.report.criterion.text': 'النص',
  'reasons.report.criterion.language': 'اللغة',
  'reasons.report.criterion.mode': 'شكل المساعدة',
  'reasons.report.criterion.maturity': 'النضج',
  'reasons.report.criterion.place': 'المكان',
  'reasons.report.criterion.timing': 'التوقيت',
  'reasons.report.criterion.size': 'الحجم',
  'reasons.report.criterion.trust': 'الثقة',
  'reasons.report.criterion.principles': 'المبادئ',
  'reasons.report.criterion.track-record': 'سجل الإنجاز',
  'reasons.report.criterion.absorption': 'القدرة على الاستيعاب',
} as const satisfies Record<keyof typeof en, string>;
