import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { withActor } from '#db/client.ts';
import { findPublicView } from '#db/queries/needs/views.ts';
import { showFile } from '#app/i18n/file-facts.ts';
import { listFiles } from '#db/queries/needs/files.ts';
import { showView } from './parts/shown-view.ts';
import { ViewRecord } from './parts/view-record.tsx';

/** A need as its State shows it to everybody; one that is not public is the same 404 as one that does not exist. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const { served, files } = await withActor({ kind: 'anonymous' }, async (tx) => {
    const found = await findPublicView(tx, args.params.reference ?? '', dayOf(new Date()));
    return { served: found, files: found ? await listFiles(tx, found.id) : [] };
  });
  if (!served) throw refusalResponse('not-found');
  const { view, circulating, circulatesUntil } = served;
  return {
    title: pageTitle(t, t('needs.record.title', { reference: view.reference })),
    base: `/${t.lang}/needs/${served.id}`,
    record: {
      depth: 'view' as const,
      circulating,
      circulatesUntil,
      keepFirst: false,
      sharedText: false,
      view: showView(t, view),
      files: files.map((file) => showFile(t, file)),
    },
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/needs/public`}>{t('needs.record.back')}</BackLink>,
};

export default function PublicNeed() {
  const t = useT();
  const { base, record } = useLoaderData<typeof loader>();
  return (
    <>
      <ViewRecord
        t={t}
        base={base}
        record={record}
        mayOffer={false}
        ownProgramme={false}
        reader="anonymous"
      />
      <Disclaimer t={t} />
    </>
  );
}
