import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import type { OfferEvent } from '#db/queries/offers/events.ts';

export type Suspended = { code: string; text: string };

/** Why an offer is suspended now. */
export function suspendedFor(events: readonly OfferEvent[]): Suspended | undefined {
  const last = events.findLast((event) => event.action === 'suspend');
  return last && { code: last.reasonCode ?? '', text: last.reasonText ?? '' };
}

/** The reason, for its donor and brokers, and what the donor can do. */
export function SuspensionShown({
  t,
  reason,
  forDonor,
}: {
  t: Translator;
  reason: Suspended;
  forDonor: boolean;
}) {
  return (
    <NotificationBanner title={t('common.important')}>
      <p className="govuk-notification-banner__heading">
        {t('offers.suspension.why')} {t.label(`offers.suspension.code.${reason.code}`)}.
      </p>
      <OwnText text={reason.text} />
      {forDonor && <p>{t('offers.suspension.what_now')}</p>}
    </NotificationBanner>
  );
}

/** The words of a coded reason in an offer's history: a return's, a suspension's or its lifting's. */
export function reasonWords(t: Translator, code: string): string {
  const suspension = `offers.suspension.code.${code}`;
  return t.has(suspension) ? t.label(suspension) : t.label(`offers.return.code.${code}`);
}
