import type { Translator } from '#app/i18n/translate.ts';
import { HiddenAnswers } from './hidden-answers.tsx';
import { MaskedNeed } from './masked-need.tsx';
import type { ShownView } from './shown-view.ts';

/** Exactly what donors will see, beside what stays hidden. */
export function DonorView({ t, view }: { t: Translator; view: ShownView }) {
  return (
    <>
      <section aria-labelledby="donors-see">
        <h2 id="donors-see">{t('needs.view.title')}</h2>
        <p>{t('needs.view.text')}</p>
        <MaskedNeed t={t} view={view} />
      </section>
      <section aria-labelledby="stays-hidden">
        <h2 id="stays-hidden">{t('needs.hidden.title')}</h2>
        <p>{t('needs.hidden.text')}</p>
        <HiddenAnswers t={t} />
      </section>
    </>
  );
}
