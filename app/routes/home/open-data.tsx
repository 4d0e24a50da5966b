import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CODES_IN_JSON, eligibleGroups, OFFER_CODES } from '#app/forms/offer-codes.ts';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import { requireLanguage } from '#app/http/language.ts';
import { titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { DATA_LICENCE } from '#app/operations/exchange/data-licence.ts';
import { MORE_IN_JSON, OFFERS_JSON_VERSION } from '#app/operations/exchange/offers-json.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';

const FORMATS = ['csv', 'json', 'atom'] as const;

/** What may be taken away, where it stands, what each column says, and the licence. */
export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  return {
    licence: DATA_LICENCE,
    version: OFFERS_JSON_VERSION,
    columns: Object.keys(OFFER_COLUMNS),
    codes: OFFER_CODES,
    moreInJson: MORE_IN_JSON,
    codesInJson: CODES_IN_JSON,
    areas: areaNames(t),
  };
}

function areaNames(t: Translator): { code: string; name: string }[] {
  const geography = currentGeography();
  return eligibleGroups(geography).map((code) => ({ code, name: placeName(geography, code, t) }));
}

export const meta = titleFor('open_data.title');

export default function OpenData() {
  const t = useT();
  const { licence, version, columns, codes, moreInJson, codesInJson, areas } = useLoaderData<typeof loader>();
  const here = `/${t.lang}/open-data`;
  return (
    <div className="tws-reading">
      <PageHeading lead={t('open_data.lead')}>{t('open_data.title')}</PageHeading>
      <h2>{t('open_data.offers')}</h2>
      <p>{t('open_data.offers_text')}</p>
      <dl className="tws-facts">
        {FORMATS.map((format) => (
          <div key={format} className="tws-facts__row">
            <dt>
              <a href={`${here}/offers.${format}`}>{t(`open_data.${format}`)}</a>
            </dt>
            <dd>
              {format === 'json' ? t('open_data.json_text', { version }) : t(`open_data.${format}_text`)}
              <br />
              <code dir="ltr">{`${here}/offers.${format}`}</code>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('open_data.figures')}</h2>
      <p>
        {t('open_data.figures_text')} <a href={`/${t.lang}/numbers`}>{t('open_data.figures_link')}</a>
      </p>
      <h2>{t('open_data.calendar')}</h2>
      <p>
        <a href={`/${t.lang}/hubs/calendar/feed`}>{t('open_data.calendar_text')}</a>
      </p>
      <h2 id="licence">{t('open_data.licence')}</h2>
      <p>{t('open_data.licence_text', { licence: licence.name })}</p>
      <p>
        <a href={licence.url}>{t('open_data.licence_link')}</a>
      </p>
      <h2>{t('open_data.stable')}</h2>
      <p>{t('open_data.stable_text')}</p>
      <h2 id="of-offers">{t('open_data.columns')}</h2>
      <p>{t('open_data.columns_text')}</p>
      <Table
        caption={t('open_data.columns')}
        captionSize="hidden"
        firstCellIsHeader
        stacks
        columns={[{ label: t('open_data.column') }, { label: t('open_data.meaning') }]}
        rows={columns.map((column) => ({
          key: column,
          cells: [
            <code key="name" dir="ltr">
              {column}
            </code>,
            t.label(`open_data.column.${column}`),
          ],
        }))}
      />
      <h3>{t('open_data.codes')}</h3>
      <p>{t('open_data.codes_text')}</p>
      {codes.map((list) => (
        <CodeList key={list.said} columns={list.columns} codes={inWords(t, list)} />
      ))}
      <CodeList columns={['eligible']} codes={areas} />
      <p>
        {t('open_data.extra')} <code dir="ltr">{moreInJson.join(', ')}</code>
      </p>
      <p>{t('open_data.extra_codes')}</p>
      {codesInJson.map((list) => (
        <CodeList key={list.said} columns={list.columns} codes={inWords(t, list)} />
      ))}
    </div>
  );
}

type Coded = { said: string; codes: readonly (string | number)[] };

function inWords(t: Translator, { said, codes }: Coded): CodeListProps['codes'] {
  return codes.map((code) => ({ code, name: t.label(`codes.${said}.${code}`) }));
}

type CodeListProps = { columns: readonly string[]; codes: { code: string | number; name: string }[] };

function CodeList({ columns, codes }: CodeListProps) {
  const t = useT();
  const names = (
    <bdi dir="ltr">
      <code>{columns.join(', ')}</code>
    </bdi>
  );
  return (
    <Details summary={names}>
      <Table
        caption={names}
        captionSize="hidden"
        firstCellIsHeader
        columns={[{ label: t('open_data.code') }, { label: t('open_data.meaning') }]}
        rows={codes.map(({ code, name }) => ({
          key: String(code),
          cells: [
            <code key="code" dir="ltr">
              {code}
            </code>,
            name,
          ],
        }))}
      />
    </Details>
  );
}
