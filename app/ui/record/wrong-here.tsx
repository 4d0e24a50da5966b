import type { Translator } from '#app/i18n/translate.ts';

type Props = { t: Translator; reference: string };

/** Under a public record: what anybody can do who finds something wrong in it, also without an account. */
export function WrongHere({ t, reference }: Props) {
  return (
    <section className="tws-no-print" aria-labelledby="wrong-here">
      <h2 className="govuk-heading-s" id="wrong-here">
        {t('common.wrong_here')}
      </h2>
      <p>
        {t('common.wrong_here.text', { reference })}{' '}
        <a href={`/${t.lang}/help#contact`}>{t('common.wrong_here.link')}</a>
      </p>
    </section>
  );
}
