import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { SortLink } from './sort-link.tsx';
import type { Sort } from './sort-link.tsx';

export type Column = {
  label: ReactNode;
  /** Right-aligned, tabular figures. */
  numeric?: boolean;
  /** A link that sorts by this column. */
  sort?: Sort;
  /** Stands over each answer of this column where a phone shows a row's cells one under the other. */
  over?: ReactNode;
};

export type TableProps = {
  caption: ReactNode;
  captionSize?: 's' | 'm' | 'l' | 'hidden';
  columns: readonly Column[];
  /** One entry a column. `key` names the row where rows may move. */
  rows: readonly { key?: string; cells: readonly ReactNode[] }[];
  /** The last line, set apart: totals. */
  total?: readonly ReactNode[];
  firstCellIsHeader?: boolean;
  /**
   * For a table wider than a phone: its own scrolling region, which the keyboard reaches. An id for its caption, and what is
   * said where the table does not fit.
   */
  scroll?: { id: string; hint: string };
  /** On a phone a row's cells stand one under the other, without words over them: so do those of columns with `over`. */
  stacks?: boolean;
  /** Closer lines, for desks. */
  dense?: boolean;
};

/** Every table has a caption; `hidden` where the heading above says the same. */
export function Table({
  caption,
  captionSize,
  columns,
  rows,
  total,
  firstCellIsHeader,
  scroll,
  stacks = columns.some(({ over }) => over),
  dense,
}: TableProps) {
  const cellsOf = (cells: readonly ReactNode[]) =>
    cells.map((cell, index) => (
      <Cell key={index} header={firstCellIsHeader && index === 0} numeric={columns[index]?.numeric}>
        {columns[index]?.over && cell !== '' && (
          <span className="tws-table__over">{columns[index].over}</span>
        )}
        {cell}
      </Cell>
    ));
  const table = (
    <table className={classNames('govuk-table', dense && 'tws-table--dense', stacks && 'tws-table--stacks')}>
      <caption
        className={classNames(
          'govuk-table__caption',
          captionSize === 'hidden'
            ? 'govuk-visually-hidden'
            : captionSize && `govuk-table__caption--${captionSize}`,
        )}
      >
        {scroll ? <span id={scroll.id}>{caption}</span> : caption}
        {scroll && captionSize !== 'hidden' && <span className="tws-scroll__hint">{scroll.hint}</span>}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column, index) => (
            <th
              key={index}
              scope="col"
              className={classNames('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
              aria-sort={column.sort?.direction}
            >
              {column.sort ? <SortLink sort={column.sort}>{column.label}</SortLink> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row, index) => (
          <tr key={row.key ?? index} className="govuk-table__row">
            {cellsOf(row.cells)}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot className="tws-table__foot">
          <tr className="govuk-table__row">{cellsOf(total)}</tr>
        </tfoot>
      )}
    </table>
  );
  if (!scroll) return table;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className="tws-scroll" aria-labelledby={scroll.id} tabIndex={0}>
      {captionSize === 'hidden' && <p className="tws-scroll__hint">{scroll.hint}</p>}
      {table}
    </section>
  );
}

function Cell({ header, numeric, children }: { header?: boolean; numeric?: boolean; children: ReactNode }) {
  if (header) {
    return (
      <th scope="row" className="govuk-table__header">
        {children}
      </th>
    );
  }
  return (
    <td className={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric')}>{children}</td>
  );
}
