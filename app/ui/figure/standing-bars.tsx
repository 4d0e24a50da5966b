import { PRINCIPLE_STATES } from '#app/domain/principles/chip.ts';
import type { ShownRow } from '#app/domain/principles/standing-counts.ts';
import type { Translator } from '#app/i18n/translate.ts';

const BAR = 20;
const ROW = 52;
const LABEL = 18;

type Props = {
  t: Translator;
  /** Two figures of one page have patterns of their own. */
  id: string;
  rows: readonly ShownRow[];
  title: string;
};

/**
 * How records stand to each principle, a bar a principle: how much of it is met, declared, open, not applicable, and how
 * much is not shown. Drawn in percent of whatever width there is, so nothing shrinks on a phone. The same numbers are in
 * the table below it, which a reader who does not see it is given instead.
 */
export function StandingBars({ t, id, rows, title }: Props) {
  return (
    <figure className="tws-standing">
      <figcaption>{title}</figcaption>
      <ul className="tws-standing__key">
        {[...PRINCIPLE_STATES, 'hidden' as const].map((state) => (
          <li key={state}>
            <svg width="20" height="20" aria-hidden="true" focusable="false">
              <Piece id={id} state={state} x="0" width="100%" y={0} />
            </svg>{' '}
            {state === 'hidden' ? t('principles.page.not_shown') : t(`common.principles.state.${state}`)}
          </li>
        ))}
      </ul>
      <svg width="100%" height={rows.length * ROW} aria-hidden="true" focusable="false">
        <defs>
          <pattern id={`${id}-declared`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect className="tws-standing__declared" width="6" height="6" />
            <circle className="tws-standing__ink" cx="3" cy="3" r="1" />
          </pattern>
          <pattern id={`${id}-hidden`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path className="tws-standing__line" d="M0 6 6 0" />
          </pattern>
        </defs>
        {rows.map((row, index) => (
          <g key={row.key}>
            <text
              className="tws-standing__label"
              x={t.dir === 'rtl' ? '100%' : '0'}
              y={index * ROW + LABEL}
              textAnchor="start"
            >
              {t.label(`common.principles.${row.key}`)}
            </text>
            {pieces(row).map(({ state, from, to }) => (
              <Piece
                key={state}
                id={id}
                state={state}
                x={percent(t.dir === 'rtl' ? 1 - to : from)}
                width={percent(to - from)}
                y={index * ROW + LABEL + 8}
              />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

type Shown = (typeof PRINCIPLE_STATES)[number] | 'hidden';

/** Shares of the whole bar, in order; what is hidden fills what is left, and all of it where no total is shown. */
function pieces({ states, all }: ShownRow): { state: Shown; from: number; to: number }[] {
  if (all === 'hidden' || all === 0) return [{ state: 'hidden', from: 0, to: 1 }];
  let at = 0;
  const found: { state: Shown; from: number; to: number }[] = [];
  for (const state of PRINCIPLE_STATES) {
    const count = states[state];
    if (count === 'hidden' || count === 0) continue;
    found.push({ state, from: at / all, to: (at + count) / all });
    at += count;
  }
  return at < all ? [...found, { state: 'hidden', from: at / all, to: 1 }] : found;
}

type PieceProps = { id: string; state: Shown; x: string; width: string; y: number };

function Piece({ id, state, x, width, y }: PieceProps) {
  const fill = state === 'declared' || state === 'hidden' ? { fill: `url(#${id}-${state})` } : undefined;
  return (
    <rect
      className={`tws-standing__piece tws-standing__piece--${state}`}
      x={x}
      y={y}
      width={width}
      height={BAR}
      {...fill}
    />
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
