import type en from '../en/suspensions.ts';

export default {
  'offers.status.suspended': 'موقوف',
  'offers.next.suspended':
    'العرض خارج القائمة العامة ولا يبدأ به شيء جديد. ويرفع الوسطاء الإيقاف حين يُسوّى سببه، وللجهة المانحة أن تسحب العرض.',
  'offers.act.propose-suspension': 'اقتراح إيقاف العرض',
  'offers.act.propose-lifting': 'اقتراح رفع الإيقاف',
  'offers.consequence.propose-suspension':
    'يؤكد مدير المنصة الاقتراح أو يرفضه. وإلى ذلك الحين لا يتغير شيء ولا تُخطر الجهة المانحة.',
  'offers.consequence.propose-lifting':
    'يؤكد مدير المنصة الاقتراح أو يرفضه. وإلى ذلك الحين يبقى العرض موقوفاً.',
  'offers.event.ask-suspension': 'طلبت جهة تحقق إيقاف العرض',
  'offers.event.propose-suspension': 'اقتُرح إيقاف العرض',
  'offers.event.refuse-suspension': 'رُفض اقتراح الإيقاف',
  'offers.event.suspend': 'أُوقف العرض',
  'offers.event.propose-lifting': 'اقتُرح رفع الإيقاف',
  'offers.event.refuse-lifting': 'رُفض اقتراح رفع الإيقاف',
  'offers.event.lift': 'رُفع الإيقاف',
  'offers.suspension.code.dispute-upheld': 'ثبتت صحة اعتراض على مذكرة الثقة الخاصة به',
  'offers.suspension.code.undeclared-condition': 'شرط لم يُصرَّح به',
  'offers.suspension.code.note-withdrawn': 'سُحبت مذكرة الثقة الخاصة به',
  'offers.suspension.code.put-right': 'عولج السبب',
  'offers.suspension.code.not-borne-out': 'لم يثبت السبب',
  'offers.suspension.why': 'العرض موقوف.',
  'offers.suspension.what_now':
    'لكم أن تعالجوا السبب وتكتبوا إلى الوسطاء فيقترحوا رفع الإيقاف، أو أن تسحبوا العرض. وتبقى المواءمات الجارية كما هي. ولا يطّلع أحد غيركم وغير الوسطاء ومديري المنصة على هذا السبب.',
  'offers.suspension.suspend.title': 'اقتراح إيقاف هذا العرض',
  'offers.suspension.suspend.consequence':
    'متى أكد مدير المنصة الاقتراح خرج العرض من القائمة العامة ومن المواءمة. ولا يمكن قبول المقترحات المفتوحة في الأثناء، وتبقى المواءمات الجارية، ويُخطر الطرفان بأن العرض موقوف من دون ذكر السبب.',
  'offers.suspension.suspend.button': 'اقتراح الإيقاف',
  'offers.suspension.lift.title': 'اقتراح رفع الإيقاف عن العرض',
  'offers.suspension.lift.consequence':
    'متى أكد مدير المنصة الاقتراح عاد العرض إلى ما كان عليه، ويُخطر الأشخاص أنفسهم.',
  'offers.suspension.lift.button': 'اقتراح رفعه',
  'offers.suspension.ask.title': 'طلب إيقاف هذا العرض من الوسطاء',
  'offers.suspension.ask.consequence':
    'يقرأ الوسطاء السبب ويقررون هل يقترحون الإيقاف. ولا يتغير شيء حتى يؤكده مدير المنصة.',
  'offers.suspension.ask.button': 'إرسال الطلب إلى الوسطاء',
  'offers.suspension.ask.link': 'اطلبوا من الوسطاء إيقاف هذا العرض',
  'offers.suspension.asked': 'تطلب ذلك جهة تحقق:',
  'offers.suspension.waits': 'هناك اقتراح بانتظار مدير المنصة. ولا يمكن اقتراح شيء آخر قبل البت فيه.',
  'offers.suspension.reason': 'السبب',
  'offers.suspension.line': 'ما الأمر، في سطر واحد',
  'offers.suspension.audience': 'الوسطاء ومديرو المنصة، ثم الجهة المانحة بعد التأكيد',
  'offers.suspension.audience_asked': 'الوسطاء ومديرو المنصة',
  'offers.suspension.proposed_by': 'صاحب الاقتراح',
  'offers.suspension.proposed_at': 'تاريخ الاقتراح',
  'offers.suspension.error.code': 'اختاروا سبباً.',
  'offers.suspension.error.line': 'اذكروا في سطر واحد ما الأمر.',
  'offers.suspension.error.too_long': 'اكتبوا 500 حرف على الأكثر.',
  'offers.suspension.confirm.suspend': 'هل يُوقف هذا العرض؟',
  'offers.suspension.confirm.suspend_button': 'إيقاف العرض',
  'offers.suspension.confirm.suspend_consequence':
    'يخرج العرض من القائمة العامة فوراً. وتقرأ الجهة المانحة السبب والسطر، ويُخطر طرفا كل مواءمة بأن العرض موقوف من دون ذكر السبب.',
  'offers.suspension.confirm.lift': 'هل يُرفع الإيقاف؟',
  'offers.suspension.confirm.lift_button': 'رفع الإيقاف',
  'offers.suspension.confirm.lift_consequence': 'يعود العرض فوراً إلى ما كان عليه، ويُخطر الأشخاص أنفسهم.',
  'offers.suspension.confirm.refuse': 'رفض الاقتراح',
  'offers.suspension.confirm.refuse_consequence':
    'لا يتغير شيء. ويرى الوسطاء أنه رُفض ولا يعلم به أحد سواهم.',
  'offers.suspension.to_confirm': 'عروض عليها اقتراح ينتظر مدير المنصة',
  'offers.suspension.of_match':
    'عرض هذه المواءمة موقوف حالياً. وتبقى المواءمة قائمة، ولا يمكن إلى حين رفع الإيقاف قبول شيء آخر منها ولا التعريف بين الطرفين ولا الاتفاق.',
  'offers.suspension.flash.proposed': 'اقتراحكم بانتظار مدير المنصة.',
  'offers.suspension.flash.asked': 'وصل طلبكم إلى الوسطاء.',
  'offers.suspension.flash.suspend': 'أُوقف العرض.',
  'offers.suspension.flash.lift': 'رُفع الإيقاف عن العرض.',
  'offers.suspension.flash.refused': 'رُفض الاقتراح ولم يتغير شيء.',
  'mail.suspension-to-confirm.subject': 'اقتراح بشأن عرض ينتظر مدير المنصة',
  'mail.suspension-to-confirm.text':
    'اقترح وسيط أمراً بشأن عرض يحتاج إلى شخص ثانٍ. اقرأوه في هذه الصفحة ثم أكدوه أو ارفضوه.',
  'mail.suspension-asked.subject': 'جهة تحقق تسأل الوسطاء عن عرض',
  'mail.suspension-asked.text':
    'تطلب جهة تحقق من الوسطاء النظر في عرض. والسبب مذكور في هذه الصفحة، ولكم أن تقترحوا فيها ما يترتب عليه.',
  'mail.offer-suspended.subject': 'تغيّر أمر يخص عرضاً',
  'mail.offer-suspended.text':
    'أُوقف مؤقتاً عرض يعنيكم. ولا يُطلب منكم شيء. وما يحق لكم الاطلاع عليه مذكور في هذه الصفحة.',
  'mail.offer-reinstated.subject': 'لم يعد عرض موقوفاً',
  'mail.offer-reinstated.text': 'لم يعد عرض يعنيكم موقوفاً. وما يلي ذلك مذكور في هذه الصفحة.',
} satisfies Record<keyof typeof en, string>;
