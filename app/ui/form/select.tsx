import { classNames } from '#app/ui/class-names.ts';
import { FormGroup } from './form-group.tsx';
import { describedBy } from './question.ts';
import type { Question } from './question.ts';

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

export type SelectProps = Question & {
  options: readonly (Option | OptionGroup)[];
  value?: string;
  /** The first, empty choice; `t('common.choose')`. Without it the first option is chosen for the person. */
  placeholder?: string;
  required?: boolean;
};

export function Select(props: SelectProps) {
  const { options, value, placeholder, required, ...question } = props;
  return (
    <FormGroup question={question}>
      <select
        className={classNames('govuk-select', question.error !== undefined && 'govuk-select--error')}
        id={question.id}
        name={question.name}
        defaultValue={value ?? (placeholder === undefined ? undefined : '')}
        required={required}
        aria-describedby={describedBy(question)}
        aria-invalid={question.error ? true : undefined}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map((option) => (
                <Choice key={option.value} option={option} />
              ))}
            </optgroup>
          ) : (
            <Choice key={entry.value} option={entry} />
          ),
        )}
      </select>
    </FormGroup>
  );
}

function Choice({ option }: { option: Option }) {
  return (
    <option value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
