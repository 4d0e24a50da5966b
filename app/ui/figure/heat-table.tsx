import type { ShownCount } from '#app/domain/principles/suppress.ts';
import type { Translator } from '#app/i18n/translate.ts';

export type HeatRow = { key: string; label: string; href?: string; cells: readonly ShownCount[] };

type Props = {
  t: Translator;
  caption: string;
  /** Names the row headers. */
  corner: string;
  columns: readonly { label: string; href?: string }[];
  rows: readonly HeatRow[];
  /** Said for a zero. */
  none: string;
  /** Said for a number that is not shown, where there may be one. */
  hidden?: string;
};

/**
 * A table that is its own figure: the number stands in each cell, and the cell's shade repeats it. Nothing is said by
 * shade alone, and no border of a State is drawn.
 */
export function HeatTable({ t, caption, corner, columns, rows, none, hidden }: Props) {
  const most = Math.max(1, ...rows.flatMap((row) => row.cells.map(known)));
  return (
    <div className="tws-heat" role="region" aria-label={caption} tabIndex={0}>
      <table className="tws-heat__table">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.label} scope="col" className="tws-heat__column">
                {column.href ? <a href={column.href}>{column.label}</a> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
              {row.cells.map((count, index) => (
                <td key={index} className={`tws-heat__cell tws-heat__cell--${shade(known(count), most)}`}>
                  {known(count) > 0 ? (
                    t.number(known(count))
                  ) : (
                    <span className="tws-heat__none">{count === 'hidden' ? hidden : none}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function known(count: ShownCount): number {
  return count === 'hidden' ? 0 : count;
}

/** 0 for none, else 1 to 4 by quarters of the largest number. */
function shade(count: number, most: number): number {
  return count === 0 ? 0 : Math.ceil((count / most) * 4);
}
