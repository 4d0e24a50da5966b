import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  /** In full: whoever holds the paper types it. */
  address: string;
  on: Day;
};

/** On paper alone: where this is read as it stands now, and of which day the sheet is. */
export function PrintedFrom({ t, address, on }: Props) {
  return (
    <p className="tws-printed-from">
      <bdi dir="ltr">{address}</bdi> · {t('common.printed_from', { day: t.day(on) })}
    </p>
  );
}
