import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { STOP_CODES } from '#app/domain/matches/eligibility.ts';
import { CRITERIA, WEIGHTS, WEIGHTS_VERSION } from '#app/domain/matches/weights.ts';
import { LEAST_POINTS, MOST_RINGS } from '#app/domain/reciprocity/arc.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

export function loader({ params }: LoaderFunctionArgs) {
  publicRoute();
  requireLanguage(params.lang);
  return null;
}

export const meta: MetaFunction = ({ params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: t('common.title', { page: t('home.how.title') }) }];
};

const COMMAND = 'npm run match -- --offers offers.csv --needs needs.csv';

/** The weights on this page are the ones that rank: the page reads the same table. */
export default function HowMatchingWorks() {
  const t = useT();
  const total = CRITERIA.reduce((sum, criterion) => sum + WEIGHTS[criterion], 0);
  return (
    <div className="tws-reading">
      <PageHeading lead={t('home.how.lead')}>{t('home.how.title')}</PageHeading>
      <h2>{t('home.how.stops')}</h2>
      <p>{t('home.how.stops_text')}</p>
      <ul>
        {STOP_CODES.map((code) => (
          <li key={code}>{t(`home.how.stop.${code}`)}</li>
        ))}
      </ul>
      <p>
        <a href={`/${t.lang}/verification/issuers#levels`}>{t('verification.levels.link')}</a>
      </p>
      <h2>{t('home.how.points', { total })}</h2>
      <p>{t('home.how.points_text')}</p>
      <Table
        caption={t('home.how.caption', { version: t.day(WEIGHTS_VERSION) })}
        columns={[
          { label: t('home.how.criterion') },
          { label: t('home.how.weight'), numeric: true },
          { label: t('home.how.what') },
        ]}
        firstCellIsHeader
        rows={CRITERIA.map((criterion) => ({
          key: criterion,
          cells: [
            t(`reasons.report.criterion.${criterion}`),
            t.number(WEIGHTS[criterion]),
            t(`home.how.criterion.${criterion}`),
          ],
        }))}
        total={[t('home.how.total'), t.number(total), '']}
      />
      <h2>{t('home.how.people')}</h2>
      <p>{t('home.how.people_text')}</p>
      <h2>{t('home.how.exchanges')}</h2>
      <p>
        {t('home.how.exchanges_text', {
          least: t.number(LEAST_POINTS),
          total: t.number(total),
          count: t.number(MOST_RINGS),
        })}
      </p>
      <h2>{t('home.how.masked')}</h2>
      <p>{t('home.how.masked_text')}</p>
      <h2>{t('home.how.yourself')}</h2>
      <p>{t('home.how.yourself_text')}</p>
      <pre dir="ltr">
        <code>{COMMAND}</code>
      </pre>
    </div>
  );
}
