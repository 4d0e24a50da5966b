import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { FormGroup } from './form-group.tsx';
import { useOwnQuestion } from './own-words.tsx';
import { describedBy } from './question.ts';
import type { Question } from './question.ts';

type Native = Pick<
  ComponentProps<'input'>,
  | 'autoComplete'
  | 'autoCapitalize'
  | 'inputMode'
  | 'spellCheck'
  | 'pattern'
  | 'maxLength'
  | 'minLength'
  | 'min'
  | 'max'
  | 'step'
  | 'required'
  | 'disabled'
  | 'readOnly'
  | 'lang'
  | 'dir'
  | 'accept'
  | 'multiple'
  | 'list'
>;

export type InputProps = Question &
  Native & {
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'number' | 'date' | 'search' | 'file';
    /** What was typed or stored before; the page is not scripted, so every value is a first value. */
    value?: string;
    /** How many characters a usual answer has; the control is that wide. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
    /** The sentence that says how much fits; `t('common.characters', { count })`. */
    limit?: string;
    prefix?: ReactNode;
    suffix?: ReactNode;
  };

/** One line of text. People's own words: pass `dir="auto"` (and `lang` where known). */
export function Input(props: InputProps) {
  const [question, control] = useOwnQuestion(props);
  const { id, name, error } = question;
  const { type = 'text', value, width, limit, prefix, suffix, ...native } = control;
  const limitId = `${id}-info`;
  const input = (
    <input
      className={classNames(
        type === 'file' ? 'govuk-file-upload' : 'govuk-input',
        width && `govuk-input--width-${width}`,
        error !== undefined && (type === 'file' ? 'govuk-file-upload--error' : 'govuk-input--error'),
      )}
      id={id}
      name={name}
      type={type}
      defaultValue={value}
      aria-describedby={describedBy(question, limit !== undefined && limitId)}
      aria-invalid={error ? true : undefined}
      {...native}
    />
  );
  return (
    <FormGroup question={question}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {input}
          {suffix && (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      ) : (
        input
      )}
      {limit && (
        <div id={limitId} className="govuk-hint govuk-character-count__message">
          {limit}
        </div>
      )}
    </FormGroup>
  );
}
