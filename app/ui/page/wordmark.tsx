import type { Translator } from '#app/i18n/translate.ts';
import { LanesDrawing } from '#app/ui/content/lanes-drawing.tsx';
import { keepMarkup } from '#app/ui/kept-markup.ts';

/** The name in the heading face beside two short opposite lanes; leads home. */
export function Wordmark({ t }: { t: Translator }) {
  return (
    <a
      className="tws-wordmark"
      href={`/${t.lang}`}
      aria-label={t('common.home')}
      dangerouslySetInnerHTML={{ __html: nameMarkup(t) }}
    />
  );
}

/** The same on every page. */
const nameMarkup = keepMarkup(1, (t) => (
  <>
    <LanesDrawing />
    <span className="tws-wordmark__name">{t('common.product')}</span>
  </>
));
