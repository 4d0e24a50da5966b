import type en from '../en/opinions.ts';

export default {
  'opinions.title': 'رأي ثانٍ في المذكرة {reference}',
  'opinions.lead': 'يقول المركز إلى أي حد يمكنه الأخذ بما في مذكرة الثقة. وهو رأي لمن سأل، وليس فحصاً.',
  'opinions.audience': 'الدولة التي سألت والمركز',
  'opinions.asked': 'ما سألتم عنه',
  'opinions.asked_of': 'سُئل {hub} في {at}',
  'opinions.waiting': 'في انتظار المركز',
  'opinions.waits': 'أُبلغ المركز ولم يجب بعد.',
  'opinions.blocked': 'لا يمكن للمركز أن يجيب عن هذا: {why}.',
  'opinions.offer_gone':
    'العرض غير منشور حالياً، فلا يمكن لأحد أن يحدد من يقف وراءه. ويمكن للمركز أن يجيب متى نُشر من جديد.',
  'opinions.hub': 'المركز',
  'opinions.asker': 'الجهة السائلة',
  'opinions.asked_at': 'تاريخ السؤال',
  'opinions.answered_at': 'تاريخ الجواب',
  'opinions.no_question': 'لا سؤال بعينه',
  'opinions.text': 'رأينا وسببه',
  'opinions.scope': 'ما نظرنا فيه',

  'opinions.opinion.plausible': 'معقول في حدود ما نظرنا فيه',
  'opinions.opinion.questions': 'ثمة أسئلة تُطرح أولاً',
  'opinions.opinion.doubts': 'لدينا شكوك',
  'opinions.opinion.cannot-say': 'لا يمكننا الجزم',

  'opinions.ask.link': 'اطلبوا رأياً ثانياً من مركز',
  'opinions.ask.title': 'سؤال مركز عن المذكرة {reference}',
  'opinions.ask.lead':
    'يمكن لمركز في منطقتكم أن يقرأ المذكرة معكم. ولا تُبلَّغ الجهة المانحة ولا يوسَم العرض.',
  'opinions.ask.hub': 'أي مركز تسألون؟',
  'opinions.ask.hub_hint':
    'المراكز التي تغطي دولتكم ولا صلة تمنعها من إبداء الرأي. وأي صلات أخرى بالعرض مذكورة بجانب الاسم.',
  'opinions.ask.question': 'عمّ تتساءلون؟',
  'opinions.ask.question_hint': '600 حرف على الأكثر. ولا شيء عن أنظمتكم.',
  'opinions.ask.consequence': 'يتلقى منسقو المركز رسالة ويرون أن دولتكم تسأل. ولا يرى ذلك أحد غيرهم.',
  'opinions.ask.act': 'سؤال المركز',
  'opinions.ask.none': 'لا يمكن سؤال أي مركز عن هذه المذكرة',
  'opinions.ask.none_next':
    'لا يغطي دولتكم مركز ليست له صلة تمنعه من إبداء الرأي. اسألوا الوسيط بدلاً من ذلك.',
  'opinions.ask.tied': 'مراكز لا يمكن سؤالها عن هذه المذكرة',

  'opinions.conflict.own-note': 'وقّع هذه المذكرة بنفسه',
  'opinions.conflict.own-offer': 'يعرض هذا البرنامج أو يموّله أو يقدَّم عن طريقه أو ينفذه',
  'opinions.conflict.validated': 'شارك في نشر العرض',
  'opinions.conflict.paid-by-donor': 'تموّله الجهة المانحة لهذا العرض',
  'opinions.conflict.own-funder': 'يموّله من يدفع تكلفة هذا العرض أو يقدَّم عن طريقه أو ينفذه',
  'opinions.conflict.own-owner': 'يملكه أو يديره من يقف وراء هذا العرض',
  'opinions.conflict.declared-tie': 'يقول هو نفسه إن له صلة بهذا العرض',

  'opinions.answer.title': 'جوابكم',
  'opinions.answer.opinion': 'بكلمة واحدة',
  'opinions.answer.text_hint': 'بكلمات بسيطة، 1500 حرف على الأكثر.',
  'opinions.answer.scope_hint': 'المذكرة أو الجواز أو الملفات: 600 حرف على الأكثر.',
  'opinions.answer.limits_hint': 'ما لم تنظروا فيه أو لا يمكنكم الحكم عليه: 600 حرف على الأكثر.',
  'opinions.answer.consequence':
    'لا تقرأه إلا الدولة التي سألت. وإن أردتم أن يقرأ الجميع ما وجدتموه فوقّعوا مذكرة خاصة بكم.',
  'opinions.answer.act': 'إرسال الجواب',
  'opinions.queue': 'آراء ثانية مطلوبة منكم',
  'opinions.queue_item': 'المذكرة {reference}، سُئلتم في {at}',

  'opinions.error.hub': 'اختاروا مركزاً',
  'opinions.error.opinion': 'اختاروا رأيكم بكلمة واحدة',
  'opinions.error.text': 'قولوا رأيكم وسببه',
  'opinions.error.scope': 'قولوا ما نظرتم فيه',
  'opinions.error.limits': 'قولوا ما لم تنظروا فيه',
  'opinions.flash.asked': 'سُئل المركز. وستتلقون رسالة حين يجيب.',
  'opinions.flash.given': 'أُرسل الجواب. ويمكن للدولة التي سألت قراءته.',
  'matches.event.ask-opinion': 'سُئل مركز عن رأي ثانٍ',
  'matches.event.answer-opinion': 'أعطى مركز رأياً ثانياً',
  'mail.note-opinion-asked.subject': 'يُطلب منكم رأي ثانٍ',
  'mail.note-opinion-asked.text':
    'يُطلب منكم رأي ثانٍ في مذكرة ثقة. وتبيّن هذه الصفحة ما المطلوب، ويمكنكم الإجابة فيها.',
  'mail.note-opinion-answered.subject': 'أُعطي رأي ثانٍ',
  'mail.note-opinion-answered.text': 'أُجيب عما سألتم عنه مركزاً بشأن مذكرة ثقة. وتبيّن هذه الصفحة الجواب.',
} as const satisfies Record<keyof typeof en, string>;
