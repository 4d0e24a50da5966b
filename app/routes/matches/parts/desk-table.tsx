import type { DeskClock, DeskKind } from '#app/domain/matches/desk.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Clock } from '#app/ui/record/clock.tsx';

export type DeskTableRow = {
  key: string;
  kind: DeskKind;
  reference: string;
  title: string;
  lang: string;
  who: string;
  since: Day;
  clock?: DeskClock;
  /** The contact is out of office until then. */
  away?: Day;
  href: string;
};

type Props = { t: Translator; id: string; caption: string; rows: readonly DeskTableRow[] };

/** A dense queue: when, what and whose, and the one step that comes next. */
export function DeskTable({ t, id, caption, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <Table
      caption={caption}
      captionSize="m"
      scrollId={id}
      dense
      columns={[
        { label: t('desk.column.due') },
        { label: t('desk.column.what') },
        { label: t('desk.column.who') },
      ]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          <Due key="due" t={t} row={row} />,
          <div key="what">
            <OwnText as="span" text={row.title || t('desk.untitled')} lang={row.lang} />
            <div className="tws-muted">
              <bdi dir="ltr">{row.reference}</bdi>
            </div>
            <a href={row.href}>
              {t(`desk.next.${row.kind}`)} <span className="govuk-visually-hidden">{row.reference}</span>
            </a>
          </div>,
          <div key="who">
            <bdi>{row.who}</bdi>
            {row.away && <div className="tws-muted">{t('posts.away.desk', { day: t.day(row.away) })}</div>}
          </div>,
        ],
      }))}
    />
  );
}

function Due({ t, row }: { t: Translator; row: DeskTableRow }) {
  const { clock, since } = row;
  if (!clock) {
    return (
      <>
        {t('desk.since')} <time dateTime={since}>{t.day(since)}</time>
      </>
    );
  }
  return (
    <>
      <Clock t={t} left={clock.left} total={clock.total} />
      <div className="tws-muted">
        <time dateTime={clock.by}>{t.day(clock.by)}</time>
      </div>
    </>
  );
}
