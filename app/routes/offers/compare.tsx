import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Day } from '#app/domain/codes/day.ts';
import { comparableOffers } from '#app/domain/offers/comparable.ts';
import { isVoid, noteState } from '#app/domain/offers/offer-line.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import { Unexamined } from '#app/ui/record/unexamined.tsx';
import { comparedOffer, type Compared } from './published/compared.ts';

/** What was checked about two offers, side by side: the same questions to both, and no word on which is better. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const { offers, on } = await currentCatalogue();
  const offer = offers.get(params.id ?? '');
  if (!offer) throw refusalResponse('not-found');
  const asked = new URL(request.url).searchParams.get('with') ?? '';
  const other = asked === offer.id ? undefined : offers.get(asked);
  return {
    title: pageTitle(t, `${t('home.compare.title')}: ${offer.title}`),
    reference: offer.reference,
    choices: comparableOffers(offer, offers.values()).map(({ id, title, organisation, note }) => ({
      value: id,
      label: [title, organisation.name, levelNow(t, note, on)].join(' – '),
    })),
    gone: asked !== '' && !other,
    offers: await Promise.all([offer, ...(other ? [other] : [])].map((one) => comparedOffer(one, t, on))),
  };
}

/** The level of the note that is in force, and what else a reader of the list should know of it. */
function levelNow(t: Translator, note: PublishedOffer['note'], on: Day): string {
  const mark = note && noteState(note, on);
  if (!note || isVoid(mark)) return t('home.offer.trust.none');
  return mark ? `${note.level} (${t(`common.trust.${mark}`)})` : note.level;
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => {
    const { offers, reference } = page as { offers: [{ id: string }]; reference: string };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          { text: t('home.offers.title'), href: `/${t.lang}/offers` },
          { text: reference, href: `/${t.lang}/offers/${offers[0].id}` },
          { text: t('home.compare.title') },
        ]}
      />
    );
  },
};

export default function CompareOffers() {
  const t = useT();
  const { offers, choices, gone } = useLoaderData<typeof loader>();
  const [offer, other] = offers;
  if (!offer) return null;
  return (
    <>
      <PageHeading
        over={<OwnText as="span" text={offer.title} lang={offer.lang} />}
        lead={t('home.compare.lead')}
      >
        {t('home.compare.title')}
      </PageHeading>
      {choices.length === 0 ? (
        <p>{t('home.compare.none')}</p>
      ) : (
        <form method="get" className="tws-no-print" aria-label={t('home.compare.title')}>
          {gone && <InsetText>{t('home.compare.gone')}</InsetText>}
          <Select
            id="with"
            name="with"
            label={t('home.compare.with')}
            hint={t('home.compare.hint')}
            options={choices}
            value={other?.id}
            placeholder={t('common.choose')}
          />
          <Button variant="secondary">{t('home.compare.button')}</Button>
        </form>
      )}
      {other && <SideBySide t={t} offers={[offer, other]} />}
    </>
  );
}

function SideBySide({ t, offers }: { t: Translator; offers: readonly [Compared, Compared] }) {
  return (
    <Table
      caption={t('home.offer.trust')}
      captionSize="hidden"
      firstCellIsHeader
      columns={[
        { label: t('home.compare.question') },
        ...offers.map(({ id, title, lang }) => ({
          label: (
            <a href={`/${t.lang}/offers/${id}`}>
              <OwnText as="span" text={title} lang={lang} />
            </a>
          ),
          over: <OwnText as="span" text={title} lang={lang} />,
        })),
      ]}
      rows={[
        { cells: [t('home.compare.donor'), ...offers.map((offer) => <bdi>{offer.organisation}</bdi>)] },
        ...noteRows(t, offers),
        ...technologyRows(t, offers),
      ]}
    />
  );
}

type Row = { cells: ReactNode[] };

function noteRows(t: Translator, offers: readonly Compared[]): Row[] {
  const row = (
    question: string,
    say: (note: NonNullable<Compared['note']>, offer: Compared) => ReactNode,
  ) => ({
    cells: [question, ...offers.map((offer) => (offer.note ? say(offer.note, offer) : '–'))],
  });
  return [
    {
      cells: [
        t('home.compare.level'),
        ...offers.map(({ note }) =>
          note ? (
            <TrustBadge
              t={t}
              level={note.level}
              state={note.state}
              href={note.reference && `/${t.lang}/notes/${note.reference}`}
            />
          ) : (
            t('home.offer.trust.none')
          ),
        ),
      ],
    },
    row(t('home.compare.issuer'), (note) => <bdi>{note.issuer}</bdi>),
    row(t('home.compare.issued'), (note) => note.issuedOn),
    row(t('home.compare.expires'), (note) =>
      note.state === 'stale' ? t('home.compare.no_longer') : note.expiresOn,
    ),
    row(t('home.offer.trust.examined'), (note, { lang }) => written(t, note.examined, lang)),
    row(t('home.offer.trust.limits'), (note, { lang }) => (
      <>
        {written(t, note.limits, lang)}
        <Unexamined t={t} items={note.unexamined} />
        {note.tied.length > 0 && <p>{t('note_summaries.tied', { names: t.list(note.tied) })}</p>}
      </>
    )),
    row(t('home.compare.disputed'), ({ disputed, overdue }) =>
      [
        t(disputed ? 'common.yes' : 'common.no'),
        overdue && t('verification.note.dispute_overdue', { day: t.day(overdue) }),
      ]
        .filter(Boolean)
        .join('. '),
    ),
  ];
}

function written(t: Translator, text: string, lang: string): ReactNode {
  return text ? <OwnText text={text} lang={lang} /> : t('common.not_stated');
}

/** The questions of the passports' summary: all components answer the same ones, in the same order. */
function technologyRows(t: Translator, offers: readonly Compared[]): Row[] {
  const asked = offers.flatMap(({ components }) => components)[0]?.facts ?? [];
  return asked.map(({ term }, at) => ({
    cells: [term, ...offers.map((offer) => <Answers t={t} offer={offer} at={at} />)],
  }));
}

function Answers({
  t,
  offer: { components, technology },
  at,
}: {
  t: Translator;
  offer: Compared;
  at: number;
}) {
  if (!technology) return t('home.compare.no_technology');
  if (components.length === 0) return t('common.not_stated');
  return components.map(({ n, name, facts }) => (
    <p key={n}>
      {components.length > 1 && (
        <>
          <b>
            <bdi>{name}</bdi>
          </b>
          {': '}
        </>
      )}
      <bdi>{facts[at]?.value}</bdi>
    </p>
  ));
}
