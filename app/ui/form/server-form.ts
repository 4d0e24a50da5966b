import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { FoundInTexts } from './own-words.tsx';

type Options<Schema extends Record<string, unknown>> = Pick<
  Parameters<typeof useForm<Schema>>[0],
  'constraint' | 'defaultValue'
> & {
  /** Becomes part of every control's id; without it conform makes ids with colons, which no link reaches. */
  id: string;
  /** What the action replied. */
  lastResult?: SubmissionResult | null;
};

/** What an action said of a form that it did not take; undefined before one was sent. */
export type SentForm =
  | {
      result: SubmissionResult | null | undefined;
      found: FoundInTexts | undefined;
      refusal: RefusalReason | undefined;
    }
  | undefined;

/** What a schema asks of each field of a form. */
export type ConstraintOf<Schema extends Record<string, unknown>> = NonNullable<Options<Schema>['constraint']>;

/** conform's form for a page without script: `const [form, fields] = useServerForm<OfferForm>({ id: 'offer', … })`. */
export function useServerForm<Schema extends Record<string, unknown>>({
  lastResult,
  ...options
}: Options<Schema>) {
  return useForm<Schema>({ ...options, lastResult: withEveryError(lastResult), shouldValidate: 'onSubmit' });
}

/**
 * conform shows an error only of a field that was sent. In a browser it counts the form's elements; here nothing does,
 * and a question left without a choice (radios, checkboxes) is not sent at all: its error would be lost.
 */
function withEveryError(result: SubmissionResult | null | undefined): SubmissionResult | null | undefined {
  if (!result?.error) return result;
  return { ...result, fields: [...new Set([...(result.fields ?? []), ...Object.keys(result.error)])] };
}
