import type { SecurityEventKind } from '#app/domain/accounts/security-event.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';

type Event = { id: string; kind: SecurityEventKind; at: string; byThemselves: boolean };

/** What happened to an account, so that its owner notices what they did not do. */
export function History({ t, events }: { t: Translator; events: readonly Event[] }) {
  return (
    <section>
      <h2>{t('accounts.history.title')}</h2>
      <p>{t('accounts.history.text')}</p>
      <Table
        caption={t('accounts.history.title')}
        captionSize="hidden"
        columns={[{ label: t('accounts.history.what') }, { label: t('accounts.history.when') }]}
        rows={events.map(({ id, kind, at, byThemselves }) => ({
          key: id,
          cells: [
            byThemselves
              ? t(`accounts.event.${kind}`)
              : t('accounts.history.by_other', { what: t(`accounts.event.${kind}`) }),
            at,
          ],
        }))}
      />
    </section>
  );
}
