import type { Translator } from '#app/i18n/translate.ts';

/** Stands under every map and list of countries (DOMAIN section 3). */
export function Disclaimer({ t }: { t: Translator }) {
  return <p className="tws-disclaimer">{t('common.designations')}</p>;
}
