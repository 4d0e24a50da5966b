import { daysBetween, type Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Mark } from '#app/ui/content/mark.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';

type Row = {
  number?: number;
  title?: string;
  what: 'begins' | 'milestone' | 'ends';
  planned?: Day;
  reached?: Day;
};
type Props = {
  t: Translator;
  drawn: { from: Day; to: Day; today: Day; rows: readonly Row[]; over: boolean };
};

const ROW = 28;
const RADIUS = 8;
/** Left free on both sides, so that a mark on the first or the last day is whole; percent of the width. */
const MARGIN = 4;

/** A plan and what happened: a drawing, where that lies on more than one day, and the table of it. */
export function DeliveryLine({ t, drawn }: Props) {
  const { from, to, rows, over } = drawn;
  return (
    <>
      {from < to && <Drawing t={t} drawn={drawn} />}
      <Table
        caption={t('deliveries.table')}
        captionSize="hidden"
        columns={[
          { label: t('deliveries.table.what') },
          { label: t('deliveries.table.planned'), over: t('deliveries.table.planned') },
          { label: t('deliveries.table.reached'), over: t('deliveries.table.reached') },
        ]}
        rows={rows.map((row) => ({
          cells: [
            row.what === 'milestone' ? (
              <OwnText key="what" as="span" text={row.title ?? ''} />
            ) : (
              t(`deliveries.table.${row.what}`)
            ),
            row.planned ? <Day key="planned" t={t} day={row.planned} /> : '–',
            row.reached ? (
              <Day key="reached" t={t} day={row.reached} />
            ) : (
              t(over ? 'deliveries.table.no_day' : 'deliveries.table.not_yet')
            ),
          ],
        }))}
      />
    </>
  );
}

/**
 * A line each: a ring on the day planned, a full mark on the day it happened, and between them how far they lie apart. Drawn
 * in percent of whatever width there is. Everything stands in the table below it.
 */
function Drawing({ t, drawn: { from, to, today, rows } }: Props) {
  const span = daysBetween(from, to);
  const at = (day: Day) => {
    const along = MARGIN + Math.min(1, Math.max(0, daysBetween(from, day) / span)) * (100 - 2 * MARGIN);
    return `${Math.round((t.dir === 'rtl' ? 100 - along : along) * 100) / 100}%`;
  };
  const height = rows.length * ROW;
  return (
    <figure className="tws-milestones">
      <figcaption>{t('deliveries.figure', { from: t.day(from), to: t.day(to) })}</figcaption>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        {today > from && today < to && (
          <line className="tws-milestones__today" x1={at(today)} x2={at(today)} y1={0} y2={height} />
        )}
        {rows.map(({ planned, reached }, index) => {
          const y = index * ROW + ROW / 2;
          return (
            <g key={index} className="tws-milestones__row">
              <line className="tws-milestones__quarter" x1={at(from)} x2={at(to)} y1={y} y2={y} />
              {planned && reached && (
                <line className="tws-milestones__apart" x1={at(planned)} x2={at(reached)} y1={y} y2={y} />
              )}
              {planned && <circle className="tws-milestones__planned" cx={at(planned)} cy={y} r={RADIUS} />}
              {reached && (
                <circle className="tws-milestones__reached" cx={at(reached)} cy={y} r={RADIUS - 3} />
              )}
            </g>
          );
        })}
      </svg>
      <div className="tws-milestones__days">
        <span>{t.day(from)}</span>
        <span>{t.day(to)}</span>
      </div>
      <p className="tws-milestones__key">
        <span>
          <Mark>
            <circle className="tws-milestones__planned" cx="6" cy="6" r="4.5" />
          </Mark>{' '}
          {t('deliveries.figure.planned')}
        </span>
        <span>
          <Mark>
            <circle className="tws-milestones__reached" cx="6" cy="6" r="4.5" />
          </Mark>{' '}
          {t('deliveries.figure.reached')}
        </span>
        {today > from && today < to && (
          <span>
            <Mark>
              <line className="tws-milestones__today" x1="6" x2="6" y1="0" y2="12" />
            </Mark>{' '}
            {t('deliveries.figure.today')}
          </span>
        )}
      </p>
    </figure>
  );
}

function Day({ t, day }: { t: Translator; day: Day }) {
  return <time dateTime={day}>{t.day(day)}</time>;
}
