import type { Translator } from '#app/i18n/translate.ts';

/** Where a note that gave way to a newer one leads. */
export function NewerNote({ t, reference }: { t: Translator; reference: string | undefined }) {
  if (reference === undefined) return null;
  return (
    <p>
      <a href={`/${t.lang}/notes/${reference}`}>{t('verification.note.newer_link', { reference })}</a>
    </p>
  );
}
