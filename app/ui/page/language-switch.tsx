import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** Each language by its own name, leading to this same page. `path` is the address after the language: `/offers?q=x`. */
export function LanguageSwitch({ t, path }: { t: Translator; path: string }) {
  return (
    <nav className="tws-languages" aria-label={t('common.languages')}>
      <ul>
        {UI_LANGUAGES.map((lang) => (
          <li key={lang}>
            {lang === t.lang ? (
              <span aria-current="true" lang={lang}>
                {t(`common.language.${lang}`)}
              </span>
            ) : (
              <a href={`/${lang}${path}`} hrefLang={lang} lang={lang} rel="alternate">
                {t(`common.language.${lang}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
