import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { withActor } from '#db/client.ts';
import { listOpenMatches } from '#db/queries/matches/matches.ts';
import { alsoActive } from './parts/also-active.ts';
import { KeepersRecord } from './parts/keepers-record.tsx';
import { ViewRecord } from './parts/view-record.tsx';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { readRecord, type NeedRecord } from './parts/read-record.ts';
import { showRecord } from './parts/shown-record.ts';

/** A need, as deep as this reader may see it. Out of reach is the same 404 as not there. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker', 'donor', 'hub_coordinator', 'verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const record = await readRecord(by, requireUuid(args.params.id));
  if (!record) throw refusalResponse('not-found');
  if (record.depth === 'none-yet')
    throw new Response(null, {
      status: 302,
      headers: { Location: `/${t.lang}/needs/${record.id}/confidentiality` },
    });
  const { role } = by.hat;
  return {
    title: pageTitle(t, titleFor(t, record)),
    base: `/${t.lang}/needs/${record.depth === 'view' ? record.id : record.need.id}`,
    list: role === 'broker' ? 'desk' : 'needs',
    role,
    record: showRecord(t, record),
    also:
      role === 'donor' && record.depth === 'view'
        ? {
            ...(await alsoActive(t, record.view, by.hat.organisation.id)),
            matches: (await withActor(actorOf(by), (tx) => listOpenMatches(tx, record.id))).map(
              ({ id, reference, offer }) => ({ id, reference, offer }),
            ),
          }
        : undefined,
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`/${t.lang}/${(page as { list: string }).list}`}>{t('needs.record.back')}</BackLink>
  ),
};

export default function NeedRecordPage() {
  const t = useT();
  const { base, role, record, also } = useLoaderData<typeof loader>();
  switch (record.depth) {
    case 'keepers':
      return <KeepersRecord t={t} base={base} role={role} record={record} />;
    case 'view':
      return (
        <ViewRecord
          t={t}
          base={base}
          record={record}
          // Nobody else's need is shown to a hub as to a donor after an introduction.
          ownProgramme={role === 'hub_coordinator' && record.view.audience === 'parties'}
          mayOffer={role === 'donor'}
          also={also}
          reader="named"
        />
      );
  }
}

/** Reference alone where the State is masked; and never what a browser's history should not keep. */
function titleFor(t: Translator, record: Exclude<NeedRecord, { depth: 'none-yet' }>): string {
  const { reference } = record.depth === 'view' ? record.view : record.need;
  return t('needs.record.title', { reference });
}
