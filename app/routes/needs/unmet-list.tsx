import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { agreedAgain, UNMET_NEXT, type UnmetNext } from '#app/domain/needs/unmet.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listUnmetNeeds } from '#db/queries/needs/unmet-needs.ts';

/** The ledger of needs that nobody met: why, since when, and what a broker does next about each. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const needs = await withActor(actorOf(by), listUnmetNeeds);
  return {
    title: pageTitle(t, t('unmet.title')),
    counts: UNMET_NEXT.map((next) => ({ next, count: needs.filter((need) => need.next === next).length })),
    rows: needs.map((need) => ({
      id: need.id,
      reference: need.reference,
      title: need.title,
      lang: need.textLanguage,
      state: placeName(currentGeography(), need.stateCode, t),
      themes: t.list(need.themes.map((code) => t.label(`codes.themes.${code}`))),
      code: need.code,
      next: need.next,
      since: dayOf(need.at),
      rounds: need.recirculations + 1,
      agreedAgain: agreedAgain(need.at, need.consentedAt),
    })),
  };
}

export const meta = titleOf;

export default function UnmetNeeds() {
  const t = useT();
  const { counts, rows } = useLoaderData<typeof loader>();
  if (rows.length === 0)
    return (
      <>
        <PageHeading lead={t('unmet.lead', { count: 0 })}>{t('unmet.title')}</PageHeading>
        <EmptyState title={t('unmet.lead', { count: 0 })}>{t('unmet.empty_next')}</EmptyState>
      </>
    );
  return (
    <>
      <PageHeading lead={t('unmet.lead', { count: rows.length })}>{t('unmet.title')}</PageHeading>
      <Table
        caption={t('unmet.caption')}
        captionSize="m"
        columns={[
          { label: t('unmet.column.need') },
          { label: t('unmet.column.why'), over: t('unmet.column.why') },
          { label: t('unmet.column.next'), over: t('unmet.column.next') },
          { label: t('unmet.column.rounds'), over: t('unmet.column.rounds') },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            <div key="need">
              <a href={`/${t.lang}/needs/${row.id}`}>
                <OwnText as="span" text={row.title || t('needs.untitled')} lang={row.lang} />
              </a>
              <div className="tws-muted">
                <bdi dir="ltr" className="tws-desk__reference">
                  {row.reference}
                </bdi>{' '}
                · <bdi>{row.state}</bdi>
              </div>
              <div className="tws-muted">{row.themes}</div>
            </div>,
            <div key="why">
              {t(`codes.closing.${row.code}`)}
              <div className="tws-muted">{t('unmet.since', { day: t.day(row.since) })}</div>
            </div>,
            <div key="next">
              <a href={`/${t.lang}/needs/${row.id}/${pageOf(row)}`}>
                {t(`unmet.next.${row.next}`)} <span className="govuk-visually-hidden">{row.reference}</span>
              </a>
              <div className="tws-muted">{t(`unmet.begins.${row.next}`)}</div>
              {row.agreedAgain && (
                <div>
                  <Tag tone="receive">{t('unmet.agreed_again')}</Tag>
                </div>
              )}
            </div>,
            t('unmet.rounds', { count: row.rounds }),
          ],
        }))}
      />
      <Table
        caption={t('unmet.counts')}
        captionSize="s"
        columns={[{ label: t('unmet.column.next') }, { label: t('unmet.column.count'), numeric: true }]}
        rows={counts.map(({ next, count }) => ({ cells: [t(`unmet.next.${next}`), t.number(count)] }))}
      />
      <Disclaimer t={t} />
    </>
  );
}

/** Where a broker goes on with it; what its State or a hub begins is said on the page where it was entered. */
function pageOf({ next, agreedAgain: ready }: { next: UnmetNext; agreedAgain: boolean }): string {
  if (next === 'dossier') return 'dossier?for=partners';
  return next === 're-circulate' && ready ? 'circulation' : 'unmet';
}
