import type { Translator } from '#app/i18n/translate.ts';
import type { WaitingRecord } from '#app/operations/notices/waiting-record.ts';
import { Act } from '#app/ui/record/act.tsx';

/** A record that waits, and where it is read. */
export type RecordLine = Omit<WaitingRecord, 'lane' | 'path'> & { href: string; late: boolean };
export type EntryLine = {
  id: string;
  subject: string;
  href?: string;
  at: string;
  until?: string;
  /** That day has passed. */
  late?: boolean;
  /** That what was asked is done. */
  done?: string;
  /** The record behind the link, for whoever may read it. */
  about?: { title: string; lang: string; reference: string };
};

/** Records as they stand: what each is, what is to be done with it, since when and until when. */
export function RecordList({ t, records }: { t: Translator; records: readonly RecordLine[] }) {
  if (records.length === 0) return null;
  return (
    <ul className="tws-inbox">
      {records.map((record) => (
        <li key={record.href} className="tws-inbox__line">
          <a className="tws-inbox__title" href={record.href}>
            <bdi lang={record.titleLanguage}>{record.title}</bdi>
          </a>{' '}
          <bdi dir="ltr" className="tws-inbox__reference">
            {record.reference}
          </bdi>
          <p>{record.says}</p>
          <p className="tws-muted">
            {t('inbox.since', { day: t.day(record.since) })}
            {record.by && ` ${t(record.late ? 'inbox.by_past' : 'inbox.by', { day: t.day(record.by) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the reader was told, as the subject of its letter, with the record that it is about where they may read that. */
export function EntryList({
  t,
  entries,
  asked = false,
}: {
  t: Translator;
  entries: readonly EntryLine[];
  asked?: boolean;
}) {
  if (entries.length === 0) return null;
  return (
    <ul className="tws-inbox">
      {entries.map((entry) => (
        <li key={entry.id} className="tws-inbox__line">
          {entry.href ? (
            <a className="tws-inbox__title" href={entry.href}>
              {entry.subject}
            </a>
          ) : (
            <span className="tws-inbox__title">{entry.subject}</span>
          )}
          {entry.about && (
            <p>
              <bdi lang={entry.about.lang}>{entry.about.title}</bdi>{' '}
              <bdi dir="ltr" className="tws-inbox__reference">
                {entry.about.reference}
              </bdi>
            </p>
          )}
          <p className="tws-muted">
            {t('inbox.told', { at: entry.at })}
            {entry.done && ` ${entry.done}`}
            {entry.until &&
              (asked || (entry.late && !entry.done)) &&
              ` ${t(entry.late ? 'inbox.by_past' : 'inbox.by', { day: entry.until })}`}
          </p>
          {asked && (
            <Act
              id={`done-${entry.id}`}
              action={`/${t.lang}/inbox/done`}
              label={t('inbox.done')}
              variant="secondary"
              hidden={{ entry: entry.id }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
