import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MEASURES } from '#app/domain/numbers/measure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readPublishedNumbers } from '#app/operations/numbers/read-numbers.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { NumbersBody } from './parts/numbers-body.tsx';
import { numbersPage } from './parts/numbers-page.ts';

/** Figures for everybody: of periods that are over, and nothing under five. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  return { page: numbersPage(t, await readPublishedNumbers(), new URL(request.url), 'public') };
}

export const meta = titleFor('numbers.title');

export default function PublicNumbers() {
  const t = useT();
  const { page } = useLoaderData<typeof loader>();
  const here = `/${t.lang}/numbers`;
  return (
    <>
      <PageHeading lead={t('numbers.lead')}>{t('numbers.title')}</PageHeading>
      {page ? (
        <>
          <p className="tws-no-print">
            <a href={`${here}/figures.csv`}>{t('numbers.csv')}</a> ·{' '}
            <a href={`/${t.lang}/open-data`}>{t('numbers.open_data')}</a>
          </p>
          <NumbersBody t={t} page={page} here={here} audience="public" />
        </>
      ) : (
        <EmptyState title={t('numbers.none')}>
          <p>{t('numbers.none_next')}</p>
        </EmptyState>
      )}
      <div className="tws-reading">
        <h2>{t('numbers.how')}</h2>
        <dl className="tws-facts">
          {MEASURES.map((measure) => (
            <div key={measure} className="tws-facts__row">
              <dt>{t(`numbers.measure.${measure}`)}</dt>
              <dd>{t(`numbers.meaning.${measure}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('numbers.how.counting')}</p>
        <p>{t('numbers.how.closed')}</p>
        <p>{t('numbers.how.hidden')}</p>
        <p>{t('numbers.how.states')}</p>
        <p>{t('numbers.csv.columns')}</p>
      </div>
    </>
  );
}
