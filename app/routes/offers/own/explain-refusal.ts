import type { AppLoadContext } from '@remix-run/node';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { refuseForm } from '#app/http/form-failure.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';

/** A refusal that the page itself explains, with the reason's status; out of reach is a 404. */
export function explainRefusal(context: AppLoadContext, reason: RefusalReason) {
  const status = REFUSAL_STATUS[reason];
  if (status === 404) throw refusalResponse(reason);
  return refuseForm(context, { refusal: reason }, status);
}
