import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { DECLINE_CODES } from '#app/domain/offers/suspension.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';

/** A broker closes what a verifier asked for, with a code and nothing else. */
export function DeclineAsking({ t, lastResult }: { t: Translator; lastResult?: SubmissionResult }) {
  const [form, fields] = useServerForm<{ code: string }>({ id: 'decline', lastResult });
  return (
    <section aria-labelledby="decline-title">
      <h2 id="decline-title">{t('suspension_wish.decline')}</h2>
      <FieldErrors t={t} fields={[fields.code]} form={form} />
      <p id="decline-consequence">{t('suspension_wish.decline_consequence')}</p>
      <Form method="post" noValidate>
        <input type="hidden" name="act" value="decline" />
        <FieldRadios
          t={t}
          field={fields.code}
          label={t('suspension_wish.decline_reason')}
          labelSize="s"
          choices={DECLINE_CODES.map((code) => ({ value: code, label: t(`offers.suspension.code.${code}`) }))}
        />
        <Button variant="secondary" aria-describedby="decline-consequence">
          {t('suspension_wish.decline_button')}
        </Button>
      </Form>
    </section>
  );
}
