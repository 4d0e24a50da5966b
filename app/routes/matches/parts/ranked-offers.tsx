import { FULL } from '#app/domain/matches/weights.ts';
import { Form } from '@remix-run/react';
import { isProposedOn } from '#app/domain/matches/lifecycle.ts';
import type { SensitiveForm } from '#app/http/sensitive-form.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import { NOTE_LENGTH } from '#app/forms/matches.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { ScoreBreakdown } from '#app/ui/match/score-breakdown.tsx';
import { SplitBar } from '#app/ui/match/split-bar.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import type { Typed } from './act-answer.ts';
import type { RankedRow } from './ranked-list.ts';
import { StatusTag } from './status-tag.tsx';

type Props = {
  t: Translator;
  page: {
    ranked: readonly RankedRow[];
    rankedTotal: number;
    moreRanked?: { href: string; count: number };
    mayPropose: boolean;
    forBroker: boolean;
    /** Its State may ask for one of them. */
    mayAsk: boolean;
  };
  /** What was chosen and typed before the form was refused. */
  typed?: Pick<Typed, 'offers' | 'text'>;
  found?: SensitiveForm | undefined;
};

/** The ranked offers; for a broker of a circulating need one form, in which any number of them is chosen. */
export function RankedOffers({ t, page, typed, found }: Props) {
  const { ranked, rankedTotal, moreRanked, forBroker } = page;
  const isLeft = ranked.some(({ match }) => !match || !isProposedOn(match.status));
  const mayPropose = page.mayPropose && isLeft;
  const list = (
    <>
      <ResultList ordered>
        {ranked.map((row, index) => (
          <RankedOffer
            key={row.id}
            t={t}
            row={row}
            index={index + 1}
            choose={mayPropose}
            ask={page.mayAsk}
            chosen={typed?.offers.includes(row.id)}
          />
        ))}
      </ResultList>
      {moreRanked && (
        <p>
          <a href={moreRanked.href}>{t('matches.ranking.more', { count: moreRanked.count })}</a>
        </p>
      )}
    </>
  );
  return (
    <section aria-labelledby="ranked">
      <h2 id="ranked">{t('matches.ranking.ranked', { count: rankedTotal })}</h2>
      {ranked.length === 0 && (
        <EmptyState level={3} title={t('matches.ranking.none')}>
          <p>{t('matches.ranking.none_next')}</p>
        </EmptyState>
      )}
      {ranked.length > 0 && !mayPropose && (
        <>
          {forBroker && (
            <p>{t(page.mayPropose ? 'matches.ranking.all_proposed' : 'matches.ranking.not_circulating')}</p>
          )}
          {list}
        </>
      )}
      {ranked.length > 0 && mayPropose && (
        <Form method="post">
          <p>{t('matches.ranking.choose')}</p>
          {list}
          <div className="tws-reading">
            <OwnWords t={t} found={found} kind="form">
              <NotToWrite t={t} />
              <Textarea
                id="text"
                name="text"
                label={t('matches.note.label')}
                hint={t('matches.note.hint')}
                value={typed?.text}
                error={found?.secrets?.text}
                errorPrefix={t('common.error_prefix')}
                rows={3}
                dir="auto"
                maxLength={NOTE_LENGTH}
                limit={t('common.characters', { count: NOTE_LENGTH })}
              />
            </OwnWords>
            <p id="propose-consequence">{t('matches.propose.consequence')}</p>
            <Button aria-describedby="propose-consequence">{t('matches.propose.button')}</Button>
          </div>
        </Form>
      )}
    </section>
  );
}

function RankedOffer({
  t,
  row,
  index,
  choose,
  ask,
  chosen,
}: {
  t: Translator;
  row: RankedRow;
  index: number;
  choose: boolean;
  ask: boolean;
  chosen?: boolean;
}) {
  const { match, ended, note, parts } = row;
  const settled = match !== undefined && isProposedOn(match.status);
  return (
    <ResultItem
      level={3}
      href={`/${t.lang}/offers/${row.id}`}
      title={row.title}
      titleLang={row.titleLang}
      side="give"
      sideWord={t('matches.lane.offer', { reference: row.reference })}
      who={<bdi id={`offer-${index}`}>{row.organisation}</bdi>}
      facts={row.facts}
      state={match && <StatusTag t={t} status={match.status} />}
      trust={
        <TrustBadge
          t={t}
          level={note.level}
          issuer={note.issuer}
          expiresOn={note.expiresOn}
          state={note.state}
        />
      }
      score={<SplitBar t={t} parts={parts} total={row.points} max={FULL} />}
    >
      <Details summary={t('matches.ranking.why', { reference: row.reference })}>
        <ScoreBreakdown
          t={t}
          caption={t('matches.ranking.breakdown', { reference: row.reference })}
          parts={parts}
          total={row.points}
          max={FULL}
        />
      </Details>
      {match && (
        <p>
          <a href={`/${t.lang}/matches/${match.id}`}>
            {t('matches.ranking.to_match', { reference: row.reference })}
          </a>
        </p>
      )}
      {ended && !match && (
        <p>
          <a href={`/${t.lang}/matches/${ended.id}`}>{ended.text}</a>
        </p>
      )}
      {ask && !match && ended?.takenBack && <p>{t('matches.ask.taken_back')}</p>}
      {ask && !match && !ended?.takenBack && (
        <p>
          <a href={`request?offer=${row.id}`}>{t('matches.ask.link', { reference: row.reference })}</a>
        </p>
      )}
      {choose && !settled && (
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={`choose-${index}`}
              name="offer"
              type="checkbox"
              value={row.id}
              defaultChecked={chosen}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`choose-${index}`}>
              {t('matches.propose.this', { reference: row.reference })}
            </label>
          </div>
        </div>
      )}
    </ResultItem>
  );
}
