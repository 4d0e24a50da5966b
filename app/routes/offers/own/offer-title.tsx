import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';

/** A title in its own language, or our words for none. */
export function OfferTitle({ t, title, lang }: { t: Translator; title: string; lang: string }) {
  return title ? <OwnText as="span" text={title} lang={lang} /> : <>{t('offers.untitled')}</>;
}
