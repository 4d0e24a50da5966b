import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { loadRecord } from './own/load-record.ts';
import { OfferTimeline, shownEvents } from './own/offer-timeline.tsx';
import { OfferTitle } from './own/offer-title.tsx';
import { Principles, RecordFacts, TrustSummary } from './own/record.tsx';
import { requireOffer } from './own/require-offer.ts';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';

/** An offer on one page to print, for its own people and for brokers; everybody else prints its public page. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const offer = await requireOffer(by, args.params);
  const record = await loadRecord(by, offer, t, new Date());
  const role = by.hat.role === 'broker' ? 'broker' : 'donor';
  return {
    title: pageTitle(t, t('dossier.offer', { reference: offer.reference })),
    back: `/${t.lang}/offers/${offer.id}/manage`,
    reference: offer.reference,
    reader: t(`dossier.reader.${role}`),
    heading: { title: offer.title, lang: offer.textLanguage },
    status: offer.status,
    organisation: record.organisation.name,
    on: record.on,
    steps: record.steps,
    note: record.note,
    chips: record.chips,
    events: shownEvents(t, role, record.events),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('dossier.offer_back')}</BackLink>,
};

export default function OfferDossier() {
  const t = useT();
  const { reference, reader, on, heading, status, organisation, steps, note, chips, events } =
    useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading
        lead={<OfferTitle t={t} title={heading.title} lang={heading.lang} />}
        under={
          <>
            <p>
              <OfferStatusTag t={t} status={status} /> <bdi>{organisation}</bdi>.{' '}
              {t('dossier.printed', { reader, day: t.day(on) })}
            </p>
            <p className="tws-no-print">{t('dossier.hint')}</p>
          </>
        }
      >
        {t('dossier.offer', { reference })}
      </PageHeading>
      <RecordFacts t={t} steps={steps} lang={heading.lang} />
      <TrustSummary t={t} note={note} on={on} />
      <Principles t={t} chips={chips} />
      <OfferTimeline t={t} events={events} />
      <Disclaimer t={t} />
    </div>
  );
}
