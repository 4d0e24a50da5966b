import type { Day } from '#app/domain/codes/day.ts';

/**
 * A reason is a code with both sides' values; the sentence is made by `app/i18n/reason.ts` from the message
 * `reasons.<code>` in the reader's language, so the rules know no language and the sentence hides no rule.
 */
export type Reason = { code: string; values: Readonly<Record<string, ReasonValue>> };

export type ReasonValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: Day }
  /** Codes whose labels are messages `codes.<table>.<code>`, joined with "and". */
  | { kind: 'codes'; table: string; codes: readonly string[] }
  | { kind: 'languages'; codes: readonly string[] }
  /** ISO alpha-2, M49, LDC/LLDC/SIDS, or `all`: named from the geography, never from CLDR. */
  | { kind: 'places'; codes: readonly string[] }
  | { kind: 'names'; names: readonly string[] }
  /** A whole sentence inside another: criteria with several parts say one sentence for each. */
  | { kind: 'sentence'; reason: Reason };
