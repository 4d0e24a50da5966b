import { redirect } from '@remix-run/node';
import { flashCookie, type FlashKey } from './flash.ts';

/** On to a page after an act (303), with a cookie and a sentence about what was done where there are any. */
export function goTo(address: string, { cookie, flash }: { cookie?: string; flash?: FlashKey } = {}) {
  const headers = new Headers();
  if (cookie) headers.append('Set-Cookie', cookie);
  if (flash) headers.append('Set-Cookie', flashCookie(flash));
  return redirect(address, { status: 303, headers });
}
