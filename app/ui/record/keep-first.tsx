import type { Translator } from '#app/i18n/translate.ts';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';

/** More is shared with this reader, in confidence: where they say that they keep it so. */
export function KeepFirst({ t, href }: { t: Translator; href: string }) {
  return (
    <NotificationBanner title={t('common.important')} id="keep-first">
      <p className="govuk-notification-banner__heading">{t('confidence.first.title')}</p>
      <p>
        <a className="govuk-notification-banner__link" href={href}>
          {t('confidence.first.link')}
        </a>
      </p>
    </NotificationBanner>
  );
}
