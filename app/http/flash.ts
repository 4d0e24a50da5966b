import { translator, type MessageKey } from '#app/i18n/translate.ts';
import { findCookie } from './guard/cookies.ts';

/** A message without parameters whose key has `.flash.` in it: `offers.flash.saved`. The catalogue is the list. */
export type FlashKey = Extract<MessageKey, `${string}.flash.${string}`>;

/** What did not come about. It is told on the next page as well, and must not stand there as a success. */
const FAILURES: ReadonlySet<string> = new Set([
  'sso.flash.unreachable',
  'sso.flash.refused',
  'sensitive.flash.not_kept',
  'files.flash.busy',
  'files.flash.cannot_be_marked',
  'threads.flash.cannot_be_marked',
  'renewals.flash.nothing',
  'plans.flash.unchanged',
  'accounts.flash.session_still_there',
] as const satisfies readonly FlashKey[]);

export function tellsFailure(key: FlashKey): boolean {
  return FAILURES.has(key);
}

const COOKIE = '__Host-flash';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/**
 * `Set-Cookie` for a sentence to show on the next page, once. The cookie holds only the key of one of our own
 * messages, so it needs no signature: forging it can at most make us repeat ourselves.
 */
export function flashCookie(key: FlashKey): string {
  return `${COOKIE}=${key}; ${ATTRIBUTES}; Max-Age=60`;
}

export function findFlash(request: Request): FlashKey | undefined {
  const key = findCookie(request.headers.get('Cookie') ?? undefined, COOKIE);
  return key !== undefined && isFlashKey(key) ? key : undefined;
}

/** `Set-Cookie` that forgets it: sent with the page that showed it. */
export function clearedFlashCookie(): string {
  return `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}

function isFlashKey(key: string): key is FlashKey {
  return key.includes('.flash.') && translator('en').has(key);
}
