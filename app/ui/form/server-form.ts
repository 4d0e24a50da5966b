import { useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';

type Options<Schema extends Record<string, unknown>> = Pick<
  Parameters<typeof useForm<Schema>>[0],
  'constraint' | 'defaultValue'
> & {
  /** Becomes part of every control's id; without it conform makes ids with colons, which no link reaches. */
  id: string;
  /** What the action replied. */
  lastResult?: SubmissionResult | null;
};

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
