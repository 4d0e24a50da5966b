import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { Fieldset } from './fieldset.tsx';
import { Preamble } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';
import { describedBy } from './question.ts';
import type { Question } from './question.ts';

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Follows the choice: a question that matters only then. Always shown, since the page has no script. */
  detail?: ReactNode;
  /** Checkboxes only: choosing this one means none of the others (said in words; the server decides). */
  exclusive?: boolean;
};
/** A word between choices: "or". */
export type Divider = { divider: string };

export type ChoicesProps = Question & {
  choices: readonly (Choice | Divider)[];
  inline?: boolean;
  small?: boolean;
  required?: boolean;
};

type Props = ChoicesProps & { kind: 'radios' | 'checkboxes'; chosen: readonly string[] };

/** Radios and checkboxes are one shape. The first input carries the bare id, so that the error summary reaches it. */
export function Choices({ kind, chosen, choices, inline, small, required, ...question }: Props) {
  const ids = describedBy(question);
  return (
    <div
      className={classNames('govuk-form-group', question.error !== undefined && 'govuk-form-group--error')}
    >
      <Fieldset
        legend={question.label}
        size={question.labelSize}
        heading={question.heading}
        describedBy={ids}
      >
        <Preamble question={question} />
        <div
          className={classNames(
            `govuk-${kind}`,
            inline && `govuk-${kind}--inline`,
            small && `govuk-${kind}--small`,
          )}
        >
          {choices.map((choice, index) =>
            'divider' in choice ? (
              <div key={choice.divider} className={`govuk-${kind}__divider`}>
                {choice.divider}
              </div>
            ) : (
              <Item
                key={choice.value}
                kind={kind}
                id={index === 0 ? question.id : `${question.id}-${index + 1}`}
                name={question.name}
                choice={choice}
                checked={chosen.includes(choice.value)}
                required={kind === 'radios' && required}
              />
            ),
          )}
        </div>
      </Fieldset>
    </div>
  );
}

type ItemProps = {
  kind: Props['kind'];
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  required?: boolean;
};

function Item({ kind, id, name, choice, checked, required }: ItemProps) {
  const hintId = `${id}-item-hint`;
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          defaultChecked={checked}
          disabled={choice.disabled}
          required={required || undefined}
          aria-describedby={choice.hint ? hintId : undefined}
        />
        <Label htmlFor={id} className={`govuk-${kind}__label`}>
          {choice.label}
        </Label>
        {choice.hint && (
          <Hint id={hintId} className={`govuk-${kind}__hint`}>
            {choice.hint}
          </Hint>
        )}
      </div>
      {choice.detail && <div className={`govuk-${kind}__conditional`}>{choice.detail}</div>}
    </>
  );
}
