import type { Translator } from '#app/i18n/translate.ts';

/** Where a letter that was written and not sent can be read; nothing outside a demonstration. */
export function LettersKept({ t, href }: { t: Translator; href: string | undefined }) {
  if (!href) return null;
  return (
    <p>
      {t('mail.list.kept')} <a href={href}>{t('mail.list.title')}</a>
    </p>
  );
}
