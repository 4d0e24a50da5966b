import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deskClock, DESK_KINDS, isDeskKind, type DeskKind } from '#app/domain/matches/desk.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { DESK_LIMIT } from '#db/queries/desk.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { DeskFilter } from './parts/desk-filter.tsx';
import { deskHref } from './parts/desk-href.ts';
import { DeskTable } from './parts/desk-table.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';

const KINDS = Object.keys(DESK_KINDS) as DeskKind[];

/** The brokers' one queue: what needs a person now, first due first, and apart what waits for others. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const { on, lines, cut } = await listDesk(by, new Date());
  const asked = new URL(args.request.url).searchParams.get('kind') ?? '';
  const kind = isDeskKind(asked) ? asked : undefined;
  const rows = lines.map((line) => ({
    key: `${line.kind}-${line.id}`,
    kind: line.kind,
    reference: line.reference,
    title: line.title,
    lang: line.titleLanguage,
    who: [line.stateCode && placeName(currentGeography(), line.stateCode, t), line.organisation]
      .filter(Boolean)
      .join(' · '),
    since: line.since.toISOString().slice(0, 10),
    clock: deskClock(line, on),
    away: line.awayUntil,
    href: `/${t.lang}/${deskHref(line)}`,
  }));
  const shown = kind ? rows.filter((row) => row.kind === kind) : rows;
  return {
    title: pageTitle(t, t('desk.title')),
    kind,
    total: rows.length,
    cut: cut ? DESK_LIMIT : undefined,
    counts: KINDS.map((each) => ({
      kind: each,
      count: rows.filter((row) => row.kind === each).length,
    })).filter(({ count }) => count > 0),
    yours: shown.filter((row) => DESK_KINDS[row.kind].waits === 'broker'),
    others: shown.filter((row) => DESK_KINDS[row.kind].waits === 'others'),
  };
}

export const meta = titleOf;

export default function Desk() {
  const t = useT();
  const { kind, total, cut, counts, yours, others } = useLoaderData<typeof loader>();
  const late = yours.filter(({ clock }) => clock && clock.left < 0).length;
  return (
    <>
      <PageHeading
        lead={
          <>
            {t('desk.lead', { count: yours.length })} {late > 0 && t('desk.late', { count: late })}
          </>
        }
      >
        {t('desk.title')}
      </PageHeading>
      {total === 0 ? (
        <EmptyState title={t('desk.empty')}>
          <p>{t('desk.empty_next')}</p>
        </EmptyState>
      ) : (
        <>
          <DeskFilter t={t} counts={counts} total={total} chosen={kind} />
          <DeskTable t={t} id="yours" caption={t('desk.yours', { count: yours.length })} rows={yours} />
          <DeskTable t={t} id="others" caption={t('desk.others', { count: others.length })} rows={others} />
          <Disclaimer t={t} />
          {cut && <p>{t('desk.cut', { count: cut })}</p>}
        </>
      )}
    </>
  );
}
