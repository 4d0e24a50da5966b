import type { Translator } from '#app/i18n/translate.ts';
import { Checkboxes } from './checkboxes.tsx';
import type { Choice, Divider } from './choices.tsx';
import { DATE_PARTS, DateInput, datePartsOf } from './date-input.tsx';
import type { DateInputProps } from './date-input.tsx';
import { errorOf, errorText, listValue, questionOf, textValue } from './field.ts';
import type { Field, FieldProps } from './field.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Input } from './input.tsx';
import type { InputProps } from './input.tsx';
import { LookAgain } from './look-again.tsx';
import type { FoundInTexts } from './own-words.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import type { SelectProps } from './select.tsx';
import { Textarea } from './textarea.tsx';

/**
 * A question of a form, from conform's metadata for its field: value as typed, error, ids and limits come from there.
 * `<FieldInput t={t} field={fields.title} label={t('offers.form.title')} own />`
 */
type Own = {
  /** People's own words: direction follows what they write. */
  own?: boolean;
  /** The language they write in, where the form knows it. */
  lang?: string;
};

type InputOptions = Pick<
  InputProps,
  | 'type'
  | 'width'
  | 'prefix'
  | 'suffix'
  | 'autoComplete'
  | 'inputMode'
  | 'spellCheck'
  | 'dir'
  | 'list'
  | 'accept'
  | 'multiple'
>;

/** Of people's own words it says how much fits, as a text area does; of numbers, codes and addresses no more can be typed. */
export function FieldInput(props: FieldProps & Own & InputOptions) {
  const {
    t,
    field,
    label: _l,
    labelSize: _s,
    heading: _h,
    hint: _i,
    audience: _a,
    optional: _o,
    own,
    lang,
    ...rest
  } = props;
  const secret = rest.type === 'password' || rest.type === 'file';
  return (
    <Input
      {...questionOf(props)}
      {...rest}
      value={secret ? undefined : textValue(field)}
      maxLength={own || rest.type === 'file' ? undefined : field.maxLength}
      limit={own ? limitOf(t, field) : undefined}
      dir={own ? 'auto' : rest.dir}
      lang={lang}
    />
  );
}

/** Says how much fits when the field has a limit, unless what is asked for is `ofLength` by itself; the limit itself is not enforced by the browser, which cuts pasted text silently. */
export function FieldTextarea(
  props: FieldProps & Own & { rows?: number; spellCheck?: boolean; ofLength?: boolean },
) {
  const { t, field, rows, own = true, lang, spellCheck, ofLength } = props;
  return (
    <Textarea
      {...questionOf(props)}
      value={textValue(field)}
      rows={rows}
      limit={ofLength ? undefined : limitOf(t, field)}
      dir={own ? 'auto' : undefined}
      lang={lang}
      spellCheck={spellCheck}
    />
  );
}

export function FieldSelect(
  props: FieldProps & Pick<SelectProps, 'options' | 'warning'> & { placeholder?: string | false },
) {
  const { t, field, options, warning, placeholder = t('common.choose') } = props;
  return (
    <Select
      {...questionOf(props)}
      warning={warning}
      options={options}
      placeholder={placeholder === false ? undefined : placeholder}
      value={textValue(field)}
    />
  );
}

type ChoiceOptions = { choices: readonly (Choice | Divider)[]; inline?: boolean; small?: boolean };

export function FieldRadios(props: FieldProps & ChoiceOptions) {
  const { field, choices, inline, small } = props;
  return (
    <Radios {...questionOf(props)} choices={choices} inline={inline} small={small} value={textValue(field)} />
  );
}

export function FieldCheckboxes(props: FieldProps & ChoiceOptions) {
  const { field, choices, inline, small } = props;
  return (
    <Checkboxes
      {...questionOf(props)}
      choices={choices}
      inline={inline}
      small={small}
      values={listValue(field)}
    />
  );
}

