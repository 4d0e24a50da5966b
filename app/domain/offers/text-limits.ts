/** The longest texts that an offer takes, in characters; the database checks the same numbers. */
export const OFFER_TEXTS = {
  title: 200,
  summary: 5000,
  outcomes: 3000,
  evidence: 2000,
  conditionsNote: 1000,
  safeguards: 2000,
  implementer: 200,
  exitPlan: 2000,
  largerProgramme: 300,
  localCounterpart: 300,
  accessibility: 1000,
  declaration: 3000,
  declarationLimits: 3000,
} as const;

/** The longest lists and the highest numbers that it takes. */
export const OFFER_LIMITS = {
  funders: 40,
  eligible: 260,
  durationWeeks: 520,
  slots: 10_000,
  runningCost: 1_000_000_000,
  followUpMonths: 36,
} as const;
