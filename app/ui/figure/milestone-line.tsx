import { daysBetween, type Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  from: Day;
  to: Day;
  /** Dated, in the order of the table below the figure. */
  milestones: readonly { number: number; on: Day }[];
};

const ROW = 28;
const RADIUS = 11;
/** Left free on both sides, so that a mark on the first or the last day is whole; percent of the width. */
const MARGIN = 4;

/**
 * Milestones between the first and the last day, each on a line of its own, so that two of one week are told apart. Drawn
 * in percent of whatever width there is: nothing in it shrinks on a phone. The words are in the table below it.
 */
export function MilestoneLine({ t, from, to, milestones }: Props) {
  const span = Math.max(1, daysBetween(from, to));
  const at = (day: Day) => {
    const part = Math.min(1, Math.max(0, daysBetween(from, day) / span));
    const along = MARGIN + part * (100 - 2 * MARGIN);
    return `${Math.round((t.dir === 'rtl' ? 100 - along : along) * 100) / 100}%`;
  };
  const height = (milestones.length + 1) * ROW;
  return (
    <figure className="tws-milestones">
      <figcaption>
        {t('plans.milestones.figure', { count: milestones.length, from: t.day(from), to: t.day(to) })}
      </figcaption>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        {quarters(from, to).map((day) => (
          <line key={day} className="tws-milestones__quarter" x1={at(day)} x2={at(day)} y1={0} y2={height} />
        ))}
        <line className="tws-milestones__span" x1={at(from)} x2={at(to)} y1={ROW / 2} y2={ROW / 2} />
        {[from, to].map((day) => (
          <line key={day} className="tws-milestones__end" x1={at(day)} x2={at(day)} y1={4} y2={ROW - 4} />
        ))}
        {milestones.map(({ number, on }, index) => {
          const y = (index + 1) * ROW + ROW / 2;
          return (
            <g key={number} className="tws-milestones__mark">
              <line x1={at(on)} x2={at(on)} y1={ROW / 2} y2={y} />
              <circle cx={at(on)} cy={y} r={RADIUS} />
              <text x={at(on)} y={y + 5} textAnchor="middle">
                {t.number(number)}
              </text>
            </g>
          );
        })}
      </svg>
      <div className="tws-milestones__days">
        <span>{t.day(from)}</span>
        <span>{t.day(to)}</span>
      </div>
    </figure>
  );
}

/** The first days of quarters strictly between; none where there would be more than anybody reads. */
function quarters(from: Day, to: Day): Day[] {
  const found: Day[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const month of ['01', '04', '07', '10']) {
      const day = `${year}-${month}-01`;
      if (day > from && day < to) found.push(day);
    }
  return found.length > 16 ? [] : found;
}
