import type en from '../en/renewals.ts';

export default {
  'renewals.panel.title':
    '{count, plural, zero {لا عروض بانتظار تأكيدكم} one {عرض واحد بانتظار تأكيدكم} two {عرضان بانتظار تأكيدكم} few {# عروض بانتظار تأكيدكم} many {# عرضاً بانتظار تأكيدكم} other {# عرض بانتظار تأكيدكم}}',
  'renewals.panel.why': 'العرض الذي لا يؤكده أحد خلال ستة أشهر يُخفى عن الجميع سواكم ثم ينتهي بعد ثلاثين يوماً.',
  'renewals.act.all':
    '{count, plural, zero {التجديد دون تغيير} one {تجديده دون تغيير} two {تجديد العرضين دون تغيير} few {تجديد العروض الـ# كلها دون تغيير} many {تجديد العروض الـ# كلها دون تغيير} other {تجديد العروض الـ# كلها دون تغيير}}',
  'renewals.consequence': 'تؤكدون أنها ما زالت قائمة كما هي ستة أشهر أخرى. وما كان مخفياً يعود متاحاً للجميع.',
  'renewals.stands_until': 'يُؤكَّد في موعد أقصاه {day}',
  'renewals.hidden_until': 'مخفي حالياً، وينتهي في {day} ما لم يُؤكَّد',
  'renewals.link.title': 'هل ما زالت هذه العروض قائمة؟',
  'renewals.link.lead': 'لا يحدث شيء قبل أن تضغطوا الزر. ولا حاجة إلى تسجيل الدخول.',
  'renewals.link.otherwise': 'إن تغيّر أحدها أو انتهى فسجّلوا الدخول وعدّلوه أولاً.',
  'renewals.link.nothing': 'لم يعد أي من عروضكم بانتظار التأكيد. ولا يلزمكم فعل شيء.',
  'renewals.link.gone':
    'استُخدم هذا الرابط من قبل أو مضى عليه وقت طويل. سجّلوا الدخول للاطلاع على عروضكم وتأكيدها هناك.',
  'renewals.flash.renewed': 'تأكد العرض دون تغيير.',
  'renewals.flash.all_renewed': 'تأكدت العروض دون تغيير.',
  'renewals.flash.by_link': 'شكراً لكم. تأكدت عروضكم دون تغيير لستة أشهر أخرى.',
  'renewals.flash.nothing': 'لم يعد أي من عروضكم بانتظار التأكيد. ولم يتغير شيء.',
  'renewals.flash.need_renewed': 'تأكد الاحتياج، ويبقى قائماً اثني عشر شهراً أخرى.',
} as const satisfies Record<keyof typeof en, string>;
