import type en from '../en/thread-files.ts';

export default {
  'threads.file.field': 'الملفات',
  'threads.file.hint':
    '{count} ملفات على الأكثر لا يتجاوز كل منها {megabytes} ميغابايت: PDF أو Word أو Excel أو PowerPoint أو OpenDocument أو PNG أو JPEG أو نص عادي أو CSV.',
  'threads.file.alone': 'والملف رسالة بحد ذاته ولو بلا نص.',
  'threads.file.kept':
    'من يقرأ هذه الرسالة يجوز له تنزيل ملفاتها، ولا يجوز ذلك لأحد سواه. ويُتحقق عند وصولها من أن كلاً منها من النوع الذي يعلنه، وتُحفظ مشفّرة. ولطرفكم أن يسترد ملفاً في أي وقت فيُحذف في الحال، وإلا زال مع رسالته بعد سنتين من انتهاء المواءمة.',
  'threads.file.watermark':
    'كل من ليس من طرفكم يحصل على ملف PDF أو صورة نسخةً خاصة به: يظهر على كل صفحة اسمه ومنظمته والوقت ورقم النسخة. ولهذا تصبح الصورة ملف PDF من صفحة واحدة. أما الملفات من الأنواع الأخرى فتُسلَّم كما هي محفوظة. ويُبلَّغ طرفكم بمن نزّل كل ملف.',
  'threads.file.your_copy':
    'مما أرسله الآخرون تحمل نسختكم من ملف PDF أو من صورة اسمكم ومنظمتكم والوقت على كل صفحة، ويُبلَّغ المرسل برقمها. ورقم SHA-256 المبيّن هنا هو رقم الملف المحفوظ.',
  'threads.file.coming': 'قيد الفحص ولم يُرسل بعد:',
  'threads.file.latest': 'آخر الملفات المرسلة',
  'threads.file.all': 'الملفات في الرسائل',
  'threads.file.take_back': 'استرداد',
  'threads.file.gone_with_need': 'حُذف عندما سحبت دولتكم الاحتياج: {at}',
  'threads.file.taken_back': 'استرده الطرف الذي أرسله: {at}',
  'threads.file.unread': 'لم ينزّله أحد بعد.',
  'threads.file.readings':
    '{count, plural, zero {لم يُنزَّل} one {نُزِّل مرة واحدة} two {نُزِّل مرتين} few {نُزِّل # مرات} many {نُزِّل # مرة} other {نُزِّل # مرة}}',
  'threads.file.copy': 'النسخة {number}',
  'threads.file.refused_one': 'الملف {name}: {why}',
  'threads.file.choose_again': 'لم يُرسل شيء. نصكم محفوظ، فاختاروا الملفات من جديد.',
  'threads.file.too_many_a_message':
    '{count, plural, zero {لا يُرفق ملف بالرسالة} one {لا يُرفق بالرسالة إلا ملف واحد} two {لا يُرفق بالرسالة أكثر من ملفين} few {لا يُرفق بالرسالة أكثر من # ملفات} many {لا يُرفق بالرسالة أكثر من # ملفاً} other {لا يُرفق بالرسالة أكثر من # ملف}}.',
  'threads.file.too_many': 'لطرفكم في هذه الرسائل {count} ملفاً، وهو أقصى ما يجوز. استردوا ملفاً أولاً.',
  'threads.file.too_much':
    'لا يجوز أن تتجاوز ملفات طرفكم في هذه الرسائل معاً {megabytes} ميغابايت. استردوا ملفاً أولاً.',
  'threads.file.empty': 'الملف فارغ.',
  'threads.file.cannot_be_marked':
    'لا يمكن وضع علامة مائية على هذا الملف، فلا يمكن تسليمه للآخرين. قد يكون تالفاً أو محمياً بكلمة مرور أو صورة كبيرة جداً. اطبعوه ملفَ PDF وأرسلوا ذلك.',
  'threads.file.removal.title': 'استرداد هذا الملف',
  'threads.file.removal.act': 'استرداده نهائياً',
  'threads.file.removal.consequence':
    'يُحذف في الحال ولا يستطيع أحد تنزيله بعد ذلك. وتبقى الرسالة وفيها أن ملفاً قد استُرد. أما النسخ التي سبق تنزيلها فتبقى حيث هي.',
  'threads.flash.taken_back': 'استُرد الملف وحُذف.',
  'threads.flash.cannot_be_marked':
    'تعذّر إعداد نسخة من هذا الملف تحمل اسمكم، فلم يُسلَّم. اطلبوا ممن أرسله أن يرسله من جديد.',
  'matches.event.read-file': 'نزّل ملفاً',
  'matches.event.remove-file': 'استرد ملفاً',
} satisfies Record<keyof typeof en, string>;
