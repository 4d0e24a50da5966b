import { useRouteLoaderData } from '@remix-run/react';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import type { FlashKey } from './flash.ts';

/** What stands around every page: made by the root loader, read by the document and by pages. */
export type Shell = {
  lang: UiLanguage;
  /** The address after the language, with its query. */
  path: string;
  flash?: FlashKey;
  viewer?: { name: string; role?: Role; organisation?: string; deputyFor?: string; hats: number };
  /** In how many seconds the reader's session is over if nothing more is asked for. */
  sessionSeconds?: number;
  /** The address of a form of the reader's that was kept and not sent. */
  parkedForm?: string;
};

/** The shell of this request; undefined only where the root loader itself failed. */
export function useShell(): Shell | undefined {
  return useRouteLoaderData<Shell>('root');
}

/** The translator for the page's language. */
export function useT(): Translator {
  return translator(useShell()?.lang ?? 'en');
}
