import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { DESK_SUBJECTS, type DeskSubject } from '#app/domain/matches/desk-assignment.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findChangeCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { SearchForm } from '#app/ui/list/search-form.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { NeedStatusTag } from '#app/ui/record/need-status-tag.tsx';
import { withActor } from '#db/client.ts';
import { listRecords, RECORDS_A_PAGE, type RecordStanding } from '#db/queries/desk/records.ts';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';
import { StatusTag as MatchStatusTag } from './parts/status-tag.tsx';

/** As long as a name. */
const LONGEST_SEARCH = 200;

/** Every need, match and offer, also what no queue has any more. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const url = new URL(args.request.url);
  const subject = DESK_SUBJECTS.find((known) => known === url.searchParams.get('kind')) ?? 'need';
  const text = url.searchParams.get('q')?.trim().slice(0, LONGEST_SEARCH) ?? '';
  const after = findChangeCursor(url.searchParams);
  const search = { subject, text, stateCodes: placesNamed(t, text), after };
  const found = await withActor(actorOf(by), (tx) => listRecords(tx, search));
  const shown = found.slice(0, RECORDS_A_PAGE);
  const last = shown.at(-1);
  return {
    title: pageTitle(t, t('desk.records.title')),
    here: `/${t.lang}/desk/records`,
    subject,
    text,
    lines: shown.map(({ at: _at, stateCode, changedAt, ...line }) => ({
      ...line,
      href: `/${t.lang}/${HREFS[line.subject](line.id)}`,
      state: stateCode && placeName(currentGeography(), stateCode, t),
      changedOn: t.day(dayOf(changedAt)),
    })),
    first: after ? pageAddress(url) : undefined,
    more: found.length > RECORDS_A_PAGE && last ? pageAddress(url, [last.at, last.id]) : undefined,
  };
}

/** States and areas by any part of their names in the reader's language. */
function placesNamed(t: Translator, text: string): string[] {
  if (!text) return [];
  const geography = currentGeography();
  const wanted = text.toLocaleLowerCase(t.lang);
  return [...geography.countries.keys(), ...geography.regions.keys()].filter((code) =>
    placeName(geography, code, t).toLocaleLowerCase(t.lang).includes(wanted),
  );
}

const HREFS: Record<DeskSubject, (id: string) => string> = {
  need: (id) => `needs/${id}`,
  match: (id) => `matches/${id}`,
  offer: (id) => `offers/${id}/manage`,
};

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/desk`}>{t('desk.back')}</BackLink>,
};

export default function Records() {
  const t = useT();
  const { here, subject, text, lines, first, more } = useLoaderData<typeof loader>();
  const query = text && `&q=${encodeURIComponent(text)}`;
  return (
    <>
      <PageHeading lead={t('desk.records.lead')}>{t('desk.records.title')}</PageHeading>
      <SearchForm
        t={t}
        action={here}
        label={t('desk.records.search')}
        hint={t('desk.records.search_hint')}
        value={text}
        keep={[['kind', subject]]}
      />
      <nav className="tws-chips" aria-label={t('desk.records.kinds')}>
        <ul className="tws-chips__list">
          {(['need', 'match', 'offer'] as const).map((kind) => (
            <li key={kind}>
              <a
                className="tws-chip"
                href={`${here}?kind=${kind}${query}`}
                aria-current={kind === subject ? 'page' : undefined}
              >
                {t(`desk.records.kind.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {lines.length === 0 ? (
        <EmptyState title={t('desk.records.none')}>
          <p>{t('desk.records.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <ResultList>
            {lines.map((line) => (
              <ResultItem
                key={line.id}
                href={line.href}
                title={line.title || t('desk.untitled')}
                titleLang={line.title ? line.textLanguage : t.lang}
                who={
                  <bdi dir="ltr" className="tws-reference">
                    {line.reference}
                  </bdi>
                }
                state={<RecordStatus t={t} line={line} />}
                facts={[
                  ...(line.state ? [line.state] : []),
                  <bdi key="organisation">{line.organisation}</bdi>,
                  ...(line.subject === 'match'
                    ? [
                        <OwnText
                          key="offer"
                          as="span"
                          text={line.offerTitle || t('desk.untitled')}
                          lang={line.offerLanguage || t.lang}
                        />,
                      ]
                    : []),
                  t('desk.records.changed', { day: line.changedOn }),
                ]}
              />
            ))}
          </ResultList>
          <Pagination
            label={t('common.pagination')}
            previous={first ? { href: first, text: t('desk.first') } : undefined}
            next={more ? { href: more, text: t('common.next') } : undefined}
          />
          {subject !== 'offer' && <Disclaimer t={t} />}
        </>
      )}
    </>
  );
}

function RecordStatus({ t, line }: { t: Translator; line: RecordStanding }) {
  switch (line.subject) {
    case 'need':
      return <NeedStatusTag t={t} status={line.status} />;
    case 'match':
      return <MatchStatusTag t={t} status={line.status} />;
    case 'offer':
      return <OfferStatusTag t={t} status={line.status} />;
  }
}
