import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { hubLine } from '#app/operations/hubs/hub-words.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listPublicHubs } from '#db/queries/hubs/public.ts';

/** The directory of regional hubs, for everybody, by name. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const hubs = await withActor({ kind: 'anonymous' }, (tx) => listPublicHubs(tx));
  return { title: pageTitle(t, t('hubs.list.title')), hubs: hubs.map((hub) => hubLine(hub, t)) };
}

export const meta = titleOf;

export default function Hubs() {
  const t = useT();
  const { hubs } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('hubs.list.lead')}>{t('hubs.list.title')}</PageHeading>
      <p>
        <a href={`/${t.lang}/hubs/coverage`}>{t('hubs.coverage.link')}</a> ·{' '}
        <a href={`/${t.lang}/hubs/calendar`}>{t('hubs.calendar.link')}</a>
      </p>
      {hubs.length === 0 ? (
        <EmptyState title={t('hubs.list.none')}>
          <p>{t('hubs.list.none_next')}</p>
        </EmptyState>
      ) : (
        <ResultList>
          {hubs.map((hub) => (
            <ResultItem
              key={hub.id}
              href={`/${t.lang}/hubs/${hub.id}`}
              title={hub.name}
              who={hub.host && <bdi>{hub.host}</bdi>}
              summary={hub.themes || undefined}
              facts={[
                <bdi key="covers">{hub.covers || t('hubs.covers.nothing')}</bdi>,
                hub.languages,
                t(`hubs.competence.${hub.competence}`),
              ].filter(Boolean)}
            />
          ))}
        </ResultList>
      )}
      <Disclaimer t={t} />
    </div>
  );
}
