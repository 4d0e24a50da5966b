import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import type { LabelSize } from './label.tsx';
import type { Question } from './question.ts';

/**
 * The part of conform's `FieldMetadata` that a page without script needs; conform's own objects fit it, as
 * `useServerForm` gives them. Errors are message keys (`errors.required`) or sentences.
 */
export type Field = {
  id: string;
  name: string;
  initialValue?: unknown;
  errors?: readonly string[];
  /** By name, the parts' errors too: a month, the third box. */
  allErrors?: Readonly<Record<string, readonly string[]>>;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
};

export type FieldProps = {
  t: Translator;
  field: Field;
  label: string;
  labelSize?: LabelSize;
  heading?: boolean;
  hint?: ReactNode;
  audience?: ReactNode;
  /** Adds "(optional)" to the label; most questions are required and need no mark. */
  optional?: boolean;
};

export function questionOf({
  t,
  field,
  label,
  labelSize,
  heading,
  hint,
  audience,
  optional,
}: FieldProps): Question {
  return {
    id: field.id,
    name: field.name,
    label: optional ? `${label} (${t('common.optional')})` : label,
    labelSize,
    heading,
    hint,
    audience,
    error: errorOf(t, field),
    errorPrefix: t('common.error_prefix'),
  };
}

/** One message a field: its own first, else the first of its parts. */
function firstError(field: Field): string | undefined {
  return field.errors?.[0] ?? Object.values(field.allErrors ?? {})[0]?.[0];
}

/** The same as a sentence; of a text that is too long with how much was sent, and how much fits. */
export function errorOf(t: Translator, field: Field): string | undefined {
  const error = firstError(field);
  const text = errorText(t, error);
  const length = textValue(field)?.trim().length ?? 0;
  if (!text || !error?.endsWith('too_long') || !field.maxLength || length <= field.maxLength) return text;
  return t('common.too_long', {
    error: text,
    length: t.number(length),
    limit: t.number(field.maxLength),
  });
}

/** A key becomes its sentence, a sentence stays. */
export function errorText(t: Translator, error: string | undefined): string | undefined {
  if (error === undefined) return undefined;
  return t.has(error) ? t.label(error) : error;
}

export function textValue(field: Field): string | undefined {
  return typeof field.initialValue === 'string' ? field.initialValue : undefined;
}

/** Several boxes under one name: conform gives text for one entry and a list for more. */
export function listValue(field: Field): readonly string[] {
  const value = field.initialValue;
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}
