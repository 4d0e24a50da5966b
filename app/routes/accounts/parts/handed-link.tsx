import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';

export type ShownLink = { address: string; until: string; purpose: 'arrival' | 'password' };

/** A one-time link, at the only moment anybody can see it. */
export function HandedLink({ t, link }: { t: Translator; link: ShownLink }) {
  return (
    <>
      <p>{t(`administration.link.${link.purpose}`, { until: link.until })}</p>
      <InsetText>
        <code className="tws-code" dir="ltr">
          {link.address}
        </code>
      </InsetText>
      <WarningText prefix={t('common.warning')}>{t('administration.link.once')}</WarningText>
    </>
  );
}
