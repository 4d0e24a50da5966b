import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { coverageBySubRegion } from '#app/domain/hubs/coverage.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { CoverageTiles } from '#app/ui/figure/coverage-tiles.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listPublicHubs } from '#db/queries/hubs/public.ts';

/** Which hubs cover which State, and where none does yet. It says nothing of any State but this. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const hubs = await withActor({ kind: 'anonymous' }, (tx) => listPublicHubs(tx));
  const geography = currentGeography();
  const order = new Intl.Collator(t.lang);
  const nameOf = new Map(hubs.map(({ id, name }) => [id, name]));
  const regions = coverageBySubRegion(geography, hubs, dayOf(new Date()))
    .map(({ m49, covered: inRegion, states }) => ({
      m49,
      name: placeName(geography, m49, t),
      covered: inRegion,
      states: states
        .map(({ code, hubs: ids }) => ({
          code,
          name: placeName(geography, code, t),
          hubs: ids.map((id) => nameOf.get(id)!),
        }))
        .sort((a, b) => order.compare(a.name, b.name)),
    }))
    .sort((a, b) => order.compare(a.name, b.name));
  const all = regions.flatMap(({ states }) => states);
  return {
    title: pageTitle(t, t('hubs.coverage.title')),
    regions,
    covered: all.filter((state) => state.hubs.length > 0).length,
    total: all.length,
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hubs`}>{t('hubs.list.title')}</BackLink>,
};

export default function Coverage() {
  const t = useT();
  const { regions, covered, total } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading lead={t('hubs.coverage.lead')}>{t('hubs.coverage.title')}</PageHeading>
      <CoverageTiles
        t={t}
        finding={t('hubs.coverage.finding', { covered: t.number(covered), total: t.number(total) })}
        regions={regions}
      />
      <h2>{t('hubs.coverage.by_region')}</h2>
      <Table
        caption={t('hubs.coverage.by_region')}
        captionSize="hidden"
        firstCellIsHeader
        columns={[
          { label: t('hubs.coverage.column.region') },
          {
            label: t('hubs.coverage.column.covered'),
            over: t('hubs.coverage.column.covered'),
            numeric: true,
          },
          { label: t('hubs.coverage.column.gaps'), over: t('hubs.coverage.column.gaps') },
        ]}
        rows={regions.map((region) => ({
          key: region.m49,
          cells: [
            region.name,
            t('hubs.coverage.of', {
              covered: t.number(region.covered),
              total: t.number(region.states.length),
            }),
            t.list(region.states.filter(({ hubs }) => hubs.length === 0).map(({ name }) => name)) ||
              t('hubs.coverage.no_gap'),
          ],
        }))}
      />
      <h2>{t('hubs.coverage.table')}</h2>
      <Table
        caption={t('hubs.coverage.table')}
        captionSize="hidden"
        firstCellIsHeader
        columns={[
          { label: t('hubs.coverage.column.state') },
          ...(['hubs', 'region'] as const).map((column) => {
            const label = t(`hubs.coverage.column.${column}`);
            return { label, over: label };
          }),
        ]}
        rows={regions.flatMap((region) =>
          region.states.map((state) => ({
            key: state.code,
            cells: [
              // The code by which the tiles above go.
              <span key="state">
                {state.name} <bdi className="tws-muted">{state.code}</bdi>
              </span>,
              state.hubs.length > 0 ? (
                <InARow key="hubs" t={t} parts={state.hubs} />
              ) : (
                t('hubs.coverage.none')
              ),
              region.name,
            ],
          })),
        )}
      />
      <Disclaimer t={t} />
    </>
  );
}
