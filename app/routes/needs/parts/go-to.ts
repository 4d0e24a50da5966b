import { redirect, type TypedResponse } from '@remix-run/node';
import { flashCookie, type FlashKey } from '#app/http/flash.ts';

/** On to a page after an act, with a sentence about what was done. */
export function goTo(address: string, flash?: FlashKey): TypedResponse<never> {
  return redirect(address, { status: 303, headers: flash ? { 'Set-Cookie': flashCookie(flash) } : {} });
}
