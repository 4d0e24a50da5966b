import type { Wearing } from '#app/auth/viewer.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';

/** Where an administrator goes on: whoever ended their own organisation has that hat no more, and chooses another. */
export function nextPage(by: Wearing, lang: UiLanguage, ended: string, show: string): string {
  return by.hat.organisation.id === ended
    ? `/${lang}/account/hat`
    : `/${lang}/administration/organisations/${show}`;
}
