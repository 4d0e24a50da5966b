/**
 * Figures of the time before the demonstration begins, all invented: how many needs States of an area post in a quarter, how
 * they lie over the themes, what comes of them, and how many days each step takes. In a demonstration, as everywhere, what is
 * under five is not published.
 */
export const FIGURES = {
  /** M49 code of an area → needs a quarter. */
  areas: {
    '014': 22,
    '011': 19,
    '029': 16,
    '035': 14,
    '005': 12,
    '017': 9,
    '145': 8,
    '143': 6,
    '009': 11,
    '057': 7,
  },
  /** Of a hundred. */
  themes: { POL: 15, DIP: 7, INC: 24, CIP: 11, CRM: 14, LAW: 8, SKL: 12, AWR: 5, STD: 3, EMT: 1 },
  /** Of those posted. */
  shares: { posted: 1, circulated: 0.82, matched: 0.47, agreed: 0.31, delivered: 0.2, unmet: 0.13 },
  days: {
    accreditation: 6,
    acknowledge: 1,
    authenticate: 4,
    triage: 8.5,
    circulation: 21,
    choose: 12,
    introduction: 6,
    agreement: 74,
    start: 121,
    feedback: 24,
  },
} as const;
