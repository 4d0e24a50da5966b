import type en from '../en/suspensions.ts';

export default {
  'offers.status.suspended': 'معلَّق',
  'offers.next.suspended':
    'العرض خارج القائمة العامة ولا يبدأ به شيء جديد. ويرفع الوسطاء التعليق حين يُسوّى سببه، وللجهة المانحة أن تسحب العرض.',
  'offers.act.propose-suspension': 'اقتراح تعليق العرض',
  'offers.act.propose-lifting': 'اقتراح رفع التعليق',
  'offers.consequence.propose-suspension':
    'يؤكد مدير المنصة الاقتراح أو يرفضه. وإلى ذلك الحين لا يتغير شيء ولا تُخطر الجهة المانحة.',
  'offers.consequence.propose-lifting': 'يؤكد مدير المنصة الاقتراح أو يرفضه. وإلى ذلك الحين يبقى العرض معلَّقاً.',
  'offers.event.ask-suspension': 'طلبت جهة تحقق تعليق العرض',
  'offers.event.propose-suspension': 'اقتُرح تعليق العرض',
  'offers.event.refuse-suspension': 'رُفض اقتراح التعليق',
  'offers.event.suspend': 'عُلِّق العرض',
  'offers.event.propose-lifting': 'اقتُرح رفع التعليق',
  'offers.event.refuse-lifting': 'رُفض اقتراح رفع التعليق',
  'offers.event.lift': 'رُفع التعليق',
  'offers.suspension.code.dispute-upheld': 'ثبتت صحة اعتراض على مذكرة الثقة الخاصة به',
  'offers.suspension.code.undeclared-condition': 'شرط لم يُصرَّح به',
  'offers.suspension.code.note-withdrawn': 'سُحبت مذكرة الثقة الخاصة به',
  'offers.suspension.code.put-right': 'عولج السبب',
  'offers.suspension.code.not-borne-out': 'لم يثبت السبب',
  'offers.suspension.why': 'العرض معلَّق.',
  'offers.suspension.what_now':
    'لكم أن تعالجوا السبب وتكتبوا إلى الوسطاء فيقترحوا رفع التعليق، أو أن تسحبوا العرض. وتبقى المواءمات الجارية كما هي. ولا يطّلع أحد غيركم وغير الوسطاء ومديري المنصة على هذا السبب.',
  'offers.suspension.suspend.title': 'اقتراح تعليق هذا العرض',
  'offers.suspension.suspend.consequence':
    'متى أكد مدير المنصة الاقتراح خرج العرض من القائمة العامة ومن المواءمة. ولا يمكن قبول المقترحات المفتوحة في الأثناء، وتبقى المواءمات الجارية، ويُخطر الطرفان بأن العرض معلَّق من دون ذكر السبب.',
  'offers.suspension.suspend.button': 'اقتراح التعليق',
  'offers.suspension.lift.title': 'اقتراح رفع التعليق عن العرض',
  'offers.suspension.lift.consequence':
    'متى أكد مدير المنصة الاقتراح عاد العرض إلى ما كان عليه، ويُخطر الأشخاص أنفسهم.',
  'offers.suspension.lift.button': 'اقتراح رفعه',
  'offers.suspension.ask.title': 'طلب تعليق هذا العرض من الوسطاء',
  'offers.suspension.ask.consequence':
    'يقرأ الوسطاء السبب ويقررون هل يقترحون التعليق. ولا يتغير شيء حتى يؤكده مدير المنصة.',
  'offers.suspension.ask.button': 'إرسال الطلب إلى الوسطاء',
  'offers.suspension.ask.link': 'اطلبوا من الوسطاء تعليق هذا العرض',
  'offers.suspension.asked': 'تطلب ذلك جهة تحقق:',
  'offers.suspension.waits': 'هناك اقتراح بانتظار مدير المنصة. ولا يمكن اقتراح شيء آخر قبل البت فيه.',
  'offers.suspension.reason': 'السبب',
  'offers.suspension.line': 'موضوع الأمر، في سطر واحد',
  'offers.suspension.audience': 'الوسطاء ومديرو المنصة، ثم الجهة المانحة بعد التأكيد',
  'offers.suspension.audience_asked': 'الوسطاء ومديرو المنصة',
  'offers.suspension.proposed_by': 'صاحب الاقتراح',
  'offers.suspension.proposed_at': 'تاريخ الاقتراح',
  'offers.suspension.error.code': 'اختاروا سبباً.',
  'offers.suspension.error.line': 'اذكروا في سطر واحد ما الأمر.',
  'offers.suspension.error.too_long': 'اكتبوا 500 حرف على الأكثر.',
  'offers.suspension.confirm.suspend': 'هل يُعلَّق هذا العرض؟',
  'offers.suspension.confirm.suspend_button': 'تعليق العرض',
  'offers.suspension.confirm.suspend_consequence':
    'يخرج العرض من القائمة العامة فوراً. وتقرأ الجهة المانحة السبب والسطر، ويُخطر طرفا كل مواءمة بأن العرض معلَّق من دون ذكر السبب.',
  'offers.suspension.confirm.lift': 'هل يُرفع التعليق؟',
  'offers.suspension.confirm.lift_button': 'رفع التعليق',
  'offers.suspension.confirm.lift_consequence': 'يعود العرض فوراً إلى ما كان عليه، ويُخطر الأشخاص أنفسهم.',
  'offers.suspension.confirm.refuse': 'رفض الاقتراح',
  'offers.suspension.confirm.refuse_consequence': 'لا يتغير شيء. ويرى الوسطاء أنه رُفض ولا يعلم به أحد سواهم.',
  'offers.suspension.to_confirm': 'عروض بشأنها اقتراح ينتظر مدير المنصة',
  'offers.suspension.of_match':
    'عرض هذه المواءمة معلَّق حالياً. وتبقى المواءمة قائمة، ولا يمكن إلى حين رفع التعليق القبول ولا التعريف بين الطرفين ولا الاتفاق.',
  'offers.suspension.flash.proposed': 'اقتراحكم بانتظار مدير المنصة.',
  'offers.suspension.flash.asked': 'وصل طلبكم إلى الوسطاء.',
  'offers.suspension.flash.suspend': 'عُلِّق العرض.',
  'offers.suspension.flash.lift': 'رُفع التعليق عن العرض.',
  'offers.suspension.flash.refused': 'رُفض الاقتراح ولم يتغير شيء.',
  'mail.suspension-to-confirm.subject': 'اقتراح بشأن عرض ينتظر مدير المنصة',
  'mail.suspension-to-confirm.text':
    'اقترح وسيط أمراً بشأن عرض يحتاج إلى شخص ثانٍ. اقرؤوه في هذه الصفحة ثم أكدوه أو ارفضوه.',
  'mail.suspension-asked.subject': 'جهة تحقق تطلب من الوسطاء النظر في عرض',
  'mail.suspension-asked.text':
    'تطلب جهة تحقق من الوسطاء النظر في عرض. والسبب مذكور في هذه الصفحة، ولكم أن تقترحوا فيها ما يترتب عليه.',
  'mail.offer-suspended.subject': 'تغيّر أمر يخص عرضاً',
  'mail.offer-suspended.text':
    'عرض يعنيكم معلَّق في الوقت الحاضر. ولا يُطلب منكم شيء. وما يحق لكم الاطلاع عليه مذكور في هذه الصفحة.',
  'mail.offer-reinstated.subject': 'رُفع التعليق عن عرض',
  'mail.offer-reinstated.text': 'رُفع التعليق عن عرض يعنيكم. وما يلي ذلك مذكور في هذه الصفحة.',
} satisfies Record<keyof typeof en, string>;
