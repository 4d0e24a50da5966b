import type en from '../en/organisations.ts';

export default {
  'organisations.new.title': 'إضافة منظمة',
  'organisations.new.act': 'إضافة المنظمة',
  'organisations.change.title': 'المنظمة: {name}',

  'organisations.field.name': 'الاسم',
  'organisations.field.kind': 'النوع',
  'organisations.field.state': 'الدولة',
  'organisations.field.iati': 'مرجع المبادرة الدولية للشفافية في المعونة (IATI)',
  'organisations.field.regions': 'المناطق دون الإقليمية التي يغطيها المركز',
  'organisations.field.states': 'دول بعينها يغطيها المركز',
  'organisations.hint.name': 'الاسم الكامل كما تكتبه المنظمة.',
  'organisations.hint.state': 'الدولة التي تنتمي إليها المنظمة. وهي لازمة دائماً للجهات الحكومية.',
  'organisations.hint.iati': 'إذا كانت تنشر بيانات المبادرة: مرجع المنظمة المُبلِّغة، مثل XM-DAC-12345.',
  'organisations.hint.regions': 'للمراكز الإقليمية فقط.',
  'organisations.hint.states':
    'للمراكز الإقليمية فقط: الدول الواقعة خارج تلك المناطق، برموزها المؤلفة من حرفين، تفصل بينها فواصل.',

  'organisations.error.name': 'يُرجى كتابة اسم المنظمة.',
  'organisations.error.too_long': 'النص أطول مما ينبغي. يُرجى اختصاره.',
  'organisations.error.deceptive': 'في النص محارف خفية. يُرجى كتابته من جديد يدوياً.',
  'organisations.error.kind': 'يُرجى اختيار نوع المنظمة.',
  'organisations.error.state': 'يُرجى اختيار دولة من القائمة.',
  'organisations.error.state_required': 'يُرجى اختيار الدولة التي تنتمي إليها هذه المنظمة.',
  'organisations.error.iati': 'يتألف مرجع المبادرة من حروف وأرقام ونقاط وواصلات وشُرط مائلة، دون مسافات.',
  'organisations.error.regions': 'يُرجى اختيار مناطق دون إقليمية من القائمة.',
  'organisations.error.states': 'يُرجى كتابة رموز الدول المؤلفة من حرفين، تفصل بينها فواصل.',
  'organisations.error.covers': 'يُرجى تحديد المناطق أو الدول التي يغطيها المركز.',
  'organisations.error.taken': 'تحمل منظمة أخرى هذا الاسم أو هذا المرجع.',

  'organisations.flash.added': 'أُضيفت المنظمة.',
  'organisations.flash.saved': 'حُفظت بيانات المنظمة.',
} as const satisfies Record<keyof typeof en, string>;
