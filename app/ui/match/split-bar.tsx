import type { Translator } from '#app/i18n/translate.ts';
import type { ScorePart } from './score-part.ts';

type Props = {
  t: Translator;
  parts: readonly ScorePart[];
  total: number;
  /** The highest total there is; the bar's full length. */
  max: number;
};

const HEIGHT = 16;

/**
 * A total, drawn as its parts in their published order. The parts differ by shade and by hatching, and the whole is
 * said in words; no pattern needs an id, so any number of bars fit on a page.
 */
export function SplitBar({ t, parts, total, max }: Props) {
  const words = parts
    .filter((part) => part.max > 0)
    .map((part) =>
      t('common.score.part', { label: part.label, points: t.number(part.points), max: t.number(part.max) }),
    );
  let start = 0;
  return (
    <div className="tws-score">
      <span className="tws-score__total">
        {t('common.score.of', { points: t.number(total), max: t.number(max) })}
      </span>
      <svg
        className="tws-bar tws-mark--flips"
        viewBox={`0 0 ${max} ${HEIGHT}`}
        height={HEIGHT}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('common.score.bar', {
          total: t.number(total),
          max: t.number(max),
          parts: words.join('; '),
        })}
        focusable="false"
      >
        <rect className="tws-bar__track" width={max} height={HEIGHT} />
        {parts.map((part, index) => {
          const from = start;
          start += part.points;
          return part.points > 0 ? (
            <Segment key={part.key} index={index} from={from} width={part.points} />
          ) : null;
        })}
      </svg>
    </div>
  );
}

function Segment({ index, from, width }: { index: number; from: number; width: number }) {
  const hatch = hatching(index % 4, from, width);
  return (
    <g className={`tws-bar__part tws-bar__part--${index % 3}`}>
      <rect x={round(from)} width={round(width)} height={HEIGHT} />
      {hatch && <path d={hatch} />}
      <path className="tws-bar__edge" d={`M${round(from + width)} 0v${HEIGHT}`} />
    </g>
  );
}

/** Plain, upright, level and slanting lines, in turn; the slant is measured along the segment. */
function hatching(kind: number, from: number, width: number): string {
  const steps = Math.max(1, Math.round(width / 1.2));
  const at = (step: number) => round(from + (width * step) / steps);
  const lines = Array.from({ length: steps }, (_, step) => step);
  if (kind === 1)
    return lines
      .slice(1)
      .map((step) => `M${at(step)} 0v${HEIGHT}`)
      .join('');
  if (kind === 2) return [4, 8, 12].map((y) => `M${round(from)} ${y}h${round(width)}`).join('');
  if (kind === 3) return lines.map((step) => `M${at(step)} ${HEIGHT}L${at(step + 1)} 0`).join('');
  return '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
