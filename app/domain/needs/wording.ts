import type { NeedContent } from './need-content.ts';
import type { NeedStatus } from './lifecycle.ts';

export const WORDING_ANSWERS = ['accepted', 'declined', 'taken-back'] as const;
export type WordingAnswer = (typeof WORDING_ANSWERS)[number];

/** The longest line that says why, in characters. */
export const WORDING_LINE = 300;

/** The texts of a result of a need. */
const OUTCOME_TEXTS = ['statement', 'indicator', 'baseline', 'target'] as const;

/** A text of a need for which better words may be suggested, by the name that its form sends it under. */
export type WordedText = {
  field: string;
  kind: 'title' | 'summary' | (typeof OUTCOME_TEXTS)[number];
  nth?: number;
  text: string;
};

type Worded = Partial<Pick<NeedContent, 'title' | 'summary' | 'outcomes'>>;

/** In the order of the need's form. What is kept outside the platform stands in none of them. */
export function wordedTexts({ title = '', summary = '', outcomes = [] }: Worded): WordedText[] {
  return [
    { field: 'title', kind: 'title' as const, text: title },
    { field: 'summary', kind: 'summary' as const, text: summary },
    ...outcomes.flatMap((outcome, index) =>
      OUTCOME_TEXTS.map((kind) => ({
        field: `outcomes[${index}].${kind}`,
        kind,
        nth: index + 1,
        text: outcome[kind],
      })),
    ),
  ];
}

/** The content with one text replaced; undefined where there is no such text. */
export function reworded(content: Worded, field: string, text: string): Partial<NeedContent> | undefined {
  const found = wordedTexts(content).find((one) => one.field === field);
  if (!found) return undefined;
  if (found.nth === undefined) return { [found.kind]: text };
  return {
    outcomes: (content.outcomes ?? []).map((outcome, index) =>
      index + 1 === found.nth ? { ...outcome, [found.kind]: text } : outcome,
    ),
  };
}

/**
 * Words are suggested while a broker reads the need, and no longer once it is validated or with its State again. Those of a
 * programme its States have agreed to, so that nobody could take other ones.
 */
export function maySuggestWords({ status, pooled }: { status: NeedStatus; pooled?: true }): boolean {
  return status === 'submitted' && !pooled;
}

/**
 * What was suggested is answered until the need is validated, also while its State changes it: what it says after that is
 * what the State agrees to show.
 */
export function mayAnswerWords(status: NeedStatus): boolean {
  return status === 'submitted' || status === 'returned';
}
