import type { Translator } from '#app/i18n/translate.ts';

/**
 * Says which keys the desk's script listens to in the queue, and switches them off: single letters get in the way of whoever
 * speaks to their computer (WCAG 2.1.4). Hidden until the script is there (`desk-keys.client.ts`); without it nothing is lost.
 */
export function DeskKeys({ t }: { t: Translator }) {
  return (
    <p className="tws-muted" data-desk-keys hidden>
      {t('desk.keys')}{' '}
      <button
        type="button"
        className="govuk-button govuk-button--secondary tws-desk__keys"
        aria-pressed="true"
        data-on={t('desk.keys.on')}
        data-off={t('desk.keys.off')}
      >
        {t('desk.keys.off')}
      </button>
    </p>
  );
}
