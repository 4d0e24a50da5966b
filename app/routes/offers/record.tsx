import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { closedTo } from '#app/domain/offers/open-to-state.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useShell, useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { passportSummary } from '#app/i18n/passport-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { PrintedFrom } from '#app/ui/page/printed-from.tsx';
import { PassportSummary } from '#app/ui/passport/passport-summary.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { NoteSummary } from '#app/ui/record/note-summary.tsx';
import { OtherNotes } from '#app/ui/record/other-notes.tsx';
import { WrongHere } from '#app/ui/record/wrong-here.tsx';
import { withActor } from '#db/client.ts';
import { findGivingParties } from '#db/queries/matches/cooperation.ts';
import { findPublishedReview } from '#db/queries/principles/reviews.ts';
import { listPublishedPassports } from '#db/queries/passports/published.ts';
import { readCountingNote } from '#app/operations/verification/read-counting-note.ts';
import { listNotesBeside } from '#db/queries/verification/trust-notes.ts';
import { AskForThis } from './published/ask-for-this.tsx';
import { OTHER_NOTES_ASKED, offerPage } from './published/offer-page.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { offers, on } = await currentCatalogue();
  const offer = offers.get(params.id ?? '');
  if (!offer) throw refusalResponse('not-found');
  const { passports, ...said } = await withActor({ kind: 'anonymous' }, async (tx) => ({
    passports: hasTechnology(offer.modes) ? await listPublishedPassports(tx, offer.id) : [],
    review: await findPublishedReview(tx, offer.id),
    besideNote: await readCountingNote(tx, offer, on),
    giving: await findGivingParties(tx, offer),
    beside: await listNotesBeside(
      tx,
      { offerId: offer.id, counts: offer.note?.reference },
      OTHER_NOTES_ASKED,
    ),
  }));
  return {
    ...offerPage(offer, t, on, said),
    closed: closedTo(offer, on),
    // Where nobody is named who reads it there is nothing to say.
    mayTell: context.helpContact !== undefined,
    printed: { address: `${new URL(request.url).origin}/${t.lang}/offers/${offer.id}`, on },
    components: passports.map((passport) => passportSummary(t, currentGeography(), passport)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  if (!data) return [];
  const t = translator(requireLanguage(params.lang));
  return [
    { title: t('common.title', { page: data.title }) },
    { name: 'description', content: data.summary.slice(0, 200) },
  ];
};

export const handle: PageHandle = {
  before: (t, data) => (
    <Breadcrumbs
      label={t('common.breadcrumbs')}
      items={[
        { text: t('home.offers.title'), href: `/${t.lang}/offers` },
        { text: (data as { reference: string }).reference },
      ]}
    />
  ),
};

export default function OfferRecord() {
  const t = useT();
  const offer = useLoaderData<typeof loader>();
  const viewer = useShell()?.viewer;
  const own = (text: string) => <OwnText text={text} lang={offer.titleLanguage} />;
  return (
    <>
      <PageHeading
        over={<Lane side="give">{t('common.offer')}</Lane>}
        lead={t('home.offer.from', { organisation: offer.organisation })}
      >
        <OwnText as="span" text={offer.title} lang={offer.titleLanguage} />
      </PageHeading>
      <Columns
        lead={
          <>
            <h2>{t('home.offer.about')}</h2>
            {own(offer.summary)}
          </>
        }
        aside={
          <>
            <h2>{t('home.offer.at_a_glance')}</h2>
            <Facts facts={offer.glance} />
            <p>
              <a href={`/${t.lang}/organisations/${offer.organisationId}`}>
                {t('organisations.public.about')} <OwnText as="span" text={offer.organisation} />
              </a>
            </p>
            <AskForThis t={t} offerId={offer.id} viewer={viewer} closed={offer.closed} />
          </>
        }
      >
        {offer.outcomes && (
          <>
            <h2>{t('home.offer.results')}</h2>
            {own(offer.outcomes)}
          </>
        )}
        {offer.evidence && (
          <>
            <h2>{t('home.offer.evidence')}</h2>
            {own(offer.evidence)}
          </>
        )}
        <h2>{t('home.offer.who')}</h2>
        <p>{offer.eligible}</p>
        <Disclaimer t={t} />
        {offer.components.length > 0 && (
          <>
            <h2>{t('passports.public.title')}</h2>
            {offer.components.map((component) => (
              <PassportSummary key={component.n} t={t} component={component} offer={offer} />
            ))}
            <p className="tws-muted">{t('passports.public.said_by')}</p>
          </>
        )}
        <h2>{t('home.offer.trust')}</h2>
        <Trust offer={offer} />
        <OtherNotes t={t} notes={offer.otherNotes} more={offer.moreNotes} />
        <p>
          <a href={`/${t.lang}/offers/${offer.id}/compare`}>{t('home.compare.link')}</a>
        </p>
        <h2>{t('home.offer.terms')}</h2>
        {offer.dualUse && <WarningText prefix={t('common.warning')}>{t('home.offer.dual_use')}</WarningText>}
        <Facts
          wide
          facts={offer.terms.map(({ term, value, own: written }) => ({
            term,
            value: written ? own(value) : value,
          }))}
        />
        <h2>{t('home.offer.principles')}</h2>
        <p>{t('home.offer.principles_text')}</p>
        <PrincipleChips t={t} chips={offer.principles} />
      </Columns>
      {offer.mayTell && <WrongHere t={t} reference={offer.reference} />}
      <PrintedFrom t={t} {...offer.printed} />
    </>
  );
}

function Trust({ offer }: { offer: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const t = useT();
  const { note } = offer;
  if (!note) {
    return (
      <p>
        <strong>{t('home.offer.trust.none')}.</strong> {t('home.offer.trust.none_text')}
      </p>
    );
  }
  return (
    <>
      <NoteSummary t={t} note={{ ...note, lang: offer.titleLanguage }} head="h3" />
      {note.state === 'unsigned' ? (
        <p>{t('home.offer.trust.unsigned_text')}</p>
      ) : (
        <p>
          <a href={`/${t.lang}/verify?offer=${offer.reference}`}>{t('verification.note.verify_link')}</a>
        </p>
      )}
    </>
  );
}
