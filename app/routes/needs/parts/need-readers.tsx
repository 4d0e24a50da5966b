import type { Translator } from '#app/i18n/translate.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { Table } from '#app/ui/content/table.tsx';
import type { ViewReading } from '#db/queries/needs/confidence.ts';

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
          columns={(['when', 'who', 'what'] as const).map((column) => ({
            label: t(`confidence.readers.${column}`),
            over: t(`confidence.readers.${column}`),
          }))}
          rows={readers.map(({ at, person, onBehalfOf, organisation, role, view }, index) => ({
            key: String(index),
            cells: [
              t.instant(at),
              <div key="who">
                <bdi>
                  {onBehalfOf
                    ? t('posts.on_behalf', { person: t.person(person), giver: t.person(onBehalfOf) })
                    : t.person(person)}
                </bdi>
                <div className="tws-muted">
                  <InARow t={t} parts={[t(`codes.roles.${role}`), organisation]} />
                </div>
              </div>,
              t(`confidence.readers.view.${view}`),
            ],
          }))}
        />
      )}
    </section>
  );
}
