import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import type { loadRecord } from './load-record.ts';
import { reasonWords } from './suspension-shown.tsx';

type Events = Awaited<ReturnType<typeof loadRecord>>['events'];

/** An offer's history for its donor, who reads no broker's name, and for brokers. */
export function shownEvents(t: Translator, role: Role, events: Events) {
  return events.map(
    ({ action, role: actedAs, at, organisation, person, onBehalfOf, reasonCode, reasonText }) => ({
      action,
      role: actedAs,
      at: at.toISOString(),
      organisation,
      person:
        role !== 'broker'
          ? undefined
          : person && onBehalfOf
            ? t('posts.on_behalf', { person, giver: onBehalfOf })
            : person,
      reasonCode,
      reasonText,
    }),
  );
}

export function OfferTimeline({ t, events }: { t: Translator; events: ReturnType<typeof shownEvents> }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('common.timeline')}</h2>
      <Timeline
        t={t}
        events={events.map((event) => ({
          at: event.at,
          what: eventWords(t, event.action),
          who: [t.person(event.person), t.label(`codes.roles.${event.role}`), event.organisation]
            .filter(Boolean)
            .join(t('common.comma')),
          note: event.reasonText && (
            <>
              {event.reasonCode && <>{reasonWords(t, event.reasonCode)}. </>}
              <OwnText text={event.reasonText} />
            </>
          ),
        }))}
      />
    </section>
  );
}

/** An event of a concept that came later than these words is told by its own name rather than not at all. */
function eventWords(t: Translator, action: string): string {
  const key = `offers.event.${action}`;
  return t.has(key) ? t.label(key) : action;
}
