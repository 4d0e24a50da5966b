/** The longest answers, lists and rows of a need; the database has the same limits or wider ones. */
export const NEED_LIMITS = {
  title: 200,
  summary: 5000,
  outcomes: 3,
  statement: 500,
  indicator: 300,
  baseline: 200,
  target: 200,
  basisTitle: 300,
  basisSection: 100,
  themes: 5,
  modes: 4,
  durationWeeks: 520,
  excludedOrganisations: 40,
  organisationName: 200,
  reason: 2000,
} as const;
