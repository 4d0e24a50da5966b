import type { ChangedAnswer } from '#app/i18n/passport-changes.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';

type Props = {
  t: Translator;
  caption: string;
  rows: readonly ChangedAnswer[];
  /** The languages of the donor's own words. */
  langs: { before: string; after: string };
  /** What the two columns are called, where it is not a version beside what is published. */
  columns?: { before: string; after: string };
};

/** What is published beside what a version would put in its place, answer by answer; or two other states of one thing. */
export function Compared({ t, caption, rows, langs, columns }: Props) {
  const { before, after } = columns ?? {
    before: t('versions.column.before'),
    after: t('versions.column.after'),
  };
  return (
    <Table
      caption={caption}
      captionSize="hidden"
      firstCellIsHeader
      columns={[
        { label: t('versions.column.what') },
        { label: before, over: before },
        { label: after, over: after },
      ]}
      rows={rows.map((row) => ({
        key: row.term,
        cells: [
          row.term,
          row.own ? <OwnText text={row.before} lang={langs.before} /> : row.before,
          row.own ? <OwnText text={row.after} lang={langs.after} /> : row.after,
        ],
      }))}
    />
  );
}
