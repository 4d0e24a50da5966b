import { redirect, type AppLoadContext } from '@remix-run/node';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { flashCookie, type FlashKey } from '#app/http/flash.ts';
import { refuseForm } from '#app/http/form-failure.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';

/** On to a page after an act, with a sentence about what was done. */
export function goTo(address: string, flash?: FlashKey) {
  return redirect(address, { status: 303, headers: flash && { 'Set-Cookie': flashCookie(flash) } });
}

/** What was typed, to be shown again. */
export type Typed = { code: string; text: string; offer: string };

/**
 * A refused act as the answer of its own page, which says why above the form and keeps what was typed.
 *
 * @throws Response 404 where the reader is not to know that there is anything to refuse
 */
export function refusedPage(context: AppLoadContext, reason: RefusalReason, typed: Partial<Typed> = {}) {
  const status = REFUSAL_STATUS[reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(
    context,
    { refusal: reason, typed: { code: '', text: '', offer: '', ...typed } },
    status === 400 ? 400 : 409,
  );
}
