import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { viewForPartners } from '#app/operations/needs/view-for-partners.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { Answers } from './parts/answers.tsx';
import { NeedArticle } from './parts/need-article.tsx';
import { NeedTimeline } from './parts/need-timeline.tsx';
import { readRecord } from './parts/read-record.ts';
import { showRecord } from './parts/shown-record.ts';
import { showView } from './parts/shown-view.ts';
import { NeedStatusTag } from '#app/ui/record/need-status-tag.tsx';

/** A need on one page to print, as its reader may see it: the views and the components of the screen. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker', 'donor', 'hub_coordinator', 'verifier']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  if (by.hat.role === 'broker' && new URL(args.request.url).searchParams.get('for') === 'partners')
    return loadForPartners(by, t, id);
  const record = await readRecord(by, id);
  if (!record) throw refusalResponse('not-found');
  const back = `/${t.lang}/needs/${id}`;
  if (record.depth === 'none-yet')
    throw new Response(null, { status: 302, headers: { Location: `${back}/confidentiality` } });
  const { role } = by.hat;
  const { reference } = record.depth === 'view' ? record.view : record.need;
  const known = role === 'focal_point' || role === 'broker' || role === 'donor';
  return {
    title: pageTitle(t, t('dossier.need', { reference })),
    back,
    reference,
    reader: t(`dossier.reader.${known ? role : 'registered'}`),
    on: dayOf(new Date()),
    record: showRecord(t, record),
    forPartners: false,
    partners: role === 'broker' ? `${back}/dossier?for=partners` : undefined,
  };
}

/** What a broker takes along: no more than the State let go out. */
async function loadForPartners(by: Wearing, t: Translator, id: string) {
  const found = await viewForPartners(by, id);
  if (!found) throw refusalResponse('not-found');
  const { reference, view } = found;
  return {
    title: pageTitle(t, t('dossier.need', { reference })),
    back: `/${t.lang}/needs/${id}`,
    reference,
    reader: t('dossier.reader.partners'),
    on: dayOf(new Date()),
    record: view ? { depth: 'view' as const, view: showView(t, view) } : undefined,
    forPartners: true,
    partners: undefined,
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function NeedDossier() {
  const t = useT();
  const { reference, reader, on, record, partners, forPartners } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading
        lead={
          record?.depth === 'keepers' && (
            <OwnText as="span" text={record.heading.title} lang={record.heading.textLanguage} />
          )
        }
        under={
          <>
            <p>
              {record?.depth === 'keepers' && (
                <>
                  <NeedStatusTag t={t} status={record.status} /> <bdi>{record.state}</bdi>.{' '}
                </>
              )}
              {t('dossier.printed', { reader, day: t.day(on) })}
            </p>
            <p className="tws-no-print">{t(forPartners ? 'dossier.hint_partners' : 'dossier.hint')}</p>
            {partners && (
              <p className="tws-no-print">
                {t('dossier.in_confidence')} <a href={partners}>{t('dossier.for_partners')}</a>
              </p>
            )}
          </>
        }
      >
        {t('dossier.need', { reference })}
      </PageHeading>
      {!record ? (
        <p>{t('dossier.none_for_partners')}</p>
      ) : record.depth === 'view' ? (
        <NeedArticle t={t} view={record.view} />
      ) : (
        <>
          <Answers t={t} sections={record.sections} />
          <section aria-labelledby="principles">
            <h2 id="principles">{t('common.principles')}</h2>
            <PrincipleChips t={t} chips={record.chips} />
          </section>
          <NeedTimeline t={t} events={record.events} />
        </>
      )}
      <Disclaimer t={t} />
    </div>
  );
}
