import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PRINCIPLE_GROUPS, PRINCIPLE_IDS, PRINCIPLES } from '#app/domain/codes/principles.ts';
import { WEIGHTS } from '#app/domain/matches/weights.ts';
import { PRINCIPLE_STATES } from '#app/domain/principles/chip.ts';
import { PRINCIPLES_SOURCE, TWO_WAY_SOURCE } from '#app/domain/principles/source.ts';
import { requireLanguage } from '#app/http/language.ts';
import { titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { countStandings } from '#app/operations/principles/count-standings.ts';
import { StandingBars } from '#app/ui/figure/standing-bars.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { StateMark } from '#app/ui/record/state-mark.tsx';
import { StandingTable } from './parts/standing-table.tsx';

/** The ten in plain words, and how published offers and agreed matches stand to them: counts, and never names. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(params.lang);
  const { offers, matches } = await countStandings();
  return {
    counts: [
      { kind: 'offer' as const, tables: offers ? [{ id: 'offer', rows: offers.principles }] : [] },
      {
        kind: 'match' as const,
        // The pages of the ten have the years before.
        tables: matches.slice(0, 1).map(({ year, standings }) => ({
          id: `match-${year}`,
          year,
          rows: standings.principles,
        })),
      },
    ],
  };
}

export const meta = titleFor('principles.page.title');

export default function Principles() {
  const t = useT();
  const { counts } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="tws-reading">
        <PageHeading lead={t('principles.page.lead')}>{t('principles.page.title')}</PageHeading>
        <p>{t('principles.page.source', { source: t('principles.source', PRINCIPLES_SOURCE) })}</p>
        <p>{t('principles.page.two_way', { source: t('principles.source', TWO_WAY_SOURCE) })}</p>
        {PRINCIPLE_GROUPS.map((group) => (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>{t(`codes.principle_groups.${group}`)}</h2>
            <dl className="tws-facts">
              {PRINCIPLE_IDS.filter((id) => PRINCIPLES[id] === group).map((id) => (
                <div key={id} className="tws-facts__row">
                  <dt>
                    <a href={`/${t.lang}/principles/${id}`}>{t(`common.principles.${id}`)}</a>
                  </dt>
                  <dd>{t(`codes.principles.${id}.text`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <h2>{t('principles.page.states')}</h2>
        <p>{t('principles.page.states_text')}</p>
        <ul className="tws-principles__list">
          {PRINCIPLE_STATES.map((state) => (
            <li key={state} className={`tws-principle tws-principle--${state}`}>
              <StateMark state={state} />
              <span>
                <b>{t(`common.principles.state.${state}`)}</b>
                <span className="tws-principle__state">{t(`principles.page.state.${state}`)}</span>
              </span>
            </li>
          ))}
        </ul>
        <p>{t('principles.page.no_score')}</p>
        <p>
          {t('principles.page.in_ranking', { points: t.number(WEIGHTS.principles) })}{' '}
          <a href={`/${t.lang}/how-matching-works`}>{t('home.how.title')}</a>
        </p>
      </div>
      {counts.map(({ kind, tables }) => (
        <section key={kind} aria-labelledby={`counts-${kind}`}>
          <h2 id={`counts-${kind}`}>{t(`principles.page.${kind}.title`)}</h2>
          <p className="tws-reading">{t(`principles.page.${kind}.lead`)}</p>
          {tables.length === 0 && <p>{t(`principles.page.${kind}.too_few`)}</p>}
          {tables.map(({ id, rows, ...table }) => {
            const year = 'year' in table ? String(table.year) : '';
            return (
              <div key={id}>
                <StandingBars
                  t={t}
                  id={`bars-${id}`}
                  rows={rows}
                  title={t(`principles.page.${kind}.figure`, { year })}
                />
                <StandingTable
                  t={t}
                  id={`table-${id}`}
                  caption={t(`principles.page.${kind}.caption`, { year })}
                  corner={t('principles.page.principle')}
                  rows={rows.map((row) => ({
                    ...row,
                    label: t.label(`common.principles.${row.key}`),
                    href: `/${t.lang}/principles/${row.key}`,
                  }))}
                />
              </div>
            );
          })}
        </section>
      ))}
      <p className="tws-reading">{t('principles.page.suppressed')}</p>
    </>
  );
}
