import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { isDemonstration } from '#app/operations/installation.ts';
import { isMailKeptInFiles } from '#app/operations/mail/mail-files.ts';

/** `address` only where no server takes mail: then offices hand the link over. */
export type MailedLink = { address?: string; email: string; until: string; letters?: string };

type Link = { token: string; expiresAt: Date; language: UiLanguage; email: string };

/** Where a link went; the whole address, on the host the member of staff is at, only where it could not be mailed. */
export function showMailedLink(
  t: Translator,
  request: Request,
  page: 'invited' | 'recover' | 'arrive',
  { token, language, email, expiresAt }: Link,
): MailedLink {
  const address = new URL(`/${language}/${page}/${token}`, request.url).href;
  const until = t.instant(expiresAt);
  return isMailKeptInFiles() ? { address, email, until, letters: lettersPage(t) } : { email, until };
}

/** Where letters that nobody sent can be read: in a demonstration, by everybody. */
export function lettersPage(t: Translator): string | undefined {
  return isMailKeptInFiles() && isDemonstration() ? `/${t.lang}/demonstration/mail` : undefined;
}
