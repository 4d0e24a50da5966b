import type en from '../en/note-summaries.ts';

export default {
  'note_summaries.disputed': 'اعترض أحد على هذه المذكرة، الآن أو سابقاً.',
  'note_summaries.other_disputed': 'ثمة اعتراض على مذكرة أخرى بشأن هذا العرض.',
  'note_summaries.read_other': 'قراءة المذكرة {reference} وما يقوله الطرفان',
  'note_summaries.read_both': 'قراءة ما يقوله الطرفان',
  'note_summaries.read_note': 'قراءة المذكرة كاملة',
} satisfies Record<keyof typeof en, string>;
