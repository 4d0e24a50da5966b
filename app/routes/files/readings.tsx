import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { shortHash } from '#app/i18n/file-facts.ts';
import { translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listReadings } from '#db/queries/needs/files.ts';
import { loadOwnFile } from './parts/load-file.ts';
import { fileWay } from './parts/file-way.tsx';

/** Who downloaded a file and when, for its State (principle PA3). */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const file = await loadOwnFile(by, args.params);
  const readings = await withActor(actorOf(by), (tx) => listReadings(tx, file.id));
  return {
    title: pageTitle(t, t('files.readings.title')),
    files: `/${t.lang}/needs/${file.needId}/files`,
    name: file.name,
    isPublic: file.tier === 'T0',
    readings: readings.map(({ at, ...reading }) => ({ ...reading, at: at.toISOString() })),
  };
}

export const meta = titleOf;
export const handle = fileWay;

export default function FileReadings() {
  const t = useT();
  const { name, isPublic, readings } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading over={<bdi className="tws-files__name">{name}</bdi>} lead={t('files.readings.lead')}>
        {t('files.readings.title')}
      </PageHeading>
      {readings.some(({ copy }) => copy) && <p>{t('files.readings.copy_hint')}</p>}
      {isPublic && <p>{t('files.readings.public')}</p>}
      {readings.length === 0 ? (
        <EmptyState title={t('files.readings.none')} />
      ) : (
        <Table
          caption={t('files.readings.title')}
          captionSize="hidden"
          scroll={{ id: 'readings', hint: t('common.scroll') }}
          columns={[
            { label: t('files.readings.when') },
            { label: t('files.readings.who') },
            { label: t('files.readings.organisation') },
            { label: t('files.readings.role') },
            { label: t('files.readings.copy') },
          ]}
          rows={readings.map(({ at, person, onBehalfOf, organisation, role, copy }, index) => ({
            key: String(index),
            cells: [
              t.instant(at),
              <bdi key="person">
                {onBehalfOf
                  ? t('posts.on_behalf', { person: t.person(person), giver: t.person(onBehalfOf) })
                  : t.person(person)}
              </bdi>,
              <bdi key="organisation">{organisation}</bdi>,
              t(`codes.roles.${role}`),
              copy ? (
                <span key="copy">
                  <bdi>{copy.number}</bdi> <abbr title={copy.sha256}>SHA-256</abbr>{' '}
                  <bdi className="tws-files__hash">{shortHash(copy.sha256)}</bdi>
                </span>
              ) : (
                t('files.readings.as_stored')
              ),
            ],
          }))}
        />
      )}
    </>
  );
}
