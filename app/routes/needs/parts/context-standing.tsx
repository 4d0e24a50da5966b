import type { Day } from '#app/domain/codes/day.ts';
import type { ContextStanding } from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  base: string;
  standing: ContextStanding;
  waiting: readonly { hub: string; by: Day }[];
  /** No hub covers the State: a broker takes the role of one. */
  brokersWrite: boolean;
  /** It is not validated yet. */
  before: boolean;
};

/** Whether the region was heard on a need, and who is waited for; it stands in the way of nothing. */
export function ContextStandingPart({ t, base, standing, waiting, brokersWrite, before }: Props) {
  if (standing === 'programme') return null;
  return (
    <>
      <p>
        <b>{t(`hubs.heard.${standing}`)}</b> {before && t('hubs.heard.recorded')}
      </p>
      {waiting.length > 0 && (
        <ul>
          {waiting.map(({ hub, by }) => (
            <li key={hub}>
              <bdi>{hub}</bdi>: <time dateTime={by}>{t('hubs.heard.until', { day: t.day(by) })}</time>
            </li>
          ))}
        </ul>
      )}
      <p>
        {brokersWrite && (
          <>
            <a href={`${base}/context`}>{t('hubs.context.title')}</a>
            {' · '}
          </>
        )}
        <a href={`${base}/opinions`}>{t('hubs.opinions.link')}</a>
      </p>
    </>
  );
}
