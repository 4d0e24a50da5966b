import type en from '../en/threads.ts';

export default {
  'threads.title': 'رسائل المواءمة {reference}',
  'threads.heading': 'الرسائل',
  'threads.lead': 'يقرأ ما تكتبونه هنا طرفا هذه المواءمة والوسطاء، ولا يقرؤه أحد سواهم.',
  'threads.lead.alone': 'يقرأ ما تكتبونه هنا طرفا هذه المواءمة وحدهما: فقد استغنى كلاهما عن حضور الوسطاء.',
  'threads.lead.programme':
    'لا رسائل بين طرفي المواءمة في البرنامج المشترك، لأن الدول ستكشف بها أسماءها بعضها لبعض. ولا يقرأ ما تكتبونه هنا إلا الوسطاء.',
  'threads.lead.over': 'انتهت المواءمة. ويبقى ما كُتب متاحاً للقراءة، ولا يُضاف إليه شيء.',
  'threads.back': 'العودة إلى الرسائل',
  'threads.field.text': 'رسالتكم',
  'threads.field.language': 'لغة النص',
  'threads.consequence':
    'يتلقى من لم يقرأ بعدُ رسالة بريد واحدة بأن رسالة تنتظره، وفيها رابط ولا شيء من مضمونها.',
  'threads.send': 'إرسال الرسالة',
  'threads.messages': 'ما كُتب حتى الآن',
  'threads.none': 'لم يُكتب شيء بعد',
  'threads.none_next': 'ابدؤوا بالتعريف بأنفسكم، وبما تودون الحديث عنه أولاً.',
  'threads.none_next_broker':
    'لم يكتب أي من الطرفين بعد. ابدؤوا بما ينبغي لهما تسويته أولاً، إن كانا ينتظران كلمة منكم.',
  'threads.new': 'جديدة',
  'threads.without_broker': 'كُتبت دون حضور الوسطاء',
  'threads.pages': 'صفحات الرسائل',
  'threads.newest': 'أحدث الرسائل',
  'threads.older': 'رسائل أقدم',
  'threads.around': 'بشأن هذه الرسائل',
  'threads.read_by': 'قرأ أحدثَ رسالة',
  'threads.files': 'الاحتياج وملفاته',
  'threads.closed.over': 'انتهت المواءمة: لا يُكتب هنا شيء بعد الآن.',
  'threads.closed.excused':
    'استغنى الطرفان عن حضور الوسطاء. تقرؤون ما كُتب في حضوركم، ويمكن للطرفين دعوتكم من جديد.',

  'threads.elsewhere.link': 'تدوين ما قيل خارج المنصة',
  'threads.elsewhere.title': 'ما قيل خارج المنصة: المواءمة {reference}',
  'threads.elsewhere.heading': 'تدوين ما قيل خارج المنصة',
  'threads.elsewhere.lead':
    'يبقى الحديث الهاتفي أو حديث الاجتماع مع المواءمة حين يدوّنه أحد. ويقرؤه كل من يقرأ الرسائل.',
  'threads.elsewhere.means': 'كيف قيل؟',
  'threads.elsewhere.on': 'في أي يوم؟',
  'threads.elsewhere.by': 'من قاله؟',
  'threads.elsewhere.by_hint': 'إن لم تكونوا أنتم القائلين ظهر الاسمان: من قاله، وأنكم أنتم من دوّنه.',
  'threads.elsewhere.self': 'أنا',
  'threads.elsewhere.text': 'ما قيل',
  'threads.elsewhere.act': 'إضافته إلى الرسائل',
  'threads.elsewhere.line': '{means}، في {day}.',
  'threads.elsewhere.said_by': 'قاله {person}، ودوّنه من ورد اسمه أعلاه.',
  'threads.means.telephone': 'هاتفياً',
  'threads.means.video': 'في مكالمة مرئية',
  'threads.means.meeting': 'في اجتماع',
  'threads.means.letter': 'في خطاب أو بريد إلكتروني',
  'threads.means.other': 'بطريقة أخرى',

  'threads.broker.title': 'الوسطاء في رسائل المواءمة {reference}',
  'threads.broker.heading': 'الوسطاء في هذه الرسائل',
  'threads.broker.lead':
    'يقرأ الوسطاء معكم ويمكنهم أن يعينوا. وإذا أراد الطرفان الحديث وحدهما استغنى كلاهما عن حضورهم.',
  'threads.broker.there': 'يقرأ الوسطاء هذه الرسائل.',
  'threads.broker.gone': 'استغنى الطرفان عن حضور الوسطاء: فهم لا يقرؤون ما يُكتب الآن.',
  'threads.broker.excused_by.donor': 'تودّ الجهة المانحة الاستغناء عن حضور الوسطاء.',
  'threads.broker.excused_by.recipient': 'تودّ الدولة الاستغناء عن حضور الوسطاء.',
  'threads.broker.link.excuse-broker': 'الاستغناء عن حضور الوسطاء',
  'threads.broker.link.invite-broker': 'دعوة الوسطاء من جديد',
  'threads.broker.consequence.excuse-broker':
    'متى قال الطرف الآخر ذلك أيضاً لم يعد الوسطاء يقرؤون ما يُكتب. ويبقى متاحاً لهم ما حضروه. ولأي من الطرفين أن يدعوهم من جديد.',
  'threads.broker.consequence.invite-broker':
    'يقرأ الوسطاء من جديد ما يُكتب من الآن. أما ما كُتب في غيابهم فلا يقرؤونه أبداً.',

  'threads.flash.sent': 'أُرسلت رسالتكم.',
  'threads.flash.logged': 'دُوّن ما قيل.',
  'threads.flash.excused': 'استغنيتم عن حضور الوسطاء. وينصرفون متى قال الطرف الآخر ذلك أيضاً.',
  'threads.flash.gone': 'استغنى الطرفان عن حضور الوسطاء: فهم لم يعودوا يقرؤون ما يُكتب.',
  'threads.flash.invited': 'عاد الوسطاء.',
  'threads.error.text': 'اكتبوا شيئاً أولاً.',
  'threads.error.too_long': 'النص أطول من 4,000 حرف.',
  'threads.error.language': 'اختاروا لغة النص.',
  'threads.error.means': 'اختاروا كيف قيل.',
  'threads.error.said_on': 'أدخلوا يوماً موجوداً.',
  'threads.error.said_on_future': 'أدخلوا يوماً قد حلّ.',
  'threads.error.said_on_early': 'أدخلوا يوم التعريف بين الطرفين أو يوماً بعده.',
  'threads.error.said_by': 'اختاروا من قاله.',
  'threads.open': 'الرسائل',
  'threads.open_unread':
    'الرسائل: {count, plural, zero {لا جديد} one {واحدة جديدة} two {اثنتان جديدتان} few {# جديدة} many {# جديدة} other {# جديدة}}',
  'threads.unread':
    '{count, plural, zero {لا رسائل جديدة} one {رسالة جديدة} two {رسالتان جديدتان} few {# رسائل جديدة} many {# رسالة جديدة} other {# رسالة جديدة}}',

  'mail.message-waits.subject': 'رسالة تنتظركم',
  'mail.message-waits.text':
    'كتب أحدهم رسالة بشأن مواءمة تشاركون فيها أو تتابعونها بصفتكم وسطاء. اقرؤوا الرسالة هنا. ولن تصلكم رسالة بريد أخرى بشأنها قبل قراءتها.',
  'matches.event.write-message': 'كتب رسالة',
  'matches.event.log-exchange': 'دوّن ما قيل خارج المنصة',
  'matches.event.excuse-broker': 'استغنى عن حضور الوسطاء في الرسائل',
  'matches.event.invite-broker': 'دعا الوسطاء من جديد إلى الرسائل',
} satisfies Record<keyof typeof en, string>;
