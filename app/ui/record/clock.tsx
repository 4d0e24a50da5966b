import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  /** Negative when late. */
  left: number;
  total: number;
  /** Of which days; unsaid, of working days. */
  unit?: 'working' | 'calendar';
};

/** "2 working days left of 10", with as much of the ring filled as has passed. */
export function Clock({ t, left, total, unit = 'working' }: Props) {
  const passed = Math.min(1, Math.max(0, 1 - left / total));
  const words =
    left > 0
      ? t(unit === 'working' ? 'common.clock.left' : 'common.clock.left_calendar', {
          left,
          total: t.number(total),
        })
      : left === 0
        ? t('common.clock.today')
        : t(unit === 'working' ? 'common.clock.late' : 'common.clock.late_calendar', { late: -left });
  return (
    <span
      className={
        left < 0 ? 'tws-clock tws-clock--late' : left <= total / 4 ? 'tws-clock tws-clock--soon' : 'tws-clock'
      }
    >
      <svg
        className="tws-mark"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
      >
        <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle
          cx="8"
          cy="8"
          r="3"
          fill="none"
          stroke="currentColor"
          strokeWidth="6"
          pathLength="100"
          strokeDasharray={`${Math.round(passed * 100)} 100`}
          transform="rotate(-90 8 8)"
        />
      </svg>{' '}
      {words}
    </span>
  );
}
