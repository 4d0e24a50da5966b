import type { ReactNode } from 'react';
import type { NeedField } from '#app/domain/needs/check-need.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Audience } from '#app/ui/record/audience.tsx';

/** The answers that donors get of a circulating need; the masked view is made of them and of nothing else. */
const MASKED: readonly NeedField[] = ['themes', 'sizeBand'];

/** Who sees the answer to a question, said beside it. */
export function SeenBy({ t, field }: { t: Translator; field: NeedField }) {
  return MASKED.includes(field) ? (
    <Audience t={t} tier="T1">
      {t('needs.audience.masked')}
    </Audience>
  ) : (
    <Audience t={t} tier="T2">
      {t('needs.audience.parties')}
    </Audience>
  );
}

/** A hint under a question that is answered in free words: what must not stand there (principle PE2). */
export function OwnWordsHint({ t, children }: { t: Translator; children?: ReactNode }) {
  return (
    <>
      {children} {t('needs.form.nothing_sensitive')}
    </>
  );
}
