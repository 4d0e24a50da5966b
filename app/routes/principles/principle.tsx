import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PRINCIPLE_IDS, PRINCIPLES, type PrincipleId } from '#app/domain/codes/principles.ts';
import { PRINCIPLES_SOURCE } from '#app/domain/principles/source.ts';
import { CHECKED_AT, type CheckStage } from '#app/domain/principles/stages.ts';
import type { ShownStandings } from '#app/domain/principles/standing-counts.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { countStandings } from '#app/operations/principles/count-standings.ts';
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
  const { offer, match } = await countStandings();
  return { id, offer: shown(t, id, offer), match: shown(t, id, match) };
}

function shown(t: Translator, id: PrincipleId, standings: ShownStandings | undefined) {
  if (!standings || standings.all === 'hidden') return undefined;
  const geography = currentGeography();
  return {
    regions: standings.regions[id].map((row) => ({
      ...row,
      label: row.key === 'several' ? t('principles.page.several') : placeName(geography, row.key, t),
    })),
    years: standings.years[id].map((row) => ({ ...row, label: row.key })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  if (!data) return [];
  const t = translator(requireLanguage(params.lang));
  return [{ title: t('common.title', { page: t(`codes.principles.${data.id}.name`) }) }];
};

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/principles`}>{t('principles.page.title')}</BackLink>,
};

export default function Principle() {
  const t = useT();
  const { id, offer, match } = useLoaderData<typeof loader>();
  const stages: readonly CheckStage[] = CHECKED_AT[id];
  return (
    <>
      <div className="tws-reading">
        <PageHeading
          over={t(`codes.principle_groups.${PRINCIPLES[id]}`)}
          lead={t(`codes.principles.${id}.text`)}
        >
          {t(`codes.principles.${id}.name`)}
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
      {(['offer', 'match'] as const).map((kind) => {
        const counts = kind === 'offer' ? offer : match;
        return (
          <section key={kind} aria-labelledby={`counts-${kind}`}>
            <h2 id={`counts-${kind}`}>{t(`principles.page.${kind}.title`)}</h2>
            {counts ? (
              <>
                <StandingTable
                  t={t}
                  id={`regions-${kind}`}
                  caption={t(`principles.page.${kind}.regions`)}
                  corner={t('principles.page.region')}
                  rows={counts.regions}
                />
                <StandingTable
                  t={t}
                  id={`years-${kind}`}
                  caption={t(`principles.page.${kind}.years`)}
                  corner={t('principles.page.year')}
                  rows={counts.years}
                />
              </>
            ) : (
              <p>{t(`principles.page.${kind}.too_few`)}</p>
            )}
          </section>
        );
      })}
      <p className="tws-reading">{t('principles.page.suppressed')}</p>
      {(offer ?? match) && <Disclaimer t={t} />}
    </>
  );
}
