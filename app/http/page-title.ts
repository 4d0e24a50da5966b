import type { Translator } from '#app/i18n/translate.ts';

/** The `<title>` of a page, led by "Error" when its form was just refused: whoever hears the page knows at once. */
export function pageTitle(t: Translator, page: string, refused = false): string {
  return refused ? t('common.title_error', { page }) : t('common.title', { page });
}

/** `meta` of a page whose loader returns its whole title as `title`. */
export function titleOf({ data }: { data: unknown }) {
  return data ? [{ title: (data as { title: string }).title }] : [];
}
