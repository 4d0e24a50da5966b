import type { Translator } from '#app/i18n/translate.ts';
import { LanesDrawing } from '#app/ui/content/lanes-drawing.tsx';

/** The name in the heading face beside two short opposite lanes; leads home. */
export function Wordmark({ t }: { t: Translator }) {
  return (
    <a className="tws-wordmark" href={`/${t.lang}`} aria-label={t('common.home')}>
      <LanesDrawing />
      <span className="tws-wordmark__name">{t('common.product')}</span>
    </a>
  );
}
