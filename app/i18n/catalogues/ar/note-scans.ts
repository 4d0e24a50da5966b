import type en from '../en/note-scans.ts';

export default {
  'note_scans.hint':
    'للمذكرة المطبوعة: امسحوا الصورة بكاميرا الهاتف فتُفتح صفحتها. ويمكن أيضاً أن تلصقوا هنا ما يقرؤه الماسح، أو المرجع، مثل T‑7K3MQ2.',
  'note_scans.drop': 'ويمكن إسقاطه هنا.',
  'note_scans.none': 'لا توجد مذكرة علنية بهذا المرجع. قارنوه بالورقة حرفاً حرفاً.',
  'note_scans.send': 'هذا يسمّي مذكرة وليس نصّها. أرسلوه بالزر أعلاه، أو نزّلوا المذكرة من صفحتها.',
  'verification.fault.not-as-printed': 'تسمّي الورقة نصاً غير النص الصادر بهذا المرجع.',
} satisfies Record<keyof typeof en, string>;
