import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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
import { findPublicView } from '#db/queries/need-views.ts';
import { showView } from './parts/shown-view.ts';
import { ViewRecord } from './parts/view-record.tsx';

/** A need as its State shows it to everybody; one that is not public is the same 404 as one that does not exist. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const served = await withActor({ kind: 'anonymous' }, (tx) =>
    findPublicView(tx, args.params.reference ?? ''),
  );
  if (!served) throw refusalResponse('not-found');
  const { view, circulating, circulatesUntil } = served;
  return {
    title: pageTitle(t, t('needs.record.title', { reference: view.reference })),
    record: { depth: 'view' as const, circulating, circulatesUntil, view: showView(t, view) },
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/needs/public`}>{t('needs.record.back')}</BackLink>,
};

export default function PublicNeed() {
  const t = useT();
  const { record } = useLoaderData<typeof loader>();
  return (
    <>
      <ViewRecord t={t} base="" record={record} mayOffer={false} />
      <Disclaimer t={t} />
    </>
  );
}
