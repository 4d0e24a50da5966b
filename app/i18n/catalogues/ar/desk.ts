import type en from '../en/desk.ts';

export default {
  'desk.title': 'مكتب العمل',
  'desk.lead':
    '{count, plural, zero {لا شيء ينتظر وسيطًا.} one {أمر واحد ينتظر وسيطًا.} two {أمران ينتظران وسيطًا.} few {# أمور تنتظر وسيطًا.} many {# أمرًا تنتظر وسيطًا.} other {# أمر تنتظر وسيطًا.}}',
  'desk.late':
    '{count, plural, zero {لا شيء متأخر.} one {واحد منها متأخر.} two {اثنان منها متأخران.} few {# منها متأخرة.} many {# منها متأخرة.} other {# منها متأخرة.}}',
  'desk.yours': 'على الوسيط الآن ({count})',
  'desk.others': 'بانتظار آخرين ({count})',
  'desk.filter': 'عرض نوع واحد',
  'desk.all': 'الكل',
  'desk.empty': 'لا شيء على مكتب العمل',
  'desk.empty_next': 'تظهر العروض والاحتياجات هنا عند تقديمها.',
  'desk.cut': 'إحدى القوائم أطول من {count}، وتظهر بقيتها كلما أنجزتم ما قبلها.',
  'desk.since': 'منذ',
  'desk.untitled': 'بلا عنوان',

  'desk.column.due': 'المهلة',
  'desk.column.what': 'الموضوع والخطوة التالية',
  'desk.column.who': 'الدولة والمنظمة',

  'desk.kind.offer-new': 'عروض جديدة',
  'desk.kind.offer-review': 'عروض قيد المراجعة',
  'desk.kind.need-new': 'احتياجات جديدة',
  'desk.kind.need-consent': 'احتياجات بانتظار الموافقة',
  'desk.kind.need-circulate': 'احتياجات جاهزة للتعميم',
  'desk.kind.need-propose': 'احتياجات بلا اقتراح',
  'desk.kind.opening-answer': 'طلبات تنتظر وسيطاً ثانياً',
  'desk.kind.match-propose': 'طلبات واهتمامات',
  'desk.kind.match-answers': 'مقترحات بانتظار الإجابة',
  'desk.kind.match-introduce': 'تعريفات ينبغي إجراؤها',

  'desk.next.offer-new': 'تولّي العرض',
  'desk.next.offer-review': 'مراجعة العرض',
  'desk.next.need-new': 'التحقق من الاحتياج واعتماده',
  'desk.next.need-consent': 'على الدولة أن توافق: عرض الاحتياج',
  'desk.next.need-circulate': 'تعميم الاحتياج',
  'desk.next.need-propose': 'ترتيب العروض والاقتراح',
  'desk.next.opening-answer': 'الموافقة على أن يفتح زميل النص المختوم أو رفض ذلك',
  'desk.next.match-propose': 'اقتراحها أو إغلاقها',
  'desk.next.match-answers': 'الإجابات منتظرة: عرض المواءمة',
  'desk.next.match-introduce': 'تعريف الطرفين أحدهما بالآخر',
} satisfies Record<keyof typeof en, string>;
