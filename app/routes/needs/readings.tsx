import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { endOpeningSchema } from '#app/forms/sealed.ts';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { endOpening } from '#app/operations/needs/end-opening.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Timeline } from '#app/ui/record/timeline.tsx';
import { withActor } from '#db/client.ts';
import { listViewReadings } from '#db/queries/needs/confidence.ts';
import { listOpenings } from '#db/queries/needs/sealed-openings.ts';
import { listReadings, READINGS_A_PAGE } from '#db/queries/needs/sealed-readings.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { NeedReaders } from './parts/need-readers.tsx';
import { OpeningFacts, showOpening } from './parts/opening-facts.tsx';
import { refusedPage } from './parts/refusal.ts';

const NUMBER = /^[1-9]\d{0,17}$/;

/** The State's own record (PA3): who read its need, who asked to open its sealed text, who read that, when, from where, why. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const url = new URL(args.request.url);
  const [before = ''] = findCursor(url.searchParams, 1) ?? [];
  const from = NUMBER.test(before) ? before : undefined;
  const { need, readers, openings, readings } = await withActor(actorOf(by), async (tx) => ({
    need: await requireWholeNeed(tx, id),
    readers: await listViewReadings(tx, id),
    openings: await listOpenings(tx, id),
    readings: await listReadings(tx, id, from),
  }));
  const last = readings.length > READINGS_A_PAGE ? readings[READINGS_A_PAGE - 1] : undefined;
  const now = new Date();
  return {
    title: pageTitle(t, t('sealed.readings.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    readers: readers.map(({ at, ...reader }) => ({ ...reader, at: at.toISOString() })),
    openings: openings.map((opening) => showOpening(opening, now)),
    readings: readings.slice(0, READINGS_A_PAGE),
    first: from ? pageAddress(url) : undefined,
    more: last && pageAddress(url, [last.id]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: endOpeningSchema });
  if (read.status !== 'success') throw refusalResponse('invalid');
  const ended = await endOpening(by, { id, openingId: read.value.opening }, new Date());
  if (!ended.ok) return refusedPage(args.context, ended);
  return goTo(`/${lang}/needs/${id}/readings`, { flash: 'sealed.flash.ended' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function SealedReadings() {
  const t = useT();
  const { base, reference, readers, openings, readings, first, more } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('sealed.readings.lead')}>{t('sealed.readings.title', { reference })}</PageHeading>
      <NeedReaders t={t} readers={readers} />
      <section aria-labelledby="openings">
        <h2 id="openings">{t('sealed.readings.openings')}</h2>
        {openings.length === 0 && <p>{t('sealed.readings.no_openings')}</p>}
        {openings.map((opening) => (
          <div key={opening.id}>
            <h3>{t('sealed.opening.of', { at: t.instant(opening.askedAt) })}</h3>
            <OpeningFacts t={t} opening={opening} />
            {(opening.state === 'waiting' || opening.state === 'open') && (
              <Act
                id={`end-${opening.id}`}
                action={`${base}/readings`}
                label={t(opening.state === 'open' ? 'sealed.act.end' : 'sealed.act.stop')}
                consequence={t(
                  opening.state === 'open' ? 'sealed.consequence.end' : 'sealed.consequence.stop',
                )}
                variant="warning"
                hidden={{ opening: opening.id }}
              />
            )}
          </div>
        ))}
      </section>
      <section aria-labelledby="readings">
        <h2 id="readings">{t('sealed.readings.list')}</h2>
        {readings.length === 0 ? (
          <p>
            {t('sealed.readings.none')} {t('sealed.readings.none_next')}
          </p>
        ) : (
          <Timeline
            t={t}
            events={readings.map((reading) => ({
              at: reading.at,
              what: t('sealed.readings.what', { version: reading.version }),
              who: (
                <InARow
                  t={t}
                  parts={[
                    t.person(reading.person),
                    reading.onBehalfOf && t('audit.on_behalf', { person: t.person(reading.onBehalfOf) }),
                    t(`codes.roles.${reading.role}`),
                    reading.organisation,
                  ]}
                />
              ),
              note: reading.reason && (
                <>
                  {t('sealed.readings.why')} <OwnText as="span" text={reading.reason} />
                </>
              ),
            }))}
          />
        )}
        <Pagination
          label={t('sealed.readings.list')}
          previous={first ? { href: first, text: t('sealed.readings.newest') } : undefined}
          next={more ? { href: more, text: t('sealed.readings.older') } : undefined}
        />
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{t('files.title')}</h2>
        <p>
          <a href={`${base}/files`}>{t('confidence.readers.files')}</a>
        </p>
      </section>
    </div>
  );
}
