import type en from '../en/colleagues.ts';

export default {
  'colleagues.title': 'من يعمل باسم منظمتكم',
  'colleagues.lead': 'كل من له دور فيها على هذه المنصة الآن. ويُبلَّغ كل منهم عند انضمام شخص جديد.',
  'colleagues.name': 'الاسم',
  'colleagues.role': 'الدور',
  'colleagues.since': 'منذ',
  'colleagues.wrong':
    'هل بين هؤلاء من لا ينبغي أن يكون هنا، أو هل ينقص أحد؟ اكتبوا إلى الجهة المشغّلة لهذه المنصة، فهي التي تدعو الأشخاص وتسحب الأدوار.',
  'colleagues.help': 'كيفية الحصول على المساعدة',
} as const satisfies Record<keyof typeof en, string>;
