import { MEASURES, type Measure } from '#app/domain/numbers/measure.ts';
import type { ShownCount } from '#app/domain/principles/suppress.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import type { CountRow } from './numbers-page.ts';

type Props = {
  t: Translator;
  id: string;
  caption: string;
  /** Names the row headers. */
  corner: string;
  rows: readonly CountRow[];
  /** The columns, where not every measure is told. */
  measures?: readonly Measure[];
  total?: { label: string; counts: readonly ShownCount[] };
};

/** Numbers by measure, a row each; what is not shown says so, in words to a screen reader. */
export function CountTable({ t, id, caption, corner, rows, measures = MEASURES, total }: Props) {
  const said = (count: ShownCount, key: number) =>
    typeof count === 'number' ? (
      t.number(count)
    ) : (
      <span key={key} className="tws-muted">
        <span aria-hidden="true">–</span>
        <span className="govuk-visually-hidden">{t('numbers.hidden.short')}</span>
      </span>
    );
  return (
    <Table
      caption={caption}
      captionSize="s"
      scroll={{ id, hint: t('common.scroll') }}
      firstCellIsHeader
      dense
      columns={[
        { label: corner },
        ...measures.map((measure) => ({ label: t(`numbers.measure.${measure}`), numeric: true })),
      ]}
      rows={rows.map(({ key, label, counts }) => ({ key, cells: [label, ...counts.map(said)] }))}
      {...(total && { total: [total.label, ...total.counts.map(said)] })}
    />
  );
}

type Choice = { key: string; label: string; href: string; current: boolean };

/** Choices as addresses, under the question that they answer. */
export function Choices({ id, label, choices }: { id: string; label: string; choices: readonly Choice[] }) {
  return (
    <nav className="tws-chips" aria-labelledby={id}>
      <p className="tws-chips__label" id={id}>
        {label}
      </p>
      <ul className="tws-chips__list">
        {choices.map(({ key, label: text, href, current }) => (
          <li key={key}>
            <a className="tws-chip" href={href} aria-current={current ? 'page' : undefined} rel="nofollow">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
