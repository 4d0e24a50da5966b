import type en from '../en/note-commands.ts';

export default {
  'note_commands.page.text':
    'توقّع المنصة في آخر كل يوم أين يقف السجل. احفظوا هذه الرؤوس في مكان آخر: فمن يقطع آخر السجل لاحقاً أو يعيد كتابة قيد يكشفه رأس أقدم. ويقارنها أمران من هذا المشروع، بلا حساب وبلا شبكة.',
  'note_commands.page.where':
    'يُحضر الأمر الأول أدناه الرؤوس. ويعمل الأمران الآخران في نسخة من برنامج هذه المنصة باستعمال Node.js: اطلبوا شفرته المصدرية ممن يدير المنصة. ولا يحتاج إليها أي شيء مما سبق.',
  'note_commands.page.heads': 'الرأس الموقَّع لكل يوم',

  'note_commands.note_usage':
    'npm run verify-note -- NOTE --keys KEYS [--log LOG [--heads HEADS]…] [--list LIST]… [--offer OFFER] [--today TODAY]\nNOTE هو المذكرة التي نُزّلت. وKEYS ما أجاب به ‎/.well-known/note-keys، وLOG ما أجاب به ‎/.well-known/note-log، وHEADS ما أجاب به ‎/.well-known/note-log-heads أو رأس محفوظ من يوم آخر، وLIST إحدى قوائم ‎/.well-known/note-status/…، وOFFER نص العرض كما وُقّعت المذكرة بشأنه، وTODAY نصه اليوم.',
  'note_commands.log_usage':
    'npm run verify-note-log -- LOG --keys KEYS [--heads HEADS]…\nLOG هو ما أجاب به ‎/.well-known/note-log، وKEYS ما أجاب به ‎/.well-known/note-keys، وHEADS ما أجاب به ‎/.well-known/note-log-heads أو رأس محفوظ من يوم آخر.',
  'note_commands.one_file_and_keys':
    'اذكروا ملفاً واحداً، واذكروا بعد ‎--keys الملف الذي فيه المفاتيح المنشورة.',
  'note_commands.no_head': 'لا رؤوس موقَّعة في {file}.',
  'note_commands.heads_need_log': 'الرؤوس تثبت سجلاً: اذكروا السجل أيضاً.',

  'note_commands.note':
    '{reference}، {level}، من {issuer}، حتى {until}، بشأن النسخة {version, number} من العرض {offer}.',
  'note_commands.kept.platform':
    'النصف الخاص من مفتاحها محفوظ لدى المنصة، كما يقول ملف المفاتيح: فالتوقيع يثبت أن المنصة وقّعت عن {issuer}. أما أن {issuer} تقول ذلك بنفسها فلا يثبته إلا ما تنشره هي في مكان آخر.',
  'note_commands.kept.own': 'النصف الخاص من مفتاحها محفوظ لدى {issuer} نفسها، كما يقول ملف المفاتيح.',
  'note_commands.as_of': 'كما في {at}، حين وُقّع أقدم هذه الملفات: لا يُعرف منها شيء مما حدث بعد ذلك.',
  'note_commands.as_of_nothing': 'لا يُعرف هل سُحبت: أضيفوا قائمة حالات، أو السجل مع رؤوسه.',
  'note_commands.proof.signed':
    'لم يُسأل: هل في السجل العلني هذه المذكرة، وإلامَ آلت. أضيفوا السجل ورؤوسه (‎--log و‎--heads).',
  'note_commands.proof.logged':
    'في السجل الذي أعطيتموه هذا النص بعينه، وليس فيه ما أنهاه. أما أن هذا السجل لا ينقصه قيد فلم يُثبت: أضيفوا الرؤوس الموقَّعة بعد ‎--heads.',
  'note_commands.proof.proved': 'في السجل العلني هذا النص بعينه، وليس فيه ما أنهاه.',
  'note_commands.unasked':
    'لم يُسأل: هل {what}. أضيفوا قوائم الحالات (‎--list)، أو السجل مع رؤوسه (‎--log و‎--heads).',
  'note_commands.offer_unasked':
    'لم يُسأل: هل نص العرض الذي لديكم هو النص الذي وُقّعت بشأنه. أضيفوه بعد ‎--offer.',
  'note_commands.changed':
    'لم يُسأل: هل تغيّر العرض منذ ذلك الحين. أضيفوا نصه اليوم بعد ‎--today، أو قارنوا هذه النسخة بالنسخة المذكورة في صفحة العرض نفسه. فإن اختلفتا لم تقل المذكرة شيئاً عما يُعرض الآن.',
  'note_commands.same_version':
    'ما زال العرض في النسخة التي وُقّعت المذكرة بشأنها. غير أن نصه اليوم لا يطابق ذلك النص حرفاً بحرف: فإما أن المذكرة وُقّعت حين كانت المذكرات ترتبط بجزء أصغر من النص، وإما أن الجهة المانحة دُمجت في منظمة أخرى.',
  'note_commands.unchanged': 'ما أعطيتموه من نص العرض اليوم هو نفسه النص الذي وُقّعت المذكرة بشأنه.',
  'note_commands.marked':
    'مفتاحها موسوم بأنه لا يُصدَّق ابتداءً من {at}. وتقول المذكرة إنها أقدم من ذلك، وكان في وسع من وقع المفتاح في يده أن يكتب هذا: ولا يثبته إلا السجل مع رؤوسه (‎--log و‎--heads).',
  'note_commands.end.revoked': 'سُحبت',
  'note_commands.end.superseded': 'استُبدلت',
  'note_commands.end.disputed': 'اعتُرض عليها',
  'note_commands.not_json': 'الملف {file} ليس بصيغة JSON.',
  'note_commands.ends_soon': 'تنتهي خلال ثلاثين يوماً.',
  'note_commands.verdict.holds':
    'صحيحة للنسخة {version, number} من العرض {offer}: المذكرة موقَّعة بمفتاح مسجَّل ولم تتغير.',
  'note_commands.verdict.signed':
    'التوقيع والنص صحيحان: المذكرة موقَّعة بمفتاح مسجَّل ولم تتغير. وتقول الأسطر التالية ما لم يُسأل عنه.',
  'note_commands.verdict.unreadable': 'غير صالحة: ليس هذا مذكرة موقَّعة.',
  'note_commands.verdict.unknown-key': 'غير صالحة: وُقّعت بمفتاح ليس للجهة المصدِرة التي تسميها.',
  'note_commands.verdict.wrong-signature':
    'غير صالحة: التوقيع لا يطابق النص. إما أن النص تغيّر وإما أنه وُقّع بمفتاح آخر.',
  'note_commands.verdict.key-not-trusted':
    'غير صالحة: لم يكن مفتاحها يُصدَّق حين وُقّعت. ويقول ملف المفاتيح إن المفتاح كان حينئذ في أيدٍ أخرى أو لم يكن مستعملاً.',
  'note_commands.verdict.not-in-log': 'غير صالحة: لا مذكرة كهذه في السجل العلني.',
  'note_commands.verdict.not-for-this': 'ليست لهذا: المذكرة بشأن عرض آخر أو نسخة أخرى منه.',
  'note_commands.verdict.list-not-trusted': 'لم يثبت: إحدى القوائم ليست قائمة حالات موقَّعة لهذه المذكرة.',
  'note_commands.verdict.revoked': 'سحبتها الجهة التي أصدرتها. أما التوقيع نفسه فصحيح.',
  'note_commands.verdict.superseded': 'حلّت محلها مذكرة أحدث. أما التوقيع نفسه فصحيح.',
  'note_commands.verdict.disputed': 'معترَض عليها: اقرؤوا ما يقوله الطرفان. أما التوقيع نفسه فصحيح.',
  'note_commands.verdict.expired': 'انتهت مدتها. أما التوقيع نفسه فصحيح.',
  'note_commands.verdict.changed':
    'تغيّر العرض منذ توقيع المذكرة: فهي لا تقول شيئاً عما يُعرض الآن. أما التوقيع نفسه فصحيح.',

  'note_commands.log.whole':
    'سليم: {n, plural, zero {لا قيود} one {قيد واحد} two {قيدان} few {# قيود} many {# قيداً} other {# قيد}} في سلسلة غير منقطعة، ولم يتغير شيء حتى القيد {proved, number} منذ توقيعه في {at} (قورن {heads, plural, zero {بلا رؤوس} one {برأس واحد} two {برأسين} few {بـ # رؤوس} many {بـ # رأساً} other {بـ # رأس}}).',
  'note_commands.log.unsigned':
    'لم يثبت: {n, plural, zero {لا قيود} one {قيد واحد متماسك} two {قيدان متماسكان} few {# قيود متماسكة} many {# قيداً متماسكاً} other {# قيد متماسك}}، لكن لا رأس موقَّعاً يقول إن هذه هي القيود. اذكروا واحداً بعد ‎--heads.',
  'note_commands.log.broken.missing':
    'منقطع عند القيد {n, number}: في مكانه رقم آخر. فقد أُخذ قيد أو أُدخل أو نُقل.',
  'note_commands.log.broken.hash': 'منقطع عند القيد {n, number}: لا يتبع ما قبله.',
  'note_commands.log.cut':
    'مقطوع: ينتهي السجل بالقيد {n, number}، لكن القيد {proved, number} وُقّع في {at}. فقيود من آخره ناقصة.',
  'note_commands.log.rewritten':
    'أُعيدت كتابته: القيود متماسكة، لكن السلسلة ليست التي وُقّعت عند القيد {proved, number} في {at}.',
  'note_commands.log.wrong-key': 'لم يثبت: رأس {at} غير موقَّع بمفتاح كانت المنصة تستعمله حينئذ.',
  'note_commands.log.unreadable': 'السطر {n, number} ليس قيداً من السجل.',
} as const satisfies Record<keyof typeof en, string>;
