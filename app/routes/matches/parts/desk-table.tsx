import type { DeskClock, DeskKind } from '#app/domain/matches/desk.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { Clock } from '#app/ui/record/clock.tsx';

export type DeskTableRow = {
  key: string;
  kind: DeskKind;
  /** What its box sends; an opening, which nobody can have, has none. */
  item?: string;
  reference: string;
  title: string;
  lang: string;
  who: string;
  since: Day;
  clock?: DeskClock;
  /** The contact is out of office until then. */
  away?: Day;
  owner?: { name: string; isReader: boolean; line: string };
  href: string;
};

type Props = { t: Translator; caption: string; rows: readonly DeskTableRow[] };

/** The queue: when, what and whose, the one step that comes next, and who has it. One form around its boxes. */
export function DeskTable({ t, caption, rows }: Props) {
  return (
    <form method="post" action={`/${t.lang}/desk/assignment`} data-desk>
      <Table
        caption={caption}
        captionSize="m"
        dense
        columns={[
          { label: <span className="govuk-visually-hidden">{t('desk.column.choose')}</span> },
          { label: t('desk.column.due') },
          { label: t('desk.column.what') },
          { label: t('desk.column.who') },
          { label: t('desk.column.owner'), over: t('desk.column.owner') },
        ]}
        rows={rows.map((row, index) => ({
          key: row.key,
          cells: [
            row.item && <Box key="box" t={t} row={row} id={`item-${index + 1}`} />,
            <Due key="due" t={t} row={row} />,
            <div key="what">
              <OwnText as="span" text={row.title || t('desk.untitled')} lang={row.lang} />
              <div className="tws-muted">
                {t(`desk.reason.${row.kind}`)} ·{' '}
                <bdi dir="ltr" className="tws-desk__reference">
                  {row.reference}
                </bdi>
              </div>
              <a href={row.href} data-desk-row>
                {t(`desk.next.${row.kind}`)} <span className="govuk-visually-hidden">{row.reference}</span>
              </a>
            </div>,
            <div key="who">
              <bdi>{row.who}</bdi>
              {row.away && <div className="tws-muted">{t('posts.away.desk', { day: t.day(row.away) })}</div>}
            </div>,
            <Owner key="owner" t={t} row={row} />,
          ],
        }))}
      />
      <p id="with-chosen">{t('desk.chosen')}</p>
      <ButtonGroup>
        <Button name="act" value="take-item" aria-describedby="with-chosen">
          {t('desk.act.take-item')}
        </Button>
        <Button name="act" value="hand-over-item" variant="secondary" aria-describedby="with-chosen">
          {t('desk.act.hand-over-item')}
        </Button>
        <Button name="act" value="put-back-item" variant="secondary" aria-describedby="with-chosen">
          {t('desk.act.put-back-item')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

function Box({ t, row, id }: { t: Translator; row: DeskTableRow; id: string }) {
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input className="govuk-checkboxes__input" id={id} name="item" type="checkbox" value={row.item} />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <span className="govuk-visually-hidden">{t('desk.choose', { reference: row.reference })}</span>
        </label>
      </div>
    </div>
  );
}

function Owner({ t, row: { owner, kind } }: { t: Translator; row: DeskTableRow }) {
  if (kind === 'opening-answer') return <span className="tws-muted">{t('desk.owner.second')}</span>;
  if (!owner) return <span className="tws-muted">{t('desk.owner.nobody')}</span>;
  return (
    <>
      {owner.isReader ? <b>{t('desk.owner.you')}</b> : <bdi>{owner.name}</bdi>}
      {owner.line && (
        <div className="tws-muted">
          <OwnText as="span" text={owner.line} />
        </div>
      )}
    </>
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
      <Clock t={t} {...clock} />
      <div className="tws-muted">
        <time dateTime={clock.by}>{t.day(clock.by)}</time>
      </div>
    </>
  );
}
