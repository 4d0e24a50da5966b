import type { Translator } from '#app/i18n/translate.ts';
import { PrincipleRef } from '#app/ui/record/principle-ref.tsx';
import type { KeptShown } from './kept-shown.ts';

/** What was kept of the principles at the end of a match, or so far: each that was not, with what asks for it. */
export function KeptSection({ t, kept }: { t: Translator; kept: KeptShown }) {
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('deliveries.conclude.kept')}</h2>
      <p>{t(kept.over ? 'deliveries.kept.closed' : 'deliveries.kept.so_far')}</p>
      {kept.findings.length === 0 ? (
        <p>{t('deliveries.conclude.all_kept')}</p>
      ) : (
        <ul>
          {kept.findings.map(({ code, principle }) => (
            <li key={code}>
              {t(`principles.finding.${code}`)} {principle && <PrincipleRef t={t} id={principle} short />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
