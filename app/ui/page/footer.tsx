import type { Translator } from '#app/i18n/translate.ts';
import { keepMarkup } from '#app/ui/kept-markup.ts';

const LINKS = [
  'about',
  'principles',
  'numbers',
  'help',
  'privacy',
  'security',
  'terms',
  'accessibility',
  'open-data',
] as const;

export function Footer({ t }: { t: Translator }) {
  return <footer className="tws-footer" dangerouslySetInnerHTML={{ __html: footerMarkup(t) }} />;
}

/** The same on every page. */
const footerMarkup = keepMarkup(1, (t) => (
  <div className="tws-width">
    <h2 className="govuk-visually-hidden">{t('common.footer')}</h2>
    <ul className="tws-footer__links">
      {LINKS.map((page) => (
        <li key={page}>
          <a href={`/${t.lang}/${page}`}>{t(`common.footer.${page}`)}</a>
        </li>
      ))}
    </ul>
    <p className="tws-footer__statement">{t('common.footer.statement')}</p>
  </div>
));
