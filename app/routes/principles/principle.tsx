import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PRINCIPLE_IDS, PRINCIPLES } from '#app/domain/codes/principles.ts';
import { PRINCIPLES_SOURCE } from '#app/domain/principles/source.ts';
import { CHECKED_AT, type CheckStage } from '#app/domain/principles/stages.ts';
import type { ShownRow } from '#app/domain/principles/standing-counts.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { countStandings } from '#app/operations/principles/count-standings.ts';
import { SEVERAL } from '#app/operations/principles/regions.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { StandingTable } from './parts/standing-table.tsx';

/** One principle: what it says, where it stands, how this product checks it, and counts by region and by year. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const id = PRINCIPLE_IDS.find((known) => known === params.id);
  if (!id) throw refusalResponse('not-found');
  const { offers, matches } = await countStandings();
  const tables = [
    {
      kind: 'offer' as const,
      years: offers?.years[id] ?? [],
      regions: offers ? [{ id: 'offer', rows: byRegion(t, offers.regions[id]) }] : [],
    },
    {
      kind: 'match' as const,
      years: matches.flatMap(({ year, standings }) =>
        standings.principles.filter(({ key }) => key === id).map((row) => ({ ...row, key: String(year) })),
      ),
      regions: matches.map(({ year, standings }) => ({
        id: `match-${year}`,
        year: String(year),
        rows: byRegion(t, standings.regions[id]),
      })),
    },
  ];
  return { id, tables: tables.map((table) => ({ ...table, years: byYear(table.years) })) };
}

function byYear(rows: readonly ShownRow[]) {
  return rows.map((row) => ({ ...row, label: row.key }));
}

function byRegion(t: Translator, rows: readonly ShownRow[]) {
  const geography = currentGeography();
  return rows.map((row) => ({
    ...row,
    label: row.key === SEVERAL ? t('principles.page.several') : placeName(geography, row.key, t),
  }));
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  if (!data) return [];
  const t = translator(requireLanguage(params.lang));
  return [{ title: t('common.title', { page: t(`common.principles.${data.id}`) }) }];
};

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/principles`}>{t('principles.page.title')}</BackLink>,
};

export default function Principle() {
  const t = useT();
  const { id, tables } = useLoaderData<typeof loader>();
  const stages: readonly CheckStage[] = CHECKED_AT[id];
  return (
    <>
      <div className="tws-reading">
        <PageHeading
          over={t(`codes.principle_groups.${PRINCIPLES[id]}`)}
          lead={t(`codes.principles.${id}.text`)}
        >
          {t(`common.principles.${id}`)}
        </PageHeading>
        <p>{t('principles.page.stands_in', { source: t('principles.source', PRINCIPLES_SOURCE) })}</p>
        <h2>{t('principles.page.checks')}</h2>
        <dl className="tws-facts">
          {stages.map((stage) => (
            <div key={stage} className="tws-facts__row">
              <dt>{t(`principles.stage.${stage}`)}</dt>
              <dd>{t.label(`principles.check.${id}.${stage}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {tables.map(({ kind, years, regions }) => (
        <section key={kind} aria-labelledby={`counts-${kind}`}>
          <h2 id={`counts-${kind}`}>{t(`principles.page.${kind}.title`)}</h2>
          <p className="tws-reading">{t(`principles.page.${kind}.lead`)}</p>
          {regions.length === 0 && <p>{t(`principles.page.${kind}.too_few`)}</p>}
          {years.length > 0 && (
            <StandingTable
              t={t}
              id={`years-${kind}`}
              caption={t(`principles.page.${kind}.years`)}
              corner={t('principles.page.year')}
              rows={years}
            />
          )}
          {regions.map((table) => (
            <StandingTable
              key={table.id}
              t={t}
              id={`regions-${table.id}`}
              caption={t(`principles.page.${kind}.regions`, { year: 'year' in table ? table.year : '' })}
              corner={t('principles.page.region')}
              rows={table.rows}
            />
          ))}
        </section>
      ))}
      <p className="tws-reading">{t('principles.page.suppressed')}</p>
      {tables.some(({ regions }) => regions.length > 0) && <Disclaimer t={t} />}
    </>
  );
}
