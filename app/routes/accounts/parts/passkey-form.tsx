import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { Button, type ButtonVariant } from '#app/ui/form/button.tsx';

type Props = {
  t: Translator;
  /** `make` a passkey or `use` one. */
  kind: 'make' | 'use';
  action: string;
  /** What the browser is asked, as the server made it. */
  options: object;
  label: string;
  variant?: ButtonVariant;
  next?: string;
  /** Questions to answer with it. */
  children?: ReactNode;
};

/** A form that a passkey answers. It shows only where `app/passkeys.client.ts` runs in a browser that can. */
export function PasskeyForm({ t, kind, action, options, label, variant, next, children }: Props) {
  return (
    <form
      method="post"
      action={action}
      hidden
      noValidate
      data-passkey={kind}
      data-options={JSON.stringify(options)}
    >
      <input type="hidden" name="passkey" value="" />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      {children}
      <p className="govuk-error-message" role="alert" hidden>
        {t('passkeys.failed')}
      </p>
      <Button type="button" variant={variant}>
        {label}
      </Button>
    </form>
  );
}
