import type en from '../en/parked.ts';

export default {
  'parked.title': 'ما كتبتموه محفوظ',
  'parked.lead': 'تعذّر إرساله لأنه كان عليكم أولاً إثبات هويتكم. لم يُرسَل شيء بعد، ولا يراه أحد غيركم.',
  'parked.from': 'أين كتبتموه',
  'parked.from.needs': 'استمارة تخص احتياجاً',
  'parked.from.offers': 'استمارة تخص عرضاً',
  'parked.from.matches': 'استمارة تخص مواءمة',
  'parked.from.organisation': 'استمارة منظمتكم',
  'parked.from.account': 'استمارة من حسابكم',
  'parked.from.administration': 'استمارة من الإدارة',
  'parked.from.elsewhere': 'استمارة من هذه المنصة',
  'parked.open': 'فتح تلك الصفحة كما هي الآن',
  'parked.at': 'محفوظ منذ',
  'parked.until': 'يُحذف في',
  'parked.typed': 'ما كتبتموه',
  'parked.text': 'النص',
  'parked.nothing': 'لم تكتبوا شيئاً؛ ضغطتم زراً أو اخترتم خياراً.',
  'parked.along':
    '{count, plural, zero {لا تُرسل معه قيم أخرى} one {تُرسل معه قيمة واحدة} two {تُرسل معه قيمتان} few {تُرسل معه # قيم} many {تُرسل معه # قيمة} other {تُرسل معه # قيمة}}',
  'parked.along.text': 'تضيفها الصفحة من تلقاء نفسها، مثل الزر الذي ضغطتموه، وتُرسل مع ما كتبتموه.',
  'parked.send': 'إرسال ما كتبته',
  'parked.send.consequence':
    'يُرسَل إلى الصفحة التي كتبتموه فيها كما لو ضغطتم زرها الآن. وإن كانت له ملفات فاختاروها هناك من جديد.',
  'parked.throw_away': 'التخلص منه',
  'parked.throw_away.consequence': 'يُحذف فوراً ولا يمكن استرجاعه.',
  'parked.notice': 'ثمة ما كتبتموه وحُفظ ولم يُرسَل بعد.',
  'parked.notice.link': 'الاطلاع عليه ثم إرساله أو التخلص منه',
  'parked.flash.kept': 'يُحفظ ما كتبتموه ساعة واحدة، وترونه من جديد بعد إثبات هويتكم.',
  'parked.flash.thrown_away': 'حُذف ما كتبتموه.',
} as const satisfies Record<keyof typeof en, string>;
