import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Act } from '#app/ui/record/act.tsx';

/** Its State takes a need back to change it; once it is validated, more begins anew than the brokers' days. */
export function TakeBack({ t, base, status }: { t: Translator; base: string; status: NeedStatus }) {
  return (
    <Act
      id="take-back"
      action={`${base}/taking-back`}
      label={t('needs.act.take-back')}
      consequence={t(
        status === 'validated' ? 'needs.consequence.take-back_validated' : 'needs.consequence.take-back',
      )}
      variant="secondary"
    />
  );
}
