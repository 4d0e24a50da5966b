/** Text in one language, as a file states it; `language` is a code of ISO 639, absent where nobody stated it. */
export type Narrative = { language?: string; text: string };

/**
 * What the product reads of an IATI activity (version 2.01 to 2.03), codes as the file writes them. Contact persons,
 * transactions' parties and money beyond the budgets' totals are never read, so they cannot leak later.
 */
export type IatiActivity = {
  /** Line of the file where the activity begins. */
  line: number;
  identifier: string;
  reporter: { ref: string; names: readonly Narrative[] };
  /** References that the reporter used before and published under (`other-identifier` of type B1). */
  formerReporters: readonly string[];
  /** `1` is the programme, `2` a part of it. */
  hierarchy?: string;
  /** The activity's default language. */
  language?: string;
  titles: readonly Narrative[];
  /** One entry a `description` element, in the order of the file. */
  descriptions: readonly { type?: string; narratives: readonly Narrative[] }[];
  /** Code list ActivityStatus. */
  status?: string;
  /** As the file writes them: mostly `YYYY-MM-DD`, of any year. */
  dates: { plannedStart?: string; actualStart?: string; plannedEnd?: string; actualEnd?: string };
  /** From the activity, or from its transactions where a publisher states them only there. */
  countries: readonly { code: string; percentage?: number }[];
  /** Vocabulary 1 is the OECD DAC's list, 2 is M49, 99 the publisher's own. */
  regions: readonly { code: string; vocabulary: string; percentage?: number }[];
  /** Vocabulary 1 is DAC's five digits, 2 its three, 98 and 99 the publisher's own. */
  sectors: readonly { code: string; vocabulary: string; names: readonly Narrative[] }[];
  /** Role 1 funds, 2 answers for it, 3 extends, 4 implements. */
  participants: readonly { role: string; ref?: string; names: readonly Narrative[] }[];
  aidTypes: readonly { code: string; vocabulary: string }[];
  policyMarkers: readonly { code: string; vocabulary: string; significance?: string }[];
  /** Totals by type (1 original, 2 revised) and currency. */
  budgets: readonly { type: string; currency: string; amount: number }[];
  /** What stands where a budget's number should. */
  unreadBudgets: readonly string[];
};
