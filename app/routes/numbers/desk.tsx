import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MEASURES } from '#app/domain/numbers/measure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readExactNumbers } from '#app/operations/numbers/read-numbers.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { CountTable } from './parts/count-table.tsx';
import { NumbersBody } from './parts/numbers-body.tsx';
import { numbersPage } from './parts/numbers-page.ts';

/** Exact figures, up to this moment: for brokers. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const { figures, hubs } = await readExactNumbers(by, new Date());
  const page = numbersPage(t, figures, new URL(args.request.url), 'broker');
  return {
    title: pageTitle(t, t('numbers.desk.title')),
    page,
    hubs: hubs
      .filter(({ year }) => year === page?.year)
      .map(({ id, name, counts }) => ({
        key: id,
        label: name,
        counts: MEASURES.map((measure) => counts[measure] ?? 0),
      })),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/desk`}>{t('desk.back')}</BackLink>,
};

export default function DeskNumbers() {
  const t = useT();
  const { page, hubs } = useLoaderData<typeof loader>();
  const here = `/${t.lang}/desk/numbers`;
  return (
    <>
      <PageHeading lead={t('numbers.desk.lead')}>{t('numbers.desk.title')}</PageHeading>
      {page ? (
        <>
          <p className="tws-no-print">
            <a href={`${here}/figures.csv`}>{t('numbers.csv')}</a> ·{' '}
            <a href={`/${t.lang}/numbers`}>{t('numbers.desk.public')}</a>
          </p>
          <p>{t('numbers.desk.differs')}</p>
          <NumbersBody t={t} page={page} here={here} audience="broker" />
          {hubs.length > 0 && page.year !== undefined && (
            <>
              <h2>{t('numbers.hubs')}</h2>
              <p>{t('numbers.hubs.text')}</p>
              <CountTable
                t={t}
                id="hubs-table"
                caption={t('numbers.hubs.table', { year: String(page.year) })}
                corner={t('numbers.hub')}
                rows={hubs}
              />
            </>
          )}
        </>
      ) : (
        <EmptyState title={t('numbers.none')}>
          <p>{t('numbers.none_next_desk')}</p>
        </EmptyState>
      )}
    </>
  );
}
