import type { StillOpen } from '#app/domain/matches/delivery/still-open.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';

/** Before a side says that all is complete: what by the plan is still to come. It stops nobody. */
export function StillOpenSaid({ t, open: { milestones, endsOn } }: { t: Translator; open: StillOpen }) {
  return (
    <InsetText>
      <h2>{t('deliveries.still_open')}</h2>
      {milestones.length > 0 && (
        <>
          <p>{t('deliveries.still_open.milestones', { count: milestones.length })}</p>
          <ul>
            {milestones.map(({ place, title, on }) => (
              <li key={place}>
                {title ? (
                  <OwnText as="span" text={title} />
                ) : (
                  t('plans.milestone', { number: t.number(place + 1) })
                )}
                {on && <> ({t.day(on)})</>}
              </li>
            ))}
          </ul>
        </>
      )}
      {endsOn && <p>{t('deliveries.still_open.ends', { day: t.day(endsOn) })}</p>}
    </InsetText>
  );
}
