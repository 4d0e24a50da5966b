/** How much an issuer writes; the database checks the same numbers. */
export const NOTE_LIMITS = {
  what: 3000,
  how: 2000,
  findings: 3000,
  limits: 3000,
  interests: 1000,
  certificateId: 100,
  evidenceName: 200,
  evidence: 10,
  mandate: 600,
  reason: 1000,
  withdrawal: 500,
} as const;
