import { standingReturn } from '#app/domain/standing-return.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import type { OfferEvent } from '#db/queries/offers/events.ts';

export type Returned = { code: string; text: string };

/** Why the brokers gave the offer back, where it stands under that. */
export function returnReason(events: readonly OfferEvent[]): Returned | undefined {
  const last = standingReturn(events);
  return last && { code: last.reasonCode ?? 'other', text: last.reasonText ?? '' };
}

export function ReturnReason({ t, reason }: { t: Translator; reason: Returned }) {
  return (
    <NotificationBanner title={t('common.important')}>
      <p className="govuk-notification-banner__heading">
        {t('offers.returned.title')} {t.label(`offers.return.code.${reason.code}`)}.
      </p>
      <OwnText text={reason.text} />
    </NotificationBanner>
  );
}
