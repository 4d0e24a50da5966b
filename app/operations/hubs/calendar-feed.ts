import ical from 'ical-generator';
import { addDays } from '#app/domain/codes/day.ts';
import type { ListedDate } from '#app/domain/hubs/calendar.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** These dates as a calendar that other programs read (RFC 5545): whole days, each the same entry at every reading. */
export function calendarFeed(t: Translator, dates: readonly ListedDate[]): string {
  const calendar = ical({
    name: t('hubs.calendar.title'),
    prodId: { company: 'Two-Way Street', product: 'Regional hubs', language: t.lang.toUpperCase() },
  });
  for (const date of dates) {
    calendar.createEvent({
      id: `${date.id}@two-way-street`,
      sequence: date.sequence,
      stamp: date.saidAt,
      allDay: true,
      start: midnight(date.startsOn),
      // The day after the last one, as the format counts.
      end: midnight(addDays(date.endsOn, 1)),
      summary: `${t(`hubs.date.kind.${date.kind}`)}: ${date.title}`,
      description: descriptionOf(t, date),
      ...(date.place && { location: date.place }),
      ...(date.website && { url: date.website }),
    });
  }
  return calendar.toString();
}

function descriptionOf(t: Translator, { hub, summary, themes, languages }: ListedDate): string {
  return [
    hub.name,
    t.list(themes.map((code) => t.label(`codes.themes.${code}`))),
    t.list(languages.map((code) => t.language(code))),
    summary,
  ]
    .filter(Boolean)
    .join('\n');
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
