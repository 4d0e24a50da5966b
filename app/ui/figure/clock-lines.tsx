import { scaleLinear } from 'd3-scale';
import type { Translator } from '#app/i18n/translate.ts';

const HEIGHT = 24;
const LINE = HEIGHT / 2;

type Props = {
  t: Translator;
  finding: string;
  rows: readonly { key: string; label: string; target: number; days: number }[];
};

/**
 * How long each step took beside how long it may take: a bar to the median, a stroke at the target, each row on the scale of
 * its own target, so that twice as long reaches the end. The days are in the table below.
 */
export function ClockLines({ t, finding, rows }: Props) {
  const along = scaleLinear([0, 2], [0, 100]).clamp(true);
  const at = (share: number) => `${t.dir === 'rtl' ? 100 - along(share) : along(share)}%`;
  return (
    <figure className="tws-clocks">
      <figcaption>{finding}</figcaption>
      <p className="tws-multiples__key" aria-hidden="true">
        {t('numbers.clocks.key')}
      </p>
      {/* Words beside a drawing wrap, and those in it do not. */}
      <ul className="tws-clocks__rows" aria-hidden="true">
        {rows.map(({ key, label, target, days }) => {
          const share = days / target;
          const width = along(share);
          return (
            <li key={key}>
              {label}
              <svg width="100%" height={HEIGHT} focusable="false">
                <line className="tws-multiples__base" x1="0" x2="100%" y1={LINE} y2={LINE} />
                <rect
                  className={share > 1 ? 'tws-clocks__over' : 'tws-clocks__within'}
                  x={t.dir === 'rtl' ? `${100 - width}%` : '0'}
                  width={`${width}%`}
                  y={LINE - 7}
                  height={14}
                />
                <line className="tws-clocks__target" x1={at(1)} x2={at(1)} y1={1} y2={HEIGHT - 1} />
              </svg>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}
