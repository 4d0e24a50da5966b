export const HUB_DATE_KINDS = ['course', 'exercise', 'deadline', 'meeting'] as const;
export type HubDateKind = (typeof HUB_DATE_KINDS)[number];

/** In characters and days; the database checks the same numbers. */
export const HUB_DATE_LIMITS = {
  title: 150,
  summary: 600,
  place: 150,
  days: 400,
  themes: 5,
  languages: 10,
} as const;
