import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { ClockLines } from '#app/ui/figure/clock-lines.tsx';
import type { ClockRow } from './numbers-page.ts';

type Props = { t: Translator; rows: readonly ClockRow[]; /** In words. */ period: string };

/** How long each step took beside how long it may take; to brokers also how often, and how often in time. */
export function ClockSection({ t, rows, period }: Props) {
  const days = (count: number, unit: ClockRow['unit']) => t(`numbers.days.${unit}`, { days: count });
  const isCounted = rows.some(({ ended }) => ended !== undefined);
  return (
    <>
      <h2 id="clocks">{t('numbers.clocks')}</h2>
      {rows.length === 0 ? (
        <p>{t('numbers.clocks.none', { period })}</p>
      ) : (
        <>
          <ClockLines
            t={t}
            finding={t('numbers.clocks.finding', {
              total: rows.length,
              within: rows.filter((row) => row.days <= row.target).length,
              period,
            })}
            rows={rows.map((row) => ({ ...row, key: row.clock, label: t(`numbers.clock.${row.clock}`) }))}
          />
          <Table
            caption={t('numbers.clocks.table', { period })}
            captionSize="s"
            firstCellIsHeader
            dense
            columns={[
              { label: t('numbers.clocks.step') },
              ...(['target', 'median', 'standing'] as const).map((name) => column(t, name)),
              ...(isCounted
                ? (['ended', 'within'] as const).map((name) => ({ ...column(t, name), numeric: true }))
                : []),
            ]}
            rows={rows.map((row) => ({
              key: row.clock,
              cells: [
                t(`numbers.clock.${row.clock}`),
                days(row.target, row.unit),
                days(row.days, row.unit),
                t(row.days <= row.target ? 'numbers.clocks.yes' : 'numbers.clocks.no'),
                ...(isCounted ? [t.number(row.ended ?? 0), t.number(row.within ?? 0)] : []),
              ],
            }))}
          />
        </>
      )}
    </>
  );
}

/** On a phone its name stands over each answer: beside each other they would have to be moved sideways. */
function column(t: Translator, name: 'target' | 'median' | 'standing' | 'ended' | 'within') {
  const label = t(`numbers.clocks.${name}`);
  return { label, over: label };
}
