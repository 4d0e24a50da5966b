import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import type { ScorePart } from './score-part.ts';

type Row = ScorePart & { /** The sentence that names both sides' values. */ why: ReactNode };

type Props = { t: Translator; caption: ReactNode; parts: readonly Row[]; total: number; max: number };

/** Every criterion with its points and its sentence; the points add up to the total, visibly. */
export function ScoreBreakdown({ t, caption, parts, total, max }: Props) {
  const of = (points: number, most: number) =>
    t('common.score.of', { points: t.number(points), max: t.number(most) });
  return (
    <Table
      caption={caption}
      captionSize="s"
      dense
      firstCellIsHeader
      columns={[
        { label: t('common.score.criterion') },
        { label: t('common.score.points'), numeric: true },
        { label: t('common.score.why') },
      ]}
      rows={parts.map((part) => ({
        key: part.key,
        cells: [part.label, of(part.points, part.max), part.why],
      }))}
      total={[t('common.score.total'), of(total, max), '']}
    />
  );
}
