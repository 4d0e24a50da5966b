import type { Translator } from '#app/i18n/translate.ts';

/** Whose answer to a need it is: the donor, and the reference of the match. */
export function WhoseAnswer({ t, donor, reference }: { t: Translator; donor: string; reference: string }) {
  return (
    <>
      <bdi>{donor}</bdi>
      {t('common.comma')}
      <bdi dir="ltr" className="tws-desk__reference">
        {reference}
      </bdi>
    </>
  );
}
