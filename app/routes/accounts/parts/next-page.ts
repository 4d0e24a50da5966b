import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { findPathLanguage } from '#app/http/language.ts';
import { firstPlace } from '#app/http/navigation.ts';
import { returnAddress } from '#app/http/return-address.ts';

/** A `next` that leads to a page of ours in a language of ours; undefined for everything else. */
export function findNext(value: unknown): string | undefined {
  const address = returnAddress(value, '');
  return findPathLanguage(address) ? address : undefined;
}

/** Where somebody goes who came for nothing else: to where their role works, or to choose a role. */
export function startPage(lang: UiLanguage, role: Role | undefined): string {
  return role ? `/${lang}${firstPlace(role)}` : `/${lang}/account/hat`;
}

/** Where somebody goes who has just signed in: back to what they wanted, unless they have to choose a hat first. */
export function pageAfterSignIn(lang: UiLanguage, role: Role | undefined, next: string | undefined): string {
  if (role) return next ?? startPage(lang, role);
  return next ? `/${lang}/account/hat?${new URLSearchParams({ next })}` : startPage(lang, role);
}
