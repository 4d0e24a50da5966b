import { classNames } from '#app/ui/class-names.ts';
import { Fieldset } from './fieldset.tsx';
import { Preamble } from './form-group.tsx';
import { Label } from './label.tsx';
import { describedBy } from './question.ts';
import type { Question } from './question.ts';

export type DatePart = 'day' | 'month' | 'year';
const WIDTHS = { day: 2, month: 2, year: 4 } as const satisfies Record<DatePart, number>;
export const DATE_PARTS = Object.keys(WIDTHS) as DatePart[];

export type DateInputProps = Question & {
  /** The three words, in the reader's language. */
  words: Record<DatePart, string>;
  /** What was typed, part by part; a stored `Day` is split by `datePartsOf`. */
  value?: Partial<Record<DatePart, string>>;
  /** Which parts are wrong; all of them when the date as a whole is. */
  wrong?: readonly DatePart[];
};

/**
 * A memorable or planned date, typed as three numbers: a calendar widget is slow by keyboard and differs in every
 * browser. Sends `<name>.day`, `<name>.month`, `<name>.year`. The day carries the bare id, so that the error summary
 * reaches it.
 */
export function DateInput({ words, value = {}, wrong = DATE_PARTS, ...question }: DateInputProps) {
  return (
    <div
      className={classNames('govuk-form-group', question.error !== undefined && 'govuk-form-group--error')}
    >
      <Fieldset
        legend={question.label}
        size={question.labelSize}
        heading={question.heading}
        describedBy={describedBy(question)}
      >
        <Preamble question={question} />
        <div className="govuk-date-input">
          {DATE_PARTS.map((part) => (
            <div key={part} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <Label htmlFor={idOf(question.id, part)} className="govuk-date-input__label">
                  {words[part]}
                </Label>
                <input
                  className={classNames(
                    'govuk-input govuk-date-input__input',
                    `govuk-input--width-${WIDTHS[part]}`,
                    question.error !== undefined && wrong.includes(part) && 'govuk-input--error',
                  )}
                  id={idOf(question.id, part)}
                  name={`${question.name}.${part}`}
                  type="text"
                  inputMode="numeric"
                  dir="ltr"
                  defaultValue={value[part]}
                  aria-invalid={question.error !== undefined && wrong.includes(part) ? true : undefined}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </div>
  );
}

function idOf(id: string, part: DatePart): string {
  return part === 'day' ? id : `${id}-${part}`;
}

/** `2026-03-09` as the three boxes show it: 9, 3, 2026. */
export function datePartsOf(day: string | undefined): Record<DatePart, string> | undefined {
  const [year, month, date] = day?.split('-') ?? [];
  if (!year || !month || !date) return undefined;
  return { year, month: String(Number(month)), day: String(Number(date)) };
}
