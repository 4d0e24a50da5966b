import type { ComponentProps } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { FormGroup } from './form-group.tsx';
import { usePromptId, useOwnQuestion } from './own-words.tsx';
import { describedBy } from './question.ts';
import type { Question } from './question.ts';

type Native = Pick<
  ComponentProps<'textarea'>,
  | 'autoComplete'
  | 'spellCheck'
  | 'maxLength'
  | 'minLength'
  | 'required'
  | 'disabled'
  | 'readOnly'
  | 'lang'
  | 'dir'
>;

export type TextareaProps = Question &
  Native & {
    value?: string;
    rows?: number;
    /** The sentence that says how much fits; `t('common.characters', { count })`. */
    limit?: string;
  };

/** Several lines of text. With `limit` it is govuk-frontend's character count in its form without script. */
export function Textarea(props: TextareaProps) {
  const [question, control] = useOwnQuestion(props);
  const { id, name, error } = question;
  const { value, rows = 5, limit, ...native } = control;
  const limitId = `${id}-info`;
  const promptId = usePromptId();
  const group = (
    <FormGroup question={question}>
      <textarea
        className={classNames(
          'govuk-textarea',
          error !== undefined && 'govuk-textarea--error',
          limit !== undefined && 'govuk-js-character-count',
        )}
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(question, limit !== undefined && limitId, promptId)}
        aria-invalid={error ? true : undefined}
        {...native}
      />
      {limit && (
        <div id={limitId} className="govuk-hint govuk-character-count__message">
          {limit}
        </div>
      )}
    </FormGroup>
  );
  return limit ? <div className="govuk-character-count">{group}</div> : group;
}
