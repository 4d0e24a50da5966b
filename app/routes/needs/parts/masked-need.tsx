import type { Translator } from '#app/i18n/translate.ts';
import { Facts } from '#app/ui/record/facts.tsx';
import type { ShownView } from './shown-view.ts';

/**
 * All that a donor, hub or verifier gets of a need before introduction. The State is shown this very component before
 * it agrees, so what it sees is what they get.
 */
export function MaskedNeed({ t, view }: { t: Translator; view: ShownView }) {
  return (
    <Facts
      facts={[
        { term: t('common.reference'), value: <bdi>{view.reference}</bdi> },
        { term: t('needs.field.themes'), value: t.list(view.themes) },
        { term: t('needs.field.state'), value: t('needs.masked.state', { region: view.region }) },
        { term: t('needs.field.sizeBand'), value: view.size ?? t('common.not_stated') },
      ]}
    />
  );
}
