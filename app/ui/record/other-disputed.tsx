import type { Translator } from '#app/i18n/translate.ts';

/** Beside the note that counts: that another note on the offer is disputed, and where both sides are read. */
export function OtherDisputed({ t, reference }: { t: Translator; reference: string | undefined }) {
  if (reference === undefined) return null;
  return (
    <p>
      {t('note_summaries.other_disputed')}{' '}
      <a href={`/${t.lang}/notes/${reference}#disputes`}>{t('note_summaries.read_other', { reference })}</a>
    </p>
  );
}
