import type en from '../en/note-check.ts';

export default {
  'note_check.title': 'التحقق منها على هذا الحاسوب',
  'note_check.text':
    'لا تُرسل المذكرة إلى أي مكان. ويعمل هذا بلا اتصال أيضاً متى فُتحت الصفحة: بالمفاتيح والقوائم كما كانت في {at}.',
  'note_check.act': 'التحقق هنا',
  'note_check.said': '{reference}، {level}، من {issuer}، حتى {until}',
  'note_check.unable': 'لا يستطيع هذا المتصفح التحقق من التوقيع بنفسه. أرسلوا المذكرة بالزر أعلاه.',
  'note_check.word.valid': 'التوقيع صحيح، ولم يُقارن العرض',
  'note_check.word.expiring': 'التوقيع صحيح وتنتهي قريباً، ولم يُقارن العرض',
  'note_check.word.disputed': 'التوقيع صحيح والمذكرة معترَض عليها، ولم يُقارن العرض',
  'note_check.verdict.signed':
    'تم التحقق من التوقيع هنا. أما وجود المذكرة في السجل العلني وتغيّر العرض فلا يُعرفان إلا بإرسالها.',
  'note_check.verdict.not-valid':
    'ليس هذا نصاً وقّعته جهة مصدِرة مسجَّلة كما هو: إما أنه تغيّر وإما أن المفتاح غير معروف أو لم يعد موثوقاً به.',
  'note_check.as_of': 'كما في {at}.',
  'note_check.sboms': 'ما تقوله قوائم المكونات بالأرقام',
  'note_check.sboms_more': 'العرض مع جوازات تكنولوجيته',
} as const satisfies Record<keyof typeof en, string>;
