import type { Day } from '#app/domain/codes/day.ts';
import type { OpinionKind, OpinionState } from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import type { NeedLine } from './need-line.ts';

type Asked = {
  id: string;
  kind: OpinionKind;
  state: OpinionState;
  /** None before its reader said that they keep it confidential. */
  need?: NeedLine;
  needId: string;
  offer?: { title: string; textLanguage: string; reference: string };
  answeredOn?: Day;
  by: Day;
  left: number;
  total: number;
};

type Props = { t: Translator; waiting: readonly Asked[]; answered: readonly Asked[] };

/** What brokers ask of the hub: first due first, then what was answered. */
export function OpinionQueue({ t, waiting, answered }: Props) {
  return (
    <section aria-labelledby="opinions">
      <h2 id="opinions">{t('hubs.desk.opinions')}</h2>
      {waiting.length === 0 && <p>{t('hubs.desk.no_opinions')}</p>}
      {waiting.length > 0 && <Rows t={t} caption={t('hubs.desk.waiting')} rows={waiting} />}
      {answered.length > 0 && <Rows t={t} caption={t('hubs.desk.answered')} rows={answered} />}
    </section>
  );
}

type RowsProps = { t: Translator; caption: string; rows: readonly Asked[] };

function Rows({ t, caption, rows }: RowsProps) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      dense
      columns={(['when', 'about'] as const).map((column) => {
        const label = t(`hubs.desk.column.${column}`);
        return { label, over: label };
      })}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [<When key="when" t={t} row={row} />, <About key="about" t={t} row={row} />],
      }))}
    />
  );
}

function When({ t, row }: { t: Translator; row: Asked }) {
  if (row.answeredOn)
    return (
      <>
        {t(row.state === 'declined' ? 'hubs.opinion.state.declined' : 'hubs.opinion.state.given')}
        <div className="tws-muted">
          <time dateTime={row.answeredOn}>{t.day(row.answeredOn)}</time>
        </div>
      </>
    );
  return (
    <>
      <Clock t={t} left={row.left} total={row.total} />
      <div className="tws-muted">
        <time dateTime={row.by}>{t.day(row.by)}</time>
      </div>
    </>
  );
}

function About({ t, row }: { t: Translator; row: Asked }) {
  const { need, offer } = row;
  return (
    <>
      {t(`hubs.opinion.kind.${row.kind}`)}
      {need ? (
        <div>
          <OwnText as="span" text={need.title} lang={need.titleLang} />{' '}
          <span className="tws-muted">
            <bdi>{need.place}</bdi> ·{' '}
            <bdi dir="ltr" className="tws-reference">
              {need.reference}
            </bdi>
          </span>
        </div>
      ) : (
        <div className="tws-muted">{t('hubs.desk.keep_first')}</div>
      )}
      {offer && (
        <div>
          {t('common.offer')}: <OwnText as="span" text={offer.title} lang={offer.textLanguage} />{' '}
          <bdi dir="ltr" className="tws-reference">
            {offer.reference}
          </bdi>
        </div>
      )}
      {need ? (
        <a href={`/${t.lang}/opinions/${row.id}`}>
          {t(row.answeredOn ? 'hubs.desk.read' : 'hubs.desk.answer')}{' '}
          <span className="govuk-visually-hidden">{need.reference}</span>
        </a>
      ) : (
        <a href={`/${t.lang}/needs/${row.needId}/confidentiality`}>{t('confidence.first.link')}</a>
      )}
    </>
  );
}
