import type { Day } from '#app/domain/codes/day.ts';
import type { HubConflict } from '#app/domain/hubs/conflict.ts';
import type { Declined, OpinionKind, OpinionState, OpinionTexts, Verdict } from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { OpinionArticle } from '#app/ui/hub/opinion-article.tsx';
import { Ties } from '#app/ui/hub/ties.tsx';

type Shown = {
  id: string;
  kind: OpinionKind;
  hub: string;
  match?: { reference: string; offer: { title: string; textLanguage: string } };
  state: OpinionState;
  askedOn: Day;
  by: Day;
  answeredOn?: Day;
  declined?: Declined;
  verdict?: Verdict;
  texts: OpinionTexts;
  tieNote: string;
  conflict?: HubConflict;
};

const TONE = {
  waiting: 'waiting',
  over: 'neutral',
  'out-of-reach': 'neutral',
  given: 'done',
  declined: 'neutral',
} as const satisfies Record<OpinionState, TagTone>;

type Props = {
  t: Translator;
  opinions: readonly Shown[];
  /** What brokers wrote where no hub covers the State. */
  written: readonly { id: string; texts: OpinionTexts; on: Day }[];
};

/**
 * What was asked of hubs and what they answered, with their ties beside it, and what brokers wrote in the place of one;
 * newest first.
 */
export function Opinions({ t, opinions, written }: Props) {
  return (
    <section aria-labelledby="given-opinions">
      <h2 id="given-opinions">{t('hubs.opinions.list')}</h2>
      {opinions.length === 0 && written.length === 0 && <p>{t('hubs.opinions.none')}</p>}
      {written.map(({ id, texts, on }) => (
        <div key={id} className="tws-plan-part">
          <h3>{t('hubs.context.by_broker')}</h3>
          <p>{t('hubs.context.written_on', { day: t.day(on) })}</p>
          <OpinionArticle t={t} opinion={{ kind: 'context', texts, tieNote: '' }} />
        </div>
      ))}
      {opinions.map((opinion) => (
        <div key={opinion.id} className="tws-plan-part">
          <h3>
            <bdi>{opinion.hub}</bdi>: {t(`hubs.opinion.kind.${opinion.kind}`)}
          </h3>
          <p>
            <Tag tone={TONE[opinion.state]}>{t(`hubs.opinion.state.${opinion.state}`)}</Tag>{' '}
            {opinion.answeredOn
              ? t('hubs.opinion.answered_on', { day: t.day(opinion.answeredOn) })
              : opinion.state === 'waiting'
                ? t('hubs.opinion.asked_on', { day: t.day(opinion.askedOn), by: t.day(opinion.by) })
                : t('hubs.opinion.asked_then', { day: t.day(opinion.askedOn) })}
          </p>
          {opinion.match && (
            <p>
              <OwnText as="span" text={opinion.match.offer.title} lang={opinion.match.offer.textLanguage} />{' '}
              <bdi dir="ltr" className="tws-reference">
                {opinion.match.reference}
              </bdi>
            </p>
          )}
          {opinion.answeredOn && <OpinionArticle t={t} opinion={opinion} />}
          {opinion.conflict && (
            <Ties t={t} blocking={opinion.conflict.blocking} shown={opinion.conflict.shown} />
          )}
        </div>
      ))}
    </section>
  );
}
