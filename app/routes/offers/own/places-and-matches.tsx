import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { PlacesAndMatches } from './load-places.ts';

export function PlacesAndMatchesShown({ t, of }: { t: Translator; of: PlacesAndMatches }) {
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('offers.places.title')}</h2>
      <p>{t('offers.places.taken', { taken: of.taken, places: of.places })}</p>
      {of.matches.length === 0 ? (
        <p>{t('offers.places.no_match')}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {of.matches.map(({ id, reference, title, lang, standing }) => (
            <li key={id}>
              <a href={`/${t.lang}/matches/${id}`}>
                <bdi dir="ltr" className="tws-reference">
                  {reference}
                </bdi>{' '}
                <OwnText as="span" text={title} lang={lang} />
              </a>{' '}
              ({standing})
            </li>
          ))}
        </ul>
      )}
      {of.more && (
        <p>
          {t('offers.places.more', { count: of.matches.length })}{' '}
          <a href={`/${t.lang}/matches`}>{t('offers.places.all')}</a>
        </p>
      )}
    </section>
  );
}
