import type en from '../en/declarations.ts';

export default {
  'declarations.title': 'توقيع الإقرار',
  'declarations.lead':
    'ما تقوله منظمتكم عن تكنولوجيا هذا العرض مذكرةُ ثقة موقَّعة (L1): كلمتكم أنتم، مع حدودها.',
  'declarations.binds': 'يرتبط بالعرض {offer} في نسخته {version} كما هو الآن، ويسري حتى {until}.',
  'declarations.never_edited':
    'المذكرة الموقَّعة لا تُعدَّل أبداً. وتحل الجديدة محل إقرار منظمتكم السابق الذي يبقى متاحاً للقراءة.',
  'declarations.consequence':
    'يوقّع مفتاح منظمتكم هذه الكلمات من جديد. وتكون المذكرة علنية فوراً ولا يمكن تغييرها.',
  'declarations.with_the_offer': 'يُوقَّع حين تسلّمون العرض.',
  'declarations.passport_says':
    'يقول جواز التكنولوجيا لهذه النسخة ما يلي. قارنوا الإقرار به قبل التوقيع: فمن يقرأ الاثنين يحاسبكم على كليهما.',
  'declarations.of_component': '{answer}، في {component}',
  'declarations.own_key':
    'تحتفظ منظمتكم بمفتاح توقيعها بنفسها. وقّعوا الإقرار في الخارج وأعيدوه قبل أن تسلّموا العرض.',
  'declarations.renew':
    'اقرؤوا إقراركم مرة أخرى ووقّعوه من جديد. يحل الجديد محل هذا؛ ولتغيير كلماته غيّروا العرض.',
  'declarations.keys': 'مفاتيح منظمتكم',
  'mail.note-to-renew.subject': 'مذكرة ثقة من منظمتكم تنتهي قريباً',
  'mail.note-to-renew.text':
    'تنتهي خلال ثلاثين يوماً مذكرة ثقة وقّعتها منظمتكم. ويمكنكم في هذه الصفحة توقيع مذكرة أحدث تبدأ بالأجوبة نفسها.',
  'mail.note-ends-soon.subject': 'مذكرة ثقة بشأن عرض من عروضكم تنتهي قريباً',
  'mail.note-ends-soon.text':
    'تنتهي خلال ثلاثين يوماً مذكرة ثقة بشأن عرض لمنظمتكم. وقد أُبلغت الجهة التي أصدرتها أيضاً. وتبيّن هذه الصفحة أي مذكرة هي.',
} as const satisfies Record<keyof typeof en, string>;
