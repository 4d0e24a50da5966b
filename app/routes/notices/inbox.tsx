import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { viewLine } from '#app/i18n/need-view.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { readInbox, type Inbox as Found } from '#app/operations/notices/read-inbox.ts';
import { listBestFitting } from '#app/operations/searches/best-fitting.ts';
import { Details } from '#app/ui/content/details.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { NeedResults } from '#app/ui/list/need-results.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { EntryList, RecordList, type EntryLine, type RecordLine } from './parts/lists.tsx';

const TOLD_SHOWN = 50;

/** What waits for the reader, what waits for others, and what they were told. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, [
    'donor',
    'focal_point',
    'broker',
    'hub_coordinator',
    'verifier',
    'administrator',
  ]);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const { records, entries, elsewhere } = await readInbox(by, now);
  const fitting = by.hat.role === 'donor' ? await listBestFitting(actingPerson(by), now) : [];
  return {
    title: pageTitle(t, t('inbox.title')),
    role: by.hat.role,
    records: {
      me: records.filter(({ lane }) => lane === 'me').map((record) => recordLine(t, record, now)),
      others: records.filter(({ lane }) => lane === 'others').map((record) => recordLine(t, record, now)),
    },
    asked: entries.filter(({ asked }) => asked).map((entry) => entryLine(t, entry, now)),
    fitting: fitting.map((need) => ({
      href: `/${t.lang}/needs/${need.id}`,
      closesOn: need.circulatesUntil,
      line: viewLine(t, currentGeography(), need.view),
    })),
    told: entries
      .filter(({ asked, settledAt }) => !asked && settledAt === undefined)
      .slice(0, TOLD_SHOWN)
      .map((entry) => entryLine(t, entry, now)),
    settled: entries
      .filter(({ asked, settledAt }) => !asked && settledAt !== undefined)
      .slice(0, TOLD_SHOWN)
      .map((entry) => entryLine(t, entry, now)),
    elsewhere,
  };
}

function recordLine(
  t: Translator,
  { path, says, lane: _lane, ...record }: Found['records'][number],
  now: Date,
): RecordLine {
  return {
    ...record,
    title: record.title || t('inbox.untitled'),
    titleLanguage: record.title ? record.titleLanguage : t.lang,
    href: `/${t.lang}${path}`,
    says: t.label(says),
    late: record.by !== undefined && record.by < dayOf(now),
  };
}

function entryLine(
  t: Translator,
  { id, kind, lane, path, at, until, settledAt, about, adopted }: Found['entries'][number],
  now: Date,
): EntryLine {
  return {
    id,
    subject: t(`mail.${kind}.subject`),
    href: path === undefined ? undefined : `/${t.lang}${path}`,
    at: t.instant(at),
    until: until && t.instant(until),
    // Of what was asked of somebody; a letter that told of something says until when for another reason.
    late: lane === 'me' && until !== undefined && until < now,
    done: settledAt && t('inbox.settled', { at: t.instant(settledAt) }),
    about: adopted
      ? { reference: adopted.reference, title: draftTitle(t, adopted), lang: t.lang }
      : about && {
          ...about,
          title: about.title || t('inbox.untitled'),
          lang: about.title ? about.textLanguage : t.lang,
        },
  };
}

function draftTitle(t: Translator, { stateCode }: { stateCode: string }): string {
  return t('adoption.page.title', { state: placeName(currentGeography(), stateCode, t) });
}

export const meta = titleOf;

export default function Inbox() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const waits = page.asked.length + page.records.me.length;
  return (
    <div className="tws-reading">
      <PageHeading lead={t('inbox.lead')}>{t('inbox.title')}</PageHeading>
      <p>
        <a href={`/${t.lang}/inbox/letters`}>{t('inbox.letters.title')}</a>
      </p>
      <section aria-labelledby="me">
        <h2 id="me">{t('inbox.lane.me', { count: waits })}</h2>
        <RecordList t={t} records={page.records.me} />
        <EntryList t={t} entries={page.asked} asked />
        {waits === 0 && <EmptyState title={t('inbox.none.me')} level={3} />}
        {page.elsewhere.asked > 0 && (
          <Elsewhere>{t('inbox.elsewhere.asked', { count: page.elsewhere.asked })}</Elsewhere>
        )}
        {page.role === 'broker' && (
          <p>
            <a href={`/${t.lang}/desk`}>{t('inbox.desk')}</a>
          </p>
        )}
      </section>
      {page.fitting.length > 0 && (
        <section aria-labelledby="fitting">
          <h2 id="fitting">{t('searches.fitting.title')}</h2>
          <p>{t('searches.fitting.lead')}</p>
          <NeedResults t={t} needs={page.fitting} level={3} />
          <p>
            <a href={`/${t.lang}/needs`}>{t('searches.fitting.more')}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="others">
        <h2 id="others">{t('inbox.lane.others', { count: page.records.others.length })}</h2>
        {page.records.others.length === 0 ? (
          <p>{t('inbox.none.others')}</p>
        ) : (
          <RecordList t={t} records={page.records.others} />
        )}
      </section>
      <section aria-labelledby="information">
        <h2 id="information">{t('inbox.lane.information')}</h2>
        {page.told.length === 0 ? (
          <p>{t('inbox.none.information')}</p>
        ) : (
          <EntryList t={t} entries={page.told} />
        )}
        {page.settled.length > 0 && (
          <Details summary={t('inbox.settled_list', { count: page.settled.length })} id="settled">
            <EntryList t={t} entries={page.settled} />
          </Details>
        )}
        {page.elsewhere.told > 0 && (
          <Elsewhere>{t('inbox.elsewhere.told', { count: page.elsewhere.told })}</Elsewhere>
        )}
      </section>
    </div>
  );
}

/** That there is more in another role of the reader's, and the way there. */
function Elsewhere({ children }: { children: string }) {
  const t = useT();
  return (
    <p>
      {children} <a href={`/${t.lang}/account/hat`}>{t('two_ways.change_role')}</a>
    </p>
  );
}
