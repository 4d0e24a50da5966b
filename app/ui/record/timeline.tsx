import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';

/** `at` without a time of the day is told as a day. */
export type Event = { at: Date | string; what: ReactNode; who?: ReactNode; note?: ReactNode };

/** What happened, newest first or oldest first as given: when, what, by whom, why. */
export function Timeline({ t, events }: { t: Translator; events: readonly Event[] }) {
  return (
    <ol className="tws-timeline">
      {events.map((event, index) => {
        const iso = typeof event.at === 'string' ? event.at : event.at.toISOString();
        return (
          <li key={index} className="tws-timeline__event">
            <time dateTime={iso}>{iso.includes('T') ? t.instant(event.at) : t.day(iso)}</time>
            <div className="tws-timeline__what">{event.what}</div>
            {event.who && <div className="tws-timeline__who">{event.who}</div>}
            {event.note && <div className="tws-timeline__note">{event.note}</div>}
          </li>
        );
      })}
    </ol>
  );
}
