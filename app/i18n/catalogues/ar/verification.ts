import type en from '../en/verification.ts';

export default {
  'verification.examined': 'ما الذي فُحص وكيف',
  'verification.limits': 'ما الذي لم يُفحص',
  'verification.none': 'لا توجد مذكرة ثقة، ولا تلزم إلا حيث تُسلَّم معدات أو برمجيات.',
  'verification.never_safe':
    'لا تقول مذكرة الثقة أبداً «آمن» أو «غير آمن»، بل تبيّن من يصرّح بماذا، وعلى أي أساس، وضمن أي حدود.',
} satisfies Record<keyof typeof en, string>;
