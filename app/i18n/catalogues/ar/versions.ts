import type en from '../en/versions.ts';

export default {
  'versions.title': 'ما تغيّره النسخة الجديدة',
  'versions.lead': 'في جانب ما هو منشور حالياً، وفي الجانب الآخر ما ستنشره هذه النسخة مكانه.',
  'versions.answers': 'الإجابات التي تتغير',
  'versions.answers_none': 'لا تتغير أي إجابة من إجابات العرض نفسه.',
  'versions.column.what': 'الإجابة',
  'versions.column.before': 'المنشور حالياً',
  'versions.column.after': 'في هذه النسخة',
  'versions.technology': 'التكنولوجيا',
  'versions.technology_none': 'لا تكنولوجيا في المنشور ولا في هذه النسخة.',
  'versions.component.same': 'دون تغيير',
  'versions.component.changed': 'تغيّر',
  'versions.component.added': 'جديد',
  'versions.component.removed': 'حُذف',
  'versions.component.files': 'الملفات المسلَّمة',
  'versions.component.parts_changed': 'قائمة المكونات قائمة أخرى.',
  'versions.component.added_words': 'مكوّن لا يوجد في العرض المنشور.',
  'versions.component.removed_words': 'هذا المكوّن في العرض المنشور، وتحذفه النسخة.',
  'versions.component.read': 'قراءة جوازه',
  'versions.notes': 'مذكرات الثقة الخاصة بالعرض',
  'versions.notes_none': 'لا توجد مذكرة ثقة معتدّ بها حالياً بشأن العرض المنشور.',
  'versions.notes.subject':
    'تتعلق مذكرة الثقة بنسخة واحدة من العرض مع جوازاتها. ومتى تغيّر شيء منشور بقيت المذكرات السابقة للقراءة بوصفها متعلقة بنسخة سابقة.',
  'versions.notes.stays': 'تبقى كما هي: لا يتغير شيء مما تتعلق به.',
  'versions.notes.outdated': 'ستصبح متعلقة بنسخة سابقة.',
  'versions.notes.replaced': 'يحل محلها الإقرار الموقَّع مع هذه النسخة.',
  'versions.notes.declared': 'وقّعت الجهة المانحة إقرارها بشأن هذه النسخة في {day}. ويُعتدّ به ابتداءً من النشر.',
  'versions.notes.undeclared': 'لم يُوقَّع بعد إقرار الجهة المانحة بشأن هذه النسخة: يُوقَّع عند تقديمها.',
  'versions.link': 'الاطلاع على التغييرات جنباً إلى جنب',
  'versions.open': 'يجري إعداد نسخة جديدة من هذا العرض. ويبقى المنشور كما هو في هذه الأثناء.',
  'versions.ends_with_offer': 'وتنتهي مع العرض النسخة الجديدة التي يجري إعدادها.',
  'versions.open_link': 'فتح النسخة الجديدة',
  'versions.passport_coming':
    'يجري إعداد الإصدار التالي من أحد جوازات التكنولوجيا. ومتى بُتّ فيه أو تُرك أمكن تغيير بقية العرض.',
  'versions.passport_elsewhere': 'يجري إعداد نسخة جديدة من العرض، وتُغيَّر تكنولوجيته فيها.',
  'versions.of_published': 'نسخة جديدة من {reference}. ويبقى المنشور كما هو في هذه الأثناء.',
  'versions.was': 'كان يُراد أن تكون هذه نسخة جديدة من عرض، ولم تحل محله.',
  'versions.give_up': 'التخلي عن هذه النسخة',
  'versions.flash.given_up': 'جرى التخلي عن النسخة الجديدة، ويبقى المنشور على حاله.',
  'versions.give_up_consequence': 'تنتهي النسخة نهائياً. ويبقى المنشور وكل مواءمة عليه.',
  'versions.publish_consequence': 'تحل فوراً محل المنشور، مع تكنولوجيتها والإقرار الخاص بها.',
  'versions.suspended': 'المنشور من هذا العرض معلَّق حالياً. ويمكن أن تحل النسخة الجديدة محله بعد رفع التعليق.',
  'versions.publish': 'نشر هذه النسخة',
  'versions.check.wording':
    'لا تتغير إلا الصياغة: تُنشر الصياغة الجديدة فور المتابعة، ويُبلَّغ أحد الوسطاء بها ويقرؤها.',
  'versions.check.traces':
    'قد يكون في الصياغة الجديدة ما يدل على نظام أو شخص أو حادث، وهو مؤشَّر في الاستمارة. ولذلك ينظر فيها أحد الوسطاء أولاً، ويبقى المنشور على حاله حتى ذلك الحين.',
  'versions.check.substantial':
    'يتغير ما هو أكثر من الصياغة: ينظر فيه أحد الوسطاء، ويبقى المنشور كما هو في هذه الأثناء.',
  'versions.check.button_wording': 'نشر الصياغة الجديدة',
  'versions.check.notes':
    'ستصبح مذكرات الثقة التي أصدرها آخرون بشأن هذا العرض متعلقة بنسخة سابقة. ويُخطَر مصدروها ولهم أن يفحصوه من جديد.',
  'versions.flash.declared': 'وُقّع الإقرار، ويُنشر مع هذه النسخة.',

  'offers.event.declare-version': 'وُقّع إقرار بشأن نسخة جديدة من عرض',

  'desk.kind.suspension-asked': 'طلبات التعليق',
  'desk.next.suspension-asked': 'قراءة ما تطلبه جهة التحقق ثم الاقتراح أو إغلاق الطلب',
  'desk.reason.suspension-asked': 'طلبت جهة تحقق تعليق عرض',
  'offers.event.decline-asking': 'نُظر في طلب تعليق ولم يُؤخذ به',
  'offers.suspension.code.no-ground': 'ليس سبباً للتعليق',
  'suspension_wish.decline': 'عدم اقتراح شيء',
  'suspension_wish.decline_consequence':
    'تُبلَّغ جهة التحقق بأن الوسطاء نظروا في الأمر، لا برأيهم فيه. ولا تُخطَر الجهة المانحة بشيء من ذلك.',
  'suspension_wish.decline_reason': 'سبب عدم الاقتراح',
  'suspension_wish.decline_button': 'إغلاق الطلب',
  'suspension_wish.waits': 'طلبتم ذلك في {day}. وسينظر فيه الوسطاء.',
  'suspension_wish.answered':
    'طلبتم ذلك في {day}. وقد نظر فيه الوسطاء في {answered}. ولكم أن تطلبوا ذلك من جديد.',
  'suspension_wish.flash.declined': 'أُغلق ما طلبته جهة التحقق.',
  'suspension_wish.this_offer': 'عرض غير منشور حالياً',

  'mail.version-published.subject': 'نُشرت نسخة جديدة من عرض',
  'mail.version-published.text':
    'نظر أحد الوسطاء في النسخة الجديدة من عرض لمنظمتكم فحلّت محل المنشور. وهي معروضة في هذه الصفحة.',
  'mail.offer-reworded.subject': 'نشرت جهة مانحة صياغة أخرى لعرض',
  'mail.offer-reworded.text':
    'تغيّرت صياغة عرض منشور. وتُنشر الصياغة وحدها دون أن ينظر فيها وسيط: اقرؤوها في هذه الصفحة. فإن غيّرت أكثر من الصياغة فاقترحوا تعليق العرض.',
  'mail.note-outdated.subject': 'تغيّر عرض بعد صدور مذكرة الثقة الخاصة بكم',
  'mail.note-outdated.text':
    'نُشرت نسخة جديدة من عرض فحصته منظمتكم. وتبقى مذكرتكم للقراءة وتذكر أن العرض تغيّر منذ ذلك الحين. ولكم في هذه الصفحة أن تبدؤوا مذكرة أحدث.',
  'mail.suspension-wish-answered.subject': 'نظر الوسطاء فيما طلبتموه',
  'mail.suspension-wish-answered.text': 'سألتم الوسطاء عن عرض وقد نظروا فيه. وتبيّن هذه الصفحة منذ متى.',
} satisfies Record<keyof typeof en, string>;
