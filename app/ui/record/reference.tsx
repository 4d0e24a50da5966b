import type { Translator } from '#app/i18n/translate.ts';

/** Which record a page is about, where its heading does not say it: under the heading. */
export function Reference({ t, reference }: { t: Translator; reference: string }) {
  return (
    <p>
      {t('common.reference')} <bdi className="tws-reference">{reference}</bdi>
    </p>
  );
}
