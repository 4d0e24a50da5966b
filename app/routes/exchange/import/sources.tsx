import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';

type IatiProps = { t: Translator; reference?: string };

/** What an activity file must be, and what is taken from it. */
export function IatiSource({ t, reference }: IatiProps) {
  return (
    <section aria-labelledby="iati">
      <h2 id="iati">{t('imports.iati.title')}</h2>
      {reference !== undefined && (
        <p>
          {t('imports.iati.hint')}{' '}
          <strong>
            <bdi dir="ltr">{reference}</bdi>
          </strong>
        </p>
      )}
      <p>
        {t('imports.iati.read')} {t('imports.iati.contacts')}
      </p>
    </section>
  );
}

type CsvProps = { t: Translator; organisation: string; requiredColumns: readonly string[] };

/** What a spreadsheet must be, and where to get one. */
export function CsvSource({ t, organisation, requiredColumns }: CsvProps) {
  return (
    <section aria-labelledby="csv">
      <h2 id="csv">{t('imports.csv.title')}</h2>
      <p>{t('imports.csv.hint')}</p>
      <p>{t('imports.csv.days')}</p>
      <p>{t('imports.csv.required')}</p>
      <ul>
        {requiredColumns.map((column) => (
          <li key={column}>
            <code dir="ltr">{column}</code>
          </li>
        ))}
      </ul>
      <p>{t('imports.csv.organisation', { organisation })}</p>
      <p>
        <a href={`/${t.lang}/offers/import/blank.csv`} download>
          {t('imports.csv.blank')}
        </a>
      </p>
      <p>{t('imports.csv.blank_is')}</p>
      <p>
        <a href={`/${t.lang}/open-data#of-offers`}>{t('imports.csv.columns')}</a>
      </p>
    </section>
  );
}

/** Said before anybody looks for the file: without a reference no activity file can be theirs. */
export function NoReference({ t }: { t: Translator }) {
  return (
    <InsetText>
      <p>{t('imports.iati.no-reference')}</p>
    </InsetText>
  );
}
