import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import type { NeedEvent } from '#db/queries/needs/events.ts';
import { RoundNote, type ShownRound } from './round-said.tsx';

type Shown = Omit<NeedEvent, 'at'> & { at: string; round?: ShownRound };

/** Where the words of a code are, by what was done. */
const CODED: Readonly<Record<string, string>> = { 'mark-unmet': 'codes.closing', validate: 'hubs.heard' };

/** What happened to a need, for those who keep it: what, in which role, and why. */
export function NeedTimeline({ t, events }: { t: Translator; events: readonly Shown[] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('common.timeline')}</h2>
      <Timeline
        t={t}
        events={events.map((event) => ({
          at: event.at,
          what: t.label(`needs.event.${event.action}`),
          who: (
            <>
              {t(`codes.roles.${event.role}`)}
              {event.person && (
                <>
                  {' – '}
                  <bdi>
                    {event.onBehalfOf
                      ? t('posts.on_behalf', {
                          person: t.person(event.person),
                          giver: t.person(event.onBehalfOf),
                        })
                      : t.person(event.person)}
                  </bdi>
                </>
              )}
            </>
          ),
          note: event.round ? (
            <RoundNote t={t} round={event.round} />
          ) : (
            event.reasonCode && (
              <>
                {t.label(`${CODED[event.action] ?? 'needs.return.code'}.${event.reasonCode}`)}
                {event.reasonText && <OwnText text={event.reasonText} />}
              </>
            )
          ),
        }))}
      />
    </section>
  );
}
