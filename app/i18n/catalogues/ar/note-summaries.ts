import type en from '../en/note-summaries.ts';

export default {
  'note_summaries.disputed': 'سبق أن قيل إن هذه المذكرة خاطئة.',
  'note_summaries.other_disputed': 'ثمة اعتراض على مذكرة أخرى بشأن هذا العرض.',
  'note_summaries.unexamined': 'ومن قائمة البنود لم تفحص الجهة المصدِرة ما يلي:',
  'note_summaries.void.stale': 'قيل ما يلي عن نسخة سابقة من العرض، ولا يفيد شيئاً عما يُعرض حالياً.',
  'note_summaries.tied':
    'تذكر الجهة المصدِرة الآن {names}، ممن يقفون وراء هذا العرض، بين من يموّلونها أو تربطها بهم صلة. ولا يجوز لها اليوم توقيع مذكرة كهذه.',
  'note_summaries.void.expired': 'كان ما يلي سارياً حتى {day}.',
  'note_summaries.read_other': 'قراءة المذكرة {reference} وما يقوله الطرفان',
  'note_summaries.read_both': 'قراءة ما قيل والرد عليه إن وُجد',
  'note_summaries.read_note': 'قراءة المذكرة كاملة',
  'note_summaries.others': 'مذكرات موقَّعة أخرى بشأن هذا العرض',
  'note_summaries.others_more':
    '{count, plural, zero {لا تُدرج هنا أي مذكرة.} one {تُدرج هنا مذكرة واحدة فقط.} two {تُدرج هنا أحدث مذكرتين، ومذكرات غير المانح أولاً.} few {تُدرج هنا أحدث # مذكرات، ومذكرات غير المانح أولاً.} many {تُدرج هنا أحدث # مذكرة، ومذكرات غير المانح أولاً.} other {تُدرج هنا أحدث # مذكرة، ومذكرات غير المانح أولاً.}}',
  'note_summaries.was_disputed': 'وسبق الاعتراض عليها',
  'note_summaries.ended.revoked': 'سحبتها الجهة المصدِرة في {day}',
  'note_summaries.ended.superseded': 'حلت محلها مذكرة أحدث في {day}',
} satisfies Record<keyof typeof en, string>;
