import { redirect } from '@remix-run/node';
import { flashCookie, type FlashKey } from './flash.ts';

/** On to a page after an act (303), with cookies and a sentence about what was done where there are any. */
export function goTo(
  address: string,
  { cookie, flash }: { cookie?: string | readonly string[]; flash?: FlashKey } = {},
) {
  const headers = new Headers();
  for (const one of [cookie ?? []].flat()) headers.append('Set-Cookie', one);
  if (flash) headers.append('Set-Cookie', flashCookie(flash));
  return redirect(address, { status: 303, headers });
}
