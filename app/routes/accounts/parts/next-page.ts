import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { findPathLanguage } from '#app/http/language.ts';
import { firstPlace } from '#app/http/navigation.ts';
import { returnAddress } from '#app/http/return-address.ts';
import { makeRouteTable } from '#app/http/route-table.ts';
import { accountRoutes } from '../routes.ts';

/** A `next` that leads to a page of ours in a language of ours; undefined for everything else. */
export function findNext(value: unknown): string | undefined {
  const address = returnAddress(value, '');
  return findPathLanguage(address) ? address : undefined;
}

/** Where somebody goes who came for nothing else: to where their role works, or to choose a role. */
export function startPage(lang: UiLanguage, role: Role | undefined): string {
  return role ? `/${lang}${firstPlace(role)}` : `/${lang}/account/hat`;
}

/**
 * Where somebody goes who has just signed in: back to what they wanted, unless they have to choose a hat first. The page of a link
 * asks for none, and may be what gives them their first.
 */
export function pageAfterSignIn(lang: UiLanguage, role: Role | undefined, next: string | undefined): string {
  if (role) return next ?? startPage(lang, role);
  if (next && accessOf(next) === 'public') return next;
  return next ? `/${lang}/account/hat?${new URLSearchParams({ next })}` : startPage(lang, role);
}

/** Where somebody can go on who has no hat to choose; undefined where what they wanted asks for one. */
export function pageWithoutHat(next: string | undefined): string | undefined {
  return next && accessOf(next) !== undefined ? next : undefined;
}

const pages = makeRouteTable(accountRoutes.filter(({ kind }) => kind === 'page'));

/** Of a page of an account or of a link, what it asks of its reader; undefined for a page that asks for a hat, or where they are chosen. */
function accessOf(next: string): 'public' | 'signed-in' | undefined {
  const row = pages.find(new URL(next, 'http://here').pathname);
  if (!row || row.path === 'account/hat') return undefined;
  return row.access === 'public' || row.access === 'signed-in' ? row.access : undefined;
}
