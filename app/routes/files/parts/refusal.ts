import type { AppLoadContext } from '@remix-run/node';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { refuseForm } from '#app/http/form-failure.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';

/**
 * A refused act as the answer of its own page.
 *
 * @throws Response 404 where the reader is not to know that there is anything to refuse
 */
export function refusedPage(context: AppLoadContext, { reason }: { reason: RefusalReason }) {
  if (REFUSAL_STATUS[reason] === 404) throw refusalResponse('not-found');
  return refuseForm(context, { refusal: reason }, REFUSAL_STATUS[reason] === 400 ? 400 : 409);
}
