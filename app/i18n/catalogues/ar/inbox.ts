import type en from '../en/inbox.ts';

export default {
  'inbox.title': 'صندوق الوارد',
  'inbox.lead': 'ما ينتظركم، وما ينتظر غيركم، وما أُبلغتم به.',
  'inbox.untitled': 'بلا عنوان بعد',
  'inbox.lane.me':
    '{count, plural, =0 {ما ينتظركم} zero {ما ينتظركم} one {ما ينتظركم (#)} two {ما ينتظركم (#)} few {ما ينتظركم (#)} many {ما ينتظركم (#)} other {ما ينتظركم (#)}}',
  'inbox.lane.others':
    '{count, plural, =0 {ما ينتظر غيركم} zero {ما ينتظر غيركم} one {ما ينتظر غيركم (#)} two {ما ينتظر غيركم (#)} few {ما ينتظر غيركم (#)} many {ما ينتظر غيركم (#)} other {ما ينتظر غيركم (#)}}',
  'inbox.lane.information': 'للعلم',
  'inbox.none.me': 'لا شيء ينتظركم',
  'inbox.none.others': 'ليس لكم ما ينتظر غيركم.',
  'inbox.none.information': 'لم تُبلَّغوا بشيء بعد.',
  'inbox.elsewhere.asked':
    '{count, plural, one {ينتظركم بند آخر في دور آخر من أدواركم.} two {ينتظركم بندان آخران في دور آخر من أدواركم.} few {تنتظركم # بنود أخرى في دور آخر من أدواركم.} many {ينتظركم # بنداً آخر في دور آخر من أدواركم.} other {ينتظركم # بند آخر في دور آخر من أدواركم.}}',
  'inbox.elsewhere.told':
    '{count, plural, one {أُبلغتم ببند آخر في دور آخر من أدواركم.} two {أُبلغتم ببندين آخرين في دور آخر من أدواركم.} few {أُبلغتم بـ# بنود أخرى في دور آخر من أدواركم.} many {أُبلغتم بـ# بنداً آخر في دور آخر من أدواركم.} other {أُبلغتم بـ# بند آخر في دور آخر من أدواركم.}}',
  'inbox.desk': 'قائمة عملكم بحسب المواعيد هي مكتب الوسطاء',
  'inbox.staff.application': 'طلبت منظمة الاعتماد جهةً مانحة. يُرجى الرد عليها.',
  'inbox.staff.invitation':
    'دُعي شخص إلى دور يؤكده موظف ثانٍ. وإذا كان جهة تنسيق وطنية فيطّلع الموظف على الوثيقة.',
  'inbox.staff.recovery': 'تجري مساعدة من فقد كل وسائل الدخول. يطّلع موظف ثانٍ على الرسالة ويؤكد.',
  'inbox.since': 'منذ {day}.',
  'inbox.by': 'حتى {day}.',
  'inbox.by_past': 'متأخر: كان يُنتظر حتى {day}.',
  'inbox.suspension_asked': 'طلبتم إلى الوسطاء تعليق هذا العرض. وعليهم أن ينظروا في طلبكم.',
  'inbox.told': 'أُبلغتم بذلك في {at}.',
  'inbox.done': 'انتهيت من هذا',
  'inbox.letters.title': 'متى تصلكم الرسائل',
  'inbox.letters.lead': 'يظهر كل شيء في صندوقكم فوراً. ولا تفيد الرسالة إلا بوجود شيء فيه، مع رابط إليه.',
  'inbox.letters.question': 'كيف تريدون أن تُبلَّغوا بالبريد الإلكتروني؟',
  'inbox.letters.at-once': 'فوراً',
  'inbox.letters.daily': 'مرة في اليوم',
  'inbox.letters.weekly': 'مرة في الأسبوع',
  'inbox.letters.none': 'لا رسائل',
  'inbox.letters.hint.at-once': 'رسالة لكل أمر.',
  'inbox.letters.hint.daily': 'رسالة واحدة كل صباح بما استجد، في الساعة 06:00 بالتوقيت العالمي.',
  'inbox.letters.hint.weekly': 'رسالة واحدة صباح الاثنين بما استجد، في الساعة 06:00 بالتوقيت العالمي.',
  'inbox.letters.hint.none': 'اطّلعوا على صندوقكم من حين إلى آخر.',
  'inbox.letters.save': 'حفظ',
  'inbox.letters.always':
    'تصل فوراً في كل الأحوال الرسائل المتعلقة بسلامة حسابكم، وبما ختمته دولتكم، وبالطلبات التي تسقط خلال أيام.',
  'inbox.letters.language': 'تُكتب رسائلكم بهذه اللغة: {language}. ويمكن تغييرها مع اسمكم ومنصبكم:',
  'inbox.letters.back': 'العودة إلى صندوق الوارد',
  'inbox.unsubscribe.title': 'أتريدون إيقاف هذه الرسائل؟',
  'inbox.unsubscribe.act': 'إيقاف هذه الرسائل',
  'inbox.unsubscribe.consequence':
    'لن تصل بعد الآن إلى العنوان الذي وردت عليه الرسالة رسائل عن الجديد في صندوقه. ويبقى الصندوق نفسه، وتستمر الرسائل المتعلقة بسلامة الحساب.',
  'inbox.unsubscribe.gone': 'مضى على هذا الرابط وقت طويل. سجّلوا الدخول لاختيار موعد وصول الرسائل.',
  'inbox.flash.done': 'تم. أصبح الآن ضمن «للعلم».',
  'inbox.flash.letters': 'حُفظ اختياركم.',
  'inbox.flash.unsubscribed':
    'لن تصلكم هذه الرسائل بعد الآن. ولكم أن تختاروا غير ذلك في صندوق الوارد في أي وقت.',
  'inbox.error.letters': 'اختاروا متى تريدون أن تصلكم الرسائل.',
} as const satisfies Record<keyof typeof en, string>;
