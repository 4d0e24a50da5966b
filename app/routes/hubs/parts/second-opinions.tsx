import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';

type Props = { t: Translator; asked: readonly { id: string; note: string; asker: string; since: Day }[] };

/** What States ask the hub about trust notes, and nobody answered yet: the oldest first. */
export function SecondOpinions({ t, asked }: Props) {
  return (
    <section aria-labelledby="second-opinions">
      <h2 id="second-opinions">{t('hubs.desk.second_opinions')}</h2>
      {asked.length === 0 ? (
        <p>{t('hubs.desk.no_second_opinions')}</p>
      ) : (
        <Table
          caption={t('hubs.desk.second_opinions')}
          captionSize="hidden"
          dense
          columns={[
            { label: t('hubs.desk.column.note') },
            ...(['asker', 'since'] as const).map((column) => ({
              label: t(`hubs.desk.column.${column}`),
              over: t(`hubs.desk.column.${column}`),
            })),
          ]}
          rows={asked.map(({ id, note, asker, since }) => ({
            key: id,
            cells: [
              <a key="note" href={`/${t.lang}/verification/opinions/${id}`}>
                {t('hubs.desk.second_opinion', { note })}
              </a>,
              <bdi key="asker">{asker}</bdi>,
              <time key="since" dateTime={since}>
                {t.day(since)}
              </time>,
            ],
          }))}
        />
      )}
      <p>
        {t('hubs.desk.notes_elsewhere')} <a href={`/${t.lang}/inbox`}>{t('inbox.title')}</a>
        {' · '}
        <a href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</a>
      </p>
    </section>
  );
}
