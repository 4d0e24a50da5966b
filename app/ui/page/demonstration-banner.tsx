import type { Translator } from '#app/i18n/translate.ts';

/** On every page of a demonstration: a made-up request must never be taken for a real one. */
export function DemonstrationBanner({ t }: { t: Translator }) {
  return (
    <div className="tws-demonstration">
      <p className="tws-width">
        <strong className="tws-demonstration__word">{t('common.demonstration')}</strong>{' '}
        {t('common.demonstration.text')}{' '}
        <a href={`/${t.lang}/demonstration/mail`}>{t('common.demonstration.mail')}</a>
      </p>
    </div>
  );
}
