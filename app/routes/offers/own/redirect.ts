import { flashCookie, type FlashKey } from '#app/http/flash.ts';

/** 303 after an act that was done, with a sentence for the next page. */
export function redirectAfter(location: string, flash?: FlashKey): Response {
  const headers = new Headers({ Location: location });
  if (flash) headers.append('Set-Cookie', flashCookie(flash));
  return new Response(null, { status: 303, headers });
}
