import type { NeedField } from '#app/domain/needs/check-need.ts';
import type { Tier } from '#app/domain/visibility.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Audience } from '#app/ui/record/audience.tsx';

/** Who sees the answer to a question, said beside it. */
export function SeenBy({ t, tier }: { t: Translator; tier: Tier }) {
  return (
    <Audience t={t} tier={tier}>
      {t(`needs.seen_by.${tier}`)}
    </Audience>
  );
}

/** Stands for a question whose answer the State keeps outside the platform. */
export function KeptOutside({ t, field }: { t: Translator; field: NeedField }) {
  return (
    <p>
      <b>{t(`needs.field.${field}`)}</b>: {t('needs.outside.kept')}
    </p>
  );
}
