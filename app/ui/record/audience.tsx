import { TIERS, type Tier } from '#app/domain/visibility.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Mark } from '#app/ui/content/mark.tsx';

/** Stands beside a field: who will see what is written there. Four bars, fewer as fewer people see it. */
export function Audience({
  t,
  tier,
  children,
}: {
  t: Translator;
  tier: Tier;
  /** Instead of the tier's usual words. */ children?: string;
}) {
  const open = 4 - TIERS.indexOf(tier);
  return (
    <span className="tws-audience">
      <Mark>
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 3 + 0.5}
            y={9 - bar * 3}
            width="2"
            height={bar * 3 + 2.5}
            fill="currentColor"
            opacity={bar < open ? 1 : 0.25}
          />
        ))}
      </Mark>{' '}
      {t('common.audience')} <b>{children ?? t(`common.audience.${tier}`)}</b>
    </span>
  );
}
