export default {
  'common.product': 'Two-Way Street',
  'common.and_more': '{shown} and {count, plural, one {# more} other {# more}}',
} as const;
