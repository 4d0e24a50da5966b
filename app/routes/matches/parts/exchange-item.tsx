import { FULL } from '#app/domain/matches/weights.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WithReferences } from '#app/ui/content/with-references.tsx';
import { ScoreBreakdown } from '#app/ui/match/score-breakdown.tsx';
import { SplitBar } from '#app/ui/match/split-bar.tsx';
import { Act } from '#app/ui/record/act.tsx';
import type { ArcRow, RingRow } from './exchange-rows.ts';
import { BothSides } from './parties-said.tsx';
import { StatusTag } from './status-tag.tsx';

/** What one side alone began is still to be put before both. */
const PROPOSABLE: readonly MatchStatus[] = ['requested', 'interest-declared'];

/** One exchange: who gives what to whom and why it fits, part by part, and one act for all that is not proposed yet. */
export function ExchangeItem({ t, ring, index }: { t: Translator; ring: RingRow; index: number }) {
  const { members, organisations, weakest, arcs } = ring;
  const open = arcs.filter(({ match }) => !match || PROPOSABLE.includes(match.status));
  const named = { members: t.list(members) };
  return (
    <li className="tws-result" id={`exchange-${index}`}>
      <h3 className="tws-result__title">
        {members.length === 2 ? t('exchanges.of_two', named) : t('exchanges.of_three', named)}
      </h3>
      <p className="tws-result__why">
        {t('exchanges.weakest', { points: t.number(weakest), most: t.number(FULL) })}
      </p>
      <BothSides t={t} of={organisations} />
      {arcs.map((arc) => (
        <ExchangeArc key={arc.key} t={t} arc={arc} />
      ))}
      {open.length === 0 ? (
        <p>{t('exchanges.all_open')}</p>
      ) : (
        <Act
          id={`propose-${index}`}
          action={`/${t.lang}/exchanges`}
          label={t('exchanges.propose', { count: open.length })}
          consequence={t('exchanges.consequence')}
        >
          {arcs.map(({ key }) => (
            <input key={key} type="hidden" name="arcs[]" value={key} />
          ))}
        </Act>
      )}
    </li>
  );
}

function ExchangeArc({ t, arc }: { t: Translator; arc: ArcRow }) {
  const { giver, receiver, offer, need, points, parts, match, before } = arc;
  const why = (
    <WithReferences>{t('exchanges.why', { offer: offer.reference, need: need.reference })}</WithReferences>
  );
  return (
    <section className="tws-exchange__arc">
      <h4>{t('exchanges.arc', { giver, receiver })}</h4>
      <p>
        <Lane side="give">{t('exchanges.offer', { reference: offer.reference })}</Lane>{' '}
        <a href={`/${t.lang}/offers/${offer.id}`}>
          <OwnText as="span" text={offer.title} lang={offer.lang} />
        </a>
      </p>
      <p>
        <Lane side="receive">{t('exchanges.need', { reference: need.reference })}</Lane>{' '}
        <a href={`/${t.lang}/needs/${need.id}`}>
          <OwnText as="span" text={need.title} lang={need.lang} />
        </a>
      </p>
      <SplitBar t={t} parts={parts} total={points} max={FULL} />
      <Details summary={why}>
        <ScoreBreakdown t={t} caption={why} parts={parts} total={points} max={FULL} />
      </Details>
      {before && (
        <p>
          {t('exchanges.before')} <StatusTag t={t} status={before.status} />{' '}
          <a href={`/${t.lang}/matches/${before.id}`}>
            {t('matches.ranking.to_match', { reference: offer.reference })}
          </a>
        </p>
      )}
      {match && (
        <p>
          <StatusTag t={t} status={match.status} />{' '}
          <a href={`/${t.lang}/matches/${match.id}`}>
            {t('matches.ranking.to_match', { reference: offer.reference })}
          </a>
        </p>
      )}
    </section>
  );
}
