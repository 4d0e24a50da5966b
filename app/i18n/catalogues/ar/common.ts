import type en from '../en/common.ts';

export default {
  'common.product': 'طريق ذو اتجاهين',
  'common.and_more': '{shown} و{count, plural, one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}',
} as const satisfies Record<keyof typeof en, string>;
