/** How long each step of a match may take (DOMAIN section 5), in working days. */
export const MATCH_CLOCKS = {
  /** From an interest or a request to the broker's proposal, or its end. */
  triage: 10,
  /** From a proposal to both answers. */
  choose: 15,
  /** From the second yes to the introduction. */
  introduce: 5,
  /** From the introduction to the agreement, in days of the calendar. */
  agree: 90,
} as const;
