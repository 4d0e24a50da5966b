import type en from '../en/silences.ts';

export default {
  'silences.list.open': 'الجارية',
  'silences.list.over': 'المنتهية',
  'silences.list.by': 'حتى {day}.',
  'silences.last_heard': 'آخر ما سُمع عنها في {day}.',
  'silences.since':
    'لم يُسمع عنها شيء منذ {days, plural, zero {اليوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوماً} other {# يوم}}، أي منذ {day}.',
  'silences.next.letter': 'في {day} يتلقى الطرفان رسالة بالبريد، ويُسجَّل أن المواءمة متوقفة.',
  'silences.next.second-letter': 'في {day} يتلقى الطرفان رسالة أخرى بالبريد.',
  'silences.next.may-lapse': 'ابتداءً من {day} يجوز لوسيط إنهاء المواءمة لانقطاع أخبارها.',
  'silences.next.may-lapse-now': 'منذ {day} يجوز لوسيط إنهاء المواءمة لانقطاع أخبارها.',
} satisfies Record<keyof typeof en, string>;
