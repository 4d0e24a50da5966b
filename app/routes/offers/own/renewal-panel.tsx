import type { Translator } from '#app/i18n/translate.ts';
import { Act } from '#app/ui/record/act.tsx';

/** Above a donor's list: how many of its offers wait for its word, and one button for all. */
export function RenewalPanel({ t, count }: { t: Translator; count: number }) {
  if (count === 0) return null;
  return (
    <section className="govuk-inset-text" aria-labelledby="renewal">
      <h2 id="renewal">{t('renewals.panel.title', { count })}</h2>
      <p>{t('renewals.panel.why')}</p>
      <Act
        id="renew-all"
        action={`/${t.lang}/offers/renewal`}
        label={t('renewals.act.all', { count })}
        consequence={t('renewals.consequence')}
        variant="give"
      />
    </section>
  );
}
