import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import type { RowProblems } from './row-problems.ts';

type Props = { t: Translator; found: RowProblems; captionSize: 'm' | 'hidden' };

/** Lines of a spreadsheet that were left out: where, in which column, and why. */
export function ProblemTable({ t, found, captionSize }: Props) {
  return (
    <>
      {found.days && <p>{found.days}</p>}
      {found.problems.length > 0 && (
        <Table
          caption={t('imports.csv.problems.caption')}
          captionSize={captionSize}
          columns={[
            { label: t('imports.report.line'), over: t('imports.report.line'), numeric: true },
            { label: t('imports.report.column') },
            { label: t('imports.report.why') },
          ]}
          rows={found.problems.map(({ line, column, why }) => ({
            cells: [t.number(line), column ? <ColumnName name={column} /> : '', why],
          }))}
        />
      )}
      {found.more > 0 && <p>{t('imports.csv.problems.more', { count: found.more })}</p>}
      {found.unknownColumns && <p>{found.unknownColumns}</p>}
    </>
  );
}

function ColumnName({ name }: { name: string }) {
  return (
    <code className="tws-whole" dir="ltr">
      {name}
    </code>
  );
}
