import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { isMailKeptInFiles } from '#app/operations/mail/mail-files.ts';

/** `address` only where no server takes mail: then offices hand the link over. */
export type MailedLink = { address?: string; email: string; until: string };

type Link = { token: string; expiresAt: Date; language: UiLanguage; email: string };

/** Where a link went; the whole address, on the host the member of staff is at, only where it could not be mailed. */
export function showMailedLink(
  t: Translator,
  request: Request,
  page: 'invited' | 'recover' | 'arrive',
  { token, language, email, expiresAt }: Link,
): MailedLink {
  const address = new URL(`/${language}/${page}/${token}`, request.url).href;
  return { address: isMailKeptInFiles() ? address : undefined, email, until: t.instant(expiresAt) };
}
