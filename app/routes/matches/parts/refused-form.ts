import type { Submission, SubmissionResult } from '@conform-to/react';
import type { AppLoadContext } from '@remix-run/node';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { refuseForm } from '#app/http/form-failure.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { SensitiveForm } from '#app/http/sensitive-form.ts';

/**
 * A refused act as the answer of its own form, with what was typed in it.
 *
 * @throws Response 404 where the reader is not to know that there is anything to refuse
 */
export function refusedForm(
  context: AppLoadContext,
  reason: RefusalReason,
  result: SubmissionResult,
  found?: SensitiveForm,
) {
  const status = REFUSAL_STATUS[reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(context, { result, found, refusal: reason }, status === 400 ? 400 : 409);
}

/** An interest that was refused; a beginning in the past is an error of its own box. */
export function refusedInterest(
  context: AppLoadContext,
  reason: RefusalReason,
  read: Pick<Submission<unknown>, 'reply'>,
  found?: SensitiveForm,
) {
  if (reason !== 'days-refused') return refusedForm(context, reason, read.reply(), found);
  const result = read.reply({ fieldErrors: { startsOn: ['interest.starts_past'] } });
  return refuseForm(context, { result, found, refusal: undefined });
}
