import type { HubStanding } from '#app/domain/hubs/access.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { STANDING_TONE } from './hub-facts.tsx';

type Props = {
  t: Translator;
  hubs: readonly { id: string; name: string; standing: HubStanding; covers: boolean }[];
  /** Where the State chooses; brokers do not. */
  manage?: string | undefined;
  /** The hub that proposed the need as a programme for several States. */
  programmeOf?: { id: string; name: string } | undefined;
};

/** The hubs of the State's region and what the State decided about each; with none, whose role it is. */
export function HubChoice({ t, hubs, manage, programmeOf }: Props) {
  if (programmeOf)
    return (
      <section aria-labelledby="hub-choice">
        <h2 id="hub-choice">{t('hubs.choice.title')}</h2>
        <p>
          {t('hubs.choice.programme')}{' '}
          <a href={`/${t.lang}/hubs/${programmeOf.id}`}>
            <bdi>{programmeOf.name}</bdi>
          </a>
        </p>
      </section>
    );
  return (
    <section aria-labelledby="hub-choice">
      <h2 id="hub-choice">{t('hubs.choice.title')}</h2>
      {!hubs.some(({ covers }) => covers) && (
        <InsetText>{t(manage ? 'hubs.choice.no_hub_state' : 'hubs.choice.no_hub_broker')}</InsetText>
      )}
      {hubs.length > 0 && (
        <ul>
          {hubs.map(({ id, name, standing }) => (
            <li key={id}>
              <a href={`/${t.lang}/hubs/${id}`}>
                <bdi>{name}</bdi>
              </a>{' '}
              <Tag tone={STANDING_TONE[standing]}>{t(`hubs.standing.${standing}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
      {manage ? (
        <p>
          <a href={manage}>{t('hubs.sharing.link')}</a>
        </p>
      ) : (
        hubs.length > 0 && <p>{t('hubs.choice.state_decides')}</p>
      )}
    </section>
  );
}
