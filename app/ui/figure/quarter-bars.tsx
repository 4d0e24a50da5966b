import { scaleBand, scaleLinear } from 'd3-scale';
import type { ShownCount } from '#app/domain/principles/suppress.ts';
import type { Translator } from '#app/i18n/translate.ts';

const HEIGHT = 132;
/** Room for the number above a bar, and for the quarter and its year below it. */
const ABOVE = 24;
const BELOW = 44;

type Props = {
  t: Translator;
  finding: string;
  panels: readonly { key: string; title: string; counts: readonly ShownCount[] }[];
  /** The year is written below the first quarter that is drawn of it. */
  quarters: readonly { key: string; short: string; year: string }[];
  /** Told for a number that is not shown. */
  hidden: string;
};

/**
 * A small figure for each measure, all on one scale: a bar a quarter with its number above, an empty frame where the number
 * is not shown. The same numbers are in the table below, which a reader who does not see this is given instead.
 */
export function QuarterBars({ t, finding, panels, quarters, hidden }: Props) {
  const most = Math.max(
    1,
    ...panels.flatMap(({ counts }) => counts.map((count) => (count === 'hidden' ? 0 : count))),
  );
  const along = scaleBand(
    quarters.map(({ key }) => key),
    t.dir === 'rtl' ? [100, 0] : [0, 100],
  ).padding(0.25);
  const up = scaleLinear([0, most], [HEIGHT - BELOW, ABOVE]);
  const base = up(0);
  return (
    <figure className="tws-multiples">
      <figcaption>{finding}</figcaption>
      <div className="tws-multiples__panels" aria-hidden="true">
        {panels.map(({ key, title, counts }) => (
          <div key={key} className="tws-multiples__panel">
            <p>{title}</p>
            <svg width="100%" height={HEIGHT} focusable="false">
              {quarters.map((quarter, index) => {
                const count = counts[index] ?? 'hidden';
                const x = along(quarter.key) ?? 0;
                const middle = `${round(x + along.bandwidth() / 2)}%`;
                const top = count === 'hidden' ? base - 6 : up(count);
                return (
                  <g key={quarter.key}>
                    <rect
                      className={count === 'hidden' ? 'tws-multiples__hidden' : 'tws-multiples__bar'}
                      x={`${round(x)}%`}
                      width={`${round(along.bandwidth())}%`}
                      y={top}
                      height={base - top}
                    />
                    <text className="tws-multiples__number" x={middle} y={top - 6} textAnchor="middle">
                      {count === 'hidden' ? '–' : t.number(count)}
                    </text>
                    <text className="tws-multiples__quarter" x={middle} y={HEIGHT - 26} textAnchor="middle">
                      {quarter.short}
                    </text>
                    {quarter.year !== quarters[index - 1]?.year && (
                      <text className="tws-multiples__quarter" x={middle} y={HEIGHT - 6} textAnchor="middle">
                        {quarter.year}
                      </text>
                    )}
                  </g>
                );
              })}
              <line className="tws-multiples__base" x1="0" x2="100%" y1={base} y2={base} />
            </svg>
          </div>
        ))}
      </div>
      {panels.some(({ counts }) => counts.includes('hidden')) && (
        <p className="tws-multiples__key" aria-hidden="true">
          – {hidden}
        </p>
      )}
    </figure>
  );
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