/** Sends `<name>.day`, `.month`, `.year`; shows either those as typed, or a stored `YYYY-MM-DD`. */
export function FieldDate(props: FieldProps & Pick<DateInputProps, 'wrong'>) {
  const { t, field, wrong = wrongParts(field) } = props;
  return (
    <DateInput
      {...questionOf(props)}
      words={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
      value={dateValue(field)}
      wrong={wrong}
    />
  );
}

type FormErrors = {
  t: Translator;
  /** conform's form; its errors by name, the form's own under the empty name. */
  form: { id: string; allErrors: Readonly<Record<string, readonly string[] | undefined>> };
  /** The controls in the order they stand: conform's `fields` cannot be listed. What is not named follows after. */
  fields: readonly Field[];
  /** What stands in its texts that should be looked at again: said where nothing is wrong. */
  found?: FoundInTexts | undefined;
  kind?: 'form' | 'draft';
  /** What each control asks, by its name, where one message is said of many of them. */
  labels?: Readonly<Record<string, string>>;
  /** Or the place of those words in the catalogues, such as `offers.field`. */
  asks?: string;
  /** Of fields that come in rows: what a row is called, by its number, and the place of the words of its boxes, if it has several. */
  rows?: Readonly<Record<string, { row: (number: number) => string; boxes?: string }>>;
};

/** Every error of the form, each a link to its control. */
export function FieldErrors({
  t,
  form,
  fields,
  found,
  kind = 'form',
  labels = {},
  asks,
  rows = {},
}: FormErrors) {
  const named = fields.flatMap((field) => {
    const text = errorOf(t, field);
    const label = labels[field.name] ?? boxOfRow(t, rows, field.name) ?? wordsOf(t, asks, field.name);
    return text ? [{ text: label ? saidOf(label, text) : text, id: field.id }] : [];
  });
  const others = Object.entries(form.allErrors)
    .filter(([name]) => !fields.some((field) => isPart(name, field.name)))
    .map(([name, errors]) => ({
      text: errorText(t, errors?.[0]),
      id: name ? `${form.id}-${name}` : undefined,
    }));
  const errors = [...named, ...others];
  return errors.length > 0 ? (
    <ErrorSummary
      title={t('common.error_summary')}
      // A draft is kept as far as it is answered: that this page of it is not yet would not be thought.
      lead={kind === 'draft' ? t('common.error_summary.draft') : undefined}
      errors={errors}
    />
  ) : (
    <LookAgain t={t} found={found} kind={kind} idOf={(name) => `${form.id}-${name}`} />
  );
}

function wordsOf(t: Translator, asks: string | undefined, name: string): string | undefined {
  const key = `${asks}.${name}`;
  return asks && t.has(key) ? t.label(key) : undefined;
}

/** `outcomes[1].target` is the target of the second result. */
function boxOfRow(t: Translator, rows: NonNullable<FormErrors['rows']>, name: string): string | undefined {
  const [, list = '', index, box = ''] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
  const words = rows[list];
  if (!words) return undefined;
  const key = `${words.boxes}.${box}`;
  const asked = words.boxes && t.has(key) ? [t.label(key)] : [];
  return [words.row(Number(index) + 1), ...asked].join(t('common.comma'));
}

/** A question keeps its own mark. */
function saidOf(label: string, text: string): string {
  return /[?؟]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}

/** `closes.month` and `modes[2]` are parts of `closes` and `modes`. */
function isPart(name: string, of: string): boolean {
  return name === of || name.startsWith(`${of}.`) || name.startsWith(`${of}[`);
}

function limitOf(t: Translator, { maxLength }: Field): string | undefined {
  return maxLength ? t('common.characters', { count: maxLength }) : undefined;
}

function dateValue(field: Field): DateInputProps['value'] {
  const value = field.initialValue;
  if (typeof value === 'string') return datePartsOf(value);
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** The parts that were refused; undefined, meaning all, when the date as a whole was. */
function wrongParts(field: Field): DateInputProps['wrong'] {
  const parts = DATE_PARTS.filter((part) => field.allErrors?.[`${field.name}.${part}`]);
  return parts.length > 0 ? parts : undefined;
}
