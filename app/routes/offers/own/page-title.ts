import type { Translator } from '#app/i18n/translate.ts';

/** The `<title>` of a page, led by "Error:" where its form was just refused. */
export function pageTitle(t: Translator, page: string, refused?: boolean): { title: string } {
  return { title: refused ? t('common.title_error', { page }) : t('common.title', { page }) };
}
