import type { Translator } from '#app/i18n/translate.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

/** Codes to print and put away, at the only moment anybody can see them. */
export function RecoveryCodes({ t, codes, next }: { t: Translator; codes: readonly string[]; next: string }) {
  return (
    <div className="tws-reading">
      <PageHeading lead={t('factors.recovery.lead')}>{t('factors.recovery.title')}</PageHeading>
      <ol className="tws-recovery" dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code className="tws-code">{code}</code>
          </li>
        ))}
      </ol>
      <WarningText prefix={t('common.warning')}>{t('factors.recovery.once')}</WarningText>
      <ButtonLink href={next}>{t('factors.recovery.done')}</ButtonLink>
    </div>
  );
}
