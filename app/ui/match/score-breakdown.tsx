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
      columns={[
        { label: t('common.score.criterion_why') },
        { label: t('common.score.points'), numeric: true },
      ]}
      rows={parts.map((part) => ({
        key: part.key,
        cells: [
          <Criterion key="why" part={part} />,
          part.max > 0 ? of(part.points, part.max) : t('common.score.not_judged'),
        ],
      }))}
      total={[t('common.score.total'), of(total, max)]}
    />
  );
}

/** The sentence stands under its criterion and not in a column of its own: a phone has room for two columns. */
function Criterion({ part }: { part: Row }) {
  return (
    <>
      <b>{part.label}</b>
      <div>{part.why}</div>
    </>
  );
}
