import type { Day } from '#app/domain/codes/day.ts';
import type { Reason, ReasonValue } from './reason.ts';

export type ReasonValues = Record<string, ReasonValue>;

export const text = (value: string): ReasonValue => ({ kind: 'text', text: value });
export const number = (value: number): ReasonValue => ({ kind: 'number', number: value });
export const day = (value: Day): ReasonValue => ({ kind: 'day', day: value });
export const codes = (table: string, ...values: readonly string[]): ReasonValue => ({
  kind: 'codes',
  table,
  codes: values,
});
export const languages = (values: readonly string[]): ReasonValue => ({ kind: 'languages', codes: values });
export const places = (...values: readonly string[]): ReasonValue => ({ kind: 'places', codes: values });
export const names = (...values: readonly string[]): ReasonValue => ({ kind: 'names', names: values });

/** One reason of several, each a sentence of its own. */
export function joined(reasons: readonly Reason[]): Reason {
  const [only] = reasons;
  if (only && reasons.length === 1) return only;
  const values: ReasonValues = {};
  for (let index = 0; index < reasons.length; index += 1) {
    values[`s${index + 1}`] = { kind: 'sentence', reason: reasons[index]! };
  }
  return { code: `sentences-${reasons.length}`, values };
}

/** Only what somebody stated: values that are undefined are left out, and their message does not name them. */
export function stated(values: Record<string, ReasonValue | undefined | false>): ReasonValues {
  for (const name in values) if (!values[name]) return withoutUnstated(values);
  return values as ReasonValues;
}

function withoutUnstated(values: Record<string, ReasonValue | undefined | false>): ReasonValues {
  const kept: ReasonValues = {};
  for (const [name, value] of Object.entries(values)) if (value) kept[name] = value;
  return kept;
}
