import type { ReactNode } from 'react';
import type { LabelSize } from './label.tsx';

/** What every control is given beside its value: the question, what helps to answer it, and what was wrong. */
export type Question = {
  id: string;
  name: string;
  label: ReactNode;
  labelSize?: LabelSize;
  /** True when the page asks for this one thing: the label is then the page's heading. */
  heading?: boolean;
  hint?: ReactNode;
  /** A translated sentence; its presence is what marks the control as wrong. */
  error?: string;
  /** A translated sentence about what stands in the text already: to be looked at, and no error. */
  warning?: string;
  /** The translated "Error:"; `t('common.error_prefix')`. */
  errorPrefix?: string;
  /** The `Audience` mark: who will see the answer. */
  audience?: ReactNode;
};

/** The ids that describe a control, in reading order: audience, hint, error, warning, then whatever else. */
export function describedBy(
  question: Question,
  ...more: readonly (string | false | undefined)[]
): string | undefined {
  const ids = [
    question.audience && `${question.id}-audience`,
    question.hint && `${question.id}-hint`,
    question.error && `${question.id}-error`,
    question.warning && `${question.id}-warning`,
    ...more,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
