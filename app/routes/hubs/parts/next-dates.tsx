import type { Translator } from '#app/i18n/translate.ts';
import { DateList, type DateLine } from './date-list.tsx';

type Props = {
  t: Translator;
  title: string;
  dates: readonly DateLine[];
  /** Where there are more of them, or they are entered. */
  more: { href: string; label: string };
};

/** What one hub announces next. */
export function NextDates({ t, title, dates, more }: Props) {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{title}</h2>
      {dates.length === 0 ? (
        <p>{t('hubs.calendar.none')}.</p>
      ) : (
        <DateList t={t} dates={dates} level={3} ofOneHub />
      )}
      <p>
        <a href={more.href}>{more.label}</a>
      </p>
    </section>
  );
}
