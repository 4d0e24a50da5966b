import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import type { ViewReading } from '#db/queries/confidence.ts';

type Reader = Omit<ViewReading, 'at'> & { at: string };

/** Who read a need, for its State: each person once a day. */
export function NeedReaders({ t, readers }: { t: Translator; readers: readonly Reader[] }) {
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{t('confidence.readers.title')}</h2>
      <p>{t('confidence.readers.lead')}</p>
      {readers.length === 0 ? (
        <p>{t('confidence.readers.none')}</p>
      ) : (
        <Table
          caption={t('confidence.readers.caption')}
          captionSize="hidden"
          scrollId="readers-table"
          columns={(['when', 'who', 'organisation', 'what'] as const).map((column) => ({
            label: t(`confidence.readers.${column}`),
          }))}
          rows={readers.map(({ at, person, onBehalfOf, organisation, role, view }, index) => ({
            key: String(index),
            cells: [
              t.instant(at),
              <div key="who">
                <bdi>{onBehalfOf ? t('posts.on_behalf', { person, giver: onBehalfOf }) : person}</bdi>
                <div className="tws-muted">{t(`codes.roles.${role}`)}</div>
              </div>,
              <bdi key="organisation">{organisation}</bdi>,
              t(`confidence.readers.view.${view}`),
            ],
          }))}
        />
      )}
    </section>
  );
}
